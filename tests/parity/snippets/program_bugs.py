# select: B,BLE,E7,RUF,S101,S110,S112
import re, os, functools, itertools, contextlib, logging, warnings, abc, collections, decimal, fractions, operator, types, time, datetime, pathlib, dataclasses, typing
from functools import lru_cache as lc, cache
from warnings import warn
from fastapi import Depends, Query as Q
++n; --n; - -n; +(+n); ~~n
n++m; x--y
os.environ = {}; os.environ["a"] = 1; os.environ: dict = {}
hasattr(x, "__call__"); getattr(x, "__call__", None); hasattr(x, "__call__", 1); callable(x)
"x".strip("abc"); "x".lstrip("aa"); s.rstrip(b"aab"); s.strip("a"); s.strip(""); s.strip(x); s.strip("".join(x)); s.lstrip("http://")
def d(a=[], b={}, c=set(), d=list(), e=[x for x in y], f=collections.defaultdict(list), g=dict(a=1), h=frozenset([]), i=(), *, j=[], k: typing.Sequence = [], l: list[int] = [], m: typing.Mapping[str, int] = {}, n: tuple = [], o: "list" = [], p=x.copy(), q=deque(), r=collections.OrderedDict(), s=[] or None): pass
lambda a=[]: a
def e(a=time.time(), b=f(), c=(g()), d=[h()], e=os.getenv("x"), f=re.compile("x"), g=operator.attrgetter("x"), h=float("inf"), i=decimal.Decimal(1), j=datetime.timedelta(1), k=pathlib.Path("x"), l=types.MappingProxyType({}), m=Depends(x), n=Q(), o=lambda: f(), p=fractions.Fraction(1), q=tuple(), r=int("1"), s=-f(), t=f().x, u=f()[0], v=[f() for x in y], w=x(y()), *, aa=Foo(), bb=functools.partial(x), cc: T = T()): pass
for i in range(3): pass
for i, j in x: print(j)
for i, (j, k), *l in x: print(l)
for _i in x: pass
for i in x: print(locals())
for i in x: exec("i")
for i in x:
    def q(): return i
    lambda: i
    [lambda: i for _ in y]
    fns.append(lambda x=i: x)
    sorted(y, key=lambda z: i)
    def q2(z=i): return z
    def q3(): 
        i = 1
        return i
    async def q4(): await i
    filter(lambda z: z == i, y); map(lambda z: i, y); list(map(lambda z: i, y)); functools.reduce(lambda a, b: i, y); min(y, key=lambda z: i)
    return_ = lambda: i
while x:
    z = 1
    def w(): return z
[lambda: i for i in x]; {lambda: i for i in x}; [(lambda i=i: i) for i in x]; (f(lambda: i) for i in x)
getattr(x, "a"); getattr(x, "a", None); getattr(x, "1a"); getattr(x, "class"); getattr(x, f"a"); getattr(x, "__a"); getattr(x(), "a")(); getattr((x), "a").b; getattr(1, "real"); getattr(x, "a" "b"); getattr(*x, "a"); getattr(x + y, "a"); getattr(lambda: 1, "a"); getattr(x, "é"); getattr(x, "__debug__"); getattr(x, "a", )
setattr(x, "a", 1); setattr(x, "1a", 1); setattr(x, "a", y := 1); setattr(x(), "a", (yield_)); y = setattr(x, "a", 1); setattr(x, "__a", 1); setattr(x, "a", *y); delattr(x, "a"); setattr(x, "a", lambda: 1)
assert False; assert False, "x"; assert (False); assert 0; assert not True; assert None; assert ""
try: pass
finally:
    for x in y: break
try: pass
except (ValueError,): pass
except (ValueError, ValueError): pass
except (OSError, IOError, socket.error): pass
except (): pass
except ValueError(): pass
except (a, b()): pass
except "x": pass
except [ValueError]: pass
except (*x, ValueError): pass
except x if y else z: pass
except ValueError or TypeError: pass
except None: pass
except 1: pass
except (a.b, c[0], d): pass
except (ValueError, OSError, ValueError) as e: raise
try: pass
except ValueError: pass
except OSError: pass
except ValueError: pass
except (KeyError, OSError): pass
except IOError: pass
a == b; a.b == c; a < b < c; a == b == c; (a == b); a in b; a is b; not a == b; x = a == b; f(a == b); a == b, c; [a == b]; await_ == x; ...; 1; "x"; x.y; x[0]; [1]; {1}; (1, 2); x if y else z; lambda: 1; -x; f"{x}"; b"x"; x and y; None; True; x; [x for x in y]; f() and x
raise "x"; raise 1; raise None; raise (1); raise f"x"; raise NotImplemented; raise b"x"; raise ("x"); raise [1]; raise {}; raise ...
with self.assertRaises(Exception): pass
with pytest.raises(Exception): pass
with pytest.raises(Exception, match="x"): pass
with pytest.raises(BaseException) as e, x: pass
with self.assertRaises(Exception, msg="x"): pass
with assertRaises(Exception): pass
with pytest.raises((Exception, ValueError)): pass
with pytest.raises(expected_exception=Exception): pass
class C:
    @lc
    def a(self): pass
    @lc(maxsize=None)
    def b(self): pass
    @cache
    @staticmethod
    def c(): pass
    @classmethod
    @functools.cache
    def d(cls): pass
    @functools.lru_cache()
    def e(this, self): pass
    @functools.cached_property
    def f(self): pass
    @lru_cache
    def g(self): pass
    "x"; 1; x; x.y; x == y; [1]
