# select: UP013,UP014
import typing
import typing_extensions
from typing import TypedDict, NotRequired, Literal, NamedTuple
import collections

A1 = TypedDict("A1", {"a": int, "b": str})
A2 = TypedDict("A2", {"a": int}, total=False)
A3 = TypedDict("A3", dict(a=int, b=str))
A4 = TypedDict("A4", a=int, b=str)
A5 = typing.TypedDict("A5", {"a": int})
A6 = typing_extensions.TypedDict("A6", {"a": int})
A7 = TypedDict("A7")
A8 = TypedDict("A8", {})
A9 = TypedDict("A9", {"in": int})
A10 = TypedDict("A10", {"a-b": int})
A11 = TypedDict("A11", {"__x": int})
A12 = TypedDict("A12", {"__x__": int})
A13 = TypedDict("Other", {"a": int})
A14 = TypedDict("A14", {"a": "int"})
A15 = TypedDict("A15", {"a": NotRequired[int]})
A16 = TypedDict("A16", {"a": int, **b})
A17 = TypedDict("A17", {a: int})
A18 = TypedDict("A18", {"a": int}, total=False, closed=True)
A19 = TypedDict("A19", fields)
A20 = TypedDict("A20", dict())
A21 = TypedDict("A21", dict(**x))
A22 = TypedDict("A22", {"a": int}, total=x)
A23 = TypedDict("A23", total=False)
A24 = TypedDict("A24", a=int, total=False)
A25 = TypedDict(typename="A25", fields={"a": int})
A26 = TypedDict("A26", fields={"a": int})
A27: type = TypedDict("A27", {"a": int})
A28 = A29 = TypedDict("A28", {"a": int})
A30, A31 = TypedDict("A30", {"a": int}), 1
x.A32 = TypedDict("A32", {"a": int})
TypedDict("A33", {"a": int})
A34 = TypedDict(name, {"a": int})
A35 = TypedDict("A35", {
    "a": int,  # comment
    "b": str,
})
A36 = TypedDict("A36", {
    "a": int,
    "b": str,
})
A37 = TypedDict("A37", {"a": int})  # comment
def f():
    A38 = TypedDict("A38", {"a": int})
    if x:
        A39 = TypedDict("A39", {"a": int, "b": Literal["a", "b"]})
    if y: A40 = TypedDict("A40", {"a": int})
class C:
    A41 = TypedDict("A41", {"a": int})
