# select: RUF
# config: target-version = "py312"
import asyncio, dataclasses, re, os, enum, functools, logging, operator, warnings, itertools, collections
from asyncio import create_task, ensure_future
from collections import defaultdict, deque
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, Flag, IntEnum, StrEnum, auto
from functools import reduce, partial
from itertools import starmap, zip_longest
from math import floor
from typing import ClassVar, Literal, Optional, Union, Never, NoReturn, Generic, TypeVar, Any, Final
import attr, attrs
import decimal, math
T = TypeVar("T"); S = TypeVar("S")

# RUF006
async def a006():
    create_task(x)
    asyncio.create_task(x)
    ensure_future(x)
    asyncio.ensure_future(x)
    asyncio.get_event_loop().create_task(x)
    asyncio.get_running_loop().create_task(x)
    loop = asyncio.get_running_loop()
    loop.create_task(x)
    t = create_task(x)
    t2 = loop.create_task(x)
    t3 = create_task(x)
    await t3
    await create_task(x)
    [create_task(y) for y in x]
    f(create_task(x))
    self.t = create_task(x)
    _ = create_task(x)
    t4 = t5 = create_task(x)
    lambda: create_task(x)
    create_task(x).add_done_callback(y)
    async with asyncio.TaskGroup() as tg: tg.create_task(x)
    return create_task(x)
    (t6 := create_task(x))
    if x: create_task(y)
    for t7 in x: t7 = create_task(x)
    global t8
    t8 = create_task(x)
    create_task(x), 1
    create_task
    asyncio.new_event_loop().create_task(x)
    l2 = asyncio.get_event_loop()
    l2.create_task(x)
    l2.create_future()
    class C:
        create_task(x)
        t9 = create_task(x)
    t10: asyncio.Task = create_task(x)
    t11, t12 = create_task(x), 1
    del t
create_task(x)
mod_task = create_task(x)
def b006():
    loop.create_task(x)
    asyncio.create_task(x)
    t = asyncio.create_task(x)
    u = 1
# RUF008 RUF009 RUF012
@dataclass
class A008:
    a: list = []
    b: dict = {}
    c: set = set()
    d: ClassVar[list] = []
    e: list = field(default_factory=list)
    f: list = list()
    g = []
    h: tuple = ()
    i: list = [x for x in y]
    j: dict = dict()
    k: Optional[list] = []
    l: "list" = []
    m: Final[list] = []
    n: frozenset = frozenset()
    o: deque = deque()
    p: defaultdict = defaultdict(list)
    q: int = f()
    r: A = A()
    s: re.Pattern = re.compile("x")
    t: Decimal = Decimal("1")
    u: Any = field()
    v: Any = dataclasses.field(default=[])
    w: list = [] if x else None
    x: tuple = ([],)
    y: ClassVar = f()
    z: ClassVar["list"] = []
    aa: object = object()
    bb: int = int("1")
    cc: str = os.getcwd()
    dd: Any = partial(f)
    ee: Any = lambda: []
    ff: Any = x.y()
    gg: Any = float("nan")
    hh: Any = [f()]
    ii: Any = MappingProxyType({})
@attr.s
class B008:
    a: list = []
    b = attr.ib(default=[])
    c: int = f()
@attrs.define
class C008:
    a: list = []
    b: int = attrs.field(factory=list)
    c: int = f()
@attr.dataclass
class D008:
    a: list = []
    c: int = f()
@attrs.frozen(auto_attribs=False)
class E008:
    a: list = []
class F008:
    a = []
    b = {}
    c: list = []
    d: ClassVar[list] = []
    e: Final = []
    f = set()
    g = [1, 2]
    h: dict[str, int] = {}
    i = ()
    j = {1}
    k = [x for x in y]
    l = defaultdict(list)
    m = x = []
    __slots__ = []
    _fields_ = []
    __all__ = []
    n, o = [], {}
    p: tuple = []
    q: Sequence = []
    r: "list" = []
    s: Annotated[list, 1] = []
    t: Mapping[str, int] = {}
    u = {} if x else {}
    v: collections.abc.Sequence[int] = []
class G008(BaseModel):
    a = []
import pydantic
class I008(pydantic.BaseModel):
    a = []
    b: list = []
