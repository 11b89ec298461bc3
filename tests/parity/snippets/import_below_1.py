# select: UP042,UP017
# record: fixes
# config: target-version = "py313"
import enum
import sys
if sys:
    class StrEnum(str, enum.Enum):
        a = 1
else:
    from enum import StrEnum
