# select: UP007,UP045
# config: target-version = "py310"
# record: fixes
# A union among the arguments keeps together unless it is the first.
from typing import Optional, Union

a: Union[int, str | bytes]
b: Union[int | str, bytes]
c: Union[int, (str | bytes), float | complex]
d: Union[int, Union[str, bytes | float]]
e: "Union[int, str | bytes]"
f: Union[int, dict[str, int | None], list[int] | str]
g: Optional[Union[int, str | bytes]]
