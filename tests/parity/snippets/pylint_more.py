# select: PLE,F704
# config: target-version = "py312"
import collections, copy, functools, logging, os, subprocess, threading, atexit, enum, abc, contextlib, re, signal
import numpy as np
import math
from copy import copy as cp
from functools import singledispatch, singledispatchmethod
from logging import warning
from os import environ, getenv
from subprocess import Popen, run
from threading import Lock, RLock
import pylint_more
from pylint_more import x
from . import pylint_more
from .pylint_more import y
import a.pylint_more
import pylint_more.z, pylint_more as pm

# PLE0100 PLE0101
class A0100:
    def __init__(self): yield
class B0100:
    def __init__(self):
        yield from x
        return 1
class C0100:
    def __init__(self):
        def f(): yield 1; return 2
        lambda: (yield)
        x = yield
        [(yield) for _ in y]
class D0100:
    async def __init__(self):
        yield 1
class E0100:
    def __new__(cls): yield 1; return 1
def __init__(): yield 1; return 1
class F0100:
    def __init__(self):
        return
        return None
        return (None)
        return self
        return f()
        if x: return 1
        for _ in x: return 2
        try: return 3
        finally: return 4
        with x: return 5
        match x:
            case 1: return 6
        class In:
            def __init__(self): return 7
            def f(self): return 8
        while x: return 9
        return yield_
        return not None
        return ()
        return lambda: 0
    if x:
        def __init__(self): return 10
    @deco
    def __init__(self): yield 2; return (yield)
    __init__ = lambda self: (yield)

# PLE0115-0118
def a0115():
    global g1
    nonlocal g1
def b0115():
    global h1, h2
    nonlocal h3, h2
def c0115():
    x1 = 1
    def in1():
        nonlocal x1
        global x1
nonlocal n1
nonlocal n2, n3
class A0117:
    nonlocal n4
    def f(self):
        nonlocal n5
        x = 1
        def g():
            nonlocal x, n6
            def h():
                nonlocal x
                nonlocal n7
async def b0117():
    nonlocal n8
    v = 1
    lambda: v
    class C:
        nonlocal v
        nonlocal n9
def c0117(p):
    def d():
        nonlocal p
        nonlocal q
    for r in p: ...
    def e():
        nonlocal r
        nonlocal s
    import s2
    def f():
        nonlocal s2
if x: nonlocal n10
def a0118():
    print(u1)
    global u1
def b0118():
    u2 = 1
    global u2
def c0118():
    u3 += 1
    global u3, u4
    u4
def e0118():
    import u6
    global u6
def f0118():
    for u7 in x: ...
    global u7
def g0118():
    with x as u8: ...
    global u8
def h0118():
    if x: print(u9)
    else:
        global u9
def i0118():
    del u10
    global u10
def j0118():
    lambda: u11
    global u11
def k0118():
    [u12 for _ in x]
    global u12
def l0118():
    f"{u13}"
    global u13
def m0118(x=u14):
    global u14
def n0118():
    u15: int
    global u15
print(u19)
global u19
class C0118:
    u20 = 1
    global u20
def r0118():
    global u21
    print(u21)
    global u21
def s0118():
    (u22 := 1)
    global u22
def t0118():
    x.u23
    f(u23=1)
    global u23

# PLE0116 continue in finally
while x:
    try: ...
    finally: continue
for _ in x:
    try: ...
    finally:
        for _ in y: continue
        while y: continue
        if y: continue
        with y: continue
        try: continue
        except E: continue
        else: continue
        finally: continue
        match y:
            case 1: continue
        def f():
            for _ in x: continue
        continue
    continue
for _ in x:
    try:
        try: ...
        finally: continue
    except E: continue
    else: continue
    finally: pass
# PLE0237
class A0237:
    __slots__ = ("a", "b")
    def __init__(self):
        self.a = 1
        self.c = 1
        self.d: int = 1
        self.e += 1
        self.f, self.g = 1, 2
        self.h.x = 1
        self[0] = 1
        for self.i in x: ...
        with x as self.j: ...
        del self.k
        self.__class__ = 1
        self.__dict__ = 1
        other.l = 1
        def f(): self.m = 1
        [self.n for self.n in x]
    def f(this):
        this.o = 1
        self.p = 1
    @classmethod
    def g(cls): cls.q = 1
    @staticmethod
    def h(x): x.r = 1
    @property
    def s(self): ...
    @s.setter
    def s(self, v): self.s = 1; self.t = 2
    def u(self):
        self.u = 1
        self.v = 1
    v = 1
    w: int
    def z(self): self.w = 1
class B0237(A0237):
    __slots__ = ["x"]
    def f(self): self.y = 1
class C0237(object):
    __slots__ = "x"
    def f(self): self.y = 1
class D0237(abc.ABC):
    __slots__ = {"x": "doc"}
    def f(self): self.y = 1; self.x = 2
