# select: UP037,UP045,UP007,UP006
# config: target-version = "py310"
# config: lint.flake8-type-checking.runtime-evaluated-base-classes = ["models.Base"]
# config: lint.flake8-type-checking.runtime-evaluated-decorators = ["records.define"]
# Quotes stay where something asks for the annotation, and so does what holds some.
from __future__ import annotations

from dataclasses import InitVar, dataclass
from typing import List, Optional

import models
from records import define


@define
class Record:
    a: "int"
    b: Optional["Record"]
    c: Optional[int]
    d: List["Optional[int]"]

    def method(self, a: "int", b: Optional["int"]) -> "str":
        local: "int" = 1


class Model(models.Base):
    a: "int"
    b: Optional["int"]


class Derived(Model):
    a: "int"
    b: Optional["int"]


class Plain:
    a: "int"
    b: Optional["int"]


@define(slots=True)
def function(a: "int", b: Optional["int"]) -> "str": ...


@dataclass
class Data:
    a: "int"
    b: InitVar["int"]
    c: "InitVar[int]"
