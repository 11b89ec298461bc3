# select: RUF,PLW,PLE,B,ANN,TC,UP,PIE,PGH,F
import os, torch, torch as th, functools, warnings, math, numpy as np, itertools, decimal, logging, dataclasses, re
from . import few_more
import few_more as fm, few_more
from few_more import x1
from typing import Optional, Union, Literal, NoReturn, Never, cast
from functools import reduce
from operator import add, concat
from warnings import warn
from collections import namedtuple, deque
warn("a"); warnings.warn("b"); warn("c", DeprecationWarning); warnings.warn(message="d"); warn(f"{x}"); [warn(x) for x in y]; lambda: warn("e"); warnings.warn("f", UserWarning, source=x); warn("g", category=None); f(warn("h")); warnings.warn("i" "j"); warn("k", **{}); warn("l", stacklevel=2)
hasattr(x, "__call__"); hasattr(x.y, "__call__"); hasattr(f(), "__call__"); getattr(x, "__call__"); getattr(x, "__call__", None); hasattr(x, ("__call__")); hasattr(x[0], '__call__'); if_ = hasattr(x, "__call__"); assert hasattr(x, "__call__"); not hasattr(x, "__call__"); [hasattr(x, "__call__") for x in y]; getattr(x, "__call__", False); hasattr(*x, "__call__"); builtins.hasattr(x, "__call__")
assert False; assert False, "x"; assert (False); assert False, f"{x}"; assert(False)
if x: assert False
else: assert False, x
def af(): assert False
async def af2(): assert False, "y"
class AF: assert False
for x in y: assert False; continue
try: assert False
finally: assert False, 1
+ +n; ++n; --n; ++(n); ++n.x; [++n]; f(++n); x = ++n; ++-n; ++n[0]; +++n; ++(+n); if_ = ++f(); lambda: ++n; {++n}; ++n + 1
os.environ = x; os.environ: dict = {}; os.environ, y = x; os.environ = os.environ.copy(); (os.environ) = 1; import os as o2; o2.environ = y; os.environ = {**os.environ}; os.environ["x"] = 1; os.environ = z = 1; z = os.environ = 2; os.environ |= {}; [os.environ] = [1]; self.os.environ = 1; os.environ = None; os.environ = {}; os.environ = dict(x)
class AB(abc.ABC):
    def m(self): pass
    @abstractmethod
    def n(self): pass
import abc
from abc import ABC, ABCMeta
class B1(ABC): x = 1
class B2(ABC):
    def m(self): return 1
class B3(ABC): y: int = 1
class B4(metaclass=ABCMeta): z = 1; w = 2
class B5(abc.ABC):
    def m(self): return 2
    x = 1
class B6(ABC):
    """d"""
    def a(self): return 3
class B7(ABC):
    async def a(self): await x
class B8(ABC):
    @property
    def p(self): return 1
class B9(ABC, metaclass=ABCMeta): q = 1
class B10(ABC):
    class Inner: pass
    def r(self): return 1
class B11(X, ABC): s = 1
class B12(ABC):
    def a(self): pass
    @abc.abstractmethod
    def b(self): pass
setattr(x, "a", 1); setattr(x.y, "b", 2); setattr(f(), "c", x); setattr(x[0], "d", [1]); setattr(x, "e", (y, z)); setattr(x, 'f', lambda: 1); setattr(self, "g", None); setattr(x, "h" "i", 1); setattr(x, "_j", 1); setattr((x), "k", 1); setattr(x, "l", y if z else w); setattr(x, "m", *y); setattr(x, n, 1)
with pytest.raises(Exception): pass
with pytest.raises(Exception) as e: pass
with self.assertRaises(Exception): pass
with self.assertRaises(BaseException): pass
import pytest
with pytest.raises(Exception): x
with pytest.raises(BaseException): x
with pytest.raises(Exception, match=""): x
with pytest.raises(Exception, check=y): x
with x, pytest.raises(Exception): y
with pytest.raises(builtins.Exception): x
with (pytest.raises(Exception) as e, y): x
pytest.raises(Exception, f)
with assertRaises(Exception): x
async def ar():
    async with pytest.raises(Exception): x
    with self.assertRaises(expected_exception=Exception): x
