# select: E401,E402,E7,W605,T10,T20,S101,S102,S103,S106,S107,S110,S112
"""Comparisons, statements on a line, debuggers and prints."""
import os, sys
import re; import io, json
x = 1
import late1
from late2 import y
if x: import late3, late4
import late5, late6; import late7
try:
    import a1, a2
except ImportError: pass
def f(): import b1, b2; from b3 import b4, b5
class C: import c1, c2
import d1.d2, d3.d4 as d5
import e1, \
    e2
import after1
sys.path.insert(0, "x")
import after2
from after3 import (a, b)
__version__ = "1"
import after4
if True:
    import after5
import after6
x == None; x != None; None == x; x == None != y; None != None; f(x == None); x.y == (None); [x == None for x in y]; assert x == None; lambda: x != None
x == None is None
if x == None or None != y: pass
while not x == None: pass
x == True; x != False; True == x; False != x; x == True == y; x is True; x == (True); if_ = x == False; f(x) == True; x[0] != True; True != False; not x == True
if x == True: pass
while x != False: pass
x = y if z == True else w
not x in y; not (x in y); not x.y in z; not x in y and z; not x not in y; not (x in y) is z; if_ = not x in [1]; f(not x in y); not (not x in y); [z for z in y if not z in x]; not x in y in z; not "a" in b
assert not x in y
if not x in y: pass
not x is y; not (x is y); not x is None; not x is not y; not x.y is z; f(not x is y); if_ = not x is (y); [z for z in y if not z is x]; not x is y is z; not None is x; not x() is y
assert not x is y
while not x is y: pass
type(x) == int; type(x) != int; type(x) is int; int == type(x); type(x) == type(y); type(x) == "int"; type(x) in (int,); type(x).__name__ == "a"; isinstance(type(x), int); type(x) == types.IntType; type(a.b) == C; x.type == int; type(x) == str or type(x) == bytes; type() == int; type(x, y, z) == int; builtins.type(x) == float; type(x) is not type(y); type(x) == int == y; f(type(x) != dict); type(x)() == list
if type(x) == dict: pass
try: pass
except: pass
try: x
except:
    raise
try: x
except ValueError: pass
except: print(x)
try: x
except (): pass
try: x
except:
    try: y
    except: raise
try: x
except: logging.error("x", exc_info=True)
try: x
except : pass
try: x
except  \
  : pass
g = lambda: 1
h = lambda x: x; i = lambda *a, **k: (a, k)
j: Callable = lambda x: x
k: Callable[[int], str] = lambda x: str(x)
l = m = lambda: 1
n, o = lambda: 1, lambda: 2
C.attr = lambda self: 1
d["k"] = lambda: 2
def nest():
    p = lambda x=1, /, y=2, *, z: (x, y, z)
    q = lambda: (yield)
    return p
class K:
    r = lambda self: 1
    s: Any = lambda self: 1
    t = staticmethod(lambda: 1)
u = (lambda x: x)
v = lambda: {
    1: 2,
}
w = lambda x, \
    y: x
aa = lambda: lambda: 1
if x: bb = lambda: 1
if x: pass
elif y: pass
else: pass
for i in x: pass
while x: pass
with x: pass
try: x
finally: pass
class A: pass
class B: x = 1; y = 2
def s1(): pass
def s2(): ...
async def s3(): return 1
match x:
    case 1: pass
    case _: x
x = 1; y = 2; z = 3
x = 1;
y = 2 ;
z = 3; # c
import q1; import q2;
f();
class D: pass;
if x: pass;
x = "a;b";
I = 1; l = 2; O = 3
l: int = 1
def O(): pass
def l(): pass
class I: pass
class l: pass
class O(x): pass
def I(a): pass
for l in x: pass
with x as O: pass
lambda l: l
def args(l, O=1, *I): pass
[l for l in x]
(l := 1)
import x as l
from x import I
except_ = 1
global_ = 1
async def l(): pass
class Outer:
    class I: pass
    def l(self): pass
    class O: pass
    def O(self): pass
