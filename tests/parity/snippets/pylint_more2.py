# select: PLE,F704
# config: target-version = "py312"
import collections, copy, functools, logging, os, subprocess, threading, atexit, enum, abc, contextlib, re, signal
import numpy as np
import math
from copy import copy as cp
from functools import singledispatch, singledispatchmethod
from logging import warning
from os import environ, getenv
from subprocess import Popen, run
from threading import Lock, RLock
# PLE0604 0605
__all__ = ["a", 1, b, "c" "d", f"e", None, *f, ("g")]
__all__ = ("a", 2)
__all__ = {"a"}
__all__ = "a"
__all__ = 1
__all__ += [3]
__all__ += "x"
__all__ = [x for x in y]
__all__ = f()
__all__ = list(x)
__all__ = tuple(["a", 4])
__all__ = a + ["b"]
__all__ = ["a"] + [5] + b.__all__
__all__: list = [6]
__all__: int = 1
__all__ = None
__all__ = ()
__all__ = a.__all__
__all__ = a.b
__all__ = ["a"] + "b"
__all__ = x if y else z
__all__ = [7] if y else [8]
__all__ = (*a, 9)
__all__ = "a", 10
__all__ = {**a}
__all__ = set()
__all__.extend([11])
__all__ = ["a"] * 2
__all__ = lambda: 0
__all__ = sorted(["a"])
__all__, x = ["a"], 1
(__all__ := [12])
def f0604():
    __all__ = [13]
class C0604:
    __all__ = [14]
# PLE0643
a, b = [1, 2], (1, 2)
[1, 2, 3][3]
[1, 2, 3][2]
[1, 2, 3][-4]
[1, 2, 3][-3]
(1, 2)[2]
(1, 2)[x]
[][0]
()[0]
[*x][5]
"abc"[5]
{1: 2}[5]
[1][1:]
[1][True]
[1][1.0]
[1][99999999999999999999999]
[1, 2][1 + 1]
[1][-2].x
(1,)[1]
f([1][1])
[1, 2, [3]][2][1]
[1][(1)]
[1][+1]
[1][~0]
[1][0x1]
# PLE0704
raise
try: ...
except E: raise
else: raise
finally: raise
def a0704():
    raise
    try: ...
    except E:
        def f(): raise
        lambda: 0
        if x: raise
        class C:
            raise
            def g(self): raise
        for _ in x: raise
        try: raise
        finally: raise
class B0704:
    def __exit__(self, a, b, c): raise
    async def __aexit__(self, *a): raise
    def __enter__(self): raise
def __exit__(): raise
with x: raise
for _ in x: raise
# PLE1132
f(a=1, **{"a": 2})
f(a=1, **{"b": 2})
f(**{"a": 1}, **{"a": 2})
f(**{"a": 1, "b": 2}, b=3)
f(a=1, **{"a": 2}, **{"a": 3})
f(a=1, **x)
f(**{**x, "a": 1}, a=2)
f(a=1, **{a: 2})
f(a=1, **{"a" "b": 2}, ab=3)
f(**{"a": 1, "a": 2})
f(a=1, **dict(a=2))
f(a=1, **{f"a": 2})
f(a=1, b=2, **{"a": 1, "b": 2})
f(a=1, **({"a": 2}))
f(**{b"a": 1}, a=2)
class C1132(x, a=1, **{"a": 2}): ...
@f(a=1, **{"a": 2})
def d1132(): ...
f(1, *x, a=1, **{"a": f(b=1, **{"b": 2})})
# PLE1142
await x
def a1142():
    await x
    async with x: ...
    async for a in x: ...
    [a async for a in x]
    (a async for a in x)
    [await a for a in x]
    {a async for a in x}
    {a: 1 async for a in x}
    lambda: await_
    class C: await x
    f"{await x}"
class B1142:
    await x
    x = [a async for a in y]
