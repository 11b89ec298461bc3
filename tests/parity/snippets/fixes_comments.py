# select: UP010,UP043,PIE790,RUF005
# record: fixes
from __future__ import division  # what follows on the line goes, too
from __future__ import absolute_import
# about the import, or about what follows
from __future__ import print_function

# a line between
from __future__ import generators
from typing import Generator, AsyncGenerator

lines = ["a"] + others
lines = ["a"] + others  # why
lines = ["a"] + others; x = 1  # about the other statement
lines = f(["a"] + others)  # brackets stand between
lines = (["a"] + others
         )  # the bracket's line
lines = (["a"]
         # inside
         + others)
lines = ["a"] + others[
    1:
]  # the last line counts
x: Generator[int, None, None] = f()  # the value stands between
y: Generator[int, None, None]  # why
y: Generator[int, None, None]
y: AsyncGenerator[int, None]  # why
def f() -> Generator[int, None, None]:  # the colon stands between
    yield 1
def f():
    pass
    "becomes a docstring"
def f():
    x = 1
    ...
    "does not, but is one to ruff"
def f():
    ...
    ("in parentheses")
def f():
    ...
    "in" "parts"
def f():
    ...; "on a line"
def f():
    ...
    f"not {plain}"
def f():
    ...
    b"bytes"
def f():
    ...
    "a call".strip()
def f():
    pass
    pass
    "two"
class C:
    pass
    "attribute docstring"
    pass
if x:
    pass
    "a block"