def outer():
    class I: pass
    def I(): pass
    class l: pass
    def l(): pass
"\d"; "\.\("; b"\d"; f"\d{x}"; "\
\q"; """
\w
"""; r"\d"; '\"\_'; u"\p"; "a" "\z"; f"{x:\d}"; rb"\d"; "\\d\e"; f"{{\d}}"
breakpoint(); pdb.set_trace()
import pdb; import ipdb; from pdb import set_trace; from ipdb import sset_trace as st; import pudb, wdb, pydevd, ptvsd
from celery.contrib.rdb import set_trace as rdb_trace; import celery.contrib.rdb; from debugpy import listen; import IPython.terminal.embed; from IPython.terminal.embed import InteractiveShellEmbed
pdb.set_trace(); ipdb.set_trace(); set_trace(); st(); pudb.set_trace(); wdb.set_trace(); pydevd.settrace(); ptvsd.wait_for_attach(); debugpy.breakpoint(); listen(1); builtins.breakpoint(); InteractiveShellEmbed()(); rdb_trace()
print(); print(x); print("x", file=sys.stderr); print("x", file=f); print(x, file=None); print(x, file=sys.stdout); builtins.print(x); [print(x) for x in y]; lambda: print(x); print
from pprint import pprint, pp; import pprint as ppr
pprint(x); ppr.pprint(x); pp(x); ppr.pp(x); pprint(x, stream=y); ppr.pprint(x, stream=None); ppr.PrettyPrinter().pprint(x); pprint(); lambda: pprint(x); x = pprint(y)
exec("x"); exec(x, y); exec; builtins.exec(x); f(exec(x)); exec(f"{x}"); [exec(x) for x in y]; lambda: exec(x); exec(*x); exec(compile(x)); exec("a" "b"); exec(object=x)
os.chmod("a", 0o777); os.chmod("a", 0o666); os.chmod("a", 0o770); os.chmod("a", mode=0o11); os.chmod(x, 0o7777); os.chmod("a", 0o2); os.chmod("a", stat.S_IWOTH); import stat; os.chmod("a", stat.S_IXOTH | stat.S_IRUSR); os.chmod("a", 0o100); os.chmod("a", 0o70 | 0o7); os.chmod("a", 0o777 & 0o111); os.chmod("a", -1)
f(password="x"); f(pass_="x"); f(passwd="x"); f(x, token="y"); f(secret=""); f(SECRET="z"); f(pwd=b"x"); f(my_password="x"); f(password=x); f(password=None); f(passphrase="a b"); f(**{"password": "x"}); f(password="x" "y"); f(password=f"x"); f.g(db_password="x"); f(tokens="x"); f(api_token="x")
def d1(password="x"): pass
def d2(a, token="y", *, secret="z"): pass
def d3(password=None, pwd=""): pass
def d4(passwd: str = "x", /): pass
async def d5(*, my_secret_key="k"): pass
lambda password="x": 1
class P:
    def m(self, pass_word="x", passphrase="y", pwd="z", token=b"x"): pass
def d6(password="x" "y", secret=f"x"): pass
try: x
except Exception: pass
try: x
except OSError: ...
try: x
except Exception as e: "doc"; pass
for x in y:
    try: x
    except Exception: continue
    try: x
    except: continue
    try: x
    except (OSError, Exception): continue
    try: x
    except BaseException as e: continue
    try: x
    except Exception:
        x
        continue
    try: x
    except builtins.Exception: continue
    try: x
    except Exception: pass; continue
    try: x
    except ExceptionGroup: continue
    try: x
    except* Exception: y
while x:
    try: x
    except Exception: continue
    else: y
    try: x
    except Exception: continue
    finally: y
    try: x
    except Exception: # c
        continue
    try: x
    except Exception: continue; y
    try: x
    except Exception: continue
    except BaseException: continue