async def c1142():
    await x
    def f(): await x
    lambda: (await x)
    class D: await x
    [await a for a in x]
    [(await a for a in x) for b in y]
    def g(x=await y): ...
lambda: await x
[await a for a in x]
(await a for a in x)
async with x: ...
async for a in x: ...
# PLE1205 1206
logging.info("%s")
logging.info("%s", a)
logging.info("%s", a, b)
logging.info("%s %s", a)
logging.debug("a", b)
logging.warning("%d%%", a)
logging.error("%(a)s", a)
logging.error("%(a)s", {"a": 1})
logging.critical("%s", *a)
logging.critical("%s %s", a, *b)
logging.exception("%s %s", a)
logging.log(10, "%s", a, b)
logging.log(10, "%s %s", a)
logging.info("%s", a, exc_info=True)
logging.info("%s %s", a, extra=x)
logging.info(msg="%s")
logging.info("%s" % a, b)
logging.info(f"%s", a, b)
logging.info("{}", a)
logging.info("%*d", a)
logging.info("%*d", a, b)
logging.info("%", a)
logging.info("%y", a)
logging.info("%s" "%s", a)
logging.info("%s", **a)
logging.info("")
logging.info("", a)
logging.info("%%")
logging.info("%% %s", a, b)
logging.info("%.*f", a, b)
logging.warn("%s %s", a)
logger = logging.getLogger()
logger.info("%s", a, b)
logger.info("%s %s", a)
self.logger.error("%s %s", a)
log.error("%s %s", a)
logging.getLogger().error("%s %s", a)
LOGGER.error("%s", a, b)
logging.info("%s %s", (a, b))
logging.info("%s", (a, b))
logging.info(b"%s", a, b)
logging.info("%(a)s %(b)s", {"a": 1})
logging.info("%s", "a", "b", "c")
logging.fatal("%s %s", 1)
# PLE1300 1307
"%s %z" % a; "%z".format(a); "{:z}".format(a); "{!z}".format(a); "{0:y}".format(1); "%y %s" % (1, 2); "%" % a; "%(a)z" % a; f"{a:z}"; b"%z" % a; "%k" % a; "%5t" % a; "%lz" % a; "%#q" % a; "%-5v" % a; "%zz" % a; "{:{}}".format(a, "z"); "{:>10z}".format(a); "{:,z}".format(a); "{:%Y}".format(a)
"%d" % "a"; "%s" % "a"; "%d" % 1.0; "%i" % []; "%d" % (1, "a"); "%d %s" % ("a", 1); "%f" % "a"; "%c" % 1.0; "%c" % "a"; "%x" % 1.5; "%(a)d" % {"a": "b"}; "%(a)s" % {"a": "b"}; "%d" % ("a",); "%d" % f"a"; "%d" % b"a"; "%d" % None; "%d" % True; "%e" % "a"; "%g" % None; "%o" % {}; "%d" % (x,); "%r" % 1; "%d" % -1; "%d" % "1"; "%X" % "a"; "%d" % {1}; "%d" % (1 if x else "a"); "%u" % "a"; "%(a)d %(b)s" % {"a": [], "b": 1}; "%5.2f" % "a"; "%d%%" % "a"
# PLE1310
"".strip("aa"); x.strip("hello"); "x".strip("hello"); "x".lstrip("aa"); b"x".rstrip(b"aa"); "x".strip(" \n "); f"x".strip("aa"); x.strip("aa"); "x".strip(chars="aa"); "x".strip("a" "a"); "x".strip(f"aa"); "x".strip("ab"); ("x").strip("aa"); "x".strip("\t\t"); "x".split("aa"); "x".strip(); "x".strip("aa", 1); "%s".strip("oo") % a; u"x".strip(u"aa"); "x" "y".strip("aa"); "x".strip(r"\\"); "{}".format(a).strip("aa"); "x".strip("éé")
# PLE1507 PLW1508
os.getenv(1); os.getenv("a"); os.getenv(b"a"); os.getenv(key=1); os.getenv(x); os.getenv(["a"]); os.getenv(f"a"); os.getenv(None); os.getenv("a" + "b"); os.getenv(1.0); os.getenv(lambda: 0); os.getenv({}); os.getenv(()); os.getenv(*a); getenv(2); os.environ.get(1); os.getenv("a", "b"); os.getenv(True); os.getenv("a" if x else 1); os.getenv(x()); os.getenv("a" % b); os.getenv([x for x in y]); os.getenv(...); os.getenv(-1); os.getenv(1 + 2); os.getenv(not x)
os.getenv("a", 1); os.getenv("a", None); os.getenv("a", []); os.getenv("a", default=1); os.environ.get("a", 1); os.environ.get("a", "b"); os.getenv("a", x); os.getenv("a", f"b"); os.getenv("a", 1 + 2); os.getenv("a", "b" + x); os.getenv("a", "b" % x); os.getenv("a", True); os.getenv("a", {}); os.getenv("a", lambda: 0); os.environ.get("a", default=1.0); environ.get("a", 2); getenv("a", 3); os.getenv("a", b"x"); os.getenv("a", -1); os.getenv("a", not x); os.getenv("a", 1 if x else "b"); os.getenv("a", "b" if x else None); os.getenv("a", (1)); os.getenv("a", "b" or 1); os.getenv("a", x or 1); os.getenv(default=1, key="a"); os.getenv("a", ...); os.getenv("a", *b); os.getenv("a", "a" * 2); os.getenv("a", [x for x in y])
# PLE1519 1520
@singledispatch
def a1519(x): ...
class B1519:
    @singledispatch
    def a(self, x): ...
    @functools.singledispatch
    def b(self): ...
    @singledispatchmethod
    def c(self): ...
    @functools.singledispatchmethod
    def d(self, x): ...
    @classmethod
    @singledispatch
    def e(cls, x): ...
    @staticmethod
    @singledispatch
    def f(x): ...
    @singledispatch
    @staticmethod
    def g(x): ...
    @staticmethod
    @singledispatchmethod
    def h(x): ...
    @a.register
    def i(self, x): ...
    @singledispatch
    def __new__(cls): ...
    @singledispatch
    @classmethod
    def j(cls): ...
    @singledispatch()
    def k(self): ...
    class In:
        @singledispatch
        def l(self): ...
    def m(self):
        @singledispatch
        def n(x): ...
    if x:
        @singledispatch
        def o(self): ...
    @property
    @singledispatch
    def p(self): ...
    @other
    @singledispatch
    def q(self): ...
    @singledispatch
    async def r(self): ...
    @singledispatch
    def s(): ...
    @singledispatch
    def t(*self): ...
    @singledispatch
    def u(this, x): ...
    @singledispatch
    def __call__(self): ...
    @singledispatch
    def __init_subclass__(cls): ...
@singledispatchmethod
def c1520(x): ...
@functools.singledispatchmethod
def d1520(): ...
@singledispatchmethod
async def e1520(x): ...
if x:
    @singledispatchmethod
    def f1520(x): ...
def g1520():
    @singledispatchmethod
    def h(x): ...
@deco
@singledispatchmethod
def i1520(x, y): ...
@singledispatchmethod()
def j1520(x): ...
@c1520.register
def k1520(x): ...
# PLE1700
async def a1700():
    yield from x
    y = yield from x
    def f(): yield from x
    lambda: (yield from x)
    (yield from x)
    [(yield from z) for z in x]
    if x: yield from x
    class C:
        def g(self): yield from x
        async def h(self): yield from x
    for _ in (yield from x): ...
    with (yield from x): ...
    f"{(yield from x)}"
    x = (yield from x) + (yield from y)
    assert (yield from x)
    while (yield from x): ...
    def k(a=(yield from x)): ...
