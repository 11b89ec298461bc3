# select: PLE0116,FA,UP033,F5,PLE2514
# config: target-version = "py37"
import typing, functools
import typing as t
from functools import lru_cache
from typing import List, Dict, Optional, Union, Tuple, Set, FrozenSet, Type, DefaultDict, Deque, Counter, OrderedDict, Callable, cast
while x:
    try: ...
    finally: continue
for _ in x:
    try: ...
    finally:
        if y: continue
        with y: continue
        try: continue
        except E: continue
        else: continue
        finally: continue
        for _ in y: continue
        while y: continue
        def f():
            for _ in x:
                try: ...
                finally: continue
        class C:
            for _ in x:
                try: ...
                finally:
                    if x: ...
                    elif y: continue
                    else: continue
    else_ = 1
for _ in x:
    try:
        try: ...
        finally: continue
    except E: continue
    finally:
        for a in b: ...
        else: continue
        while b: ...
        else: continue
async def g():
    async for _ in x:
        try: ...
        finally: continue
    while True:
        try: ...
        finally:
            async with x: continue
a: List[int]; b: Dict[str, int] = {}; c: Optional[int]; d: Union[int, str]; e: typing.List[int]; f: t.Dict[str, List[int]]; g: "List[int]"; h: Tuple[int, ...]; i: Set[int]; j: Type[int]; k: List; l: Callable[[List[int]], Dict[str, int]]; m: typing.Optional["int"]; n: DefaultDict[str, int]; o: Deque[int]; p: Counter[str]; q: OrderedDict[str, int]; r: FrozenSet[int]
def f100(a: List[int], *b: Dict[str, int], c: Optional[int] = None, **d: Union[int, str]) -> Set[int]: ...
def f102(a: list[int], b: dict[str, int], c: int | str, d: "list[int]", *e: set[int], **f: tuple[int]) -> type[int]: ...
s: list[int]; u: int | None = None; v: dict[str, list[int]]; w: collections.abc.Sequence[int]; x: int | str | None; y: frozenset[int]; z: "int | str"; aa: Optional[list[int]]; bb: list[int | str]
import collections.abc, collections, re
cc: collections.deque[int]; dd: collections.OrderedDict[str, int]; ee: re.Pattern[str]; ff: collections.abc.Callable[[], int]; gg: collections.defaultdict[str, int]
x = cast(List[int], y); x = list[int]; isinstance(x, int | str); x = Dict[str, int]()
class C:
    a: list[int]
    b: int | None
    def m(self) -> List[int]: x: Dict[str, int] = {}; y: list[int] = []; return x
    async def n(self, a: int | str = 1) -> dict[str, int]: ...
class D(List[int]): ...
