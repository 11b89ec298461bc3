# select: F,B,PLW
# config: lint.dummy-variable-rgx = "^dummy_.*$"
import compat
from compat import TYPE_CHECKING, cast, Optional as Opt
from other.typing import List
if compat.TYPE_CHECKING:
    import zip1
if TYPE_CHECKING:
    from zip2 import A, B
def f(x: "A", y: Opt["B"], z: List["Nope"]) -> "zip1.X": ...
cast("Und", x)
print(_("x"), ngettext, mybuiltin)
# TODO: x = 1
# BAR: y = 2
# todo z = 3
for dummy_a in q: pass
for _b in q: pass
def g():
    dummy_c = 1
    _d = 2
    ignored, used = 1, 2
    (a, b) = h()
    with open("x") as dummy_f: pass
    try: ...
    except E as dummy_e: pass
# x = print(1)
def __getattr__(): ...
