# select: B,BLE
import abc, contextlib, functools, itertools, re, unittest, warnings, dataclasses, attr, pytest, fastapi, operator, typing, types, collections, datetime, decimal, fractions, os, pathlib
from functools import cache, lru_cache as lru, partial
from typing import Annotated, NamedTuple
from dataclasses import dataclass, field
from itertools import groupby

for i in x:
    try: ...
    finally:
        break
    try: ...
    finally:
        for j in i: break
        def f(): return 1
++n
--n
-(-n)
+-n
os.environ = {}
hasattr(x, "__call__"); getattr(x, "__call__", None); callable(x); hasattr(x, f"__call__"); hasattr(obj=x, name="__call__")
"x".strip("abca"); x.strip("http://"); x.lstrip("\n\n")
def m1(a=[], b={}, c=set(), d=list(), e=dict(a=1), f=[x for x in y], g=(), h=frozenset(), i=collections.deque(), j=None or []): ...
def m2(a: list = [], *, b: typing.Sequence = [], c: typing.MutableSequence[int] = [], d: tuple = [], e: "list" = [], f: Annotated[list, 1] = []): ...
def m3(a=m1(), b=tuple(), c=frozenset([1]), d=types.MappingProxyType({}), e=operator.itemgetter(1), f=float("inf"), g=int("1"), h=datetime.date(1, 2, 3), i=decimal.Decimal(1), j=pathlib.Path("x"), k=re.compile("x"), l=os.getcwd(), m=fastapi.Depends(x), n=float(x), o=lambda: y(), p=(z := w()), q=[v()], r=partial(u)): ...
lambda a=[], b=f(): 1
async def m4(a=dict(), /, b=x.y(), **c): ...
class K:
    def f(self, a=[], b=K()): ...
    @overload
    def g(self, a=[]): ...
for a, b, _c, (d, e) in x: print(a)
for k in x: pass
for k in x: f"{k}"
for k in x: locals()
for k in x: lambda: k
for i, [j, *l] in x: print(l)
getattr(x, "y"); getattr(x, "y", None); getattr(x, "class"); getattr(x, "__y__"); getattr(x, "a b"); getattr(x.y(), f"z"); getattr(self, "_K__z"); getattr(1, "real"); getattr(x, "ﬁ")
setattr(x, "y", 1); setattr(x, "y", *z); setattr(x, "if", 1); y = setattr(x, "y", 1); setattr(x, "__z", 2); delattr(x, "y")
assert False; assert False, "x"; assert 0; assert not True
try: ...
except (ValueError,): ...
try: ...
except (ValueError, ValueError): ...
except (OSError, IOError): ...
except (): ...
except (*e,): ...
except (*(a, b), c): ...
try: ...
except Exception: ...
except Exception as e: raise
try: ...
except BaseException as e: raise e
try: ...
except BaseException: raise x from e
try: ...
except Exception as e: log.exception("x")
try: ...
except (ValueError, Exception) as e: logging.error("x", exc_info=True)
try: ...
except Exception as e:
    def f(): raise e
try: ...
except: ...
try: ...
except ValueError: ...
except ValueError: ...
except (KeyError, ValueError): ...
try: ...
except ValueError as e: raise K()
except KeyError as e: raise K() from e
except OSError: raise K() from None
except x: raise x
except y: raise y()
except z as e:
    if e: raise K
    def f(): raise K()
    raise e.with_traceback()
x == 1; 1 < 2; x in y; [x == 1]; x is y; not x == 1
raise "x"; raise 1; raise f"x"; raise None; raise NotImplemented; raise x[0]; raise (1,)
with self.assertRaises(Exception): ...
with self.assertRaises(Exception) as e: ...
with pytest.raises(Exception): ...
with pytest.raises(Exception, match="x"): ...
with pytest.raises(BaseException, check=f), x: ...
with pytest.raises(ValueError): ...
with self.assertRaisesRegex(Exception, "x"): ...
self.assertRaises(BaseException, f)
"x"; 1; [1]; x; x.y; ...; None; {1}; (1, 2); f"x"; b"x"; 1j; x[0]; -1; {1: 2}; "%s" % x; x if y else z; [a for a in b]; await_; x + y; lambda: 1
class C1:
    @functools.cache
    def a(self): ...
    @lru(maxsize=None)
    def b(self): ...
    @cache
    @staticmethod
    def c(x): ...
    @classmethod
    @functools.lru_cache()
    def d(cls): ...
    @functools.lru_cache
    async def e(self, x): ...
    @functools.cached_property
    def f(self): ...
    def g(self):
        @cache
        def h(self): ...
