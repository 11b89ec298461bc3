# select: RUF024
# record: fixes
def f():
    for key in y: pass
    defaults = dict.fromkeys(key, [])
def g():
    key = 1
    defaults = dict.fromkeys(x, [])
def h():
    defaults = dict.fromkeys(x, [])
    key = 1
def i():
    defaults = dict.fromkeys(x, [key])
def j(key):
    defaults = dict.fromkeys(x, {})
def k():
    def z():
        key = 1
    defaults = dict.fromkeys(x, {})
defaults = dict.fromkeys(x, {})
class A:
    key = 1
    d = dict.fromkeys(x, {})
    def f(self):
        d = dict.fromkeys(x, {})
class B:
    for key, value in y:
        p[key] = value
    d = dict.fromkeys(x, {})
    dict.fromkeys(key, {})
def l():
    key_0 = key = 1
    dict.fromkeys(x, {})
class B:
    for key, value in y:
        p[key] = value
    d = dict.fromkeys(x, {})
class B:
    key = 1
    d = dict.fromkeys(x, {})
    def f(self):
        d = dict.fromkeys(x, {})
def f(key):
    d = dict.fromkeys(x, {})
def g():
    d = dict.fromkeys(x, {})
    class A:
        d = dict.fromkeys(x, {})
class B:
    d = dict.fromkeys(x, {})
    for key in x: y
class B:
    def f():
        d = dict.fromkeys(x, {})
        key = 1
key_0 = 1
