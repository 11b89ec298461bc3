# select: F401,F811
# record: fixes
from math import ceil, floor, isfinite, log10, sqrt, frexp, floor
from math import (ceil, floor, isfinite,
    floor, log10,
   floor)
import a, b, a
from m import a, b, a as a
from d import e, f # type: ignore
from d import g, h # noqa: E501
from d import (e, # ruff: ignore[F401]
 f, g)
from d2 import (e2, # noqa: F401
 f2, g2)
from d3 import (e3, # noqa
 f3, g3)
from d4 import (e4, # noqa: E501
 f4, g4)
from d5 import (e5, f5, # noqa: F401
  g5)
from d6 import (e6, f6, # ruff: ignore[F401]
  g6)
from d7 import (e7, f7, # ruff: noqa: F401
  g7)
from d8 import (e8, f8, # NOQA:F401
  g8)
from d9 import (e9, f9, # type: ignore
  g9)
from m import a, b, a
from m import (c, # c
 d, # d
 c # e
)
from m import e, f, e, e
print(b)
from n import g, h, g as g
import i, j, i
import k.l, k.m, k.l
