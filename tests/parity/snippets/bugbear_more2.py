# select: B
# config: target-version = "py314"
import abc, os, re, itertools, contextlib, contextvars, functools
from abc import ABC, abstractmethod
from contextvars import ContextVar
from itertools import groupby, batched, repeat, cycle, count
from re import sub as rsub, split, subn
import re as regex
from dataclasses import dataclass, field
from types import MappingProxyType

# B012, B024, B027, B028
def f012():
    for x in y:
        try: ...
        finally:
            return 1
    while x:
        try: ...
        finally:
            break
    while x:
        try: ...
        finally:
            continue
    while x:
        try: ...
        finally:
            for z in x: break
            for z in x: continue
            while z:
                return
            def g(): return 1
            lambda: 0
            with x: break
            if y: continue
            try: return
            except E: return
            match x:
                case 1: break
    try: ...
    finally:
        try: ...
        finally: return
    try: ...
    except* E: ...
    finally: return 1
class A024(ABC):
    def m(self): ...
class B024(abc.ABC):
    x: int
class C024(metaclass=abc.ABCMeta):
    def m(self): return 1
class D024(ABC):
    @abstractmethod
    def m(self): ...
class E024(ABC): ...
class F024(ABC):
    x = 1
class G024(ABC):
    x: int = 1
    def m(self): ...
class H024(ABC, metaclass=abc.ABCMeta):
    def m(self): return 1
    @property
    def n(self): return 1
class I024(Base, ABC):
    def m(self): ...
class J024(ABC):
    class In: ...
    async def m(self): ...
class K024(ABC):
    @abc.abstractproperty
    def m(self): ...
class L024(ABC):
    @notabstract
    def m(self): """doc"""
    @overload
    def n(self): ...
    @typing.overload
    def o(self): ...
    @abc.abstractclassmethod
    def p(cls): ...
    def q(self):
        """doc"""
        ...
    def r(self): pass
    def s(self): ...; ...
    async def t(self): pass
    def u(self): raise NotImplementedError
    @staticmethod
    def v(): pass
class M024(metaclass=Meta):
    def m(self): pass
# B032
x: y
x.y: z
x["y"]: z
x[y]: 1
x: "y"
self.x: y
self.x: int
x.y.z: 1
x.y: "z"
x["y"]: dict["a"]
x[1:2]: y
x.y: int = 1
(x): y
(x.y): z
x().y: z
class C032:
    x.y: 1
    x["a"]: 2
    self.x: 1
def f032(self):
    self.x: y
    self.x.y: z
    cls.x: y
    x["a"]: "b"; x.y: z
if x: x.y: z

# B033
{1, 1}
{1, 2, 1, 1}
{"a", "b", "a"}
{1, 1.0, True}
{True, 1}
{x, x}
{f(), f()}
{None, None}
{b"a", "a", b"a"}
{1, *x, 1}
{"a" "b", "ab"}
{-1, -1}
{(1, 2), (1, 2)}
{f"a", f"a"}
{...,...}
{1, 1,}
{
    1,  # one
    1,  # two
    2,
}
{"a", 'a'}
{0, False, 0.0}
{1j, 1j}
{x.y, x.y}
{10, 0xa}
{[1] for _ in x}
{1: 2, 1: 2}
{1_0, 10}
{0x1, 0X1}
{lambda: 0, lambda: 0}
{not x, not x}
{1, (1)}

# B034
re.sub("a", "b", s, 1)
re.sub("a", "b", s, 1, re.I)
re.sub("a", "b", s, count=1, flags=1)
re.sub("a", "b", s)
re.subn("a", "b", s, 1)
re.subn("a", "b", s, 1, 2)
re.split(" ", s, 1)
re.split(" ", s, 1, 2)
re.split(" ", s, maxsplit=1)
re.split(" ", s)
rsub("a", "b", s, re.I)
split("a", s, re.I)
subn("a", "b", s, re.I)
regex.sub("a", "b", s, re.I)
re.sub(*a)
re.sub("a", "b", s, *a)
re.sub("a", "b", *a, 1)
re.sub("a", "b", s, **k)
re.findall("a", s, 1)
re.compile("a").sub("b", s, 1)
re.sub("a", "b", string=s, count=1)
re.sub("a", repl="b", string=s, flags=1)
regex.split("a", s, 0, 0)
[re.sub("a", "b", s, 0) for s in x]