class LC:
    @functools.lru_cache
    def a(self): pass
    @functools.lru_cache()
    def b(self): pass
    @functools.cache
    def c(self): pass
    @functools.lru_cache(maxsize=1)
    def d(self, x): pass
    @functools.lru_cache(None)
    def e(self): pass
    @x
    @functools.cache
    @y
    def f(self): pass
    @functools.cache
    async def g(self): pass
    @functools.cache
    def h(*args): pass
    @functools.cache
    def i(): pass
    @property
    @functools.cache
    def j(self): pass
    @functools.cache
    @staticmethod
    def k(x): pass
    class In:
        @functools.cache
        def l(self): pass
f(a=1, *b); f(*a, *b); f(a=1, b=2, *c); f(x, a=1, *b, **c); f(a=1, *[1]); f(a=1, *b, c=2); g(f(a=1, *b)); class_ = F(a=1, *b); f(a=1, *b)(c=1, *d); f(**a, b=1); f(a=1, *(b)); print(end="", *x); f(a=lambda: 1, *b)
def sa() -> None: raise NotImplemented
lambda: f(); lambda: x.f(); lambda x: f(x); lambda x, y: f(x, y); lambda *a: f(*a); lambda **k: f(**k); lambda *a, **k: f(*a, **k); lambda x, *a: f(x, *a); lambda x: x.y(x); lambda x: f(x)(x); lambda x=1: f(x); lambda x: f(y); lambda: f(1); lambda x: f(g)(x); map(lambda x: int(x), y); lambda a, b=1, *c, d, **e: f(a, b, *c, d=d, **e); lambda _: f(_); lambda x: await_(x); lambda x: (f)(x); lambda self: self.f(self)
math.nan == x; x != float("nan"); np.nan is x; x == np.NaN; float("NAN") == y; x == float("nan "); x is not math.nan; x in (math.nan,); x == numpy.nan; x < float("nan"); x == -math.nan; not x == math.nan; x == math.nan == y; [x == math.nan]; x == float('-nan'); x == float("+nan"); x != math.nan is y
def gl():
    global ga; ga = 1
    global gb, gc; gb = 2; del gc
    global gd; import gd
    global ge
    def ge(): pass
    global gf
    class gf: pass
    global gg
    for gg in x: pass
    global gh
    with x as gh: pass
    global gi; gi += 1
    global gj; (gj := 1)
    global gk
    try: pass
    except E as gk: pass
    global gl1; gl1, y = x
    global gm; [gm for gm in x]

    global go; go.x = 1
    global gp; gp[0] = 1
    global gq; print(gq)
    global gr, gs
    global gt; gt()
    global gu; from x import gu
    global gv
    match x:
        case gv: pass
    global gw; lambda: gw
    global gx; type gx = int
