# select: PLW
# config: target-version = "py312"
import os, copy, subprocess, threading, functools, math
import numpy as np
from copy import copy as cp
from subprocess import Popen, run
from threading import Lock, RLock, Condition, Semaphore, BoundedSemaphore
import pylint_warnings
import pylint_warnings as pw
from pylint_warnings import x
from . import pylint_warnings
from .pylint_warnings import y
from .. import pylint_warnings
import a.pylint_warnings
import pylint_warnings.z
from pylint_warnings.b import c
def f0406():
    import pylint_warnings, os
    from . import pylint_warnings as q, other

# PLW0129
assert "x"
assert ""
assert f"x"
assert f"{x}"
assert f""
assert b"x"
assert b""
assert "a" "b"
assert "" ""
assert ("x")
assert "x", "y"
assert x, "y"
assert f"{x}y"
assert f"{x!r}" ""
assert "x" == y
assert not "x"
assert 1
assert u"x"
assert r"x"
assert """x"""
assert f"{''}"
assert "a" or b
assert "x" % y
def f0129(): assert "in function"
# PLW0131
(a := 1)
(a := b) + 1
if (a := 1): ...
(a := f())
((a := 1))
(a := 1), 2
f(a := 1)
print((a := 1))
[a := 1]
def f0131():
    (b := 2)
    return (c := 3)
class C0131:
    (d := 4)
    if x: (e := 5)
async def g0131():
    (h := await x)
    await (i := x)
while x: (j := 1)
with x: (k := 2); (l := 3)
try: (m := 1)
except E: (n := 1)
lambda: (o := 1)
match x:
    case 1: (p := 1)
# PLW0133
ValueError("x")
Exception()
ValueError
x = ValueError()
raise ValueError()
KeyError("x").y
MyError("x")
StopIteration(1)
asyncio.CancelledError()
OSError(1), 2
DeprecationWarning("x")
(TypeError("x"))
f(ValueError("x"))
def f0133():
    RuntimeError("x")
    return RuntimeError("x")
    yield NameError()
class C0133:
    NotImplementedError("x")
    lambda: KeyError()
if x: SystemExit(1)
else: KeyboardInterrupt()
try: AssertionError()
except E: ImportError("x")
finally: BaseException()
for _ in x: IOError("x")
with x: EnvironmentError("x")
BaseExceptionGroup("x", []); ExceptionGroup("x", []); Warning("x"); UnicodeDecodeError(); EncodingWarning(); PythonFinalizationError()
def ValueErr(): ...
def g0133(TypeError): TypeError("x")
builtins.ValueError("x")
# PLW0245
class A0245(B):
    def f(self):
        super.f()
        super().f()
        super.__init__(x)
        super.x
        x = super.g()
        super(A0245, self).f()
        super
        super.f().g()
        super.f.g()
        (super).h()
        lambda: super.i()
        [super.j() for _ in x]
        f"{super.k()}"
        def inner(): super.l()
        super["x"]()
    @staticmethod
    def m(): super.n()
    @classmethod
    def o(cls): super.p()
    super.q()
    async def r(self): await super.s()
class C0245:
    def f(self): super.f()
class D0245(B, C):
    @property
    def t(self): return super.t()
    @t.setter
    def t(self, v): super.t(v)
    class In(B):
        def u(self): super.u()
    if x:
        def v(self): super.v()
super.f()
def g0245(): super.f()
class E0245(B):
    def f(self, super): super.f()
# PLW0604
global g1
global g2, g3
def f0604(): global g4
if x: global g5
class C0604:
    global g6
for _ in x: global g7
try: global g8
except E: global g9
with x: global g10
lambda: 0; global g11
while x: global g12
match x:
    case 1: global g13
