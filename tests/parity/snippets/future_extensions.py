# select: FA100
# record: fixes
# config: target-version = "py38"
import typing_extensions as te
import typing
def f(a: te.Set[int], b: te.FrozenSet[int], c: te.Tuple[int], d: te.Type[int], e: te.DefaultDict[int, int], g: te.Deque[int], h: te.OrderedDict[int, int], i: te.Counter[int], j: te.ChainMap[int, int], k: te.List): pass
def g(a: typing.Set[int], b: typing.FrozenSet[int], c: typing.Tuple[int], d: typing.Type[int], e: typing.DefaultDict[int, int], g: typing.Deque[int], h: typing.OrderedDict[int, int], i: typing.Counter[int], j: typing.ChainMap[int, int], k: typing.List): pass
