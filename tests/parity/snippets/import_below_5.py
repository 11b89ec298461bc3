# select: UP042,UP017
# record: fixes
# config: target-version = "py313"
import datetime as dt
class A:
    x = dt.timezone.utc
    def f(self, y=dt.timezone.utc): return [dt.timezone.utc for x in y]
    z = [dt.timezone.utc for x in y]
    w = lambda: dt.timezone.utc
from datetime import UTC
