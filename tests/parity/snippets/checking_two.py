# select: TC002
# config: lint.future-annotations = true
# record: fixes
# Of two imports of typing the one whose name still means it.
import sys
import typing as t

if sys.version_info >= (3, 11):
    import typing as te
else:
    import typing_extensions as te

from records import Record


def function(record: Record) -> t.Any:
    return te.Any
