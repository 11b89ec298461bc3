# select: F621,F622,RUF00,RUF02,RUF03,RUF04,RUF05,RUF06,RUF1,PLE2,PIE
x = "𝐁ad string"; y = "–"; z = "‘x’"; f"{x} −1"; b"x"; "α"; "аbc"; "Ηello"; "×"; "∕"; "⁄"; r"ｘ"; "Ａ" "Ｂ"; "！"; "a（b"; """Ｃ""";  "，"; "‐"; "ρ"; "о"; "ѕ"; "ｆｏｏ"
def d():
    """𝐁ad docstring – ‘x’"""
class D:
    """Ηello −"""
def e():
    "× ａ"
    "not doc –"
def h():
    r"""ѕ о"""
async def i():
    """“ok” ‐"""
class J:
    "ｆ"
    def k(self):
        """∕"""
# 𝐁ad comment – ‘x’
# Ηello −
x = 1 # × ａ
# noqa: ｅ
#！
# ｆｏｏ bar
# α β γ
# рус
# о
# ‐ ‑ ‒
#: ａ
# type: ａ
a and b or c; a or b and c; a and b or c and d; (a and b) or c; not a and b or c; a or (b and c) or d and e; x = a and b or c; f(a and b or c); [a and b or c]; a and b or \
 c; if_ = a or b and c or d; lambda: a and b or c; a and (b or c) or d; a or b or c and d; (a or b) and c or d
if a and b or c: pass
while a or b and c: pass
assert a and b or c
x = y if a and b or c else z
[x for x in y if a and b or c]
if "a" in d: del d["a"]
if k in d: del d[k]
if k in d.x: del d.x[k]
if k in d:
    del d[k]
    x
if k not in d: del d[k]
if k in d: del d[j]
if k in d: del e[k]
if (k) in (d): del d[(k)]
if k in d: del d[k], d[j]
if f() in d: del d[f()]
if 1 in d: del d[1]
if k in d: del d[k]
else: x
if k in d and x: del d[k]
if "a" in d:  # c
    del d["a"]
if k.x in d: del d[k.x]
if k in d[0]: del d[0][k]
if k in d: del (d[k])
if k in d: pass; del d[k]
if -1 in d: del d[-1]
if x: y
elif k in d: del d[k]
"k" in d and d["k"]; k in d and d[k]; k in d and d[j]; k in d and d[k] and x; x and k in d and d[k]; k in d.x and d.x[k]; not k in d and d[k]; k in d and d[k].y; k in d and d[k] == 1; k in d and (d[k]); 1 in d and d[1]; f(k in d and d[k]); x = k in d and d[k]; k not in d and d[k]; k in f() and f()[k]; (k in d) and d[k]; "a" "b" in d and d["ab"]; k.x in d and d[k.x]; (1, 2) in d and d[1, 2]; k in d or d[k]
if k in d and d[k]: pass
[x for x in y if x in d and d[x]]
__all__ = ["b", "a"]; __all__ += ["d", "c"]; __all__ = ("z", "y"); __all__: list = ["f", "e"]; __all__.extend(["h", "g"]); __all__ = ["A", "b", "C"]; __all__ = ["a", "A", "B"]; __all__ = ["a1", "a10", "a2"]; __all__ = [
    "q",  # c
    "p",
]; __all__ = ["a", "b"]; __all__ = ["b", *x]; __all__ = ["b", "a"] + x; __all__ = {"b", "a"}; __all__ = "b", "a"; __all__ = ["_b", "_a", "C_", "B"]; __all__ = ["Aa", "AA", "aA"]
class SL0:
    __slots__ = ("b", "a")
class SL1:
    __slots__ = ["b", "a"]
class SL2:
    __slots__ = {"b", "a"}
class SL3:
    __slots__ = {"b": 1, "a": 2}
class SL4:
    __slots__ = "b", "a"
class SL5:
    __slots__ = ("a", "b")
class SL6:
    __slots__ = ("b", "a", *x)
class SL7:
    __slots__ = ["b", x]
class SL8:
    __slots__ = ("B", "a")
class SL9:
    __slots__ = ("_b", "_a")
class SL10:
    __slots__ = ("a10", "a2")
class SL11:
    __slots__ = (
        "b",
        "a",
    )
class SL12:
    __slots__ = "ba"
class SL13:
    __slots__ = ["a"]
class SL14:
    __slots__ = ("b" "", "a")
class SM:
    __slots__: tuple = ("b", "a")
    def __init__(self): __slots__ = ("b", "a")
    match_args = __match_args__ = ("b", "a")
    __match_args__ = ("b", "a")
    x.__slots__ = ("b", "a")
assert (x := 1); print(x)
assert (y := f()), y
def as_():
    assert (z := 1)
    return z
assert [w := 1]; w
assert x and (q := 2); f(q)
assert (r := 1) == 1
assert (s := 1), (t := 2); s, t
class AS:
    assert (u := 1); v = u
lambda: [assert_ := 1]
assert f(k := 1); k
assert {**(l := {})}; l
assert (m := 1) if x else (n := 2); m; n
assert not (o := 1); print(o)
assert (p := 1) and (p2 := 2); p; p2
f"{str(x)} {repr(x)} {ascii(x)} {str(x)!r} {str(x):>1} {bytes(x)} {str(x, y)} {str()} {str(*x)} {(str(x))} {str(x).y} {str({})} {repr(lambda: 1)} {builtins.str(x)} {str(a=x)} {x!s} {repr(x + y)} {str(x)=}"
sum(x, []); sum([x, y], []); sum(x, start=[]); sum(x, [1]); sum([[1], [2]], []); sum(x, list()); sum(*x, []); sum((x for x in y), []); builtins.sum(x, []); sum(x, ()); f(sum(x, [])); sum(x, start=list()); [sum(x, []) for x in y]; sum([], []); lambda: sum(x, []); sum(x, [], y)
zip(x, x[1:]); zip(x[:-1], x[1:]); zip(x, x[1:], strict=True); zip(x, x[2:]); zip(x[1:], x[2:]); zip(x, y[1:]); zip(x.y, x.y[1:]); list(zip(x, x[1:])); zip(x, x[1:], x[2:]); zip(x, x[1::2]); zip(x, x[1:5]); for_ = zip(x[0:], x[1:]); zip(f(), f()[1:]); builtins.zip(x, x[1:]); zip(x[3:], x[4:]); zip(x, x[True:]); zip(*x, x[1:]); [a for a, b in zip(x, x[1:])]
# noqa: E501 F401
x = 1 # noqa: V101, RUF001
y = 1 # noqa:F401,
# ruff: isort: on
# noqa: RUF, XXX001
z = 1 # noqa: D, NOPE12, X
import q # noqa: F401, ABC
w = 1 # noqa: U001, PIE802, T001, TCH001, PD901, PGH001, S410, B950, PLR1701, RUF011, IC002, PLE0117x
v = 1 # noqa: C9, PLR9, NPY9, TRY200, ANN101, UP038, PT004, E999, FURB9
class PI:
    """d"""
    pass
def pi():
    """d"""
    ...
def pj():
    x
    pass
class PK:
    x = 1
    ...
if x:
    y
    pass
for x in y:
    pass
    z
while x:
    ...
    ...
try:
    pass
    x
except E:
    x
    pass
else:
    pass
    pass
finally:
    ...
    y
with x:
    pass; y
async def pl():
    await x; pass
match x:
    case 1:
        y
        pass
def pm(): """d"""; pass
class PN:
    pass
    pass
def po():
    pass  # c
    x
    pass  # d
