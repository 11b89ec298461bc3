# select: PLE,PLW,RUF
import os, sys, logging, threading, subprocess, typing, collections, copy, asyncio, pytest, random, math, re, json, types, enum, dataclasses, functools, string, abc, contextlib
from logging import getLogger, warning as lw
logger = getLogger(__name__)
class A:
    __slots__ = ("a", "b", *x); __slots__ = "c"; __slots__ = {"d": 1}; __slots__ = ["e", "e"]; __slots__ = ("__dict__", "f"); __slots__ = ()
    def __init__(self): self.z = 1; self.a = 2; self.c: int = 3; self.f, self.g = 1, 2; self.h.i = 1; self.j += 1; (self.k) = 1; [self.l, *self.m] = x
    def __init__(self): yield 1
    def __init__(self): return 1
    async def __init__(self): await x
    def __str__(self): return 1
    def __repr__(self): return b""
    def __bytes__(self): return ""
    def __bool__(self): return 1
    def __len__(self): return -1
    def __hash__(self): return "a"
    def __index__(self): return 1.0
    def __length_hint__(self): return True
    def __eq__(self): pass
    def __lt__(self, a, b): pass
    def __enter__(self, x): pass
    def __exit__(self): pass
    def __exit__(self, a): pass
    def __exit__(self, a, b, c, d): pass
    def __exit__(self, *a): pass
    def __call__(self, *a, **k): pass
    def __format__(self): pass
    def __getattr__(self): pass
    def __round__(self, a, b): pass
    def __pow__(self, a, b, c): pass
    def __init_subclass__(cls): pass
    def __class_getitem__(cls): pass
    def __new__(cls): pass
    def __set_name__(self, a): pass
    def __getitem__(self, a=1): pass
    def __setitem__(self, a): pass
    def __contains__(self): pass
    def __add__(self, a, *, b): pass
    def __iadd__(self, a, b=1): pass
    @staticmethod
    def __eq__(a): pass
    @classmethod
    def __eq__(cls, a): pass
    @property
    def p(self, x): pass
    @property
    def q(self, *a): pass
    @q.setter
    def q(self, a, b): pass
    @functools.cached_property
    def r(self, x=1): pass
    @abc.abstractproperty
    def s(self, /, x): pass
    def m(): pass
    @staticmethod
    def sm(self): pass
    @classmethod
    def cm(self): pass
    def sup(self): super().m; super(A, self).m(); super.m(); super; super(type(self), self).x
    def loop(self):
        self = 1; cls = 2
        for self in x: pass
        with y as self: pass
        del self
    @classmethod
    def c2(cls): cls = 1
    def __mangle(self): self.__x
    def eq(self, o): return self == self
    def __eq__(self, o): return True
class B:
    def __eq__(self, o): pass
class C:
    def __eq__(self, o): pass
    __hash__ = None
class D(A, A): pass
class E(A, object, B, B, metaclass=M, **k): pass
class F(A, B.x, B.x, x(), x()): pass
class G(enum.Enum): A = 1; B = 1; C = A; D = 1.0; E = "a"; F = "a"; G = (1,); H = (1,); I = auto(); J = auto()
__all__ = ("a",) + 1; __all__ = [x]; __all__ = {"a"}; __all__ = "a"; __all__: list = 1; __all__ += 1; __all__ = [1, "a", None]; __all__ += ["b", 2]; __all__ = x.y; __all__ = list(x) + ["a"]; __all__ = foo(); __all__ = [*x]; __all__ = ["a" for _ in x]; __all__ = ["a", f"b"]; __all__ = ()
def g1():
    global x, os; x = 1
    print(y); global y
    nonlocal z
    global w; w += 1; del w; import w
    global v
    def x(): pass
    class q: pass
    for v in x: pass
def n1():
    a = 1
    def i():
        nonlocal a, b; a = 2
    def j():
        print(c1); nonlocal a
    nonlocal c
