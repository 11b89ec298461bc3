# select: PLW0406
import tenth_self
import tenth_self as me
import tenth_self.other
from tenth_self import x
from . import y
from .other import z
from . import tenth_self
import tenth_selfs


def f():
    import os, tenth_self
