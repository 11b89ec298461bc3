# select: F72,F82,F84,F81,F90,F4,PLE1142
import os, sys
import typing
import typing as t
from typing import TYPE_CHECKING, Literal, Annotated, Optional, cast, TypeVar, NamedTuple, TypedDict, overload, NewType
from mypkg import thing
import a.b.c
import a.b

__all__ = ["f", "missing1", "os"] + ["missing2"]
__all__ += ["missing3", "f722"]
__all__.extend(["missing4"])
__all__.append("missing5")
__all__ = __all__ + ["missing6"]
__all__: list[str] = ["missing7"]
__all__ = ("missing8", *x)
__all__ += x.__all__
__all__.remove("missing9")
__all__ += ("missing10",)
__all__.extend(("missing11",))
__all__ = [*["missing12"]]
__all__.extend(x.__all__)
__all__ += ["missing13" "joined"]
__all__.insert(0, "missing14")
__all__ += [f"missing15"]
if x:
    __all__ += ["missing16"]
def f722all():
    __all__ = ["missing17"]
# F722
x: "a b"
x: ""
x: "  int"
x: "int "
x: "(int"
x: "\nint"
x: "int\n"
x: "x = 1"
x: "lambda: 0"
x: "yield"
x: "a; b"
x: "*a"
x: "int" "|" "str"
x: "1 +"
x: Optional["a b"]
x: Literal["a b"]
x: Annotated["a b", "c d"]
x: Annotated[int, "c d"]
x: "Literal['a b']"
x: "Optional['a b']"
def f722(a: "a b", *b: "c d", **c: "e f") -> "g h": ...
y = cast("a b", x)
z = TypeVar("z", "a b", bound="c d")
w = NamedTuple("w", [("a", "b c")])
v = TypedDict("v", {"a": "b c"})
u = NewType("u", "b c")
x: 'List["a b"]'
x: f"a b"
x: b"a b"
x: r"in\t"
x: """
int"""
x: "a if b"
x: "[]"
x: "a :b"
x: "# comment"
x: "int # comment"
x: "int,"
x: "\x69nt"
x: "not"
x: "None.x["
type X = "a b"
def g722[T: "a b"](): ...
class C722:
    x: "a b"
    self.x: "a b"
    x["y"]: "a b"
for i in x:  # type: a b
    ...
# F821 F823 F841 F842
def f823():
    print(os)
    os = 1
def g823():
    sys.x
    import sys
def h823():
    thing()
    for thing in x: ...
def i823():
    if x: print(t)
    t: int = 1
def j823():
    def k(): return os
    os = 1
    print(os)
def l823():
    lambda: os
    os = 1
def m823():
    os += 1
def n823():
    del os
def o823():
    global os
    print(os)
    os = 1
def p823():
    print(len)
    len = 1
def q823():
    [os for _ in x]
    with x as os: ...
def r823():
    try: os
    except E as os: ...
def s823():
    print(undefined_yet)
    undefined_yet = 1
class C823:
    print(os)
    os = 1
    def m(self): return os
def t823(os=os):
    print(sys)
    def sys(): ...
def u823():
    print(typing)
    class typing: ...
def v823():
    os.x = 1
    os: str
def w823():
    match os:
        case os: ...
def x823():
    (os := os)
def y823():
    print(a.b)
    a = 1
def f842():
    a: int
    b: str; c: list[a] = []
    d: int
    d
    e: int = 1
    _: int
    _x: int
    __x__: int
    f: "int"
    with x:
        g: int
    def h():
        i: int
    for j in x: k: int
    self.x: int
    y[0]: int
    (z): int
    l: int
    l = 1
    m: int
    del m
    n: int
    global n2
    n2: int
async def g842():
    a: int
    if a: b: str
    lambda: (c for c in d)
    d: int
class C842:
    a: int
    def m(self):
        a: int
        b: int
        return b
def f841():
    a = 1
    b, c = 1, 2
    (d, e) = 1, 2
    f = g = 1
    with x as h: ...
    with x as (i, j): ...
    for k in x: ...
    try: ...
    except E as l: ...
    (m := 1)
    n: int = 1
    o += 1
    import p
    __tracebackhide__ = True
    __traceback_info__ = 1
    __traceback_supplement__ = 1
    __debuggerskip__ = True
    match x:
        case [q, *r]: ...
        case {"a": s, **t}: ...
        case X(u) as v: ...
    [w for _ in x]
    y = lambda: z
    z = y()
    exec("a")
    _ = 1
    _a = 1
    __a = 1
    aa = ab = f"{aa}"
    ac = yield
    ad = await x
    ae = 1; del ae
    af = af2 = af3 = 1
    print(af2)
def g841():
    a = 1
    locals()
def h841():
    a = 1
    def i(): return a
    b = 1
    class C: b
    c = 1
    def j():
        nonlocal c
        c = 2
raise NotImplemented
raise NotImplemented()
raise NotImplemented("x")
raise NotImplemented from E
raise NotImplementedError
raise (NotImplemented)
raise NotImplemented.x
raise x(NotImplemented)
def f901():
    NotImplemented = 1
    raise NotImplemented
    raise NotImplemented()
raise builtins.NotImplemented
class C901:
    def m(self): raise NotImplemented
    async def n(self): raise NotImplemented("x %s" % self)
    lambda: NotImplemented
