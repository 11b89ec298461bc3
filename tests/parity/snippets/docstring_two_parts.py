# select: B,F,E4
("doc"
 "d")
from __future__ import annotations
import os
