# select: TC001,TC007,TC010,TC008,F401
from typing import TYPE_CHECKING, Optional, TypeAlias
import typing
import typing as t
from typing_extensions import TypeAlias as Named

from . import plain
from .near import One, Two as Second
from .near.deep import Three
from .. import upper
from ..upper import Four, Five, Six
from ... import top as Top
from .used import Seven, Eight

if TYPE_CHECKING:
    from away import A, B as Bee, C
    import far
    import far.off
    import collections.abc as cabc
elif True:
    from away import Elsewhere

a1: TypeAlias = A
a2: TypeAlias = A | None
a3: TypeAlias = Bee
a4: typing.TypeAlias = C
a5: t.TypeAlias = Optional[A]
a6: Named = list[A]
a7: TypeAlias = dict[A, Bee]
a8: TypeAlias = far.X
a9: TypeAlias = far.off.X
b1: TypeAlias = cabc.Sequence[int]
b2: TypeAlias = "A | None"
b3: TypeAlias = list["A"]
b4: TypeAlias = tuple[(A, int)]
b5: TypeAlias = (A)
b6: TypeAlias = A | Bee | far.X
b7: TypeAlias = Elsewhere
b8: "TypeAlias" = A
b9: TypeAlias
c1: int = A
c2 = A


class Inside:
    alias: TypeAlias = A
    other: t.TypeAlias = Bee | None

    def m(self):
        local: TypeAlias = A
        more: TypeAlias = far.off.Y

    async def n(self):
        if True:
            deep: TypeAlias = "C"
            deeper: TypeAlias = C


def one(a: One, b: Second) -> Three: ...
async def two(*a: plain.X, **k: upper.Y): ...
x: Four = 1
y: list[Five]


class Holder(Seven):
    s: Six
    e: Eight = Eight()

    def m(self: Top.X, a: "Seven"): ...


u1: "A" | None = None
u2: int | "B"
u3: "A" | "B" | None
u4: list["A" | None]
u5: "A | None"
u6: Optional["A"] | None
u7: dict[str, int | "A"]
u8: t.Union["A", None]
u9: t.Literal["a"] | None
v1: int | 'A' | """B"""
v2: t.Annotated[int, "a" | "b"]
v3 = int | "A"
v4: TypeAlias = int | "A"
v5 = t.cast("A" | None, 1)
v6: (b"A" | None)


def f(a: "A" | None, *b: int | "B", c: "A | B" = 1, **d: None | "C") -> "A" | int: ...


async def g(
    a: "A"  # why
    | None,
) -> list[int | "A"]:
    inner: "A" | None = None
    other: int | "B"
    isinstance(a, int | "A")


class U:
    a: "A" | None

    def m(self, x: type["U"] | "U" = 1): ...


def generic[T: int | "A"](x: T) -> T: ...


type Alias = int | "A"
lambda: int | "A"