class C2(abc.ABC):
    x = 1
class C3(metaclass=abc.ABCMeta):
    def f(self): ...
    def g(self): pass
    def h(self): "doc"
    @property
    def i(self): ...
    @abc.abstractproperty
    def j(self): ...
class C4(C3, abc.ABC):
    @typing.overload
    def f(self): ...
for i in x:
    fs = [lambda: i, lambda i=i: i, lambda j: i + j]
    def f(): return i
    def g(i=i): return i
    map(lambda: i, x); sorted(x, key=lambda y: i); filter(lambda y: i, x); functools.reduce(lambda a, b: i, x); min(x, key=lambda: i)
    y = [lambda: j for j in x]; (lambda: i)(); return_ = lambda: (k for k in i)
while x:
    z = 1
    lambda: z
f(*x, a=1); f(a=1, *x); f(a=1, *[1])
contextlib.suppress(); 
with contextlib.suppress(): ...
with contextlib.suppress(ValueError): ...
warnings.warn("x"); warnings.warn("x", stacklevel=1); warnings.warn("x", K, 2); warnings.warn(*x); warnings.warn("x", skip_file_prefixes=("a",))
for x in x: ...
for (i, j) in zip(i, j): ...
for x in [x for x in x]: ...
{1, 1}; {1, True}; {"a", "a", b"a"}; {x, x}; {*a, *a}; {1.0, 1}; {(1,), (1,)}
{x: 1 for y in z}; {"a": 1 for y in z}; {y: 1 for y in z}; {f(x): y for y in z}; {1 + y: 2 for w in z}
re.sub("a", "b", "c", re.I); re.sub("a", "b", "c", 1, re.I); re.split("a", "b", 1); re.subn("a", "b", "c", 1); re.split("a", "b", maxsplit=1); re.compile("a").sub("b", "c", 1)
zip(x, y); zip(x); zip(x, y, strict=True); zip(*x); zip(x, itertools.count()); zip(x, itertools.repeat(1), y); zip(); zip(x, **y)
itertools.batched(x, 2); itertools.batched(x, 2, strict=False); itertools.pairwise(x); itertools.batched(itertools.count(), 2)
for i in x: x.remove(i)
for i in x:
    x.append(1); break
for i in x:
    del x[i]; x[i] = 1; x += 1; x[0:1] = 2
    if y: x.pop(); continue
    x.y.pop()
for i in x.y: x.y.clear(); x.clear()
for i, j in enumerate(x): x.insert(0, j)
for k in d.keys(): d.pop(k); d.update(a=1); d.setdefault(k, 1); del d[k]
for k, v in d.items(): d.popitem(); d[k] = v
for i in list(x): x.remove(i)
cv = contextvars.ContextVar("x", default=[]); contextvars.ContextVar("x", default=None); contextvars.ContextVar("x", default=f())
@dataclass
class D:
    a: list = []
    b: list = list()
    c: list = field(default_factory=list)
    d: K = K()
    e: typing.ClassVar[list] = f()
    f: int = int(1)
@attr.s
class D2: a: list = f()
class E(Exception): ...
E; E(); ValueError(); ValueError; raise_ = ValueError(); [ValueError()]; x or ValueError()
sorted(x)[0]; [n for n in x][0]; a[True]; a["x"]; [1]["x"]; "x"[1.0]; (1, 2)[b"x"]
class F:
    def __init__(self): yield
    def __init__(self): return 1
    def __eq__(self, o): return NotImplemented
raise E from x
def gen():
    return 1
    yield
def gen2():
    yield 1
    return [x]
async def gen3():
    for x in y: yield x
map(lambda x: x, y); map(f, a, b); map(f, a, b, strict=True); map(f, *a)
assert (x, y); x.assert_called; x.called_once; mock.assert_called_once
