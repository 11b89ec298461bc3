# select: TC001,TC004
"""Modules of the package's own that only annotations use."""
from __future__ import annotations

import typing
from typing import TYPE_CHECKING

from . import plain
from . import both, module as renamed
from .near import One, Two as Second
from .near.deep import Three
from .. import upper
from ..upper import Four
from ..upper.more import Five, Six
from ... import top as Top
from .used import Seven, Eight
from .run import Nine
from .run import Ten
from .never import Nothing
from .in_string import Text
from .listed import Listed
from .cast import Cast
from .default import Default
from .deleted import Deleted
from .decorated import Decorated
from .star import *
from .type_alias import Alias
from .checked import Checked
from .__init__ import Package

if TYPE_CHECKING:
    from .already import Already

__all__ = ["Listed"]


def one(a: One, b: Second) -> Three: ...
async def two(*a: plain.X, **k: upper.Y) -> both.Z: ...
x: Four = 1
y: list[Five]
z = typing.cast("Cast", x)


class Holder(Seven):
    s: Six
    e: Eight
    t: "Text"
    k: Already

    def m(self: Top.X, a: Nine, b: Ten = Ten()) -> renamed.R: ...

    @Decorated.wrap
    async def n(self, a: Default = Default, b: Decorated | None = None):
        local: Package = None
        return isinstance(local, Checked)


def three(a: Deleted, b: Checked): ...
del Deleted
type Made = Alias
