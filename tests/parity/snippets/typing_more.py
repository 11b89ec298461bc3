# select: UP0,TC,FA,PIE,T20,RSE,PGH
# config: target-version = "py38"
import abc, functools, subprocess, typing, enum, collections, dataclasses
from functools import lru_cache
from subprocess import PIPE, run
from typing import Text, Optional, Union, List, Dict, Tuple, Set, FrozenSet, Type, Callable, TYPE_CHECKING, cast, Generic, TypeVar
from enum import Enum
T = TypeVar("T")
# UP001 UP004 UP050 UP003 UP008
class A001:
    __metaclass__ = type
    __metaclass__ = Meta
    x = 1; __metaclass__ = type
class B001(object):
    __metaclass__ = type
    pass
__metaclass__ = type
def f001(): __metaclass__ = type
class C001:
    if x: __metaclass__ = type
    __metaclass__: type = type
    __metaclass__, y = type, 1
class D001: __metaclass__ = type
class E001(metaclass=type): ...
class F001(X, metaclass=type): ...
class G001(X, metaclass=type, a=1): ...
class H001(metaclass=abc.ABCMeta): ...
class I001(metaclass=type, a=1): ...
class J001(object, metaclass=type): ...
class K001(
    X,
    metaclass=type,  # c
): ...
class L001(metaclass=(type)): ...
class M001(metaclass=type): __metaclass__ = type
def g001():
    class N(metaclass=type):
        class O(metaclass=type): __metaclass__ = type
@deco(metaclass=type)
class P001: __metaclass__ = (type)
class Q001(*x, metaclass=type): ...
class R001(metaclass=type,): ...
class S001(**x, metaclass=type): ...
# UP011 UP033
@lru_cache()
def a011(): ...
@functools.lru_cache()
def b011(): ...
@lru_cache(maxsize=None)
def c011(): ...
@functools.lru_cache(maxsize=None)
def d011(): ...
@lru_cache(None)
def e011(): ...
@lru_cache(maxsize=None, typed=False)
def f011(): ...
@lru_cache(maxsize=128)
def g011(): ...
@lru_cache
def h011(): ...
@(lru_cache())
def i011(): ...
class A011:
    @lru_cache()
    def m(self): ...
    @property
    @lru_cache(maxsize=None)
    def n(self): ...
    @lru_cache( )
    async def o(self): ...
    @lru_cache(maxsize = None)
    def p(self): ...
    @functools.lru_cache(
        maxsize=None,  # c
    )
    def q(self): ...
x = lru_cache()(f)
x = lru_cache(maxsize=None)(f)
@functools . lru_cache()
def j011(): ...
@lru_cache(**k)
def k011(): ...
@lru_cache()
class B011: ...
@x.lru_cache()
def l011(): ...
# UP019 UP021 UP022
a: Text; b: typing.Text; c: Optional[Text]; d: "Text"; x = Text; isinstance(x, Text); def_ = Text("a"); typing.Text; cast(Text, x); e: List[Text] = []; Text.join; f: "typing.Text"; class_ = Text | None; print(Text)
def f019(a: Text, *b: Text, **c: Text) -> Text: return Text()
run(x, universal_newlines=True); run(x, universal_newlines=False); subprocess.run(x, universal_newlines=y); run(x, universal_newlines=True, text=True); subprocess.Popen(x, universal_newlines=True); subprocess.check_output(x, universal_newlines=True); run(x, **{"universal_newlines": True}); run(universal_newlines=True, args=x); run(x, text=True, universal_newlines=True); run(x, universal_newlines = True); subprocess.call(x, universal_newlines=True); run(x, universal_newlines=(True)); run(x, universal_newlines=True, text=False); subprocess.run(
    x,
    universal_newlines=True,  # c
); [run(y, universal_newlines=1) for y in x]; run(universal_newlines=True); run(*a, universal_newlines=True); run(**k, universal_newlines=True)
run(x, stdout=PIPE, stderr=PIPE); run(x, stderr=PIPE, stdout=PIPE); subprocess.run(x, stdout=subprocess.PIPE, stderr=subprocess.PIPE); run(x, stdout=PIPE); run(x, stdout=PIPE, stderr=subprocess.STDOUT); run(x, stdout=PIPE, stderr=PIPE, text=True); run(x, stdout=PIPE, text=True, stderr=PIPE); run(x, stdout=PIPE, stderr=PIPE, capture_output=True); subprocess.Popen(x, stdout=PIPE, stderr=PIPE); run(stdout=PIPE, stderr=PIPE, args=x); run(x, stdout=None, stderr=PIPE); run(x, stdout = PIPE, stderr = PIPE); run(
    x,
    stdout=PIPE,
    stderr=PIPE,
); run(stdout=PIPE, stderr=PIPE); run(x, stdout=PIPE, shell=y, stderr=PIPE, z=1); run(*a, stdout=PIPE, stderr=PIPE); run(x, stdout=PIPE, stderr=PIPE, **k); run(x, stdout=(PIPE), stderr=PIPE); subprocess.check_output(x, stdout=PIPE, stderr=PIPE); run(x, stdout=-1, stderr=-1)
# PIE
class A796(Enum):
    a = 1; b = 1; c = 2; d = "x"; e = "x"; f = 1.0; g = True; h = (1, 2); i = (1, 2); j = auto(); k = auto(); l = [1]; m = [1]; n = x; o = x; p = ...; q = ...; r = None; s = None; t = object(); u = object(); v = -1; w = -1; a1: int = 3; a2 = 3; b1 = b"a"; b2 = b"a"; c1 = f"a"; c2 = f"a"; d1, d2 = 4, 4; e1 = e2 = 5; f1 = 5; g1 = enum.auto(); g2 = enum.auto(); h1 = "a" "b"; h2 = "ab"; _ignore_ = 1; i1 = lambda: 0; i2 = lambda: 0; j1 = (6); j2 = 6
