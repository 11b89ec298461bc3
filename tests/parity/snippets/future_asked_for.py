# select: FA102
# config: target-version = "py38"
# config: lint.flake8-type-checking.runtime-evaluated-base-classes = ["pydantic.BaseModel"]
# config: lint.flake8-type-checking.runtime-evaluated-decorators = ["attrs.define", "pydantic.validate_call"]
import pydantic, attrs
@pydantic.validate_call
def f(a: list[int]) -> list[int]: ...
@attrs.define
class D:
    c: list[str] = 1
    def f(self, a: list[int]) -> list[int]: ...
class C(pydantic.BaseModel):
    c: list[str] = 1
    def f(self, a: list[int]) -> list[int]: ...
class E(C):
    c: list[str] = 1
