# select: F401
# config: lint.pyflakes.extend-generics = ["django.db.models.ForeignKey", "lib.G"]
import a, b, c, d
from lib import G, H
from django.db import models
class M:
    x = models.ForeignKey["a"](1)
class N(G["b"]): ...
class O(H["c"]): ...
