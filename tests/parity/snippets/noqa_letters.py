# select: RUF103,F401
# record: fixes
# ruff: NoQA
import os
