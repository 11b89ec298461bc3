# select: UP,TC,RUF,PIE,PGH,FURB,B,PLW,PLE,PLR,FA,ANN
# config: target-version = "py314"
# coding: utf8
from __future__ import absolute_import, division
from __future__ import print_function, unicode_literals as ul
from __future__ import with_statement, nested_scopes, generators
from __future__ import annotations, generator_stop
import six, mock, io, sys, os, enum, typing, functools, datetime, collections, unittest, socket, select, asyncio
from typing import Text, TypeVar, Generic, TypedDict, NamedTuple, Union, Optional, List, Generator, AsyncGenerator, TypeAlias, Unpack, Callable, cast, TYPE_CHECKING, Dict, Type, Protocol
from typing_extensions import TypeAliasType
from io import open, BytesIO
from builtins import str, bytes, object, range, int, super as s
from six.moves import range as r2, input
from datetime import timezone, datetime as dt
type(""); type(1); type(b""); type(1.0); type(1j); type(x); type("a", (), {}); type(f""); type(True); type(-1); type("a" "b"); type(1)(x); type(()); type(None); type(0x1); type(""); f(type(1)); type(1.); type("x").y
class A(object): pass
class B(object, x): pass
class C(x, object): pass
class D(object, metaclass=M): pass
class E(
    object,
): pass
class F(object,): pass
class G(builtins.object): pass
class H((object)): pass
class I(): pass
class J( ): pass
class K(): x = 1
class L(  # c
): pass
class M(metaclass=abc): pass
class N()  : pass
class O(): """d"""
class P():
    pass
@dec
class Q(): pass
class R[T](): pass
class S(*()): pass
class T1(unittest.TestCase):
    def m(self):
        self.assertEquals(1, 2); self.assertNotEquals(1, 2); self.assert_(x); self.assertItemsEqual(x); self.assertAlmostEquals(1, 1); self.assertRegexpMatches(x, y); self.assertRaisesRegexp(x); self.failUnless(x); self.failIf(x); self.failUnlessEqual(x, y); self.failUnlessRaises(E); self.assertNotRegexpMatches(x, y); self.assertDictContainsSubset(x, y); x.assertEquals(1); self.assertEquals; self.failUnlessAlmostEqual(x, y)
class U1(A):
    def __init__(self, x): super(U1, self).__init__(x)
    def m(self): return super(U1, self).m()
    def m2(this): super(U1, this).m2()
    def m3(self): super(A, self).m3()
    @classmethod
    def m4(cls): super(U1, cls).m4()
    @staticmethod
    def m5(self): super(U1, self).m5()
    def m6(self):
        def inner(): super(U1, self).m6()
        lambda: super(U1, self).m6()
        [super(U1, self).m6() for _ in x]
        super(U1, self).a = 1; super(U1, self); super(U1, self, x); super(U1); super(*x); super( U1 , self ).y; super(__class__, self).m6()
    async def m7(self): await super(U1, self).m7()
    class Inner(B):
        def m8(self): super(U1.Inner, self).m8()
        def m9(self): super(Inner, self).m9()
    @property
    def m10(self): return super(U1, self).m10
    def m11(self, self2): super(U1, self2).m11()
    def m12(*self): super(U1, self).m12()
    def m13(self, /): return super(U1, self).x[0]
