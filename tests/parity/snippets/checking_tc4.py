# select: TC003
# record: fixes
from __future__ import annotations
from datetime import date
def f(x: date): pass
import typing_extensions
