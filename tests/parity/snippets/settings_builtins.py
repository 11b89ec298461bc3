# select: B006,B008,S704,F722,UP037
# config: lint.flake8-bugbear.extend-immutable-calls = ["open", "sorted", "models.make"]
# config: lint.flake8-bandit.allowed-markup-calls = ["repr"]
# config: lint.flake8-bandit.extend-markup-names = ["ascii"]
# config: lint.pyflakes.extend-generics = ["property"]
# config: lint.flake8-type-checking.runtime-evaluated-base-classes = ["Exception"]
# config: lint.flake8-type-checking.runtime-evaluated-decorators = ["staticmethod"]
# In settings a name without dots is a builtin's.
from __future__ import annotations

import models
from markupsafe import Markup


def first(a=open("x"), b=sorted([1]), c=models.make(), d=models.open(), e=reversed([])): ...


def second(a: sorted[int] = {}, b: list[int] = []): ...


Markup(repr(x))
Markup(str(x))
ascii(x)
property["a b"]
slice["a b"]
memoryview["a b"]


class Error(Exception):
    code: "int"


class Plain:
    code: "int"

    @staticmethod
    def method(a: "int"): ...

    @classmethod
    def other(cls, a: "int"): ...


def inside(open, Exception):
    def nested(a=open("x")): ...

    class Hidden(Exception):
        code: "int"
