# select: F,E7
from __future__ import annotations
import os
from typing import *

# E743 E742 E741
def I(): ...
def l(): ...
def O(): ...
def o(): ...
async def I(): ...
class I: ...
class l: ...
class O(I):
    def l(self): ...
    def I(self): ...
    @property
    def O(self): ...
    async def l(self): ...
    class I: ...
    l = 1
    I: int = 2
def f743(l, I=1, *O, **o):
    def l(): ...
    class O: ...
    def I(l): return lambda O: l
    l = 1
    global l
    for l in x: ...
    with x as l: ...
    (l := 1)
    [l for l in x]
    try: ...
    except E as l: ...
    import l
    import x as I
    from x import O
    match x:
        case l: ...
        case [I, *O]: ...
        case {"a": l, **I}: ...
        case {**O}: ...
        case X() as l: ...
    l, (I, [O]) = x
    l += 1
    x.l = 1
    l.x = 1
    del l
    type l = int
    def g[l, *I, **O](): ...
    lambda l: l
    lambda *I, O=1: l

# F404
from __future__ import division
import sys
from __future__ import print_function, generators
x = 1
from __future__ import absolute_import as ai
if x:
    from __future__ import with_statement
def f404():
    from __future__ import nested_scopes
class C404:
    from __future__ import unicode_literals
    def m(self):
        from __future__ import annotations
try:
    from __future__ import barry_as_FLUFL
except: ...
from __future__ import generator_stop; from __future__ import division
# F407
from __future__ import nope
from __future__ import nope2, division, nope3
from __future__ import (a, b as c)
from .__future__ import y
import __future__
from __future__ import braces
from __future__ import Annotations
def f407():
    from __future__ import non_existent
from __future__ import all_feature_names, annotations as x
from __future__ import a1; from __future__ import a2
from __future__ import CO_NESTED

