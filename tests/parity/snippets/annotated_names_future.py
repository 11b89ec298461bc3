# select: F
from __future__ import annotations
from typing import TYPE_CHECKING, cast, List, Optional
from m import Q
a: Q
b: a
c: List[a]
d: "a"
def f(p: a) -> a:
    v: Q
    w: v
    x: List[v] = 1
    y: "v"
    print(v)
    z = cast(v, 1)
    def g(q: v): pass
    return v
class C:
    v: Q
    w: v
    y: "v"
    print(v)
    def g(q: v): pass
if TYPE_CHECKING:
    h: Q
    print(h)
    i: h
e = cast(a, 3)
type X[T: a = a] = a
class D[T: a](a): pass
