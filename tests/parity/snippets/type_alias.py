# select: TC,F821,F401
# config: target-version = "py312"
from __future__ import annotations
from typing import TYPE_CHECKING, TypeAlias
if TYPE_CHECKING:
    from a import A, B, C2, D, E, F, G
    import mod
T1: TypeAlias = A
T2: TypeAlias = list[B]
T3: TypeAlias = "A"
T4: TypeAlias = "list[A]"
T5: TypeAlias = C2 | None
T6: TypeAlias = dict[A, B]
T7: TypeAlias = mod.X
T8: TypeAlias = A | "B"
type T9 = A
type T10[T] = list[T]
T11 = A
T12: TypeAlias = list["A"]
def f():
    T13: TypeAlias = D
    x: A = 1
    T14: TypeAlias = tuple[D, E]
class K:
    T15: TypeAlias = E
    T16: TypeAlias = "mod.Y"
    T17: TypeAlias = Callable[[F], G]
if x: T18: TypeAlias = G
T19: typing.TypeAlias = A
T20: TypeAlias = A[B]
T21: TypeAlias = Optional[F]
T22: TypeAlias
T23: TypeAlias = f(A)
T24: TypeAlias = int
T25: TypeAlias = (A)
T26: TypeAlias = A.B.C
