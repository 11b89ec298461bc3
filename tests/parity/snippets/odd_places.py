# select: B020,F841,RUF061,TC010,PLW0211,PLW0642,PLW2901,F722,RUF016
import pytest, tarfile, os
f = lambda: (x := 1)
[1, 2][3,]
[1, 2][3, 4]
"a"[1, 2]
with pytest.raises(Exception, f) as e:
    pass
with pytest.raises(Exception, f):
    pass
def g():
    [t.extractall() for x in y if x]
t.extractall()
z = '%*d' % (5, 'a')
() + ()
[] + []
(1,) + ()
def h(x: Optional[*a,]): pass
x: Optional[*a,]
def wrapper(argument):
    x: Union[()]
w: 'x y' | None
w: '0.0' | None
with open('x') as q:
    for q in 3: pass
with open('x') as q:
    q: int = 1
with open('x') as q:
    q += 1
with open('x') as q:
    with open('y') as q: pass
for q in []:
    q: int = 1
from Crypto.PublicKey import DSA as D, RSA as R
import Crypto.PublicKey.RSA
R.generate(2048)
R.generate(bits=1024)
D.generate(bits=1024)
Crypto.PublicKey.RSA.generate(1024)
class A:
    @'%s %s'.staticmethod
    def h(self):
        pass
    @x.staticmethod
    def h(self):
        pass
    @staticmethod()
    def h(self):
        pass
for x in (lambda: x)(): pass
for x in x(lambda x: x): pass
for x in [x for x in x]: pass
for x in f(lambda y: x): pass
import abc
class A:
    @staticmethod()
    def a(self): pass
    @classmethod()
    def b(self, x): self = 2
    @abc.abstractclassmethod()
    def c(self, x): self = 2
    @x.staticmethod
    def d(self): pass
    @staticmethod()
    def e(a, b): pass
    @classmethod()
    def f(a, b): pass
    @classmethod(3)
    def _g(a): pass
    @staticmethod()
    def __init__(a): pass
    @classmethod()
    def __new__(a): pass
    @property()
    def h(self): return 1
    @staticmethod()
    def i(a): super()
lambda: (x := 1)
lambda: [y := 1, (z := y)]
def f(): return lambda a: (b := a)
lambda c: (c := 1)
lambda: (lambda: (d := 1))
lambda: [e for e in (g := [])]
class A:
    x = lambda: (a := 1)
    def f(self):
        return lambda: (b := 1)
def g():
    class B:
        y = lambda: (c := 1)
def h(d=lambda: (e := 1)): pass
k = [lambda: (l := 1) for m in n]
@(lambda: (o := 1))
def p(): return lambda: (q := 1)
class C((r := list)): pass
class D:
    def f(self, a=lambda: (s := 1)): lambda: (self := 1)
