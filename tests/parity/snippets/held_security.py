# select: S102,S104,S108,S601,ANN401
# config: target-version = "py310"
import paramiko
from typing import Annotated, Optional, Union

(exec)("x")
((exec))("x")
(paramiko.exec_command)("x")
(paramiko).exec_command("x")


def whole(x: "0.0.0.0", y: "/tmp/x" = 1, *a: ("/tmp/y"), **k: "/tmp/z") -> "/tmp/r": pass
async def parts(x: list["/tmp/x"]) -> Optional["/tmp/r"]: pass
x: "/tmp/a"
x: "/tmp/b" = "/tmp/c"
x.y: "/tmp/c" = 1


class C:
    x: "/tmp/h"
    def m(self, x: "/tmp/i") -> "/tmp/j":
        x: "/tmp/k"


def f(a: Optional["/x"], b: Union[int, "%x"], c: "/x" | None, d: Annotated["@x", 1], e: "/x"): pass
def f(a: Optional["Optional['/x']"], b: "Optional['/x']", c: Optional["http://x"], d: Optional["a: b"]): pass
def f(a: Optional["a <= b"], b: Optional["a != b"], c: Optional["a! b"], d: Optional["lambda a: b"]): pass
def f(a: Optional["a[b: c]"], b: Optional["a // b"], c: Optional["a / / b"], d: Optional["f(a=b)"]): pass
def f(a: Optional["a=b"], b: Optional["(a := b)"], c: Optional["-x"], d: Optional["{a: b}"]): pass
def f(a: Optional["~x"], b: Optional["a | | b"], c: Optional["a|"], d: Optional["a ->b"]): pass
