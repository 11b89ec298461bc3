# select: TC
from collections.abc import Iterator
def f(self) -> "Iterator[str]": ...
from collections.abc import MutableMapping
MutableMapping.register(1)
if x:
    del MutableMapping
