# select: TC002,TC003
# record: fixes
# config: lint.flake8-type-checking.strict = true
# config: lint.flake8-type-checking.quote-annotations = true
from collections.abc import Sequence
from telegram._reaction import ReactionType
def f(
    reaction: Sequence[ReactionType | str] | ReactionType | str | None = None,
    b: Sequence[ReactionType | str] | str = None,
    c: ReactionType | Sequence[ReactionType] = None,
    d: Sequence[ReactionType, ReactionType] = None,
    e: Sequence[ReactionType] | Sequence[ReactionType] = None,
    g: "Sequence[ReactionType] | ReactionType" = None,
    h: Sequence["ReactionType"] | ReactionType = None,
): ...
def g(
    a: Sequence[int] | ReactionType | str | list[int] | None,
    c: list[int] | Sequence[int] & ReactionType | str,
    d: (list[int] | Sequence[int]) | ReactionType,
    e: list[int] | (Sequence[int]) | ReactionType,
): ...
