# select: RUF,PLW
import asyncio, dataclasses, contextvars, typing, random, logging, re, os, pytest, collections, decimal, enum
from dataclasses import dataclass, field
from typing import ClassVar, Optional, Union, List
from asyncio import create_task as ct, ensure_future
from itertools import chain, starmap
async def a(y):
    t = asyncio.create_task(f()); ct(f()); ensure_future(f()); asyncio.get_running_loop().create_task(f())
    loop = asyncio.get_event_loop(); loop.create_task(f()); lambda: asyncio.create_task(f()); await asyncio.create_task(f())
    _ = asyncio.create_task(f()); u = v = ct(f());
class M:
    a = []; b: list = []; c: ClassVar[list] = []; d = (); e = {}; f: typing.Final = []; g = set(); h = collections.deque(); _i = {1}; __slots__ = []; j: "ClassVar[list]" = []; k = [x for x in y]
@dataclass
class D:
    a: list = []; b: int = f(); c: list = field(default_factory=list); d: int = g(1); e: dict = {}; f: ClassVar[int] = f(); g: tuple = tuple(); h: re.Pattern = re.compile("x"); i: M = M()
    def __post_init__(self, x=1, y: dataclasses.InitVar = 2): ...
def o1(a: int = None, b: Optional[int] = None, c: "int" = None, d: Union[int, str] = None, e: int | None = None, f: typing.Any = None, g: object = None, h: List[int] = None, i: None = None, j: "Optional[int]" = None, *, k: str = None, l: typing.Annotated[int, 1] = None, m: typing.Literal[1, None] = None): ...
list(x)[0]; [i for i in x][0]; list(x.keys())[0]; list(iter(x))[0]; x[0]; sorted(x)[0]; list(x)[-1]; list(x).pop(0); next(iter(x)); [*x][0]; list(range(3))[0]; list({1: 2})[0]; tuple(x)[0]; [y for y in x if y][0]; list(zip(a, b))[0]
[1]["a"]; "x"[1:"y"]; (1,)[None]; b"x"["y"]; [1][1.5]; f"x"["a"]; [a for a in b]["c"]; {1: 2}["a"]; "x"[True]; "x"[-1]; [1][1:"z":2]
sum([[1], [2]], []); sum(x, []); sum(x, start=[]); sum(([1] for y in z), list()); sum(x, 0); sum(x, ())
assert (x := 1); assert (y := f()), y; assert isinstance(z := f(), int)
if "a" in d and d["a"]: ...
x = d["a"] if "a" in d else None; y = "b" in d and d["b"]; z = d.get("a") and d["a"]
x if True else x; a if b else a; (a if c else a); 1 if x else 1
0 == x == 0; a < b < c < a
assert isinstance(x, (int, str)), "a" "b"; assert x, print("y"); assert x, f"{print()}"; assert print("x")
round(1); round(1.0); round(x); round(x, 0); round(len(x)); int(round(x)); int(len(x)); int("1"); int(math.floor(x)); int(x // y); int(id(x)); int(ord("x")); int(re.search("a", "b").start()); round(1, 0); round(a + 1, None); int(round(1.5, 2)); int(round(x, ndigits=0))
decimal.Decimal(1.5); decimal.Decimal("1.5"); decimal.Decimal(1); decimal.Decimal(-1.5); decimal.Decimal(x); decimal.Decimal(float("inf")); decimal.Decimal(float("1"))
a, b = f(); print(a); 
def u():
    a, b = f(); (c, _d), e = g(); [h, *i] = j()
    for n, o in p: pass
    q, r = s = t(); (v, w) = 1, 2
if "a" in d: del d["a"]
if k in d: d.pop(k)
if k in d: v = d.pop(k)
if k in d: d.pop(k, None)
pytest.raises(ValueError, match="a.b"); pytest.raises(ValueError, match=r"a.b"); pytest.raises(match=re.escape("a.b")); pytest.raises(ValueError, match="ab"); pytest.raises(ValueError, match="a\\.b")
typing.Never | int; typing.NoReturn | str; Union[typing.Never, int]; None | int; x2: None | int
typing.Literal[1, typing.Literal[2]]; typing.Literal[typing.Literal[typing.Literal[1], 2], 3]; typing.Literal[None]; typing.Union[typing.Literal["a"], None]
collections.deque([]); collections.deque(()); collections.deque([], maxlen=1); collections.deque(maxlen=1); collections.deque(list()); collections.deque("")
os.chmod("x", 644); os.mkdir("x", 755); os.open("x", 1, 777); pathlib.Path("x").chmod(600); os.chmod("x", 0o644); os.umask(22); os.makedirs("x", mode=700)
x in {}; x in set([]); x in ""; x not in []; x in dict(); x in frozenset(); x in [1]; x in b""; x in f""; x in tuple()
class E(enum.Enum): a = 1; b = 1
@dataclass
class F(enum.Enum): ...
if x is None is None: ...
elif_ = x.__class__.__dict__.get("__annotations__"); x.__dict__.get("__annotations__"); getattr(x, "__annotations__")
not (x) in y; not x is y; not not x; not (a and b); not (a == b)
print("a", sep=""); print("", sep=","); print(*x, "", sep="y"); print(""); print(sep=","); print("", end="x"); print(f"", sep="\t")
try: ...
except: raise
"a" "b"; ("a" "b",); ["a" "b", "c"]; f"{'a'}"; f"{str(x)}"; f"{repr(x)!r}"; f"{ascii(x)}"; f"{str({})}"; f"{str(x):>5}"; f"{str(*x)}"
[*x, 1] + y; x + [1]; [1] + x + [2]; (1,) + x; [1] + [2]; "%s" + x; x.y + [1]; f() + (1,)
chain(*[x for x in y]); starmap(f, zip(a, b)); map(lambda x: x, y); zip(x, x[1:]); zip(x[:-1], x[1:]); zip(x, x[1:], strict=True); enumerate(x, 0)
