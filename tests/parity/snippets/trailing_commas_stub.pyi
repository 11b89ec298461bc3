# select: B,T20,PIE,F,PL,E4,E7,RUF,PGH,ASYNC,UP,S,W,TC
class A: ...,
def f(): ...,
def g():
    "doc",
    ...
class B:
    pass
    ...,
class C:
    x: int
    ...,
