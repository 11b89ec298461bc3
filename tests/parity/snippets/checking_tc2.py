# select: TC003
# record: fixes
from typing import Any
import typing_extensions as te
from datetime import date
def f(x: "date"): pass
