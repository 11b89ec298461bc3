# select: F541
# record: fixes
import os
f"a"
def f():
    f"a"
def g():
    x = 1
    f"a"
def h():
    x: int
    f"a"
class A:
    x = 1
    f"a"
class B:
    f"a"
class C:
    def x(): pass
    f"a"
    x: int = 1
    f"b"
    (f"b")
    y = z = 1
    f"c"
    y.a = 1
    f"c"
    type X = 1
    f"c"
y = 1
f"a"
y = 1; f"a"
y += 1
f"a"
if x:
    y = 1
    f"a"
(y) = 1
f"a"
y: int = 1
f"a"
y: int
f"a"
y, z = 1, 2
f"a"
self.x: int = 1
f"a"
y[0] = 1
f"a"
[y] = 1
f"a"
y = yield_ = 1
f"a"
y = (z := 1)
f"a"
y = lambda: 1
f"a"
y = z, w
f"a"
