# select: B,T20,PIE,F,PL,E4,E7,RUF,PGH,ASYNC,UP,S,W,TC
import abc
class A(abc.ABC):
    def f(self): ...,
    def g(self): ...
    def h(self):
        "doc",
class B(abc.ABC):
    "d",
class C(abc.ABC):
    ...,
class D(abc.ABC):
    ...
def f(a): ...,
def f2(a): raise NotImplementedError("x")
def f3(a):
    "doc",
    ...
def f4(): ...,
def f5():
    "doc",
    raise NotImplementedError
def f6(x: int):
    while x: ...,
def f7(x: int):
    exit(),
def f8(x: int):
    exit()
__all__ = ["a"]
__all__.extend(["f"]),
__all__.append("zzz"),
__all__.append("zzy")
