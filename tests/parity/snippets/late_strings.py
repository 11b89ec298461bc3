# select: UP025,S104,S108
# config: target-version = "py312"
from __future__ import annotations
from typing import TypeVar, cast, Annotated
type X = u"int"
type Y = (u"int")
type Z = list[u"int"]
type W[T: u"int"] = int
type V[T = u"int"] = int
x: u"int" = 1
y: (u"int")
z: list[u"int"]
def f(a: u"int", *b: u"int", c: u"int" = 1, **d: u"int") -> u"int": ...
def g[T: u"int"](): ...
class A[T: u"int"]: ...
class B(list[u"int"]): ...
T = TypeVar("T", bound=u"int")
cast(u"int", 1)
w: Annotated[int, u"int"]
x: u"in" u"t" = 1
v: u"int" | None
v: (u"int", u"str")
type X2 = u"int" | None
for i in u"int": ...
class C:
    a: u"int"
def h():
    a: u"int" = 1
    type X = u"int"
type X = "0.0.0.0"
type Z = list["0.0.0.0"]
type W[T: "0.0.0.0"] = int
type V[T = "0.0.0.0"] = int
x: "0.0.0.0" = 1
y: ("0.0.0.0")
z: list["0.0.0.0"]
def f(a: "0.0.0.0", *b: "0.0.0.0", c: "0.0.0.0" = 1, **d: "0.0.0.0") -> "0.0.0.0": ...
def g[T: "0.0.0.0"](): ...
class A[T: "0.0.0.0"]: ...
class B(list["0.0.0.0"]): ...
x: "0.0.0.0" "0.0.0.0" = 1
type X2 = "0.0.0.0" | None
class C:
    a: "0.0.0.0"
def h():
    a: "0.0.0.0" = 1
    type X = "0.0.0.0"
