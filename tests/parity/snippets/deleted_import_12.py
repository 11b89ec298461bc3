# select: TC
from collections.abc import Iterator
def f(self) -> "Iterator[str]": ...
MutableMapping = 1
if x:
    from collections.abc import MutableMapping
    MutableMapping()
if x:
    del MutableMapping