class E0237:
    __slots__ = ("a", "__dict__")
    def f(self): self.y = 1
class F0237:
    __slots__ = ("a", *x)
    def f(self): self.y = 1
class G0237:
    __slots__: tuple = ("a",)
    def f(self): self.y = 1
    async def g(self): self.z = 1
class H0237:
    __slots__ = ()
    def f(self, /, *a): self.y = 1; self.z: int
class I0237:
    __slots__ = ["a" "b", f"c"]
    def f(self): self.ab = 1; self.c = 1; self.d = 1
class J0237(metaclass=M):
    __slots__ = ("a",)
    def f(self): (self.y) = 1; self.y: str = 1; [self.q, self.r] = 1; *self.s, _ = 1
class K0237[T]:
    __slots__ = ("a",)
    def f(self): self.zz = 1
class L0237:
    if x:
        __slots__ = ("a",)
    def f(self): self.zz = 1
class M0237:
    __slots__ = ("__a",)
    def f(self): self.__a = 1; self.__b = 1; self._M0237__a = 1
# PLE0241
class A0241(X, X): ...
class B0241(X, Y, X, X): ...
class C0241(a.b, a.b): ...
class D0241(X[int], X[int]): ...
class E0241(X, Y, metaclass=X): ...
class F0241(X(), X()): ...
class G0241(X, *X): ...
class H0241[T](T, T): ...
class I0241(
    X,  # c
    Y,
    X,
): ...
class J0241(object, object): ...
class K0241(X, x=1, **X): ...
class L0241(a.b, b): ...
class M0241((X), X): ...
class N0241(X, X,): ...
class O0241(Y, X, X, Y): ...
def f0241():
    class P(X, X):
        class Q(Y, Y): ...
# PLE0303-0309, 0307
class A0303:
    def __len__(self): return -1
    def __hash__(self): return "x"
    def __index__(self): return 1.0
    def __bool__(self): return 1
    def __bytes__(self): return "x"
    def __str__(self): return 1
    def __repr__(self): return b"x"
class B0303:
    def __len__(self): return 1.0
    def __hash__(self): return 1.0
    def __index__(self): return "1"
    def __bool__(self): return "x"
    def __bytes__(self): return 1
    def __str__(self): return b"x"
    def __repr__(self): return 1
class C0303:
    def __len__(self): return True
    def __hash__(self): return True
    def __index__(self): return True
    def __bool__(self): return None
    def __bytes__(self): return None
    def __str__(self): return None
    def __repr__(self): return None
class D0303:
    def __len__(self): ...
    def __hash__(self): ...
    def __index__(self): pass
    def __bool__(self): "doc"
    def __bytes__(self): raise X
    def __str__(self): raise NotImplementedError
    def __repr__(self): "doc"; ...
class E0303:
    def __len__(self): print()
    def __hash__(self): x = 1
    def __index__(self): x()
    def __bool__(self): return
    def __bytes__(self): print(1)
    def __str__(self): return
    def __repr__(self): print(self)
class F0303:
    def __len__(self): return [1]
    def __hash__(self): return []
    def __index__(self): return {}
    def __bool__(self): return []
    def __bytes__(self): return []
    def __str__(self): return []
    def __repr__(self): return ()
class G0303:
    def __len__(self): return x
    def __hash__(self): return hash(x)
    def __index__(self): return int(x)
    def __bool__(self): return not x
    def __bytes__(self): return bytes(x)
    def __str__(self): return f"{x}"
    def __repr__(self): return "a" + "b"
class H0303:
    def __len__(self): return -x
    def __hash__(self): return 1 + 1.0
    def __index__(self): return 1 if x else "a"
    def __bool__(self): return x and 1
    def __bytes__(self): return "a" if x else b"b"
    def __str__(self): return "a" if x else 1
    def __repr__(self): return lambda: 0
class I0303:
    @abstractmethod
    def __len__(self): ...
    @abc.abstractmethod
    def __hash__(self): ...
    @overload
    def __index__(self): ...
    def __bool__(self): yield 1
    async def __bytes__(self): return b"x"
    def __str__(self):
        if x: return "a"
    def __repr__(self):
        if x: return "a"
        else: return 1
class J0303:
    def __len__(self, x): return "a"
    def __hash__(self):
        while True: ...
    def __index__(self):
        def f(): return "a"
        return 1
    def __bool__(self):
        try: return True
        except E: return 0
    def __bytes__(self):
        for _ in x: return b""
    def __str__(self):
        match x:
            case 1: return "a"
            case _: return 2
    def __repr__(self):
        with x: return 3
def __len__(): return "a"
def __str__(): return 1
class K0303:
    def __str__(self): return super().__str__()
    def __repr__(self): return "%s" % x
    def __len__(self): return len(x) - 1
    def __hash__(self): return -1
    def __bool__(self): return bool(x)
    def __index__(self): return -0
    def __bytes__(self): return b"a" % x
