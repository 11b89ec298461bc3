# select: RUF012
import pydantic
def check_exceptions() -> None:
    class Base(pydantic.BaseModel):
        c: str
    class Test(Base):
        b: list[int] = []
def g() -> None:
    class Base(pydantic.BaseModel):
        c: str = "a"
    class Test(Base):
        b: list[int] = []
def g() -> None:
    class Base(msgspec.Struct, kw_only=True):
        c: str = "default"

    class Test(Base, kw_only=True):
        b: list[int] = []
import msgspec
