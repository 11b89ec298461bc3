# select: UP042,UP017
# record: fixes
# config: target-version = "py313"
from enum import Enum
class A(str, Enum): pass
from enum import StrEnum
