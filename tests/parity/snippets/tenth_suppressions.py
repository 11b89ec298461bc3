# select: RUF103,RUF104,PGH003,F401,F841
def first():
    # ruff: disable[F841]
    a = 1


def second():
    # ruff: disable[F841, F401]
    b = 1
    if b:
        # ruff: disable[F841]
        c = 2
        # ruff: enable[F841]
    # ruff: enable[F841]


def third():
    # ruff: disable[F841]  # why
    # ruff: disable[F401]
    d = 1
    # ruff: enable[F841]


async def lonely():
    # ruff: disable[F841]
    with a as b:
        # ruff: disable[F401]
        import os
    for c in b:
        # ruff: disable[F841, F401] why
        pass
    # ruff: enable[F841, F401]


class Alone:
    # ruff: disable[F401]
    import os


def under():
    """Doc."""
    if a:
        # ruff: disable[F841]
        i = 1
    elif b:
        # ruff: disable[F841]
        j = 1
    else:
        # ruff: disable[F841]
        k = 1


class Fourth:
    # ruff: disable[F841]
    def method(self):
        # ruff: disable[F401]
        import os

    async def other(self):
        for x in y:
            # ruff: disable[F841]
            e = 1
            # ruff: enable[F401]

    @property
    # ruff: disable[F401]
    def more(self):
        # ruff: disable[F841, F401]
        g = 1
        """A string."""
        # ruff: disable[F841]
        h = 1

    def paired(self):
        # ruff: disable[F841]
        f = 1
        # ruff: enable[F841]


while True:
    # ruff: disable[F401]
    import sys
else:
    # ruff: disable[F401, F841]
    import json

try:
    # ruff: disable[F401]
    import this
except ImportError:
    # ruff: disable[F841]
    pass
finally:
    # ruff: enable[F841]
    pass

match x:
    case 1:
        # ruff: disable[F401]
        import re
    case _:
        # ruff:disable[F841]
        pass

with a:
    # ruff: disable
    pass
    # ruff: enable
    # ruff: disable[]
    # ruff: enable[ ]
    # ruff: disabled[F401]
    # ruff: disable F401
    # ruff: disable(F401)
    # ruff: disable[F401
    # ruff: disable[F401,]
    # ruff: disable[,F401]
    # ruff: disable[F401 F841]
    # ruff: enable[F401]
    # ruff : disable[F401]
    # RUFF: disable[F401]
    # ruff: DISABLE[F401]
    #ruff:enable[F841]
    # text # ruff: disable[F401]
    # ruff: disable[F401]: why
    # ruff: disable[F401] why
    # ruff: disable[F401]]
    # ruff: nothing[F401]
x = 1  # ruff: disable[F401]
y = """
# ruff: disable[F401]
"""

import a1  # type: ignore
import a2  # type:ignore
import a3  # type: ignore # noqa: F401
import a4  # noqa: F401 # type: ignore
import a5  # type: ignore[attr-defined]
import a6  # type: ignore [attr-defined]
import a7  # type: ignored
import a8  # type: ignore[]
import a9  # type: ignore[ ]
import b1  # type:   ignore   # why
import b2  # TYPE: ignore
import b3  # text type: ignore
import b4  #type: ignore
import b5  ## type: ignore
import b6  # pyright: ignore
import b7  # pyright:ignore
import b8  # pyright: ignore[reportA]
import b9  # pyright: ignore # why
import c1  # type: ignore, why
import c2  # type: ignore.
import c3  # type: ignore[a, b]
import c4  # mypy: ignore
import c5  # type: ignore-errors
import c6  # ty: ignore
c7 = "# type: ignore"
c8 = f"{1}  # type: ignore"


class Typed:  # type: ignore
    a: int = "b"  # type: ignore

    async def m(self):  # type: ignore
        return (  # type: ignore
            1
        )  # pyright: ignore
