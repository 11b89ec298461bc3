# select: T201,S307,F821,F811,PLW0602,PLW0603,F841,A001,F633
def f():
    global print, open, undefined1
    print = 1
    open = 2
    undefined1 = 3
def g():
    print("x")
    open("/tmp/x")
    eval("x")
print("x")
open(x)
undefined1
class A:
    def h(self):
        global eval
        eval = 1
eval("x")
def i():
    global eval
    eval("1")
def j():
    global max
    del max
    max(1)
def k():
    global min
    min = 1
    min(2)
    def l(): return min
min
def m():
    global hex
def n():
    global oct
    import oct
oct = 1
def o():
    global abs
    print(abs)
    abs = 1
    nonlocal_ = abs
