# select: PLW0406
import tenth_self.other
import tenth_self.other as o
from tenth_self import other
from tenth_self import other as p, inner
from tenth_self.other import a, b
from tenth_self.other import *
from . import other
from . import inner, other as q
from .other import c
from ..tenth_self import other
from ..tenth_self.other import d
from .. import other
import other
from other import e
import tenth_self
import tenth_self.others
import tenth_self.other.more
from .other.more import f
from . import *
import os, tenth_self.other


class A:
    from .other import g

    async def m(self):
        if True:
            import tenth_self.other
        try:
            from . import other
        except ImportError:
            from tenth_self.other import (
                h,
            )
        # import tenth_self.other
        __import__("tenth_self.other")
