# select: F401,F821,RUF036,UP007,UP045
# config: target-version = "py313"
# record: fixes
import typing as t
import typing_extensions as te
from typing import Annotated, List, Literal, NamedTuple, NewType, Optional, TypeAliasType, TypedDict, TypeVar, Union, cast

from m import A, B, C, D, E, Own

a = TypeAliasType("a", None | int)
a = TypeAliasType("a", value=None | "A")
a = TypeAliasType(name="a", value=t.Union[None, int])
a = te.TypeAliasType("a", list["a"] | None | int)
a = NewType("a", None | int)
a = NamedTuple("a", [("x", None | int), ("y", "B"), (None | int, "z"), None | int])
a = NamedTuple("a", (("x", None | int),), y=None | int)
a = TypedDict("a", {"x": None | int, "y": "C", (None | int): int})
a = TypedDict("a", x=None | int)
a = TypeVar("a", None | int, "D", bound=None | int, covariant=None | int)
a = TypeVar(None | int)
a = cast(None | int, None | int)
a = te.TypeForm(None | int)
a = te.TypeForm("E", "F", x="G")
a = te.TypeForm[None | int]
a = TypedDict[{"x": int, "y": "missing"}]
a = TypedDict["nothing"]
a = TypedDict[{"x": int}, "nothing"]
a = TypedDict[({"x": int},)]

# What is in brackets of something unknown is a type if it is one around them.
a = Own[Union[int, str]]
a = List[Own[Union[int, str]]]
a = List[Own[Own.x[Union[int, str], Optional[int]]]]
a = Union[Own[Union[int, str]], int]
a = Annotated[Union[int, str], Union[int, str]]
a = List[Annotated[Union[int, str], Union[int, str]]]
a = List[Literal[Union[int, str]]]


# Types are written anew, with the parentheses that they need.
def f(
    a: Optional[Own[(int, str)]], b: Optional[List[(int)]], c: Optional[Own[(int,)]], d: Union[Own[(int, str)], int],
    e: Optional[Own[(int, *b)]], f: Union[None, Own[(int, (str, int))]], g: Union[int | str, bytes],
    h: Union[bytes, (int | str)], i: Optional[(int | str)], j: Union[Own["a", 'b'], Own['"', "\'"]], k: Optional[Own[1_000, 0x10, x[1:2:]]],
): ...
