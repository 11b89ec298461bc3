# select: F402,F50,F52,F60,F811,F821,F822,PLE01,PLE03,PLE13,PLE15,PLW2901,B007,RUF036,S701,UP015,UP030,UP032
import aa
import cc
import ww
import zz
from jinja2 import Environment
from typing import Union


# `as` belongs to the whole expression, not to its last operand.
for i in y:
    with open(x) if a else nullcontext() as i:
        print(i)
for i in y:
    with a if b else c if d else e as i, (f if g else h) as j:
        print(i)
try:
    pass
except A if b else C as e:
    print(e)


def j():
    global aa
    aa = 1


def k():
    l = 1
    global l


for x in [1 for zz in y]:
    pass
[1 for ww in y]

Environment(autoescape=f())
Environment(autoescape=a.b())
Environment(autoescape=a()())
Environment(autoescape=a.select_autoescape())
Environment(autoescape=select_autoescape)
Environment(autoescape=not True)

__all__ = ["b", ("a")]
__all__ += [["x"], "y", *["z"]]
__all__ += ["q"] + ["r", ["s"]]
__all__ += ("t", ("u",))


def unbound():
    int: int
    print(int)
    anext: int
    print(anext)
    del str
    return str


b: Union[int, (None, str)]
c: Union[(None, int)]
d: Union[((None, int), str)]


class Returns:
    def __hash__(self):
        return -"x"

    def __str__(self):
        return "a" * True

    def __len__(self):
        return [] + ()

    def __bytes__(self):
        return b"" % 1

    def __bool__(self):
        return 1 % "a"

    def __index__(self):
        return ~1.0

    @classmethod
    def __init__(cls):
        return 1

    @staticmethod
    def __init__():
        yield 1

    @decorated
    def __init__(self):
        return 2


"{a[:]}".format(a=1)
"{a[}]}".format(a=1)
"{a[!r]}".format(a=1)
"{0[a]b}".format(1)
"{0[]}".format(1)
"{a[b:c]:x}".format(a=1)
"{:é>10y}".format(1)
"{:日>+#010,d}".format(1)
"{a:!r}".format(a=1)
"{x[1]} {x[-1]} {x} {0} {1} {1} {}".format(2)
"{3} {3} {2}".format(1)
"{:{x}} {x}".format(1)
"\\N{{EN DASH}} {}".format(x)
"\\N{{{}}}".format(x)
r"\N{EN DASH {}".format(x)
open("x", "U+")
open("x", "Ur+")
open("x", "U+b")
{(1.0, a): 1, (1, a): 2}
{(1.0, 2): 1, (1, 2): 2}
{("a" "b", a): 1, ("ab", a): 2}
"%d" % (-"x",)
