# select: F811
import a
import c, d as e
def f():
    import a, b as c
match x:
    case l: pass
type l = int
type z = int
def z(): ...
y = 1
type y = int
