# select: UP046,UP047,UP040
# config: target-version = "py313"
from typing import Generic, TypeVar, Any
from x import C
T = TypeVar("T")
D = TypeVar("D", default=int)
class A(Generic[T, C]): pass
class B(Generic[C]): pass
class E(Generic[D, C]): pass
class F(Generic[D]): pass
class G(Generic[T, D]): pass
class H(Generic[C, T]): pass
class I(Generic[C, D]): pass
class J(Generic[T, T]): pass
class K(Generic[T, int]): pass
class L(Generic[T, C, D]): pass
class M(Generic[D, C, D]): pass
S_co = TypeVar("S_co", covariant=True)
class N(Generic[S_co, C]): pass
class O(Generic[S_co]): pass
def f(x: "Z") -> "Z": pass
def g(x: "T") -> "Z": pass
class P(Generic["Z"]): pass
Y: "TypeAlias" = list["Z"]
class Q(Generic[D], int): pass
class R(Generic[D, C], int): pass
class U(Generic[T, C], int): pass
Z = TypeVar("Z")
