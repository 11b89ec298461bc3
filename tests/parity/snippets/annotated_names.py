# select: F
from typing import TYPE_CHECKING, cast, List, Optional
from m import Q
a: Q
b: a
c: List[a]
d: "a"
def f(p: a) -> a:
    v: Q
    w: v
    x: List[v] = 1
    y: "v"
    print(v)
    z = cast(v, 1)
    def g(q: v): pass
    return v
class C:
    v: Q
    w: v
    y: "v"
    print(v)
    def g(q: v): pass
if TYPE_CHECKING:
    h: Q
    print(h)
    i: h
e = cast(a, 3)
type X[T: a = a] = a
class D[T: a](a): pass
def o1():
    a: dict
    def lookup(): return a
    def r():
        nonlocal a
    print(a)
def o2():
    a: dict
    def r():
        nonlocal a
    print(a)
    def lookup(): return a
def o3():
    a: dict
    def r():
        nonlocal a
        print(a)
def o4():
    a: dict
    def k():
        def lookup(): return a
        def r():
            nonlocal a
        def lookup(): return a
def o5():
    a: dict
    def r():
        nonlocal a
        a = 1
    def k():
        def lookup(): return a
    class C:
        a
        def f(): a
def o6():
    a: dict
    del a
    def r():
        nonlocal a
        a = 1
    def k():
        def lookup(): return a

x: a[0].Decimal
y: f(a).B
z: (a or b).c.d
v: [a].q[1].r
w: f'{zz}'.raises
u: -a.b
t: a[0].b.c.d
s: (lambda: a).x
w: f'{z1}'
w: f'{z2}'.raises
w: list[f'{z3}']
def f(x: f'{z4}', y: f'{z5}' 'a') -> f'a {z6}': pass
x: list[f'{z7}'.x] = 2
x: "f'{z8}'"
x: t'{z9}'
w: f'zz'
w: 'a' f'yy'
w: b'xx'
def f(x: f'{p}' = f'{q:{r}}'): f'{s}'
w: list[f'{a!r}', 'b']
w: f'{["d"]}'
w: f'{list["e"]}'
