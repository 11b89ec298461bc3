# select: F,T201
from m import A, B, C, D, E
def f1():
    class K(A): pass
    A = 1
def f2():
    def g(x=B): pass
    B = 1
def f3():
    @C
    def g(x=B): pass
    C = 1
def f4():
    try: pass
    except D as D: pass
def f5():
    lambda x=E: 2
    E = 2
def f6():
    class K(int): pass
    @str
    def f(a=bool): pass
    lambda x=list: 2
    list = int = str = bool = 3
    type X = set
    set = 3
def f7():
    print()
    print = 3
def f8():
    print = 3
    print()
def f9():
    for a, print in print: pass
    with open() as open: pass
    (len := len(3))
    x, input = input
    any += 1
    any: any = any
zz = 1
def f():
    del zz
    print(zz)
def g():
    if zz:
        del zz
    print(zz)
class A:
    del zz
    print(zz)
del yy
print(yy)
def h():
    del zz
    zz = 3
range: A
for item in range(3): pass
def m1():
    super.f()
    super = 1
def m2():
    int: list[int] = 2
def m3():
    int: "int" = 2
def m4():
    for list in list(): pass
def m5():
    print(1)
    def print(): pass
def m6():
    print += 1
class M7:
    print = print
    def f(self):
        print()
        if (print := 3): pass
def m8(print=print):
    print()
    print = 2
def m9():
    x: "C"
    C = 3
    C: "C"
