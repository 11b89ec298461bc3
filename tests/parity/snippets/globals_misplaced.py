# select: PLW0602,PLW0603,PLW0604,PLE0118
def a():
    x = 1
    global x
def b():
    import x
    global x
class D:
    x = 1
    global x
def e():
    del x
    global x
def f(y, z):
    if y:
        global x
    x = 1
    if z:
        global x
def g():
    for x in y: pass
    global x
def h():
    x += 1; (x) = 1; x, z = 1, 2
    global x, z
    def i():
        global x
        x = 2
    global x
    del x
def j():
    global x
    x = 1
    def k():
        x = 2
        global x
    x = 3
    global x
class L:
    global m
    m = 1
    class n:
        m = 2
        global m
o = 1
global o
o = 2
global o, p
if o: p = 1
q: int = 1
global q
def r():
    global s
    s: int = 1
def u():
    (v) = w = (*y,) = 1
    global v, w, y
def aa():
    global t, u, v
    (t), u = 1, 2
    ((t)) = [v] = 1
    [(u)], (v,) = w
