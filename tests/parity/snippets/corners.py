# select: B007,F402,F50,F811,F821,F822,F401,PIE810,PLE01,PLE03,PLE06,PLE13,PLW0133,PLW1508,PLE1507,RUF018,RUF048,S104,S108,UP010,UP028,UP031
from __future__ import division, division
from __future__ import generators, division as d, print_function, generators
import builtins
import os
import warnings

import numpy
from a import xx


class Loops:
    for i, warnings in zip(i, warnings):
        ...


try:
    pass
except [ImportError for xx in y if xx]:
    pass
except (lambda xx: xx):
    pass


class A:
    def __init__(self):
        [x for x in (yield 1)]


class B:
    def __init__(self):
        (x for x in [a for a in (yield)])


def loops(it):
    for it in it: yield it


def loops(it):
    for it in it.x:
        yield it


def loops(it):
    for x in it: yield x


def loops():
    for it in [it for it in y]:
        yield it


def loops(it):
    for it in it:
        yield it
    print(it)


def loops(y):
    for x, (x, w) in y:
        yield (x, (x, w))


def asserts(x):
    print(x)
    assert +(x := 1), 2
    assert (y := 1)
    assert (y := 2)
    assert (z := 3), z


tuple(map(int, numpy.__version__.split(f".")))
tuple(map(int, numpy.__version__.split("" f".")))
tuple(map(int, numpy.__version__.split("." "")))
tuple(map(int, numpy.__version__.split(u".")))
tuple(map(int, numpy.__version__.split(b".")))

a: "0.0.0.0" = 1
b: "/tmp/x" = 1
c: list["/tmp/x"]


def types(a: "0.0.0.0", b: "/tmp/x" = 1) -> "0.0.0.0":
    c: "/tmp/x"


class Returns:
    def __bytes__(self):
        return t and (None // None)

    def __len__(self):
        return x if y else -"a"

    def __str__(self):
        return ("a" - "b") or f()

    def __bool__(self):
        return (x := 1 - "a") and True


os.getenv("A", t or {} ** "")
os.getenv((1 ^ "a") or x)
"%d" % ("x" if t else -"x")
"%(a)s" % (() if t else None)
"%(a)s" % ([] or ())
"%(a)s" % (x := [])
"%(a)s" % {x for x in y}
"%*s %s" % ("a",)
"%.*f" % (1.0, "x")
"%*.*f" % (1, 2)
"%(a).*s" % {"a": 1}
"%#0- +*.*Lf" % (1, 2, "x")
"%-+ #05.3ld" % 1
"%.d" % "x"
"%(a(b))s" % {"a(b)": 1}
"%(a" % 1
"%5" % 1
"%ll" % 1
builtins.attribute.IOError()
builtins.ValueError()
x.startswith(()) or x.startswith(())
x.startswith(()) or x.startswith("a")
x.startswith(("a",)) or x.startswith(())
