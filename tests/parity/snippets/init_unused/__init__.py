# select: F401
# config: lint.ignore-init-module-imports = false
# record: fixes
# A package's imports, which the setting lets a fix take away.
import os
import xml.sax

from . import first, second as third
from .module import name
from other import kept as kept, lost

try:
    import optional
except ImportError:
    optional = None

__all__ = ["listed"]


def function():
    import inner
