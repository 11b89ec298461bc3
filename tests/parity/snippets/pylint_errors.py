# select: PLE
import logging
import os
from logging import warning as warn

import lxml


def gen():
    yield 1
    return 2


class A:
    def __init__(self):
        return 1
    def __init__(self):
        yield
    def __init__(self):
        return
    def __init__(self):
        return None
    def __init__(self):
        x = lambda: 1
        def f():
            return 1
        yield from x


class B(A, object, A): ...
class C(x.y, x.y): ...
class D(metaclass=A, other=A): ...


class E:
    def __str__(self): return 1
    def __repr__(self): return b""
    def __bool__(self): return 1
    def __len__(self): return -1
    def __hash__(self): return 1.0
    def __index__(self): return True
    def __bytes__(self): return ""
    def __format__(self): return 1
    def __length_hint__(self): return "x"
    def __iter__(self): return 1
    def __next__(self): return 1
    def __contains__(self): return 1
    def __str__(self): raise NotImplementedError
    def __repr__(self): ...
    def __hash__(self): pass
    def __len__(self):
        if x:
            return 3
    def __index__(self):
        for y in z:
            return 1
    def __bytes__(self):
        return f"{x}"
    def __str__(self):
        return x if y else 1
    def __bool__(self):
        """doc"""
    def __str__(self, extra): return ""
    def __eq__(self): return True
    def __enter__(self, x): ...
    def __exit__(self, a): ...
    def __exit__(self, *args): ...
    def __getattr__(self): ...
    def __setitem__(self, *, key): ...
    def __call__(self, a, b=1): ...
    def __round__(self): ...
    def __round__(self, n=None): ...
    def __pow__(self, a, b, c): ...
    @staticmethod
    def __add__(a, b): ...
    @classmethod
    def __init_subclass__(cls): ...
    def __new__(cls): ...
    def __del__(self, x): ...
    async def __aenter__(self, x): ...
    async def __str__(self): return 1


try:
    pass
except:
    raise
raise


def f():
    raise
    def g():
        raise
    try:
        pass
    except A:
        def h():
            raise
        raise
    finally:
        raise


print("%d" % "x", "%s" % (1, 2), "%(a)s" % {"b": 1}, "%z" % 1, "{} {1}".format(1, 2))
"%s" % ("a",)
"%d" % ("a",)
"%d" % 1.5
"%c" % "ab"
"%x" % 1.1
"%(x)d" % {"x": "y"}
"%i %f" % (1, "a")
"%r" % b""
b"%d" % "x"
"%u" % []
"%.*f" % (1, "x")
"%e" % {}
"%g" % None
"%d" % True
"%d" % x
"%d" % (f"x")
"%s" "%d" % (1, "x")
"{:y}".format(1)
"{:d} {:q}".format(1, 2)
"{!x}".format(1)
f"{x:y}"
"%y" % 1
"%(a)k" % {"a": 1}
"%" % 1
"{:{}}".format(1, 2)

logging.error("%s %s", 1)
logging.error("%s", 1, 2)
logging.info("%s %(a)s", 1)
logging.warning("x", 1)
warn("%s")
warn("%s", *x)
logging.log(1, "%s %s", 2)
logging.getLogger().error("%s %s", 1)
log = logging.getLogger(__name__)
log.error("%s", 1, 2)
log.exception("%s %s", 1, exc_info=True)
logging.error("%(a)s", {"a": 1})
logging.error(f"%s {x}", 1, 2)
logging.critical(msg="%s")

"x".strip("aa")
"x".lstrip("ab")
"x".rstrip("http://")
x.strip("aab")
x.strip(b"aa")
"x".strip("  ")
"x".strip(*"aa")
b"x".strip(b"aba")
f"{x}".strip("aa")
"x".strip("a" "a")
"x".strip(chars)

os.getenv(1)
os.getenv("a", 1)
os.getenv(key=1)
os.getenv(b"a")
os.getenv(f"a{x}")
os.getenv("a" + "b")
os.getenv("a" * 3)
os.getenv(None)
os.getenv(["a"])
os.getenv(x())
os.getenv("a" if x else 1)

__all__ = ("a", 1, b"c")
__all__ = ["a", f]
__all__ = 1
__all__ = {"a"}
__all__ = foo()
__all__ += ["x", 2]
__all__: list = [None]
__all__ = [*x, "y"]
__all__ = "a"
__all__ = list("a")
__all__ = ["a"] + x.__all__
__all__ = (x for x in y)
__all__ = [f"x"]


class S:
    __slots__ = ("a", "b", "a")
    __slots__ = {"c": "1", 1: 2}
    def __init__(self):
        self.a = 1
        self.d = 2
        self.e: int = 3
        self.f += 1
        for self.g in x: pass
        self.h.i = 1


class S2(S):
    __slots__ = ("a",)
    def __init__(self): self.z = 1


class S3:
    __slots__ = "x"
    def f(self): self.y = 1


[1, 2][0]()
1()
"x"()
x: int = 1
x()


def unused(a, b):
    "a" "b"
    return await_it


async def spread():
    await [1]
    async with x: pass
    yield 1
    return


for k, v in {"a": 1}: pass
for k, v in {"a": 1, ("b", 2): 3}: pass
d = {"a": 1}
for k, v in d: pass
for k, v in {(1, 2): 3}: pass
for k, v in d.items(): pass
for (k, v) in {1: 2, **d}: pass
[k for k, v in {"a": 1}]
for a, b, c in {"abc": 1}: pass
