# select: RUF033,RUF061
import dataclasses
from dataclasses import dataclass, InitVar, field
@dataclass
class A1:
    def __post_init__(self, a=1): ...
@dataclass
class A2:
    b: int
    def __post_init__(self, a: int = 1, c=2) -> None: ...
@dataclass
class A3:
    a: InitVar[int]
    def __post_init__(self, a: int = 1): ...
@dataclass
class A4:
    a: InitVar[int] = 3
    def __post_init__(self, a: int = 1): ...
@dataclass
class A5:
    def __post_init__(self, a, b=1, *, c=2, **k): ...
@dataclass
class A6:
    def __post_init__(self, a: int=1, b: "str" = "x", /): ...
@dataclass()
class A7:
    def __post_init__(
        self,
        a: int = 1,  # c
        b: int = (2),
    ): ...
class A8:
    def __post_init__(self, a=1): ...
@dataclasses.dataclass(frozen=True)
class A9:
    """doc"""

    x: int = 0

    def __post_init__(self, a: list[int] = [1]): ...
@dataclass
class A10:
    def __post_init__(self=1, a = 2): ...
@dataclass
class A11:
    def __post_init__(self, x=1): ...
    x: int
@dataclass
class A12:
    x = 2
    def __post_init__(self, x=1): ...
@dataclass
class A13:
    def __post_init__(self, y=lambda: 0, z=a if b else c, *a, w): ...
@dataclass
class A14:
    @deco
    def __post_init__(self, a=1): ...
@dataclass
class A15:
    if x:
        def __post_init__(self, a=1): ...
@dataclass
class A16: 
    async def __post_init__(self, a=1): ...
@dataclass
class A17:
    def f(self, a=1): ...
    def __post_init__(self, a=1): ...
    b: int = 1
@dataclass
class A18:
    def __post_init__(self, a: int = field(default=1), b: "int" = 2): ...
import pytest
import pytest as pt
from pytest import raises, warns, deprecated_call

pytest.raises(ValueError, f, 1)
pytest.raises(ValueError, f, 1, x=2)
e = pytest.raises(ValueError, f, 1)
pytest.raises(ValueError, func=f)
pytest.raises(ValueError, f, match="x")
pytest.raises(expected_exception=ValueError, func=f)
pytest.raises(ValueError, lambda: f(1))
pytest.raises(ValueError, f, *a, **k)
pytest.raises((ValueError, TypeError), f)
pytest.raises(ValueError, f).match("x")
pytest.raises(ValueError, f, 1).match("x")
x = pytest.raises(ValueError, f).value
pytest.warns(UserWarning, f)
pytest.warns(UserWarning, f, 1)
w = pytest.warns(UserWarning, f)
pytest.deprecated_call(f)
pytest.deprecated_call(f, 1, x=2)
d = pytest.deprecated_call(f)
pytest.raises(ValueError)
with pytest.raises(ValueError): ...
with pytest.raises(ValueError, f): ...
raises(ValueError, f, 1)
warns(UserWarning, f)
deprecated_call(f)
pt.raises(ValueError, f)
def t():
    pytest.raises(ValueError, f, 1)
    e = pytest.raises(ValueError, f, 1)
    return pytest.raises(ValueError, f)
    if x: pytest.raises(ValueError, f)
    if x:
        pytest.raises(
            ValueError,  # c
            f,
            1,
        )
e: object = pytest.raises(ValueError, f)
e, g = pytest.raises(ValueError, f), 1
e = g = pytest.raises(ValueError, f)
print(pytest.raises(ValueError, f))
e.x = pytest.raises(ValueError, f)
e[0] = pytest.raises(ValueError, f)
pytest.raises(ValueError, f, 1); x = 1
x = 1; pytest.raises(ValueError, f, 1)
pytest.raises(ValueError, f)  # c
assert pytest.raises(ValueError, f)
pytest.raises(ValueError, f, 1)[0]
(pytest.raises(ValueError, f))
pytest.raises(ValueError, (f), (1, 2))
pytest.raises(ValueError, f or g, 1)
pytest.raises(ValueError, x.f, 1)
pytest.raises(ValueError, f(1), 2)
pytest.raises(ValueError, eval, "x", {'a':1})
pytest.raises(ValueError, f, 1).match(x, y)
pytest.raises(ValueError, f, 1).foo()
await_ = pytest.raises(ValueError, f, 1).match("x")
pytest.raises(ValueError, match="x", func=f, a=1)
pytest.warns(UserWarning, f, match="x")
pytest.warns(UserWarning, match="x")
pytest.warns(f, 1)
pytest.warns(expected_warning=UserWarning, func=f)
pytest.deprecated_call(func=f)
pytest.deprecated_call(match="x")
pytest.deprecated_call(f, match="x")
pytest.raises(ValueError, None)
pytest.raises(ValueError, "code")
pytest.raises(*a)
pytest.raises(ValueError, *a)
pytest.raises(ValueError, **a)
pytest.raises(ValueError, check=f)
