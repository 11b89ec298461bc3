# select: RUF017
# config: target-version = "py315"
# record: fixes
# Python 3.15 has stars in comprehensions.
plain = sum(lists, [])
shown = sum([[1], [2]], start=[])
made = sum((part for part in parts), list())
called = sum(function(a, b).c, [])