ga = gb = gc = gd = ge = gf = gg = gh = gi = gj = gk = gl1 = gm = gn = go = gp = gq = gr = gs = gt = gu = gv = gw = 1
class SM:
    @staticmethod
    def a(self): pass
    @staticmethod
    def b(cls): pass
    @staticmethod
    def c(self, x): pass
    @staticmethod
    async def d(self): pass
    @staticmethod
    def e(self=1): pass
    @staticmethod
    def f(*self): pass
    @staticmethod
    def g(x, self): pass
    @staticmethod
    def __new__(cls): pass
    @x
    @staticmethod
    def h(self): pass
    @staticmethod
    def i(mcs): pass
    @staticmethod
    def j(self, /): pass
    @staticmethod
    def k(metacls): pass
    class In:
        @staticmethod
        def l(self): pass
    @staticmethod
    def m(cls, *a): pass
    def n(self): self = 1
    def o(self): self: int = 1
    def p(self): self += 1
    def q(self): (self := 1)
    def r(self):
        for self in x: pass
    def s(self):
        with x as self: pass
    def t(self): self, x = y
    def u(self): import self
    @classmethod
    def v(cls): cls = 1
    @classmethod
    def w(cls): cls, = x
    @classmethod
    def y(klass): klass = 1; cls = 2
    def z(this): this = 1; self = 2
    def aa(self):
        def inner(): self = 1
        lambda: (self := 1)
    def bb(self):
        nonlocal_ = self; del self
    async def cc(self): self = await x
    def dd(self): [self for self in x]
    def ee(self): self.x = 1; self[0] = 2
    @staticmethod
    def ff(self): self = 1
    @property
    def gg(self): self = 1; return self
    def hh(self, /): self = 1
    def ii(*self): self = 1
x, x = 1, 2; (y, y) = z; [a, *a] = b; for_, for_ = 1, 2; a.b, a.b = 1; (a, (b, a)) = c; a, b, a, b = c; x, x, x = y; _, _ = x; (x, x), y = z; a, a = b = c; a[0], a[0] = b
with f as (x, x): pass
for x, x in y: pass
[x for x, x in y]
os.getenv("a", 1); os.getenv("a", []); os.getenv("a", 1.0); os.getenv("a", b"x"); os.environ.get("a", 1); os.environ.get("a", {}); os.getenv("a", default=1); os.environ.get("a", True); os.getenv("a", ("b",)); os.getenv("a", f"{x}"); os.getenv("a", lambda: 1); os.getenv("a", x); os.getenv("a", {1}); os.getenv("a", ...); os.getenv("a", -1); os.getenv("a", not x); os.environ.get("a", [x for x in y])
class EQ1:
    def __eq__(self, o): return 1
class EQ2:
    def __eq__(self, o): return 1
    def __hash__(self): return 1
class EQ3(X):
    def __eq__(self, o): return 1
class EQ4:
    __eq__ = x
class EQ5:
    def __eq__(self, o): return 1
    __hash__: int = 1
@dataclasses.dataclass
class EQ6:
    def __eq__(self, o): return 1
class EQ7:
    if x:
        def __eq__(self, o): return 1
class EQ8:
    async def __eq__(self, o): return 1
class EQ9(object):
    def __eq__(self, o): return 1
class EQ10:
    def __eq__(self, o): return 1
    def __ne__(self, o): return 1
class EQ11:
    class In:
        def __eq__(self, o): return 1
class EQ12[T]:
    def __eq__(self, o): return 1
class EQ13:
    @staticmethod
    def __eq__(self, o): return 1
class EQ14: __eq__: int
min(1, min(2, 3)); min(x, min(y, z)); max(1, max(2, 3), 4); max(max(x)); min(min(1, 2), min(3, 4)); max(1, *max(x)); min(1, min(2, 3, key=f)); min(1, min(2, 3), key=f); max(1, max(x)); min(1, min([2])); min(1, builtins.min(2, 3)); max(x, max(y, max(z, w))); max(1, min(2, max(3, 4))); min(1, (min(2, 3))); min(x, *y, min(z, w)); max(max(1, 2), default=3); min(  1, # c
    min(2, 3))
while x: pass
else: y
for x in y: z
else: w
for x in y:
    if z: return_
else: w
for x in y:
    pass
else:
    # c
    w
    v
async def ael():
    async for x in y: z
    else: w
    while x:
        async for z in w: break
    else: q
for x in y:
    try: z
    finally: w
else: q
for x in y:
    with z: break
else: q
for x in y:
    match z:
        case 1: break
else: q
for x in y:
    class C: pass
else: q
while 1: continue
else: q
for x in y: raise_
else:
    if z: w
for x in y:
    def f(): return 1
else: q
