# select: RUF012
import msgspec
def check_exceptions() -> None:
    class Base(msgspec.Struct, kw_only=True):
        c: str = "default"
    class Test(Base):
        b: list[int] = []
    class Test2(Test):
        b: list[int] = []
    class Test3(msgspec.Struct):
        b: list[int] = []