"x".encode("utf-8"); "x".encode(); "é".encode("utf8"); "x".encode("UTF-8"); b"".decode("utf-8"); x.encode("utf-8"); "x".encode(encoding="utf-8"); f"x".encode("utf-8"); f"{x}".encode("utf-8"); "x" "y".encode("utf-8"); "x".encode("ascii"); "x".encode("utf-8", "ignore"); r"\x".encode("u8"); "\x00".encode(); "x".encode("utf_8"); ("a" "b").encode("utf-8"); x.y().encode("utf8"); "a".encode("utf-8", errors="strict"); x.encode(encoding="utf8"); x.encode("utf-8").y; "x".encode("latin-1")
import datetime as dtm
datetime.timezone.utc; timezone.utc; dt.now(timezone.utc); datetime.datetime.now(datetime.timezone.utc); dtm.timezone.utc; dt.now(tz=timezone.utc); x = timezone.utc; f(timezone.utc, dtm.timezone.utc); timezone.utc.x; timezone.min; lambda: datetime.timezone.utc
io.open("x"); io.open("x", "r"); with_ = io.open("x", mode="rb"); io.BytesIO(); io.open(*x); open("x"); f(io.open("x")); io.open("x").read(); [io.open(x) for x in y]; lambda: io.open("x"); io.open
with io.open("x") as f1, io.open("y") as f2: pass
open("x", "r"); open("x", "rt"); open("x", mode="r"); open("x", "U"); open("x", "rb"); open("x", "wt"); open("x", "rb", 0); open(mode="r", file="x"); open("x", "r", encoding="utf8"); open("x", f"r"); open("x", ("r")); x.open("r"); open("x", "rt+"); open("x", "wb"); open("x", "tr"); open("x", "at"); Path("x").open("r"); os.open("x", "r")
try: x
except OSError: pass
try: x
except IOError: pass
try: x
except EnvironmentError as e: raise
try: x
except (IOError, OSError): pass
try: x
except (socket.error, ValueError): pass
try: x
except select.error: pass
try: x
except (os.error, mmap.error, WindowsError): pass
try: x
except (socket.timeout, asyncio.TimeoutError): pass
try: x
except asyncio.TimeoutError: pass
try: x
except socket.timeout: pass
try: x
except (TimeoutError, socket.timeout) as e: pass
try: x
except (asyncio.TimeoutError,): pass
try: x
except concurrent.futures.TimeoutError: pass
raise IOError; raise IOError("x"); raise EnvironmentError(1) from x; raise socket.error; raise select.error("x"); raise OSError; raise asyncio.TimeoutError; raise socket.timeout("x"); raise os.error; raise x.IOError; raise asyncio.TimeoutError() from None; raise socket.timeout from x
u"x"; U"y"; u'z'; u"""w"""; u"x" "y"; f(u"a", u'b'); u"" u""; x = u"c"; [u"d"]; {u"e": u"f"}; print(u"g")
def gen():
    for x in y: yield x
    for x in f(): yield x
    for x, z in y: yield x, z
    for x, z in y: yield (x, z)
    for x in y: yield x.z
    for x in y: (yield x)
    for x in y: z = yield x
    for (x) in y: yield (x)
    for x in y:
        yield x
        z
    for x in y: yield x
    else: z
    for x in [1, 2]: yield x
    for x in (yield): yield x
    for x in z: yield x
    for a, b in z:  # c
        yield a, b
    for a.b in z: yield a.b
    for x in *y, z: yield x
    for x in y, z: yield x
    for [x, z] in y: yield [x, z]
    for x in y if z else w: yield x
async def agen():
    for x in y: yield x
    async for x in y: yield x
def gen2():
    for x in y: yield x
    print(x)
def gen3():
    global x
    for x in y: yield x
def gen4():
    for i in j: yield i
    for k in l: yield k
    for m in n:
        yield m
    while x:
        for o in p: yield o
    with x:
        for q in r: yield q
    if x:
        for t in u: yield t
    try:
        for v in w: yield v
    finally: pass
(x) ; print((x)); print((x, y)); print(("a")); f((yield_)); f((x for x in y)); f((lambda: 1)); print(("a" "b")); f(((x))); (print)((x)); f((x), (y)); print((1 + 2)); f(*(x)); f(a=(x)); f((*x,)); assert ((x)); x = ((y)); return_ = (x); [((x))]
NT1 = NamedTuple("NT1", [("a", int)]); NT2 = typing.NamedTuple("NT2", [("a", int), ("b", str)]); NT3 = NamedTuple("NT3", a=int)
TD1 = TypedDict("TD1", {"a": int}); TD2 = TypedDict("TD2", {"a": int}, total=False); TD3 = TypedDict("TD3", dict(a=int)); TD4 = TypedDict("TD4", a=int); TD5 = typing.TypedDict("TD5", {})
class E1(str, enum.Enum): A = "a"
class E2(int, enum.Enum): A = 1
class E3(str, Enum): pass
class E4(enum.Enum, str): pass
class E5(X, str, enum.Enum): B = "b"
class E6(str, enum.Enum, metaclass=M): pass
class E7(str, x, enum.Enum): pass
class E8(str, enum.IntEnum): pass
class E9(builtins.str, enum.Enum): C = "c"
class E10(str, enum.ReprEnum): D = "d"
class E11(str, enum.StrEnum): D = "d"
if TYPE_CHECKING: from enum import Enum as En
from enum import Enum
class E12(str, Enum): D = "d"
class E13(str, Enum):
    """d"""
