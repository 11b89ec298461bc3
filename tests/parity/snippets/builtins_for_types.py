# select: UP006
# config: target-version = "py310"
# record: fixes
from __future__ import annotations
import typing as T
from typing import TYPE_CHECKING, Deque, cast

if TYPE_CHECKING:
    import builtins
    from collections import deque

    class C:
        def dict(self, value: T.Dict[int, int]) -> T.Dict[int, int]: ...
        x = T.Dict[int, int]


class B:
    def dict(self, value: T.Dict[int, int]) -> T.Dict[int, int]: ...
    def f(self, value: "T.Dict[int, int]", b: Deque[int]): ...
    x = T.Dict[int, int]
    z: Deque[int] = Deque[int]()
    zz: Deque = cast("Deque[int]", cast(Deque, Deque()))


class D:
    dict = 1
    x: "T.Dict[int, int]"
    y = cast("T.Dict[int, int]", 1)
    def g(self, a: T.Dict[int, "T.Dict[int, int]"] = T.Dict): ...
