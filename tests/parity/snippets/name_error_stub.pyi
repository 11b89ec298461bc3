# select: F821
try:
    def f(a: b1) -> b2: pass
    x: b3 = 1
    y: "b4"
    def g(a: "b5"): pass
    z = lambda: b6
    class A:
        x: b7
        def f(self, a: b8): b9
    def h(a=b10): pass
    b11
except NameError:
    pass
