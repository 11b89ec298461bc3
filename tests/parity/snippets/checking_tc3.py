# select: TC003
# record: fixes
from __future__ import annotations
from typing import Any
from datetime import date
from typing_extensions import TYPE_CHECKING, Self
def f(x: date): pass
