# select: UP042,UP017
# record: fixes
# config: target-version = "py313"
import datetime as dt
x = dt.timezone.utc
from datetime import UTC
