# select: UP024,UP041,T201,PLW0133,T100,UP045,UP007
import builtins, os, resource, select, mmap, socket, asyncio
from builtins import ValueError as V, breakpoint, breakpoint as bp
from typing import Optional, Union
import typing as t
raise os.error
raise resource.error("x")
try: x
except (os.error, resource.error, mmap.error): pass
(print)(x)
((print))(x, y)
V("x")
builtins.KeyError("y")
IOError()
builtins.IOError()
x.ValueError()
(ValueError)()
breakpoint()
bp()
builtins.breakpoint()
a: Optional[Optional[int]]
b: Optional[int | None]
c: Optional[Union[int, None]]
d: t.Optional[t.Optional[t.Optional[int]]]
e: Optional[(Optional[int])]
f: Optional["Optional[int]"]
g: Optional[None | int | str]
h: Optional[int | (str | None)]
i: Optional[None | None]
