# select: UP006,UP019
# config: target-version = "py313"
# record: fixes
from __future__ import annotations

import typing as t

if t.TYPE_CHECKING:
    import builtins
    from collections import deque


class A:
    dict: int
    str: int

    def f(self, a: t.Dict[int, int], b: t.Text, c: t.Deque[int]) -> t.Dict[int, t.Text]:
        x: t.Dict[int, int] = {}
        y = t.Deque[int]
        return x

    y: t.Dict[int, int]
    z: "t.Dict[int, int]"
    v = t.Dict[int, int]
    w = t.Text
