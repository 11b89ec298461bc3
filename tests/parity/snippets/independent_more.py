# select: RUF012,RUF063,RUF068,PLW0129,PLW0133,PLW1510,UP008,UP015,UP025,PLE0302
from __future__ import annotations
import subprocess, aiofiles
class A:
    __dict__ = {}
    __weakref__ = []
    __annotations__ = {}
    __match_args__ = []
x.__dict__[f"__annotations__"]
x.__dict__["__annotations__"]
__all__ = ["a", ("a"), f"a"]
assert t"a"
assert u"a"
WindowsError("x")
(subprocess.run)(a)
class B(C):
    def f(self): (super)(B, self).f()
aiofiles.open("a", "r")
y: u"int"
y: list[u"int"]
y: (u"int")
