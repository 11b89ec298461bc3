# select: RUF012
import msgspec
class A:
    class Base(msgspec.Struct):
        c: str = "default"
    class Test(Base):
        b: list[int] = []
class Test(A.Base):
    b: list[int] = []
def f():
    class Test(msgspec.Struct):
        b: list[int] = []
    class Test2(A.Base):
        b: list[int] = []
    class Test3(Other):
        b: list[int] = []
    class Test4(Base):
        b: list[int] = []
    import msgspec as m
    class Test5(m.Struct):
        b: list[int] = []
    S = msgspec.Struct
    class Test6(S):
        b: list[int] = []
class Other(msgspec.Struct): pass
if x:
    class C(msgspec.Struct): pass
    class D(C):
        b: list[int] = []
class E(D):
    b: list[int] = []
def g():
    class Other: pass
    class Test3(Other):
        b: list[int] = []
    def h():
        class Test3(Other):
            b: list[int] = []
