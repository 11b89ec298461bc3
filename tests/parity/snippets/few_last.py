# select: RUF,UP,TC,PLE,PIE,PGH,E7,T20,S3,ANN,F401
# -*- coding: utf-8 -*-
from __future__ import annotations
from __future__ import with_statement
from __future__ import unicode_literals, nested_scopes
from __future__ import print_function as pf, division
import pathlib, decimal, uuid, fractions, numpy, pandas, attrs
from . import local1, local2 as l2
from .mod import A1, A2, A3, A4
from ..up import B1, B2
from pathlib import Path
from uuid import UUID
from decimal import Decimal as D
from numpy import array, ndarray as nd
from pandas import DataFrame
from foo import C1, C2
from typing import TYPE_CHECKING, Union, Optional, cast, Any, TypeAlias, Callable
import typing as t
if TYPE_CHECKING:
    from x import R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11
    import y.z, w
def f(a: A1, b: A2, c: B1, d: Path, e: UUID, f: D, g: nd, h: DataFrame, i: C1, j: local1.X, k: l2.Y, l: pathlib.Path, m: fractions.Fraction, n: pandas.X, o: "A3", p: array) -> B2: pass
x: A4; y: C2 = 1; z: "attrs.X"
R1(); print(R2.x); class_ = R3; isinstance(x, R4)
class K(R5): y = w.q
@R6
def g(q=R7): return y.z
try: x
except R8: raise R9
lambda: R10
[R11 for _ in x]
cast(int, x); cast("int", x); cast(list[int], x); t.cast(A1, x); cast(Optional[int], x); cast(typ=int, val=x); cast(int | None, x); cast(f(), x); cast(x.y, z); cast("A" "B", x); cast('x["y"]', x); cast(Any, x); t.cast("t.Any", x)
def u1(a: "int" | None, b: None | "str", c: "int" | "str", d: Union["int", str], e: list["int" | None], f: int | None | "str", g: "X" | Y, h: t.Union["a", None], i: ("int") | None, j: "int" | None | "str", k: Callable[["int" | None], str | "x"]) -> "int" | None: x: "int" | None
def n1(a: None | int, b: Union[None, int], c: int | None | str, d: Optional[None], e: None | None, f: t.Union[None, str, int], g: list[None | int], h: "None | int", i: None | list[int], j: Union[int, None, str], k: (None | int), l: dict[str, None | int]) -> None | str: x: None | int
"{}".format(1); "{0}".format(1); f"{str(x)}"; f"{repr(x)} {ascii(x)}"; f"{str(x)} {str(y)}"; f"{repr(x.y)!r}"; f"{(str(x))}"; f"{str(x + 1)}"; f"{ascii([x])}"; f"{str(x):>5}"; rf"{repr(x)}"
sum(x, []); sum([a, b], []); sum(x, start=[]); sum((y for y in x), []); sum(x.y, []); sum([*a], []); f(sum(z, [])); [sum(q, []) for q in x]; sum(x, start=list()); sum(x, list())
assert (a := 1); a
assert (b := f()) is None, b
def as1():
    assert (c := x)
    return c
def as2():
    assert (d := x) and d
    d
async def as3():
    assert (e := await x)
    print(e)
class AS:
    assert (g1 := 1)
    h1 = g1
assert [i1 := 1, j1 := 2]; i1; j1
assert x if (k1 := 1) else y; k1
assert (l1 := {"a": 1})["a"]; l1
assert f(m1 := 1); m1
assert not (n2 := x); n2
k in d and d[k]; "a" in d and d["a"]; if_ = k in d and d[k]; f(k in d and d[k]); k in d.x and d.x[k]; k.y in d and d[k.y]; 1 in d and d[1]; k in d and d[k] and x; (k in d and d[k]) or y; not (k in d and d[k]); [k for k in y if k in d and d[k]]; k in self.d and self.d[k]; k in d and d[k]; -1 in d and d[-1]
if k in d: del d[k]
if "a" in d: del d["a"]
if k in d:
    del d[k]
if k in self.d:
    del self.d[k]
if k.x in d: del d[k.x]
if 1 in d: del d[1]
if f"a" in d: del d[f"a"]
if k in d:  # c
    del d[k]
if k in (d): del (d)[k]
if x:
    if k in d: del d[k]
def rd(d: dict, k):
    if k in d: del d[k]
    if "b" in d:
        del d["b"]
for k in x:
    if k in d: del d[k]
"x".encode("utf8"); class_ = 1
# noqa: F401, E501 W291
x = 1 # noqa: X
x = 1 # noqa E501
x = 1 # noqa : E501
x = 1 # noqa:
x = 1 # noqa: 
x = 1 # noqa:E501 W291
x = 1 # noqa - E501
x = 1 # noqa, E501
x = 1 # noqa: , E501
# ruff: ignore[F401
# ruff: enable[F401]
# ruff: enable[E501]
# ruff: disable[E501]
# ruff: ignore[]
# ruff: disable
# ruff: ignore[X999]
# ruff: enable[E501, F401]
# ruff: disable[E501,]
# ruff: ignore
{**{}, **{"a": 1}}; {**{"b": 2}}; {"x": 1, **{"y": 2}}; {**{**{}}}; {**({})}; dict(**{"a": 1}); f(**{"a": 1}); f(**{"a-b": 1}); f(**{}); f(x, **{"b": 2, "c": 3}); f(**{"a": 1}, b=2); f(**{a: 1}); f(**{"class": 1}); f(**{"a": 1, **x})
lambda: []; lambda: {}; lambda: (); lambda: list(); lambda: dict(); x = lambda: []; field(default_factory=lambda: []); field(default_factory=lambda: {}); f(lambda: [], lambda: {}); lambda x: []; lambda *a: []; dataclasses.field(default_factory=lambda: list()); defaultdict(lambda: []); lambda: [1]; lambda: {**{}}; lambda: set(); lambda: tuple()
class P1:
    x = 1
    x = 2
class P2:
    x: int = 1
    x: int = 2
    y = x
    y = x
class P3:
    a = b = 1
    b = 2
    c, d = 1, 2
    d = 3
    e = e2 = 1
    e: int = 2
    f: int
    f = 1
    g = 1
    h = 2
    g = g + 1
    i = 3; i = 4
    if q:
        j = 1
        j = 2
    k.l = 1
    k.l = 2
    class In:
        m = 1
        m = 1
    n = 1  # c
    n = 2  # d
class PU:
    __eq__ = 1
    __eq__ = 2
raise E(); raise E() from x; raise E(x); raise x.E(); raise E(); raise (E()); raise E ( ); raise E(
); raise E(); raise f()(); raise E().x; raise x[0](); raise E(*[])
print(x, end=""); print(file=sys.stderr); pprint.pprint(x); import pprint, sys; pprint.pp(x); pprint.pprint(x, None); from pprint import pprint as p3; p3(x); pprint.pprint(x, stream=sys.stderr); [p3(y) for y in x]; lambda: pprint.pprint(x); pprint.pformat(x); pprint.pprint(x, width=1); p3(*x); pprint.pprint(x, stream=f); pprint.saferepr(x); pprint.pprint(x, 3)