# F50x
"%(a" % {"a": 1}
"%" % 1
"%d %" % (1,)
"%z" % 1
"%s %y" % (1, 2)
"%.*z" % (1, 2)
"%(a)" % {"a": 1}
"%(a)s %" % {"a": 1}
"%s" % {"a": 1}
"%s %s" % {"a": 1}
"%s %s" % [1, 2]
"%s%%" % {**x}
"%s %s" % {x: y for x in z}
"%s %s" % {1, 2}
"%s %s" % (x for x in y)
"%(a)s" % (1,)
"%(a)s" % (1, 2)
"%(a)s" % [1]
"%(a)s" % "x"
"%(a)s" % 1
"%(a)s" % x
"%(a)s" % {1}
"%(a)s" % [x for x in y]
"%(a)s" % (x for x in y)
"%(a)s" % lambda_
"%(a)s" % f"x"
"%(a)s" % None
"%(a)s" % {**x}
"%(a)s" % dict(a=1)
"%(a)s" % (x,)
"%(a)s" % (*x,)
"%(a)s" % {"a": 1, "b": 2}
"%(a)s" % {"b": 2}
"%(a)s" % {"a": 1, **x, "b": 2}
"%(a)s" % {"a": 1, x: 2}
"%(a)s" % {"a": 1, 1: 2}
"%(a)s" % {"a": 1, b"b": 2}
"%(a)s %(b)s" % {"a": 1}
"%(a)s %(b)s" % {"a" "b": 1}
"%(a)s" % {"a": 1, "b": 2, "c": 3}
"%()s" % {"": 1}
"%()s" % {}
"%(a)s" % {}
"%(a)s" % {f"a": 1}
"%(a)s %s" % {"a": 1}
"%(a)s %s" % (1,)
"%s %(a)s" % x
"%(a)s %*d" % {"a": 1}
"%(a)s %%" % {"a": 1}
"%(a)s %d %(b)s" % {"a": 1}
"%s %s" % (1,)
"%s" % (1, 2)
"%s" % ()
"%s" % (*x,)
"%s %s" % (*x, 1)
"%s %s %s" % (1, 2)
"%%" % (1,)
"" % (1,)
"%*d" % (1,)
"%*.*d" % (1, 2)
"%s" % x
"%s %s" % x
"%s %s" % "x"
"%s %s" % 1
"%s %s" % (yield_)
"%s %s" % f(x)
"%(a)*s" % {"a": 1}
"%(a).*s" % {"a": 1}
"%(a)*.*s" % {"a": 1}
"%*(a)s" % {"a": 1}
"%(a)*d %(b)s" % {"a": 1, "b": 2}
"%(x)-*d" % {"x": 1}
"%(x)*%" % {"x": 1}
"%(a)5.*f" % x
"%(a)+*d" % [1]
"%(a)0*d" % (1,)
"%(b)#*x %(b)s" % {"b": 1}
"%q" % 1
"%ls %hd %Li" % (1, 2, 3)
"%v" % 1
"%s %j" % (1, 2)
"%b" % 1
b"%b" % 1
"%k%s" % 1
"%-z" % x
"%5y" % x
"%(a)w" % {"a": 1}
"%l" % x
# F52x
"{".format(1); "}".format(1); "{0".format(1); "{!x:}".format(1); "{:{:{}}}".format(1, 2, 3); "{!}".format(1); "{!r".format(1); "{a.}".format(a=1); "{a[}".format(a=1); "{a[]}".format(a=1); "{a]}".format(a=1); "{0!rr}".format(1); "{.x}".format(1); "{0.}".format(1); "{[}".format(1); "{ }".format(1); "{!r }".format(1); "{a[0]b}".format(a=1); "{a..b}".format(a=1); "{{}".format(1); "{}}".format(1); "{:}}".format(1); "{a!}".format(a=1); "{0[a}".format(1)
"{a}".format(b=1); "{a}".format(a=1, b=2); "".format(a=1); "{}".format(1, a=1); "{a} {b}".format(a=1, b=2, c=3, d=4); "{a}".format(a=1, **k); "{a.b}".format(a=1, b=2); "{a[b]}".format(a=1, b=2); "{:{w}}".format(1, w=2, x=3); "{a}".format(**k, b=1); "{{a}}".format(a=1); ("{a}" "{b}").format(a=1, b=2, c=3); "{0}".format(0, x=1); "{a!r:>{b}}".format(a=1, b=2, c=(3, 4))
"{}".format(1, 2); "{0}".format(1, 2); "{1}".format(1, 2); "".format(1); "{a}".format(1, a=2); "{} {}".format(1, 2, 3, 4); "{0} {2}".format(1, 2, 3); "{}".format(1, *a); "{}".format(*a, 1); "{}".format(1, 2, **k); "{:{}}".format(1, 2, 3); "x".format(f()); "{}".format(1, f()); "{1} {0}".format(1, 2, 3); "{0.x}".format(1, (2,)); "{}".format((1), (2)); "{{0}}".format(1)
"{}".format(); "{} {}".format(1); "{a}".format(); "{0} {1}".format(1); "{a} {b}".format(a=1); "{a}".format(1); "{}".format(a=1); "{} {a}".format(1); "{:{}} {}".format(1, 2); "{0} {a} {1} {b}".format(); "{a}".format(*x); "{}".format(**k); "{1}".format(x); "{} {}".format(*x); "{a.b[c]}".format(); "{5}".format(1); "{a!r:{b}}".format(a=1)
"{} {0}".format(1, 2); "{0} {}".format(1); "{} {1}".format(1, 2); "{:{0}}".format(1); "{0:{}}".format(1, 2); "{} {a} {0}".format(1, a=2); "{0.x} {}".format(1, 2); "{!r} {0!r}".format(1); "{[0]} {1}".format(1, 2); "{} {0} {}".format(*a); "{}{0}".format(**k); "{a:{}} {0}".format(1, a=2)
# F541
f""; f"x"; f"{{}}"; f"{x}"; f"a" "b"; f"a" f"{x}"; "a" f"b"; rf"x"; fr"{{x"; f"a" f"b"; F"x"; f'''x'''; f"\{x}"; (f"x"
  f"y"); print(f"a", end=f""); f"{x:{f'y'}}"; f"{f'x'}"; f"{x}" f"y"; Rf"\d"; t"x"