for x in x: pass
for x in f(x): pass
for x in x.y(): pass
for x in [x for x in y]: pass
for x, y in z[x]: pass
for i in (lambda i: i)(y): pass
for x.y in x: pass
for x[0] in x: pass
f"{x}"
def doc(): f"{x}"
class Doc: f"x"
def doc2(): "a" f"b"
zip(a, b); zip(a); zip(); zip(a, b, strict=False); zip(*a); zip(a, itertools.count()); zip(a, itertools.repeat(1)); zip(a, itertools.repeat(1, 2)); zip(a, itertools.repeat(1, times=None)); zip(a, itertools.cycle(b)); zip(a, **k); map(f, a, b); map(f, a); map(f, a, b, strict=True); builtins.zip(a, b); zip(a, b, ), zip(*a, b); map(None, a, b); map(lambda x: x, a, itertools.count())
warn("x"); warn("x", stacklevel=1); warn("x", D, 2); warnings.warn("x", category=D); warnings.warn(*x); warnings.warn("x", **k); warnings.warn("x", skip_file_prefixes=x); logging.warn("x"); warnings.warn_explicit("x")
f(*a, b=1); f(b=1, *a); f(b=1, *a, c=2, **k); class_(x=1, *a)
f(x, *a, *b, c=1, *d)
class AB(abc.ABC): pass
class AB2(abc.ABC):
    x = 1
    def a(self): pass
class AB3(metaclass=abc.ABCMeta):
    def a(self): ...
    def b(self): raise NotImplementedError
    def c(self): """x"""
    @property
    def d(self): pass
    @abc.abstractmethod
    def e(self): pass
    @typing.overload
    def f(self): ...
    def g(self): return
    async def h(self): ...
class AB4(abc.ABC, x=1):
    y: int
    def a(self): 1
class AB5(AB, abc.ABC):
    def z(self): pass
class AB6(abc.ABC):
    x: abc.abstractmethod = 1
    foo: int
x: int; x.y: int; x[0]: int; x: 1; x["a"]: y; a.b: "c"; x: y = 1; self.x: y; x().y: z
dict(zip(a, b)); {**a, **b}; {x: 1 for y in z}; {1: y for y in z}; {"a": y for y in z}; {f"{y}": 1 for y in z}; {y.x: 1 for y in z}; {(y, 1): 2 for y in z}; {(1, 2): y for y in z}; {x(): y for y in z}; {x + 1: y for y in z}; {y: y for y in z}; {**{x: y for y in z}}; {x.y: 1 for z in w}; {a: b for a, b in c}; {a[0]: 1 for b in c}
re.sub("a", "b", "c", 1); re.sub("a", "b", "c", count=1); re.split("a", "b", 1, re.I); re.subn("a", "b", "c", re.I); re.sub("a", "b", *c); re.compile("x").sub("a", "b", 1); re.split("a", "b", maxsplit=1)
{1, 1}; {1, True}; {"a", "a", "b"}; {x, x}; {1.0, 1}; {*x, 1, 1}; {(1, 2), (1, 2)}; {-1, -1}; {None, None}; {f"a", f"a"}; {b"a", b"a"}; {1j, 1j}
for x in y:
    y.remove(x); y.append(x); del y[0]; y[0] = 1; y += [1]; y.pop(); y.clear(); y.insert(0, 1); y.extend(x); y.sort(); y[x] = 1; y.reverse(); y.update(x); y.add(1); y.discard(x); y.setdefault(1); y[:] = []; y *= 2; y = 1; break
for i, x in enumerate(y): y.remove(x)
for x in y.items(): y.pop(1)
for x in y.z: y.z.remove(x)
for x in y[:]: y.remove(x)
for x in list(y): y.remove(x)
for x in y:
    if z: y.remove(x); break
    else: y.remove(x); continue
for k, g in itertools.groupby(x):
    for _ in y: print(g)
    for _ in g: print(_)
    list(g); list(g)
    if z: list(g)
    else: list(g)
    [g for _ in y]
    while z: print(g)
    lambda: g
for _, (g) in itertools.groupby(x): [list(g) for q in z]
contextlib.suppress(); contextlib.suppress(ValueError); contextlib.suppress(*x)
x = contextvars.ContextVar("x", default=[]); contextvars.ContextVar("x", default={}); from_ = contextvars.ContextVar("x", default=f())
class E(Exception):
    def __init__(self, a): self.a = a
raise_ = 1
try: pass
except ValueError as e:
    raise RuntimeError
    raise RuntimeError from e
    raise e
    raise RuntimeError from None
    raise
    raise e.with_traceback(None)
    if x: raise RuntimeError("x")
    def f(): raise RuntimeError
    try: raise RuntimeError
    except OSError: raise KeyError
    for _ in x: raise KeyError
    else: raise KeyError
    with y: raise KeyError
    lambda: 1
    while 1: raise KeyError
    match x:
        case 1: raise KeyError
else: raise KeyError
finally: raise KeyError
def ret():
    yield 1
    return 2
def ret2():
    return 2
    yield
async def ret3(): yield 1
def ret4():
    def i(): yield
    return 1
itertools.batched(x, 1); itertools.batched(x, 1, strict=True); itertools.batched(itertools.count(), 2); itertools.batched(itertools.repeat(1), 2)
str(x.decode("utf8")); int("x"); list(x)[0]
@property
def prop(): pass
try: import foo
except Exception as e: print(e)
try: x
except (Exception) as e: logging.exception("x")
try: x
except BaseException: raise
try: x
except Exception: logger.error("x", exc_info=True)
try: x
except Exception as e: raise ValueError from e
try: x
except Exception as e:
    def f(): raise
try: x
except (A, Exception): pass
try: x
except* Exception: pass
try: x
except builtins.Exception: return_
try: x
except Exception as e: logging.error("x", exc_info=e); 
try: x
except Exception as e: self.log.error("x", exc_info=1)
try: x
except Exception as e:
    if x: raise e