class J008(I008): a = []
class K008(enum.Enum):
    a = []
class L008(ctypes.Structure): _fields_ = []
# RUF016
"a"["b"]; [1]["x"]; (1,)["x"]; {1: 2}["x"]; "a"[1.0]; [1][None]; "a"[True]; "a"[0:"b"]; "a"[1:2]; [1][:"x"]; f"a"["b"]; b"a"["b"]; "a"[b"x"]; [x for x in y]["a"]; "a"[x]; "a"[{}]; "a"[[]]; "a"[(1,)]; "a"[lambda: 0]; {1}["a"]; "a"[-1]; "a"["b":]; "a"[::"c"]; "a"[f"b"]; "a"[1j]; "a"[...]; [1]["a"]["b"]; x["a"]; "a"[1][ "b"]; (1, 2)[1:"x":2]; [*x]["a"]; "a" "b"["c"]; {**x}["a"]; {x: y for x in z}["a"]; [1]["a" "b"]; [1][{1: 2}]; [1][{1}]
# RUF018
assert (x := 1)
assert (x := 1), "y"
assert x, (y := 1)
assert [y := 1]
assert f(y := 1)
assert (lambda: (z := 1))
assert [(z := 1) for _ in x]
assert not (a := 1)
assert (a := 1) and (b := 2)
assert x == (y := 1)
def f018():
    assert (x := y)