# B035
{"k": v for v in x}
{1: v for v in x}
{k: v for v in x}
{v: k for v in x}
{f"k": v for v in x}
{f"{v}": v for v in x}
{f"{k}": v for v in x}
{k.x: v for v in x}
{v.x: v for v in x}
{k(): v for v in x}
{k(v): v for v in x}
{k + 1: v for v in x}
{(k, v): v for v in x}
{(k, 1): v for v in x}
{None: v for v in x}
{...: v for v in x}
{True: v for v in x}
{b"x": v for v in x}
{"a" "b": v for v in x}
{-1: v for v in x}
{k: v for k, v in x}
{k: v for (a, (b, *k)) in x}
{v: 1 for x in y for v in x}
{a: 1 for a.b in x}
{k: v for v in x if (k := v)}
{k[0]: v for v in x}
{k[v]: v for v in x}
{self.k: v for v in x}
{(lambda: k): v for v in x}
{(k := v): v for v in x}
{k if v else 1: v for v in x}
{k: {k: w for w in v} for v in x}
{1 + 2: v for v in x}

# B039
ContextVar("x", default=[])
ContextVar("x", default={})
ContextVar("x", default=set())
ContextVar("x", default=dict())
ContextVar("x", default=list())
contextvars.ContextVar("x", default=[1])
ContextVar("x", default=())
ContextVar("x", default=None)
ContextVar("x")
ContextVar[list]("x", default=[])
x: ContextVar[dict] = ContextVar("x", default={})
ContextVar("x", default=[y for y in z])
ContextVar("x", default={y for y in z})
ContextVar("x", default={y: 1 for y in z})
ContextVar("x", default=f())
ContextVar("x", default=frozenset())
ContextVar("x", default=MappingProxyType({}))
ContextVar("x", default=collections.deque())
import collections
ContextVar("x", default=collections.deque())
ContextVar("x", default=collections.defaultdict(list))
ContextVar("x", default=re.compile("x"))
ContextVar("x", [])
ContextVar(name="x", default=[])
ContextVar("x", **{"default": []})
ContextVar("x", default=(y for y in z))
ContextVar("x", default=bytearray())
ContextVar("x", default=(1, []))
ContextVar("x", default=tuple())
ContextVar("x", default=collections.OrderedDict())
ContextVar("x", default=collections.Counter())
ContextVar("x", default=X())
ContextVar("x", default=[] if y else None)
ContextVar("x", default=(z := []))

# B905, B911, B912
zip(a, b); zip(a); zip(); zip(*a); zip(a, *b); zip(a, b, strict=True); zip(a, b, **k); zip(a, repeat(1)); zip(a, repeat(1, 2)); zip(a, count()); zip(a, cycle(b)); zip(a, repeat(1, times=None)); zip(repeat(1), *a); zip(a, itertools.count(1, 2)); zip(a, b,); zip((a), (b)); zip(a, repeat(1, None)); zip(a, repeat(object=1)); zip(a, repeat(object=1, times=3)); zip(a, repeat(*x)); zip(x for x in y); builtins.zip(a, b)
batched(a, 2)
itertools.batched(a, 2)
itertools.batched(a, n=2)
batched(iterable=a, n=2)
batched(a, 2, strict=True)
batched(a, 2, strict=False)
batched(count(), 2)
batched(cycle(a), 2)
batched(repeat(1), 2)
batched(repeat(1, 3), 2)
batched(repeat(1, times=None), n=2)
batched(*a)
batched(a, **k)
batched()
batched
for q in batched(a, 3): ...
[*batched(a, 3)]
batched("abc", 3)
batched(range(3), n=3)
list(batched(itertools.count(), 2))
batched(x for x in y)
map(f, a); map(f, a, b); map(f); map(f, *a); map(f, a, *b); map(*a); map(f, a, b, strict=True); map(f, a, b, strict=False); map(f, a, count()); map(f, a, repeat(1)); map(f, a, repeat(1, 3)); map(f, a, cycle(b)); map(lambda x, y: x, a, b); map(f, a, b, **k); map(f, a, b,); builtins.map(f, a, b); map(None, a, b); map(f, repeat(1), *a); map(*f, a, b); map(f, (a), (b)); map(func=f); map(f, a, strict=True)
map(f, a, **k); map(); map(f, *a, **k); map(f, a, b, c, d); map(f, a, b)