class B796(enum.IntFlag):
    a = 1
    b = 1
    def f(self): c = 1
    if x: d = 1
class C796(A796): a = 1; b = 1
class D796: a = 1; b = 1
class E796(str, Enum): a = "x"; b = "x"
class F796(enum.StrEnum): a = "x"; b = 'x'
class G796(X): a = 1; b = 1
{**{}}; {**{"a": 1}}; {**a, **{"b": 1}}; {**{**a}}; {**({"a": 1})}; {"x": 1, **{"y": 2}, "z": 3}; {**{a: b for a in c}}; {**{"a": 1, "b": 2,}}; {**dict(a=1)}; {**{"a": 1} | b}; {
    **{
        "a": 1,  # c
    },
    **{"b": 2},
}; f(**{**{"a": 1}}); {**{"a": {**{"b": 1}}}}; {**(a or {})}; [*[]]; {**{}, "a": 1}; {"a": 1, **{}}
f(**{"a": 1}); f(**{}); f(**{"a": 1}, **{"b": 2}); f(**{"a b": 1}); f(**{a: 1}); f(**{"a": 1, **b}); f(**{"a": 1, "b": 2}, c=3); f(a=1, **{"a": 2}); f(**{"class": 1}); f(**({"a": 1})); f(**{"a": 1,}); f(1, **{"a": x}); f(**{"é": 1}); f(**{"_": 1}); f(**{f"a": 1}); f(**{"a" "b": 1}); class_ = f(**{"a": (yield_)}); f(**{**a}); f(**{"a": 1, "a": 2}); f(**{"a": lambda: 0}); f(
    **{
        "a": 1,  # c
    }
); f(**{1: 2}); f(**{"": 1}); f(**{"a.b": 1}); f(*a, **{"b": 1}); f(**{"self": 1})
@dataclass
class A807:
    a: list = field(default_factory=lambda: []); b: dict = field(default_factory=lambda: {}); c = field(default_factory=lambda: [1]); d = lambda: []; e = lambda x: []; f = g(lambda: {}); h = lambda: (); i = lambda *a: []; j = [lambda: []]; k = lambda: set(); l = lambda: list(); m = lambda: ([]); n = lambda: {1}; o = lambda **k: {}; p = lambda: {**{}}; q = lambda a=1: []
range(0, 3); range(0, x); range(0); range(0, 3, 1); range(0, 3, 2); range(1, 3); range(0x0, 3); range(False, 3); range(-0, 3); range(0, *x); range(x, 0); range(0.0, 3); range((0), 3); range(0, stop=3); range(start=0, stop=3); range( 0 , 3); x.range(0, 3); range(00, 3); range(*[0], 3); for_ = range(0,3); range(0, 3,); [i for i in range(0, len(x))]; range(0
  , 3); range(0_0, 1); builtins.range(0, 3)
x.startswith("a") or x.startswith("b"); x.endswith("a") or x.endswith(("b", "c")); x.startswith("a") or y.startswith("b"); x.startswith("a") and x.startswith("b"); x.startswith(a) or x.startswith(b); x.startswith("a") or x.endswith("b"); x.startswith("a") or z or x.startswith("b"); x.startswith("a") or x.startswith("b") or y.endswith("c") or y.endswith("d"); not x.startswith("a") or x.startswith("b"); x().startswith("a") or x().startswith("b"); x.y.startswith("a") or x.y.startswith("b"); x.startswith("a", 1) or x.startswith("b"); x.startswith(prefix="a") or x.startswith("b"); (x.startswith("a") or x.startswith("b")) and y; x.startswith("a") or (x.startswith("b") or x.startswith("c")); x[0].startswith("a") or x[0].startswith("b"); x.startswith(*a) or x.startswith("b"); x.startswith(b"a") or x.startswith(b"b"); "x".startswith("a") or "x".startswith("b"); x.startswith(("a",)) or x.startswith(("b",)); x.startswith("a") or x.startswith(b) or x.startswith(f"c"); x.startswith("a") or x.startswith("a" if b else c); x.startswith("a") or y or z.startswith("b") or z.startswith("c")
class A794:
    a = 1; a = 2; b: int = 1; b: int = 2; c = 1; c: int = 2; d: int; d: int; e = f(e); e = g(e); x.f = 1; x.f = 2; h, i = 1, 2; h = 3; j += 1; j = 1; k = 1
    def k(self): ...
    if x: a = 3
    l = 1
    l = 2  # c
    m = n = 1; m = 2; _ = 1; _ = 2; __slots__ = (); __slots__ = (); o = "a"; o = o + "b"; p = lambda: p; p = 1
raise ValueError(); raise ValueError; raise ValueError() from e; raise x.y(); raise x.y(1); raise ValueError ( ); raise (ValueError()); raise ValueError( # c
); raise f()(); raise x[0](); raise NotImplementedError() if a else b; raise ctypes.WinError(); raise OSError().with_traceback(x); raise ValueError(*a); raise ValueError()(); raise future.exception(); raise (lambda: x)(); raise self.error(); raise Error(); raise error(); raise get_error(); raise mod.fail()
print(); pprint(x); import pprint; pprint.pprint(x); pprint.pp(x); from pprint import pprint as pp, pp as p2; pp(x); p2(x); print(x, file=sys.stderr); print(x, file=f); print(file=None); x.print(); y = print(x); print; [print(x) for x in y]; lambda: print(); f"{print(x)}"; pprint.PrettyPrinter().pprint(x); pprint.pformat(x); import sys; print(x, file=sys.stderr); print(x, file=sys.stdout); print(file=sys.stderr); print(*a, **k); builtins.print(x); await_ = print
