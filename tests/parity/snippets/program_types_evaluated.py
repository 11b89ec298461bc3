# select: UP,TC,FA,F401,RUF013
import __future__
import os, collections, typing, typing as t, typing_extensions as te, datetime, decimal, pathlib, dataclasses, pydantic, attrs, abc
import a.b.c, a.b.d as ad, numpy as np, pandas
from typing import List, Dict, Optional, Union, Tuple, Type, Set, FrozenSet, Deque, DefaultDict, Callable, Iterable, TYPE_CHECKING, Any, cast, NamedTuple, TypedDict, TypeVar, Generic, Text, Protocol, ClassVar, Final, Literal, Annotated, TypeAlias, AnyStr, ParamSpec, Concatenate, Awaitable, ContextManager, OrderedDict as OD, Counter, ChainMap, Pattern, Match, Hashable, Sized, ByteString, Generator, AsyncGenerator, NewType, NoReturn, overload
from collections.abc import Sequence, Mapping as M
from datetime import date, datetime as dt
from decimal import Decimal
from pathlib import Path
from uuid import UUID
from . import local, other as oth
from .mod import Thing, Other, Third
from foo import Bar, Baz, Qux, Quux, Corge, Grault
from foo.sub import Garply
if TYPE_CHECKING:
    from x import Y, Z
    import w.v
    from typing import Self
T = TypeVar("T", bound="Bar"); S = TypeVar("S", int, "Thing"); U = NewType("U", "Decimal"); P = ParamSpec("P")
def f(a: List[int], b: Dict[str, "Bar"], c: Optional[Baz], d: Union[int, str, None], e: "Union[Qux, Y]", *g: Tuple[int, ...], h: Type[Thing] = None, **i: Set[FrozenSet[UUID]]) -> Callable[[int], date]: pass
def g(a: Deque[int], b: DefaultDict[str, int], c: t.List[int], d: te.Annotated[int, Path], e: typing.Dict, f: List, g: Text, h: Optional["int"], i: Union[int], j: Union[int, Union[str, None]], k: Optional[Optional[int]], l: Optional[None], m: Union["int", str], n: Literal["List[int]", None]) -> t.Union[int, None]: pass
x: List[int] = []; y: "List[int]" = []; z: Optional[int] = None; w: t.Optional[t.List[t.Dict[str, int]]]; v: Sequence[M[str, Corge]]; u: Final = 1; s: ClassVar[Grault]; r: Annotated[int, Garply()]; q: "Annotated[int, 'not a type']"; p: Annotated["int", "x"]
A1: TypeAlias = "List[int]"; A2: TypeAlias = Union[int, str]; A3 = Union[int, "Other"]; A4 = Optional[int]; A5: te.TypeAlias = Dict[str, int]; A6 = List["Third"]; A7: t.TypeAlias = "T"; type A8 = List[int]; type A9[T2] = Union[T2, "Bar"]
cast(List[int], x); cast("List[int]", x); cast(Optional["Bar"], x); t.cast(typ="Qux", val=x); cast(Bar | None, x); te.cast(Baz, x)
isinstance(x, List); isinstance(x, (Union[int, str])); issubclass(x, Quux); isinstance(x, (int, str)); isinstance(x, int | str); isinstance(x, Union[int, str])
class NT(NamedTuple): a: Corge; b: "Optional[int]" = None
class TD(TypedDict, total=False): a: List[int]; b: "Thing"
class PR(Protocol[T]):
    def m(self, x: Grault) -> Self: ...
class G(Generic[T], List[int]): pass
class G2(Generic[T, S]):
    x: T
    def m(self, a: S) -> "G2[T, S]": return self
class G3(Dict[str, "Bar"], t.Generic[T]): pass
class G4(Protocol, Generic[T]): pass
class G5(Generic["T"]): pass
class G6[T6](Generic[T]): pass
def gen(x: T) -> T: return x
def gen2(x: T, *a: P.args, **k: P.kwargs) -> Callable[P, T]: return x
def gen3(x: "T") -> AnyStr: return x
def gen4[Q](x: T, y: Q) -> T: return x
@dataclasses.dataclass
class DC: a: Decimal; b: List[Thing]; c: "Path" = None; d: dataclasses.InitVar[Other]; e: ClassVar[Third]
@attrs.define
class AT: a: UUID
class PM(pydantic.BaseModel): a: dt; b: Optional[Bar]; c: "np.ndarray"
@pydantic.validate_call
def vc(a: Baz) -> Qux: pass
@overload
def ov(a: Quux) -> int: ...
def ov(a): return pandas.DataFrame
NT2 = NamedTuple("NT2", [("a", int), ("b", "Bar")]); TD2 = TypedDict("TD2", {"a": int, "b": List[int]}); TD3 = TypedDict("TD3", a=int); NT3 = NamedTuple("NT3", a=int); TD4 = TypedDict("TD4", {"a-b": int}, total=False); NT4 = typing.NamedTuple("NT4", []); TD5 = TypedDict("TD5", {}); NT5 = collections.namedtuple("NT5", "a b")
def ret() -> "Bar | None": x: Bar = 1; y: "List[Baz]"; return lambda: x
def ret2() -> Generator[int, None, None]: yield
def ret3() -> AsyncGenerator[int, None]: pass
def nest(a: Callable[..., Awaitable[None]], b: ContextManager[int], c: OD[str, int], d: Counter, e: ChainMap[str, int], f: Pattern[str], g: Match, h: Hashable, i: Sized, j: ByteString, k: t.Iterable[int], l: NoReturn): pass
for i in x: j: List[int] = i
with open(x) as k: pass
lambda: List[int]
List; typing.List; t.Optional; Dict[str, int]; List[int](); Dict(); Type[int]; print(List[int])
def defaults(a=List, b=Optional[int], c: "a.b.c.D" = 1, d: ad.X = 2, e: oth.Y = local.Z): pass
try: from foo2 import Late
except ImportError: Late = None
def late(x: Late): pass
@deco(Bar)
class Used(Baz, metaclass=Qux): pass
assert isinstance(x, Garply) or Corge
def runtime(x: Grault = Grault()): return os.path
del Third
class Meta: x: "Meta"; y: List["Meta"]; z = "List[int]"; def_ = Optional["Meta"]
x: Union[int, str] | None = 1; y: int | Optional[str]; z: "int | None"; w: "int" | None; v: Optional[int] | None; u: int | "str"; s: None | None; r: list[Optional[int]]; q: Union[()]; p: Union[(int, str)]; o: Optional[int, str]; n: Union[int, str,]; m: Optional[  int  ]; l: Union[
    int, # c
    str,
]