A42 = TypedDict("A42", {"a": int}); x = 1
x = 1; A43 = TypedDict("A43", {"a": int})
A44 = TypedDict("A44", {"a" "b": int})
A45 = TypedDict("A45", {f"a": int})
A46 = TypedDict("A46", {"a": int, "a": str})
A47 = TypedDict("A47", {"a": (int)})
A48 = TypedDict("A48", {"a": lambda: 0})
A49 = TypedDict("A49", [("a", int)])
A50 = TypedDict("A50", {"_x": int})
A51 = TypedDict("A51", {"": int})
A52 = TypedDict("A52", {"é": int})
A53 = TypedDict("A53", {"None": int})
A54 = TypedDict("A54", {"match": int, "type": str, "print": int})
A55 = TypedDict("A55", {"a": int}, **k)
A56 = TypedDict("A56", *a)
A57 = TypedDict("A57", {"a": int}, x)
A58 = TypedDict("A58", {"A": int}, total=False, )
A59 = TypedDict('A59', {'a': 'int', 'b': "str"})
A60 = (TypedDict("A60", {"a": int}))
A61 = TypedDict("A61", {"a": int | None, "b": dict[str, int]})
A62 = TypedDict("A62", dict(a=int), total=True)
A63 = TypedDict("A63", a=int, b=x[1], c="d")
A64 = TypedDict("A64", **k)
A65 = TypedDict("A65", dict({"a": int}))
A66 = TypedDict("A66", None)
A67 = TypedDict("A67", {1: int})
A68 = TypedDict("A68", dict(a=int, **x))
A69 = TypedDict(b"A69", {"a": int})
A70 = TypedDict("A" "70", {"a": int})
A71 = TypedDict()
A72 = TypedDict("A72", {"a": 1 + 2, "b": f(x, y=3)})
N1 = NamedTuple("N1", [("a", int), ("b", str)])
N2 = typing.NamedTuple("N2", [("a", int)])
N3 = NamedTuple("N3", a=int, b=str)
N4 = NamedTuple("N4")
N5 = NamedTuple("N5", [])
N6 = NamedTuple("N6", ())
N7 = NamedTuple("N7", (("a", int),))
N8 = NamedTuple("N8", [["a", int]])
N9 = NamedTuple("N9", [("a", int, 1)])
N10 = NamedTuple("N10", [("in", int)])
N11 = NamedTuple("N11", [("_a", int)])
N12 = NamedTuple("N12", [("a b", int)])
N13 = NamedTuple("Other", [("a", int)])
N14 = NamedTuple("N14", fields=[("a", int)])
N15 = NamedTuple("N15", [("a", int)], b=int)
N16 = NamedTuple("N16", [(x, int)])
N17 = NamedTuple("N17", [("a", int), *x])
N18 = NamedTuple("N18", x)
N19 = collections.namedtuple("N19", ["a", "b"])
N20 = NamedTuple("N20", [
    ("a", int),  # c
    ("b", "str"),
])
N21 = NamedTuple("N21", [("a", int)])  # c
N22 = NamedTuple("N22", **k)
N23 = NamedTuple("N23", [("__x", int)])
N24 = NamedTuple("N24", [("__x__", int)])
N25: type = NamedTuple("N25", [("a", int)])
N26 = typing_extensions.NamedTuple("N26", [("a", int)])
N27 = NamedTuple("N27", [("a", int), ("a", str)])
N28 = NamedTuple("N28", [("a", typing.Optional[int])])
N29 = NamedTuple("N29", [(b"a", int)])
N30 = NamedTuple("N30", *a)
N31 = NamedTuple("N31", [("a" "b", int)])
N32 = NamedTuple(x, [("a", int)])
N33 = NamedTuple("N33", [()])
N34 = NamedTuple("N34", None)
N35 = NamedTuple("N35", [("a", int)]); y = 1
N36 = NamedTuple("N36", a=int, _b=str)
N37 = NamedTuple("N37", [("None", int)])
if x:
  A1 = TypedDict("A1", {"a": int, "b": str})
  A2 = TypedDict("A2", {"a": int})
  N1 = NamedTuple("N1", [("a", int)])
try:
    A3 = TypedDict("A3", {"a": int})
except E:
    N2 = NamedTuple("N2", [("a", int)])
if x: A4 = TypedDict("A4", {"a": int})
def f():
    N3 = NamedTuple("N3", [("a", int)])
class C:
    N4 = NamedTuple("N4", [("a", int)])
A5 = TypedDict("A5", {"a":dict[str,int], "b": f(x,y = 3), "c": lambda x:x, "d": (1,2), "e": a if b else c, "f": 0x10, "g": u"a", "h": r'\d', "i": 'it"s', "j": -1, "k": [*x], "l": not a})
A6 = TypedDict("A6", {"a": dict[
    str, int], "b": Literal["x"
    "y"]})
A7 = TypedDict("A7", a = int, total = True)
A8 = TypedDict("A8", {"a": int}, total = x+y)
A9 = t . TypedDict("A9", {"a": int})
A10 = TypedDict("A10", __x=int)
A11 = TypedDict("A11", __x__=int)
A12 = TypedDict("A12", {"a": int}, metaclass=M)
A13 = TypedDict("A13", dict(__x=int))
A15 = TypedDict("A15", {"a": (b := 1)})
A16 = TypedDict("A16", {"a": 1,}) ; y = 2
A17 = TypedDict("A17", {"a": 1,}) ;
(A18) = TypedDict("A18", {"a": int})
N5 = NamedTuple("N5", [("__x__", int)])
N6 = NamedTuple("N6", __x__=int)
N7 = NamedTuple("N7", [("a",int),("b",dict[str,int])], )
N8 = NamedTuple("N8", a=int, **k)
N9 = NamedTuple("N9", [("x", int), ("y", int)], **k)
N10 = NamedTuple(typename="N10", fields=[("a", int)])
N11 = NamedTuple("N11", a=(int))
N12 = NamedTuple("N12", [("a", (b, c))])
with x:
    A19 = TypedDict("A19", {"a": int})
    def g(): ...
A20 = TypedDict(
    "A20",
    {
        # c
        "a": int,
    },
)
A21 = TypedDict("A21", { # c
 "a": int}, total=False)
A22 = NamedTuple("A22", # x
 [("a", int)])
