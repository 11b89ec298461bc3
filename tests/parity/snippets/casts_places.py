# select: RUF046,RUF057
# record: fixes
# Where ruff writes parentheses around what was in a call.
plain = int(-1)
pair = (int(-2**31), int(2**31 - 1))
open_pair = int(-1), round(1 + 2)
listed = [int(-1), int(1 if x else 2), round(-1)]
table = {int(-1): int(-2)}
call(int(-1), key=int(1 + 2), **int(-3))
call(*int(-1))
item[int(-1)] = item[int(-1) : int(-2)]
total += int(-1)
note: int(-1) = int(-2)
key = lambda: int(-1)
kept = (int(-1))
text = f"{int(-1)}"
assert int(-1), round(-1)
both = [int(1), int((1 if x else 2))]
named = (value := int(-1))


def function(default=int(-1)):
    yield int(-1)
    return int(1 if default else 2)


class Class(int(-1), metaclass=int(-2)): ...


for each in int(-1), round(-1):
    while int(-1):
        raise int(-1)
