# select: FA102
# config: target-version = "py38"
from dataclasses import dataclass, InitVar, field
import dataclasses, re, pydantic, attrs
from typing import ClassVar, Optional, Union, List
@dataclass
class A:
    a: ClassVar[re.Pattern[str]] = re.compile("x")
    b: InitVar[list[str]] = 1
    c: list[str] = 1
    d: dataclasses.InitVar[list[str]] = 1
    e: "ClassVar[list[str]]" = 1
    f: dataclasses.KW_ONLY
    g: ClassVar[List[str]] = 1
    h: ClassVar[int | None] = 1
    i: ClassVar[Optional[int]] = 1
    j: ClassVar[Union[int, str]] = 1
    def f(self):
        c: list[str] = 1
class B:
    b: InitVar[list[str]] = 1
class C(pydantic.BaseModel):
    b: InitVar[list[str]] = 1
    c: list[str] = 1
@attrs.define
class D:
    b: InitVar[list[str]] = 1
    c: ClassVar[list[str]] = 1
@attr.s
class E:
    c: ClassVar[list[str]] = 1