class E14(str, Enum, x=1): pass
class E15(str, En): pass
T = TypeVar("T"); V = TypeVar("V", bound=int); W = TypeVar("W", int, str); Z = TypeVar("Z", covariant=True)
class G1(Generic[T]): x: T
class G2(Generic[T, V], A): pass
class G3(A, Generic[W]): pass
class G4(Protocol[T]): pass
class G5(Generic[Z]): pass
class G6(A[T], Generic[T]): pass
class G7(Generic[T], metaclass=M):
    def m(self, x: V) -> V: return x
class G8(Dict[T, V], Generic[T, V]): pass
class G9(Generic[T]):
    class In(Generic[V]): pass
class G10(typing.Generic[W]): pass
class G11(Generic[T, T]): pass
class G12(Generic[(T, V)]): pass
class G13(Generic): pass
def g1(x: T) -> T: return x
def g2(x: T, y: V) -> W: pass
def g3(x: List[T]): pass
def g4(x: "T"): pass
def g5(*x: T, **y: V): pass
def g6(x) -> T: pass
def g7(x: Z): pass
async def g8(x: T): pass
class GM:
    def m(self, x: T) -> T: return x
    @staticmethod
    def n(x: V): pass
def g9(x: Callable[[T], V]) -> T:
    y: T = x
    def inner(z: T): pass
def g10(x: T = T): pass
@dec
def g11(x: W): pass
def g12[Q](x: T): pass
A1: TypeAlias = int; A2: TypeAlias = List[T]; A3 = TypeAliasType("A3", int); A4 = TypeAliasType("A4", List[T], type_params=(T,)); A5: typing.TypeAlias = "int"; A6: TypeAlias; A7: TypeAlias = Union[T, V]; A8 = TypeAliasType("A8", List[W], type_params=(W,)); A9: "TypeAlias" = int; A10: TypeAlias = Callable[[T], V]; A11 = TypeAliasType("B", int); A12: TypeAlias = lambda: 1; A13: TypeAlias = A7; A14: TypeAlias = Dict[str, "A14"]
def gn1() -> Generator[int, None, None]: yield
def gn2() -> Generator[int, None]: yield
def gn3() -> AsyncGenerator[int, None]: pass
def gn4() -> typing.Generator[int, str, None]: yield
def gn5(x: Generator[int, None, None], y: "Generator[int, None, None]") -> collections.abc.Generator[int, None, None]: yield
gx: Generator[str, None, None]; gy: typing.AsyncGenerator[str, None]; gz: Generator[Generator[int, None, None], None, None]; gw: Generator[int, None, str]; gv: Generator; gu = Generator[int, None, None]; gt: collections.abc.AsyncGenerator[int, None]
def un(*a: Unpack[Ts], **k: Unpack[TD1]) -> tuple[Unpack[Ts]]: x: Unpack[Ts]; y: tuple[int, typing.Unpack[Ts]]; z: Callable[[Unpack[Ts]], int]; w: Generic[Unpack[Ts]]; v: Unpack[tuple[int, ...]]; u: "tuple[Unpack[Ts]]"; t: X[Unpack[Y]]; s: X[int, Unpack[Y], str]; r: Unpack; q: Union[Unpack[Ts]]; X[Unpack[Z]]
class PV[_T, _U: int, *_Ts, **_P]:
    def m[_V](self, x: _T, y: _V) -> _U: pass
def pv[_X, __Y, _](x: _X): y: _X
type PA[_T] = list[_T]; type PB[_K, _V2] = dict[_K, _V2]; type PC[T_] = T_; type PD[_T: "_T"] = _T
class PW[_A](X[_A]): pass
def px[_T](x: _T): T = 1; return T
async def py[_B](x: _B, *y: "_B"): pass
class PZ[_C = int]: x: _C
def pq[_D, D](x: _D): pass
class PR[_E]:
    class In[_F]: y: _E
def ps[_class](x: _class): pass
def pt[_T2: (int, str)](x: _T2): pass
