# select: F402,F811,F401
import os, re
class A:
    for os in x: pass
    class B:
        for re in y: pass
        [re for re in z]
def f():
    import ast
    class C:
        for ast in z: pass
        def ast(self): ...
