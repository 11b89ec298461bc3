# select: F
import os, os.path, sys as system, a.b.c, a.b as ab, d.e
import d.f
from x import *
from y import (p, q as r, s as s,
               t)
from . import rel, rel2 as rel3
import __main__
try:
    import json
except ImportError:
    json = None
try:
    import simplejson as sj
except (ImportError, ValueError):
    sj = None
if TYPE_CHECKING:
    from typing import List, Dict
    import only_types
def f(a: List[only_types.X], b: "Dict[str, Undefined1]", *args: "p", **kw: q) -> "r": 
    import os
    from x import y1
    global glob, glob2
    glob = 1
    loc = 1
    loc2: int = 1
    loc3: int
    (w1, w2) = 1, 2
    w3, w4 = f()
    w5 = w6 = 1
    with open("x") as fh, open("y") as (g1, g2): pass
    for i in range(3): pass
    try: ...
    except ValueError as e: pass
    except KeyError as e: print(e)
    x = lambda: loc9
    [z for z in w3 if (wal := z)]
    if (wal2 := 1): ...
    aug = 1
    aug += 1
    def inner():
        nonlocal loc
        loc = 2
    class Inner: attr = loc2x; __module__; __qualname__; __class__
    del undefined_del
    match x:
        case {"k": kv, **rest}: ...
        case [h, *tl] as whole: ...
        case C(k=v): ...
    __tracebackhide__ = True
    unused_fn = lambda: 1
    return locals_
def f(): ...
class K:
    def m(self): return __class__, undefined_in_method
    def m(self): ...
    @property
    def p(self): ...
    @p.setter
    def p(self, v): ...
    @overload
    def o(self): ...
    @overload
    def o(self, x): ...
    def o(self, x=None): ...
    x = 1
    y = [x for _ in range(3)]
    z = [i for i in range(x)]
    w = lambda: x
    if cond:
        def c(self): ...
    else:
        def c(self): ...
    try:
        def t(self): ...
    except E:
        def t(self): ...
"%s %s" % (1,); "%(a)s" % {"b": 1}; "%(a)s %s" % (1,); "%s" % {"a": 1}; "%(a)s" % (1,); "%(a)s" % [1]; "%d %" % 1; "%s %s" % [1, 2]; "%*s" % (1, 2); "%(a)*s" % {"a": 1}; "%s" % (*a,); "%(a)s" % {**b}; "%y" % 1; "%.*f" % (2, 1.0); "%(a)s %(a)s" % {"a": 1, "c": 2}
"{} {1}".format(1, 2); "{".format(1); "{a}".format(b=1); "{} {}".format(1); "{0}".format(1, 2); "{a.b[0]}".format(a=1); "{:{}}".format(1, 2); "{!x}".format(1); "{} {}".format(*x); "{a}".format(**x); "{0.a}".format(); "{}".format(1, a=2); "{a} {}".format(1, a=2); "}".format(); "{:{:{}}}".format(1, 2, 3)
f"x"; f"{x}"; f"{{}}"; f"x" "y"; "x" f"y"; f"x" f"{y}"; rf"x"; f""; f"{x!r:>{y}}"; f"a{f'b'}"; F"x"; fr"\x"
{"a": 1, "a": 2}; {"a": 1, "a": 1}; {1: 1, 1.0: 2, True: 3}; {x: 1, x: 2}; {f(): 1, f(): 2}; {"a": 1, **b, "a": 2}; {b"a": 1, "a": 2}; {(1, 2): 1, (1, 2): 2}; {x.y: 1, x.y: 2}; {-1: 1, -1: 2}; {x: 1, x: 1, x: 2}
assert (1, "x"); assert (1,); assert (); assert [1]; assert (x)
if (1, 2): ...
elif (): ...
while (1,): ...
x if (1,) else y
x is "a"; x is not 1; x is (); x is None; x is -1; x is True; "a" is x is 1; x is []; x is f"a"; x is ...; x is b""; x == 1 is x
print >> sys.stderr; print >> f, "x"; print >>x
raise NotImplemented; raise NotImplemented("x"); raise NotImplemented from e; raise (NotImplemented)
def g():
    print(late); late = 1
    def h(): print(late2)
    late2 = 1
    os.x
    import os
    return undefined_g, __file__, __path__, __builtins__, WindowsError, reveal_type
undefined_top; __name__; __debug__; __annotations__; print(undefined_kw=undef2)
x: UndefinedAnn = 1
y: "UndefinedStr" = 1
cast("UndefCast", x); typing.cast("UndefCast2", x); TypeVar("T", bound="UndefBound")
def dflt(a=undef_default, *, b: undef_ann = undef_d2): ...
@undef_deco
class Z(UndefBase, metaclass=UndefMeta): ...
try: undef_try
except NameError: ...
try: undef_try2
except: ...
__all__ = ["K", "nope", "f"] + ["nope2"]
__all__ += other.__all__
__all__.append("nope3")
for os in x: ...
for __ in x: ...
import os
from os import path
import os.path
del K
K
def gen_[T: UndefB](x: T) -> T: ...
class Gen[T]: y: T; z: UndefT
type Al[T] = T | UndefAl
lambda a, *b, c=undef_l, **d: a
[undef_c for c1 in undef_it if undef_if]; {k: v for k, v in x}; (c1)
