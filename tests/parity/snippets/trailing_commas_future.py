# select: B,F,E4
"doc",
from __future__ import annotations
