# select: F,E4,E7,PLE,PLW,W605,RUF
from __future__ import annotations
import os, sys as system, a.b.c, a.b.d as abd
import collections.abc
from typing import TYPE_CHECKING, overload, Generic, TypeVar as TV, Literal as L, Annotated, ParamSpec
from . import sibling, other as o
from .pkg import *
if TYPE_CHECKING:
    from x import Y, Z as Zed
try:
    import json
except ImportError:
    json = None
try:
    import simplejson
except (ImportError, AttributeError):
    pass
else:
    import ujson
finally:
    import orjson
T = TV("T", bound="Undefined1"); P = ParamSpec("P")
def f(x: "Undefined2", *a: "P.args", **k: "P.kwargs") -> L["not_a_name"]:
    global g_undefined
    print(g_undefined, locals())
    unused1 = 1; unused2, unused3 = 1, 2; (unused4) = 3; [unused5] = [1]; unused6 = unused7 = 8
    with open(x) as unused8, open(x) as (u9, u10): pass
    for unused11 in x: pass
    unused13: int
    unused14: int = 3
    unused15 += 1
    if (unused16 := 3): pass
    [unused17 := 1 for _ in x]
    import unused18, unused19.x
    from y import unused20 as u20
    def inner(): unused21 = 1
    class Inner: unused22 = 1
    match x:
        case {"a": unused23, **rest}: pass
        case [unused24, *others]: pass
        case Foo(bar=unused25) | Bar(unused25): pass
        case unused26: pass
    del unused14
    lambda: unused27
    __tracebackhide__ = True; __traceback_info__ = 1; __debuggerskip__ = 1
    _ = 1; __ = 2; _unused = 3
    async def co():
        async with x as unused28: pass
        async for unused29 in x: pass
        unused30 = await x
    type unused31 = int
    return lambda unused32: 1
class C(Generic[T]):
    x = y_undefined
    z = [x for _ in range(3)]
    w = [q for q in x if z]
    def m(self) -> C: return __class__
    def m(self, m): pass
    @property
    def p(self): pass
    @p.setter
    def p(self, v): pass
    @overload
    def q(self): ...
    @overload
    def q(self, x): ...
    def q(self, *a): pass
    def __init__(self): self.__module__; __qualname__; __module__
    print(__qualname__, __module__, __class__)
"%s %s" % (1,); "%(a)s" % (1,); "%s" % {"a": 1}; "%(a)s %s" % {"a": 1}; "%.*f" % (1, 2); "%s" % (*x,); "%(a)s" % {**x}; "%z" % 1; "%" % 1; "%s %(a)s" % x; "%s" % [1, 2]; b"%s" % b"x"; "%s%%" % 1; "%d %d" % x
"{} {1}".format(1, 2); "{}".format(1, 2); "{a}".format(b=1); "{".format(1); "{} {}".format(*x); "{a}".format(**x); "{0} {}".format(1); "{!x}".format(1); "{:{}}".format(1); "{a.b[c]}".format(a=1, c=2)
f"{{}}"; f"x"; f"" f"{1}"; f"a" "b"; rf"x"; f"{x!r:>{width}}"; f'{f"{1}"}'; f"{'a'}" f"b"; F"y"
x is "a"; x is not 1; x is (); x is []; "a" is x is y; x is -1; x is None is 1; x is ...; x is f"a"; x is {}; x is b""
assert (x, "msg"); assert (x,); assert (); assert x, (1, 2); assert ((x, y)); assert (*x,)
if (1, 2): pass
while (x,): pass
x if (1,) else 2
raise NotImplemented; raise NotImplemented("x"); raise NotImplementedError; raise (NotImplemented); raise NotImplemented() from x
print >> sys.stderr; print >> system.stderr, "x"; print >> x; (print) >> 1
{1: 1, 1: 2}; {"a": 1, "a": 1}; {a: 1, a: 2}; {True: 1, 1: 2, 1.0: 3}; {**x, "a": 1, "a": 2}; {f"a": 1, f"a": 2}
for os in x: pass
[os for os in x]
def os(): pass
class system: pass
def defaults(x=undefined_default, *, y: undefined_annotation = z_undefined) -> undefined_return: pass
try: undefined_in_try
except NameError: pass
try: undefined_in_try2
except (NameError, KeyError): other_undefined
for x in y: pass
while 1: pass
def gen():
    yield from x
    return 2
__all__ = ["f", "nope", "C", b"x", 1] + sibling.__all__
__all__ += ["nope2"]; __all__.extend(["nope3"]); __all__.append("nope4"); __all__.remove("f")
del undefined_del, os
*a, = x
print(*a)
def posonly(a, /, b, *, c): return b, c
e: int = e
match x:
    case 1 if undefined_guard: pass
    case undefined_const.X: pass
    case Undefined(): pass
