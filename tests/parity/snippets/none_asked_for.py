# select: RUF036
# config: target-version = "py314"
# config: lint.flake8-type-checking.runtime-evaluated-base-classes = ["models.Base"]
# config: lint.flake8-type-checking.runtime-evaluated-decorators = ["records.define"]
# record: fixes
# Where something asks for the annotation, another order is not safe.
import models
from records import define


@define
class Record:
    a: None | int

    def method(self, a: None | int) -> None | str:
        local: None | int = 1


class Model(models.Base):
    a: list[None | int]


class Plain:
    a: None | int


@define
def function(a: None | int, *b: None | int) -> None | str: ...


def plain(a: None | int, *b: None | int) -> None | str: ...
