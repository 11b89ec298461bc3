# select: PLE01,PLE0237,PLE03,PLE1520,E703,E722
# config: target-version = "py312"
import functools
import functools as ft
from functools import singledispatch, singledispatchmethod, singledispatchmethod as sdm


class I1:
    def __init__(self):
        yield


class I2:
    async def __init__(self):
        yield 1


class I3:
    def __init__(self):
        yield from ()


class I4:
    def __init__(self):
        self.a = yield
        if self.a:
            self.b = (yield 1)
        for x in (yield 2):
            pass
        lambda: (yield)

        def inner():
            yield

        class Inner:
            def __init__(self):
                yield from 4

    @staticmethod
    def __init__():
        yield

    @classmethod
    def __init__(cls):
        with (yield): pass

    @overload
    def __init__(self): yield

    def __new__(cls):
        yield

    def init(self):
        def __init__():
            yield


def __init__():
    yield


def n1():
    def inner():
        global g1
        nonlocal g1
    g1 = 1


def n2():
    a = b = 1

    def inner():
        nonlocal a, b
        global b, a


def n3():
    c = 1

    async def inner():
        if c1:
            global c
        else:
            nonlocal c

    class Inner:
        nonlocal c
        global c

    def near():
        global c
        def nearer():
            nonlocal d
    def nearest():
        nonlocal c
    d = 1


def n4():
    e = f = g = 1

    def inner():
        global e
        nonlocal f
        try:
            nonlocal e
        finally:
            global f
        while True:
            global g
        nonlocal g


class S1:
    __slots__ = ("a",)

    def __init__(self):
        self.a = 1
        self.b = 1
        self.c: int = 1
        self.d += 1
        self.e, self.f = 1, 2
        self.g = self.h = 1
        for self.i in []:
            pass
        with x as self.j:
            pass
        del self.k
        self.l.m = 1
        self.n[0] = 1
        (self.o) = 1
        self.p: int
        if True:
            self.q = 1

    def other(self):
        self.r = 1

    async def more(this):
        this.s = 1

    @staticmethod
    def static(self):
        self.t = 1

    @classmethod
    def cls(cls):
        cls.u = 1

    @property
    def v(self): ...

    @v.setter
    def v(self, x):
        self.v = x
        self.w = x


class S2:
    __slots__ = ["a", "b"]

    def m(self):
        self.c = 1

    __slots__ += ["c"]


class S3:
    __slots__ = {"a": "doc"}

    def __init__(self):
        self.b = 1


class S4:
    __slots__ = "a"

    def __init__(self):
        self.a = 1
        self.b = 1


class S5(Base):
    __slots__ = ("a",)

    def __init__(self):
        self.b = 1


class S6(object):
    __slots__: tuple = ("a", "__dict__")

    def __init__(self):
        self.b = 1


class S7(object):
    __slots__: tuple = ("_a", "__b")
    _c = 1

    def __init__(self):
        self._c = 1
        self.__b = 1
        self.a = 1

    def __init__(self):
        self.__class__ = S6


class S8:
    __slots__ = ()

    def __init__(self):
        self.a = 1

    @descriptor
    def m(self):
        self.z = 1


class S9:
    __slots__ = ("a", *b)

    def __init__(self):
        self.c = 1


class X1:
    def __index__(self):
        return True


class X2:
    def __index__(self):
        return "1"


class X3:
    def __index__(self):
        return 1.0


class X4:
    def __index__(self):
        return {"a": 1}


class X5:
    def __index__(self):
        pass


class X6:
    def __index__(self):
        if self:
            return 1
        return "a"


class X7:
    def __index__(self):
        ...


class X8:
    def __index__(self):
        raise NotImplementedError


class X9:
    async def __index__(self):
        return f"{1}"


class Y1:
    def __index__(self):
        return [1] + [2]


class Y2:
    def __index__(self):
        return -1


class Y3:
    def __index__(self):
        return not 1


class Y4:
    def __index__(self):
        return 1 < 2

    @abstractmethod
    def __index__(self):
        return None

    def __index__(self):
        """Doc."""

    def __index__(self):
        return 1 if self else "a"


def __index__():
    return "a"


class B1:
    def __bytes__(self):
        return "a"


class B2:
    def __bytes__(self):
        return 1


class B3:
    def __bytes__(self):
        return b"a" + b"b"


class B4:
    def __bytes__(self):
        return f"a"


class B5:
    def __bytes__(self):
        return [b"a"]


class B6:
    def __bytes__(self):
        pass


class B7:
    def __bytes__(self):
        return None


class B8:
    def __bytes__(self):
        return


class B9:
    def __bytes__(self):
        return b"a"


class C1:
    def __bytes__(self):
        return bytes(1)

    async def __bytes__(self):
        return True

    def __bytes__(self):
        return b"a".hex()

    def __bytes__(self):
        try:
            return b""
        except E:
            return ""

    def __bytes__(self):
        def inner():
            return 1
        return "x" if 0 else b""

    def __bytes__(self):
        raise ValueError


@singledispatchmethod
def d1(a): ...


@functools.singledispatchmethod
async def d2(a): ...


@ft.singledispatchmethod
def d3(): ...


@sdm
def d4(*a): ...


@a
@singledispatchmethod
@staticmethod
def d5(a):
    @singledispatchmethod
    def d6(self): ...


if True:
    @singledispatchmethod
    def d7(self): ...


class D:
    @singledispatchmethod
    def d8(self): ...

    @singledispatchmethod
    @classmethod
    def d9(cls): ...

    @singledispatchmethod
    @staticmethod
    def e1(a): ...

    @singledispatch
    def e2(self): ...

    def e3(self):
        @functools.singledispatchmethod
        def e4(self): ...

    if True:
        @singledispatchmethod
        def e5(self): ...

    @singledispatchmethod()
    def e6(self): ...


@singledispatchmethod()
def e7(a): ...


@singledispatch
def e8(a): ...


s1 = 1;
s2 = 1; s3 = 2;
import a; import b;
def t1(): pass;
class T2: x = 1;
if s1: s2;
x = [1, 2];  # why
del x ;
s4 = "a;"
s5 = ";" ;
s6 = {
    1: 2
};
for i in s6: pass;
while s6: break;
def t3():
    return 1;
with a: pass;
match s6:
    case 1: pass;
    case _: a; b
s7 = """
;
""";

try:
    pass
except:
    pass
try: pass
except: pass
try:
    pass
except ValueError:
    pass
except:
    raise
async def u1():
    try:
        await 1
    except  :
        return
    try:
        pass
    except:  # why
        raise ValueError
    else:
        pass
    finally:
        try: pass
        except: a; raise
class U2:
    try:
        pass
    except\
        :
        log.exception("a")
    try:
        pass
    except:
        def inner():
            raise
    try:
        pass
    except Exception:
        pass
    except BaseException:
        pass
    except (A, B):
        try:
            pass
        except:
            if x:
                raise

while True:
    try:
        break
    except: continue
for i in []:
    try:
        pass
    except:
        return_ = 1
        raise RuntimeError from None
with a:
    try: pass
    except:
        """Why."""
        raise
match a:
    case _:
        try: pass
        except: pass
        finally: pass


class I5(Base, metaclass=Meta):
    def __init__(self, *, a=1) -> None:
        try:
            yield a
        finally:
            yield


class I6[T]:
    def __init__(self):
        return (yield)

    if True:
        def __init__(self):
            assert (yield)


def n5():
    h = 1

    class Inner:
        def m(self):
            nonlocal h
            if h:
                global h

    def more():
        nonlocal h
        def deeper():
            global h
        global h
