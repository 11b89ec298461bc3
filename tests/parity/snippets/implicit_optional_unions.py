# select: RUF013
# config: target-version = "py313"
# record: fixes
def f(a: str | bytes = None, b: (str | bytes) = None, c: a.b | C[(int, str)] = None, d: "str | bytes" = None, e: (int) = None, f: C[(int)] = None, g: a if b else c = None): ...