assert {(x := 1): (y := 2)}
assert f"{(x := 1)}"
assert x if (y := 1) else z
assert x[(y := 1)]
# RUF020
def f020(a: Never | int, b: int | Never, c: Union[Never, int], d: NoReturn | int, e: Union[int, NoReturn], f: Never, g: Union[Never], h: Optional[Never], i: Never | None, j: "Never | int", k: Union[Never, int, str], l: typing.Never | int, m: Never | NoReturn, n: list[Never | int], o: Union[Never, NoReturn], p: Union[int, Union[Never, str]], q: Never | int | str) -> Never | None: ...
x: int | Never = 1
y: Union[int, Never]
type Z = Never | int
z = cast("Never | int", x)
w = isinstance(x, Never | int)
# RUF024 RUF026
dict.fromkeys(x, []); dict.fromkeys(x, {}); dict.fromkeys(x, set()); dict.fromkeys(x, list()); dict.fromkeys(x, dict()); dict.fromkeys(x, None); dict.fromkeys(x); dict.fromkeys(x, ()); dict.fromkeys(x, [y]); dict.fromkeys(x, [y for y in z]); dict.fromkeys(x, defaultdict(list)); dict.fromkeys(x, deque()); dict.fromkeys(x, f()); dict.fromkeys("abc", {1}); dict.fromkeys([a, b], []); dict.fromkeys(x, value=[]); dict.fromkeys(*x, []); {}.fromkeys(x, []); dict.fromkeys(x, bytearray()); dict.fromkeys(x, {y: 1 for y in z}); collections.OrderedDict.fromkeys(x, []); dict.fromkeys(x, {y for y in z}); dict.fromkeys(x, frozenset()); dict.fromkeys(x, ([],)); dict.fromkeys(x.y(), []); dict.fromkeys(range(3), collections.Counter())
defaultdict(default_factory=int); defaultdict(default_factory=list, a=1); defaultdict(int); defaultdict(default_factory=None); defaultdict(default_factory=lambda: 0); defaultdict(default_factory=x); collections.defaultdict(default_factory=int); defaultdict(default_factory=f()); defaultdict(**{"default_factory": int}); defaultdict(None, default_factory=int); defaultdict(default_factory=1); defaultdict(default_factory="x"); defaultdict(default_factory=list, **k); defaultdict(member=factory, default_factory=list); defaultdict(default_factory=defaultdict); defaultdict(default_factory=[]); defaultdict(default_factory=(int)); defaultdict(default_factory=x.y); defaultdict(default_factory=x[0]); defaultdict(default_factory=True); defaultdict(default_factory=partial(int)); defaultdict(default_factory=dict, ); defaultdict(default_factory=str)
# RUF030
assert x, print("y"); assert x, print(); assert x, print("a", "b"); assert x, print(f"a{b}"); assert x, print(y); assert x, print("a", sep=""); assert x, print("a", end="b"); assert x, print("a", sep=","); assert x, (print("y")); assert x, print("a", "b", sep="-"); assert x, print(a, b); assert x, f(print("a")); assert x, print("a" "b"); assert x, print(1); assert x, print(b"a"); assert x, print("a", file=z); assert x, builtins.print("a"); assert print("x"), "y"; assert x, print("a") or "b"; assert x, print("a", f"b{c}", sep=s); assert x, print("'")
# RUF032
Decimal(0.1); Decimal(1.0); Decimal("0.1"); Decimal(-0.1); Decimal(+0.1); Decimal(1); Decimal(x); decimal.Decimal(0.1); Decimal(value=0.1); Decimal(0.1, c); Decimal(1e5); Decimal(0.1 + 0.2); Decimal(float("0.1")); Decimal(.1); Decimal(1.); Decimal(--0.1); Decimal((0.1)); Decimal(-(0.1)); Decimal(1_0.0); Decimal(0.1j); Decimal(~1); Decimal(+-0.1); Decimal(1e-5); Decimal(1E5); Decimal(float("inf")); Decimal(0.10); Decimal(00.1); Decimal(); Decimal(*[0.1]); Decimal(1.0).x; [Decimal(0.5)]; Decimal(- 0.1)
# RUF034
x = 1 if y else 1; x = y if y else y; x = "a" if y else "a"; x = f() if y else f(); x = 1 if y else 1.0; x = [1] if y else [1]; x = (1) if y else 1; x = a.b if y else a.b; x = a if y else b; x = "a" if y else 'a'; x = 1 if y else 2 if z else 2; x = lambda: 1 if y else 1; f(1 if y else 1); [1 if y else 1 for z in w]; 0x10 if x else 16; None if x else None; {**a} if x else {**a}; f"{a}" if x else f"{a}"; a[0] if x else a[0]; (a if b else a) if c else d; -1 if x else -1; ... if x else ...; "a" "b" if x else "ab"; a + b if x else a + b
# RUF037
deque([]); deque(()); deque(""); deque(dict()); deque([], maxlen=3); deque([], 3); deque(iterable=[]); deque(iterable=(), maxlen=3); deque([1]); deque(); deque({}); deque(set()); deque(list()); deque(tuple()); deque(maxlen=3); collections.deque([]); deque([], **k); deque(b""); deque(f""); deque([], maxlen=None); deque(*[]); deque([], x, y); deque(f()); deque(str()); deque(frozenset()); deque([x for x in []]); deque([], maxlen=len(x)); deque(bytes()); deque(range(0)); deque(dict(), 3); deque("" ""); deque(r""); deque((),); deque("", 1).x; deque(u""); deque(""""""); deque([*x])
# RUF040 RUF041
assert x, 1; assert x, []; assert x, None; assert x, "a"; assert x, f"a"; assert x, b"a"; assert x, True; assert x, (); assert x, {}; assert x, 1.0; assert x, ...; assert x, y; assert x, f(); assert x, (1); assert x, [1]; assert x, {1}; assert x, lambda: 0; assert x, -1; assert x, 1 + 1; assert x, ("a", "b"); assert x, [y for y in z]; assert x, 1j; assert x, not y; assert x, "a" "b"; assert x, {**a}; assert x, 0x1; assert x, "a" % b; assert x, "a" if b else 1
a: Literal[Literal[1], 2]; b: Literal[Literal[1]]; c: Literal[Literal[1, 2], Literal[3]]; d: Literal[1]; e: Literal[Literal[Literal[1]]]; f: "Literal[Literal[1]]"; g: Literal[Literal["a"], "b"]; h: list[Literal[Literal[1], 2]]; i: Literal[Literal[1] | None]; j: Literal[1, Literal[2, 3], 4]; k: Literal[Literal[()], 1]; l: Literal[(Literal[1], 2)]; m: Optional[Literal[Literal[1]]]; n: Literal[x[1]]; o: Literal[Literal[Literal[1], 2], 3]; p: Union[Literal[Literal[1]], int]; q: Literal[Literal[1], Literal[1]]
type R = Literal[Literal[1]]
def f041(a: Literal[Literal["x"], "y"]) -> Literal[Literal[None]]: ...
