# select: FA102
# record: fixes
# config: target-version = "py38"
import builtins, collections
from builtins import list as L
import re, contextlib
from collections.abc import Mapping
def f(x: builtins.list[int], b: builtins.tuple[int], c: builtins.dict[int, list[int]], d: builtins.set[int], e: builtins.frozenset[int], f: builtins.type[int], g: L[int], h: re.Pattern[str], i: Mapping[int, int], j: contextlib.AbstractContextManager[int], k: collections.OrderedDict[int, int]) -> "builtins.list[int]": pass
x: builtins.list[int] = []
