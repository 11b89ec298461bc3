# select: F401,PLE0604,PLE0605
import os, re
__all__ = sorted(["os"])
__all__ += list(["re"])
__all__ = ["a"] - ["b"]
__all__ = ["a"] * 2
