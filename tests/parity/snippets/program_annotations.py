# select: ANN,RUF013,FA
import abc, functools, typing, typing as t, contextlib, dataclasses
from typing import Any, overload, override, no_type_check, NoReturn, Optional as Opt, Callable
from abc import abstractmethod
class A(metaclass=abc.ABCMeta):
    def __init__(self, x, *args, **kwargs): self.x = x
    def __init_subclass__(cls, /, **kw): ...
    def __new__(cls, *a: int, **k: Any): return super().__new__(cls)
    def __class_getitem__(cls, item): return cls
    def __enter__(self): return self
    def __exit__(self, *a): return False
    async def __aenter__(self): return self
    def __str__(self): return "x"
    def __repr__(self): return f"{self}"
    def __len__(self): return 1
    def __bool__(self): return True
    def __hash__(self): return 1
    def __lt__(self, o): return NotImplemented
    def __contains__(self, o): raise NotImplementedError
    def __del__(self): pass
    def __iter__(self): yield 1
    def __call__(self, *, a: "Any" = 1): return None
    def __getattr__(self, name): raise AttributeError
    def _private(self, _x, __y): return 1
    def __mangled(self): return 1.0
    def __dunder_like__(self): return b""
    def public(this, a: Any, /, b: Opt[Any], *c: Any, d: t.Any, **e: t.Any) -> Any: return a
    @classmethod
    def cm(cls, x): return cls()
    @staticmethod
    def sm(x): return [1]
    @staticmethod
    def _sm(x: int): return {1: 2}
    @property
    def p(self): return 1 if self.x else "a"
    @p.setter
    def p(self, v): self.v = v
    @functools.cached_property
    def cp(self): return 1 + 1.0
    @abc.abstractmethod
    def ab(self): ...
    @abstractmethod
    def ab2(self): """doc"""
    @abc.abstractproperty
    def ab3(self): raise NotImplementedError
    @overload
    def ov(self, x: int) -> int: ...
    @t.overload
    def ov(self, x: str): ...
    def ov(self, x): return x
    @override
    def over(self, x, *a: Any): return x
    @typing.override
    def over2(self, x: Any) -> Any: return x
    @no_type_check
    def ntc(self, x): return x
    @contextlib.contextmanager
    def ctx(self): yield
    class Inner:
        def m(s, x: int): pass
        def _n(s): return s
def f(): pass
def f2(): return
def f3(): return None
def f4(x): return x
def f5(x=1, y="a", z=None): return x if y else None
def f6(x: int = None, *, y: str = None): return 1
def f7(): raise ValueError
def f8():
    while True: pass
def f9():
    try: return 1
    except E: return 2
    finally: pass
def f10():
    if x: return 1
    elif y: return 2
    else: return "a"
def f11():
    for i in x: return i
def f12():
    with x: return 1
def f13():
    yield
def f14():
    return (yield)
async def f15(): return 1
async def f16(): yield 1
def f17(): return f"{x}", 1
def f18(): return {"a": 1}
def f19(): return lambda: 1
def f20(): return not x
def f21(): return -1
def f22(): return x is y
def f23(): return x == y
def f24(): return [i for i in x]
def f25(): return (i for i in x)
def f26(): return ...
def f27():
    if x: raise E
    return 1
def f28():
    assert False
def f29():
    match x:
        case 1: return 1
        case _: return 2
def f30():
    match x:
        case 1: return 1
def f31():
    def inner(): return 1
    class K:
        def m(self): return 1
    return inner
def f32(*, a, b: "Any", **c): return a or b
def f33(a: list[Any], b: "list[Any]", c: Any | None, d: "Any | None", e: Callable[..., Any], *f: "Any"): pass
def f34(x: typing.Optional[typing.Any]) -> typing.Union[typing.Any, int]: return 1
def f35(self, x): return 1
def f36(cls): return 1
def _f37(x): return 1
def __f38(x): return 1
def f39(_, __, _x, x_): return 1
def f40() -> "Any": return 1
def f41(a, b=lambda x: x, *c, d=lambda *y, **z: y): return 1
lambda x, *y, **z: x
def f42[T](x: T, y): return x
def f43():
    sys.exit(1)
def f44():
    os._exit(1)
def f45():
    while 1:
        if x: break
    return 1
def f46():
    while x:
        return 1
    else:
        return 2
def f47():
    for _ in x: pass
    else: return 1
def f48():
    try: pass
    except E: return 1
    else: return 2
def f49():
    try: raise E
    finally: return 1
def f50(): return 1 if x else None
def f51(): return "a" if x else 1.0 if y else b""
def f52(): return 1 and 2
def f53(): return 1 or "a"
def f54(): return int(x)
def f55(): return str(x) + "a"
def f56(): return "a" % x
def f57(): return "a".format(x)
def f58(): return True
def f59():
    if x: return True
    return None
def f60():
    if x: return
    return 1
def f61():
    return 1
    return "a"
@dataclasses.dataclass
class D:
    x: Any; y: "Any"
    def m(self, x: "typing.Any"): return x
    def __post_init__(self, q): return None
@decorator
def f62(x): return 1
@typing.final
class F:
    @typing.final
    def m(self): return 1
if typing.TYPE_CHECKING:
    def f63(x): ...
def f64(x: "int" = 1, /, y: "str" "" = "a", *, z: 'Any'): return
