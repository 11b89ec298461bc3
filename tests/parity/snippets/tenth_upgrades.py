# select: UP009,UP010,UP011,UP015,UP028,UP039,UP041,UP044
# config: target-version = "py312"
"""What pyupgrade's rules find."""
from __future__ import nested_scopes
from __future__ import generators, annotations
from __future__ import (
    division,
    absolute_import,  # why
)
from __future__ import with_statement as with_it
from __future__ import print_function; from __future__ import unicode_literals
from __future__ import generator_stop
from __future__ import annotations

import asyncio
import asyncio as aio
import builtins
import functools
import functools as ft
import io
import os
import select
import socket
import socket as sock
import typing
import typing as t
from asyncio import TimeoutError as AsyncTimeout
from functools import lru_cache, lru_cache as cached
from io import open as io_open
from socket import timeout
from typing import Unpack, Unpack as Un
from typing_extensions import Unpack as ExtUnpack
import typing_extensions as te


@functools.lru_cache()
def a(): ...
@lru_cache()
def b(): ...
@cached()
async def c(): ...
@ft.lru_cache()
def d(): ...
@functools.lru_cache( )
def e(): ...
@functools.lru_cache(  # why
)
def f(): ...
@functools.lru_cache
def g(): ...
@functools.lru_cache(None)
def h(): ...
@functools.lru_cache(maxsize=128)
def i(): ...
@functools.lru_cache(*[])
def j(): ...
@(functools.lru_cache())
def k(): ...
@functools.cache()
def l(): ...
@functools.lru_cache()()
def m(): ...


@property
@lru_cache()
@staticmethod
def n(): ...


class Cached:
    @functools.lru_cache()
    def a(self): ...

    @functools.lru_cache()
    @property
    def b(self): ...

    @lru_cache()
    class C: ...


lru = functools.lru_cache()(a)

open("a", "r")
open("a", "rt")
open("a", "tr")
open("a", "U")
open("a", "Ur")
open("a", "rU")
open("a", "rb")
open("a", "wt")
open("a", "xt")
open("a", "at")
open("a", "rt+")
open("a", mode="r")
open(mode="r", file="a")
open(file="a", mode="r", encoding="utf-8")
open("a", ("r"))
open("a", "r" "t")
open("a", f"r")
open("a", b"r")
open("a", "R")
open("a", "")
open("a", "r", encoding="utf-8")
open("a", "r",)
io.open("a", "r")
io_open("a", mode="rt")
builtins.open("a", "r")
aiofiles.open("a", "r")
os.open("a", "r")
path.open("r")
open(*a, "r")
open(**k, mode="r")
open("r")
open()
with open("a", "r") as a1, open("b", mode="wt") as b1:
    pass


async def reader():
    async with open("a", "rt") as f, aio.open("r"):
        return [line for line in open("x", "Ub")]


def y1(it):
    for x in it:
        yield x


def y2(it):
    for x, y in it:
        yield x, y


def y3(it):
    for (x, y) in it:
        yield (x, y)


def y4(it):
    for x, y in it:
        yield y, x


def y5(it):
    for x in it:
        yield x
    else:
        print(1)


async def y6(it):
    for x in it:
        yield x


def y7(it):
    for x in it:
        y = yield x


def y8(it):
    for x in it:
        yield x
    return x


def y9(it):
    for x in it:
        # why
        yield x  # what


def z1(it):
    for x in 1, 2, 3:
        yield x


def z2(it):
    for x in (yield 1):
        yield x


def z3(it):
    for x in it: yield x


def z4(it):
    global x
    for x in it:
        yield x


def z5(it):
    with it:
        for x in it.go(1)[2]:
            yield x
    if it:
        for [x, y] in it:
            yield [x, y]
    try:
        for x in [i for i in it]:
            yield x
    finally:
        pass


def z6(it):
    def inner():
        for x in it:
            yield x

    class Inner:
        def m(self):
            for self.x in it:
                yield self.x
            for q in self:
                yield q

    for x in lambda: 1:
        yield x
    for x in it:
        yield x
        yield x
    for x in it:
        yield
    for *x, y in it:
        yield *x, y
    for x in it if it else []:
        yield x


def z7(x):
    for x in x:
        yield x
    print(x)


def z8(it):
    for w in (v := it):
        yield w


class P1(): ...
class P2( ): ...
class P3(
): ...
class P4(  # why
): ...
class P5(object): ...
class P6: ...
class P7[T](): ...
class P8 (): ...
@a
class P9():
    class Q1():
        """Doc."""
    def m(self):
        class Q2():
            pass
        return Q2()
class Q3(metaclass=type): ...
class Q4(*a): ...
class Q5(): x = 1; y = ()
class Q6\
(): ...
class Q7(
    # why
): ...
class Q8[T: (int, str)](): ...


try:
    pass
except asyncio.TimeoutError:
    raise asyncio.TimeoutError
except aio.TimeoutError:
    raise aio.TimeoutError("a")
except AsyncTimeout:
    raise AsyncTimeout()
except socket.timeout as err:
    raise socket.timeout(1) from err
except (timeout, sock.timeout):
    raise timeout
except (asyncio.TimeoutError, TimeoutError):
    raise TimeoutError
except (ValueError, socket.timeout, OSError):
    raise
except (asyncio.TimeoutError,):
    pass
except [asyncio.TimeoutError]:
    pass
except asyncio.exceptions.TimeoutError:
    pass
except concurrent.futures.TimeoutError:
    pass
except select.error:
    pass

try:
    pass
except* asyncio.TimeoutError:
    pass
isinstance(1, socket.timeout)
with suppress(asyncio.TimeoutError):
    raise asyncio.TimeoutErrors


async def wait():
    try:
        await x
    except (asyncio.TimeoutError, asyncio.CancelledError) as e:
        raise socket.timeout from None
    except (timeout, (asyncio.TimeoutError, 1)):
        raise errors.timeout


def s1(*args: Unpack[tuple[int]]): ...
def s2(*args: Un[tuple[int, ...]]) -> Unpack[X]: ...
def s3(**kwargs: Unpack[D]): ...
async def s4(*args: typing.Unpack[Ts], **k: t.Unpack[D]): ...
def s5(*args: ExtUnpack[Ts]): ...
def s6(*args: te.Unpack[Ts]): ...
def s7(a: Unpack[Ts]): ...
def s8(*args: "Unpack[Ts]"): ...
s9: tuple[Unpack[Ts]]
s10: tuple[int, Unpack[Ts], str]
s11 = tuple[Unpack[Ts]]
s12: t.Callable[[Unpack[Ts]], None]
s13: Generic[t.Unpack[Ts]]
s14: Unpack[Ts]
s15 = Unpack[Ts]
s16: tuple[int, tuple[Unpack[tuple[int, ...]]]]
s17: tuple[Unpack[Ts, Us]]
s18: tuple[Unpack["Ts"]]
s19: tuple["Unpack[Ts]"]
s20: tuple[Unpack[*Ts]]
s21: tuple[
    Unpack[  # why
        Ts
    ]
]


class Shape(Generic[Unpack[Shape]]):
    a: tuple[typing.Unpack[Ts]]

    def m(self, *a: Unpack[Ts]) -> tuple[Unpack[Ts]]: ...


type Al = tuple[Unpack[Ts]]
