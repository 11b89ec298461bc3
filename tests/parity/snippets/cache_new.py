# select: UP011,UP033,UP019,TC005,TC007,TC010,RUF101,RUF103,RUF104,E743,E742,F842,UP022
# config: target-version = "py311"
from __future__ import annotations
import functools
from functools import lru_cache
import functools as ft
from typing import TYPE_CHECKING
import typing, typing as t
if TYPE_CHECKING: pass
if typing.TYPE_CHECKING: pass
if TYPE_CHECKING: ...
if TYPE_CHECKING: pass
else: import x
if x: ...
elif TYPE_CHECKING: pass
if TYPE_CHECKING:
    pass
if TYPE_CHECKING:
    # c
    pass
if TYPE_CHECKING:
    "doc"
if TYPE_CHECKING: pass; pass
if not TYPE_CHECKING: pass
if TYPE_CHECKING and x: pass
if t.TYPE_CHECKING:
    pass
if (TYPE_CHECKING): pass
if False: pass
if 0: pass
if x:
    if TYPE_CHECKING: pass
def f():
    if TYPE_CHECKING: pass
class C:
    if TYPE_CHECKING: pass
if TYPE_CHECKING: pass
elif x: pass
if TYPE_CHECKING: pass  # c
@lru_cache(maxsize=None)
def a(): ...
@functools.lru_cache(maxsize=None)
def b(): ...
@ft.lru_cache(maxsize=None)
def c(): ...
@lru_cache(None)
def d(): ...
@lru_cache(maxsize=None, typed=False)
def e(): ...
@lru_cache(maxsize=(None))
def g(): ...
@(lru_cache(maxsize=None))
def h(): ...
class D:
    @lru_cache(maxsize=None)
    def m(self): ...
    @staticmethod
    @functools.lru_cache(maxsize = None)
    async def n(): ...
    @lru_cache( maxsize=None )
    @property
    def o(self): ...
@lru_cache(
    maxsize=None,  # c
)
def i(): ...
@lru_cache(maxsize=None,)
def j(): ...
@lru_cache(**{"maxsize": None})
def k(): ...
x = lru_cache(maxsize=None)(f)
@lru_cache()
def l(): ...
def tc010(a: "int" | str, b: int | "str", c: "int" | "str", d: "int | str", e: int | "str" | None, f: list["int" | str]) -> "int" | None: ...
v: "int" | str = 1
w: int | "str"
w2: "list[int]" | None
class E:
    y: int | "E"
    z: "E" | None = None
    def n(self, x: "E" | int) -> list["E" | None]: q: "E" | int = 1; r: int | "E"
u = "int" | str
s: Optional["int" | None]
