# select: F,FA
import os
from typing import overload
from x import *
__all__ = ["a", "missing", "b"]
__all__ += ["missing2"]
a: int
b = a
c: d
d: int
class A(B): ...
class B: ...
def f(x: A = ...) -> G: ...
class G[T]: ...
x: "undefined"
y: "a b"
def g(x=undefined2): ...
z = undefined3
class C(undefined4):
    a: int
    def m(self) -> C: ...
    b = a
    c: C
@undefined5
def h(): ...
from __future__ import annotations
type T1 = T2
type T2 = int
try:
    import q
except ImportError: ...
def outer():
    v = 1
    w: int
    raise NotImplemented
