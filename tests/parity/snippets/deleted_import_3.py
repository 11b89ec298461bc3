# select: TC
from collections.abc import Iterator
def f(self) -> "Iterator[str]": ...
try:
    x
except E:
    y
else:
    from collections.abc import MutableMapping
    MutableMapping.register(1)
    del MutableMapping