nonlocal d
global e; e = 1
"%s" % 1; "%d" % "a"; "%d" % [1]; "%i" % 1.0; "%x" % 1.0; "%c" % "ab"; "%c" % 1; "%f" % "a"; "%s %d" % ("a", "b"); "%(a)d" % {"a": "x"}; "%(a)s" % {"a": 1, **b}; "%d" % True; "%d" % None; "%*d" % (1, "a"); "%d" % (1 if x else "a"); "%d" % -1; "%d" % f"{x}"; "%e" % 1j; "%r" % b""; "%a" % 1; "%5.2d" % "a"; "%%" % (); "%b" % 1; "%y" % 1
"a".strip("aab"); "{:d}".format(1); "{:y}".format(1); "{a:zz}".format(a=1); "{!r:>y}".format(1); "%" "d" % 1
logging.warning("%s", 1, 2); logging.info("%s"); logging.error("%s %s", 1); logging.debug("a", 1); logger.info("%d %(x)s", 1); logging.info("%s", *x); logging.info("%s", x=1); logging.info("%(a)s", {"a": 1}); logging.log(1, "%s"); logger.exception("%z", 1); logging.info("%s" % 1); logging.critical("%%"); logging.warn("%s"); lw("%s"); logger.log(10, "%s %s", 1); logging.info("{}", 1); logging.info(f"%s"); logging.info("%s" "%s", 1); self.logger.info("%s", 1, 2); logging.getLogger().info("%s"); logging.info(msg="%s")
os.getenv(1); os.getenv("a", 1); os.getenv(x); os.getenv("a" + "b"); os.environ.get("a", []); os.getenv(key=1); os.getenv("a", default=2); os.getenv("a", None); os.environ.get(1); os.getenv(b"a"); os.getenv("a", x or 1); os.getenv("x", "a" if y else 1)
subprocess.Popen(preexec_fn=f); subprocess.Popen(x, preexec_fn=None); subprocess.run(x); subprocess.run(x, check=False); subprocess.run(x, **k); subprocess.run(*x, check=x)
threading.Lock(); threading.Thread(f); threading.Thread(group=None, target=f); threading.Thread(None, f); threading.Thread(); threading.Thread(*x); threading.Thread(None)
with threading.Lock(): pass
with threading.RLock() as a, threading.Condition(): pass
with x, threading.Semaphore(1): pass
with (threading.BoundedSemaphore()) as b: pass
copy.copy(os.environ); copy.deepcopy(os.environ); from_ = copy.copy(x)
sys.exit(); exit(); quit(); sys.exit(1); os._exit(1); raise SystemExit
for x in y: x = 1
for x in y:
    for x in z: pass
    with a as x: pass
    x += 1; x: int = 2; (x, w) = 1, 2; [x] = 1; x.y = 1; x[0] = 1; x = int(x); x = x; x = typing.cast(int, x)
    (x := 1); del x; import x
    try: pass
    except E as x: pass
    def x(): pass
    def g(): x = 1
    for (x, y) in z: pass
    for i, *x in z: pass
with a as b:
    b = 1
    with c as b: pass
    for b in c: pass
for _ in x: _ = 1
for a[0] in x: a[0] = 1; a[1] = 2
for a.b in x: a.b = 1
for x in y: [x for x in z]
x = x; x = (x); x, y = x, y; x: int = x; x.y = x.y; x[0] = x[0]; x = y = x; (x, y) = (x, y); [a, b] = [a, c]; a, b = b, a; x = x if y else x; self.a = self.a; x += x; x, (y, z) = x, (y, w); *x, y = *x, y
x, x = 1, 2; (x, y, x) = z; [x, _, _] = z; x, (x) = y; for_ = 1; x.a, x.a = y; x, *x = y; x[0], x[0] = y; a, (b, a) = c
for x, x in y: pass
while True:
    break
else: pass
for x in y: pass
else: pass
for x in y:
    if z: break
else: pass
for x in y:
    for q in z: break
else: pass
for x in y:
    while 1:
        break
    else: break
else: pass
for x in y:
    def f():
        for _ in x: break
else: pass
for x in y: return_
else:
    raise E
try: pass
finally: return_
def fin():
    for x in y:
        try: pass
        finally:
            return 1
    try: pass
    finally: lambda: 1
    while 1:
        try: pass
        finally: break
        try: pass
        finally:
            for _ in x: continue
float("nan") == x; x == float("nan"); math.nan == x; x != np.nan; x is np.nan; numpy.NAN == x; float("NaN") in x; x == float("inf"); x < math.nan; x == decimal.Decimal("nan"); x == nan
x == x; x is x; x < x < y; 1 == 1; x() == x(); x.y == x.y; x[0] != x[0]; x in x; not x == x; x == (x); x is not x; "a" == "a"; True == x; x == 1 == x
x if x else y; not not x; x and y or z; x and (y or z); (x and y) or z; "a" in ("a"); [] == x; x == []; x == ""; type(x) == int; len(x) == 0
if isinstance(x, int) or isinstance(x, str): pass
if x == 1 or x == 2: pass
min(1, min(2, 3)); max(1, max(x, y), z); min(min(x)); min(1, *min(x, y)); max(1, min(2, 3)); min(1, min(2, 3, key=x)); min(x, min(y, z), key=w); max(max(1, 2), max(3, 4)); min(1, min([2, 3]))
eval("1"); ast.literal_eval(x); exec(x); __import__("x"); import_ = importlib.import_module("x"); importlib.import_module(".x", "y")
dict(a=1, a=2) if 0 else 1
f(a=1, **{"a": 2}); f(**{"a": 1}, **{"a": 2}); f(**{"a": 1, "b": 2}, a=3); f(**dict(a=1))
"\x00"; "​"; "‮"; b""; r"a"; "a‌b"; f"​"; '''​'''; "\u200b"
lambda: (yield); lambda x: x(); lambda: f(); lambda x, y: f(x, y); lambda *a, **k: f(*a, **k); lambda x: f(x, y=1); lambda x: f(*x); lambda x=1: f(x); lambda x: f()(x); lambda x: x.f(x); lambda f: f(f)
import a.b as b, a.b as c, os as os, x as y; from a import b as b, c as d; import os.path as path; from . import x as x