# PLW0711
try: ...
except ValueError or TypeError: ...
try: ...
except ValueError and TypeError: ...
try: ...
except (ValueError or TypeError): ...
try: ...
except (ValueError or TypeError, KeyError): ...
try: ...
except ValueError or TypeError as e: ...
try: ...
except a or b or c: ...
try: ...
except a or b and c: ...
try: ...
except a and b or c: ...
try: ...
except not a: ...
try: ...
except (a or b) and c: ...
try: ...
except* ValueError or TypeError: ...
try: ...
except a.b or c.d(): ...
except x and y: ...
except z: ...
try: ...
except a | b: ...
try: ...
except (lambda: a or b)(): ...
# PLW1501
open("x", "rr"); open("x", "wr"); open("x", "r"); open("x", "rb+"); open("x", "x"); open("x", "Ur"); open("x", "rU"); open("x", "U"); open("x", mode="aw"); open("x", "bt"); open("x", "++"); open("x", "b"); open("x", ""); open("x", "z"); open("x", b"rr"); open("x", f"rr"); open("x", "r" "r"); open("x", x); Path("x").open("rr"); open("x", "r+w"); open("x", mode="tt"); open("x", ("rw")); io.open("x", "rw"); open("x", "rwx"); open(mode="rw", file="x"); open("x", "br"); open("x", "R"); open("x", "wb+"); open("x", "a+t"); open("x", "tb"); codecs.open("x", "rw"); open(*a, "rw"); open("x", "Uw"); open("x", "Ub"); open("x", "U+"); open(0, "q"); with_ = open("x", "rbt")
import pathlib
pathlib.Path("x").open("rw"); pathlib.Path("x").open(mode="q"); pathlib.Path("x").open("r"); p.open("rw")
# PLW1507
copy.copy(os.environ); cp(os.environ); copy.deepcopy(os.environ); copy.copy(os.environ.copy()); copy.copy(x=os.environ); copy.copy(x); copy.copy((os.environ)); copy.copy(os.environb); copy.copy(os.environ)["x"]; f(copy.copy(os.environ)); y = copy.copy(os.environ); [copy.copy(os.environ)]; copy.copy(os.environ, 1); copy.copy(*os.environ); lambda: copy.copy(os.environ); f"{copy.copy(os.environ)}"; copy.copy; copy.copy(); copy.copy(environ); dict(os.environ); copy.copy(copy.copy(os.environ)); os.environ.copy(); {**copy.copy(os.environ)}
from os import environ as env
copy.copy(env); cp(env).x
# PLW1509 PLW1510
Popen(x, preexec_fn=f); subprocess.Popen(x, preexec_fn=None); Popen(preexec_fn=lambda: 0); Popen(x, 0, None, None, None, None, f); subprocess.run(x, preexec_fn=f); subprocess.call(x, preexec_fn=f); Popen(x, **k); Popen[str](x, preexec_fn=f); subprocess.check_call(x, preexec_fn=f); with_ = Popen(x, preexec_fn=os.setsid); Popen(x, preexec_fn=(f)); Popen(x, preexec_fn=not f); asyncio.create_subprocess_exec(x, preexec_fn=f); Popen(x, preexec_fn=None or f); [Popen(x, preexec_fn=f) for _ in y]; class_ = Popen(preexec_fn=f, args=x); Popen(x, preexec_fn=f).wait(); Popen(*a, preexec_fn=f)
run(x); run(x, check=True); run(x, check=False); subprocess.run(x, **k); run(*a); run(); run(x, check=None); run(x, timeout=3); y = run(x).stdout; lambda: run(x); run(x, capture_output=True, **k); [run(c) for c in x]; run(x,); run(args=x); f(run(x))
run(
    x,
)
# PLW2101
with Lock(): ...
with threading.Lock(): ...
with RLock() as r: ...
with Condition(): ...
with Semaphore(1): ...
with BoundedSemaphore(): ...
with Lock(), open(x): ...
with (Lock()): ...
with (Lock() as l, RLock()): ...
with x: ...
with Lock: ...
with Lock().x: ...
with threading.Event(): ...
l = Lock()
with l: ...
def f2101():
    with threading.RLock(): ...
    with threading.Semaphore() as s, threading.Condition() as c: ...
with multiprocessing.Lock(): ...
with f(Lock()): ...
with Lock() if x else y: ...
with threading.Barrier(1): ...
