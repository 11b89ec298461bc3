# select: TC
from collections.abc import Iterator
def f(self) -> "Iterator[str]": ...
if x:
    from collections.abc import MutableMapping
    MutableMapping()
    del MutableMapping
    MutableMapping = 1
