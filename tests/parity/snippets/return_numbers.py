# select: ANN201
# record: fixes
def is_up_to_date(self):
    if a:
        if b:
            return 1
        return None
    else:
        return not r
def f():
    if a: return 1
    return not r
def f():
    if a: return not r
    return 1
def f():
    if a: return 1
    return True
def f():
    if a: return 1
    elif b: return None
    return not r
def f():
    if a: return 1.5
    return True
def f():
    if a: return 1.5
    if a: return 1
    return True
def f():
    if a: return 1
    return a < b
def f():
    if a: return 1
    return a is b
def f():
    if a: return -1
    return not a
def f():
    if a: return 1 + 2j
    return not a
def f():
    if a: return "a"
    return not a
def f():
    if a: return 1
    if b: return "a"
    return not a
def f():
    return 1 if a else not b
def f():
    return 1 if a else True
def f():
    return 1 or not b
def f():
    return a and not b
def f():
    if a: return 1
    return f"{a}"
def f():
    if z0: return 1
    if z1: return not a
    return "a"
def f():
    if z0: return 1
    if z1: return "a"
    return not a
def f():
    if z0: return not a
    if z1: return 1
    return "a"
def f():
    if z0: return not a
    if z1: return "a"
    return 1
def f():
    if z0: return 1.5
    if z1: return 1
    return "a"
def f():
    if z0: return 1.5
    if z1: return "a"
    return 1
def f():
    if z0: return 2j
    if z1: return 1
    return "a"
def f():
    if z0: return 2j
    if z1: return "a"
    return 1
def f():
    if z0: return "a"
    if z1: return 1
    return not a
def f():
    if z0: return "a"
    if z1: return 2j
    return 1
def f():
    if z0: return None
    if z1: return 1.5
    return 1
def f():
    if z0: return b"a"
    if z1: return not a
    return 1
def f():
    if z0: return 1
    if z1: return not a
    if z2: return 1.5
    return "a"
def f():
    if z0: return 1
    if z1: return not a
    if z2: return "a"
    return b"a"
def f():
    if z0: return 1
    if z1: return 1.5
    if z2: return not a
    return "a"
def f():
    if z0: return 1
    if z1: return 1.5
    if z2: return "a"
    return b"a"
def f():
    if z0: return 1
    if z1: return 2j
    if z2: return not a
    return "a"
def f():
    if z0: return 1
    if z1: return 2j
    if z2: return "a"
    return b"a"
def f():
    if z0: return 1
    if z1: return "a"
    if z2: return not a
    return 1.5
def f():
    if z0: return 1
    if z1: return "a"
    if z2: return 2j
    return 1.5
def f():
    if z0: return 1
    if z1: return None
    if z2: return not a
    return 1.5
def f():
    if z0: return 1
    if z1: return None
    if z2: return 2j
    return 1.5
def f():
    if z0: return 1
    if z1: return b"a"
    if z2: return not a
    return 1.5
def f():
    if z0: return 1
    if z1: return b"a"
    if z2: return 2j
    return 1.5
def f():
    if z0: return not a
    if z1: return 1
    if z2: return 1.5
    return "a"
def f():
    if z0: return not a
    if z1: return 1
    if z2: return "a"
    return b"a"
def f():
    if z0: return not a
    if z1: return 1.5
    if z2: return 1
    return "a"
def f():
    if z0: return not a
    if z1: return 1.5
    if z2: return "a"
    return b"a"
def f():
    if z0: return not a
    if z1: return 2j
    if z2: return 1
    return "a"
def f():
    if z0: return not a
    if z1: return 2j
    if z2: return "a"
    return b"a"
def f():
    if z0: return not a
    if z1: return "a"
    if z2: return 1
    return 1.5
def f():
    if z0: return not a
    if z1: return "a"
    if z2: return 2j
    return 1.5
def f():
    if z0: return not a
    if z1: return None
    if z2: return 1
    return 1.5
def f():
    if z0: return not a
    if z1: return None
    if z2: return 2j
    return 1.5
def f():
    if z0: return not a
    if z1: return b"a"
    if z2: return 1
    return 1.5
def f():
    if z0: return not a
    if z1: return b"a"
    if z2: return 2j
    return 1.5
def f():
    if z0: return 1.5
    if z1: return 1
    if z2: return not a
    return "a"
def f():
    if z0: return 1.5
    if z1: return 1
    if z2: return "a"
    return b"a"
def f():
    if z0: return 1.5
    if z1: return not a
    if z2: return 1
    return "a"
def f():
    if z0: return 1.5
    if z1: return not a
    if z2: return "a"
    return b"a"
def f():
    if z0: return 1.5
    if z1: return 2j
    if z2: return 1
    return "a"
def f():
    if z0: return 1.5
    if z1: return 2j
    if z2: return "a"
    return b"a"
def f():
    if z0: return 1.5
    if z1: return "a"
    if z2: return 1
    return not a
def f():
    if z0: return 1.5
    if z1: return "a"
    if z2: return 2j
    return not a
def f():
    if z0: return 1.5
    if z1: return None
    if z2: return 1
    return not a
def f():
    if z0: return 1.5
    if z1: return None
    if z2: return 2j
    return not a
def f():
    if z0: return 1.5
    if z1: return b"a"
    if z2: return 1
    return not a
def f():
    if z0: return 1.5
    if z1: return b"a"
    if z2: return 2j
    return not a
def f():
    if z0: return 2j
    if z1: return 1
    if z2: return not a
    return "a"
def f():
    if z0: return 2j
    if z1: return 1
    if z2: return "a"
    return b"a"
def f():
    if z0: return 2j
    if z1: return not a
    if z2: return 1
    return "a"
def f():
    if z0: return 2j
    if z1: return not a
    if z2: return "a"
    return b"a"
def f():
    if z0: return 2j
    if z1: return 1.5
    if z2: return 1
    return "a"
def f():
    if z0: return 2j
    if z1: return 1.5
    if z2: return "a"
    return b"a"
def f():
    if z0: return 2j
    if z1: return "a"
    if z2: return 1
    return not a
def f():
    if z0: return 2j
    if z1: return "a"
    if z2: return 1.5
    return not a
def f():
    if z0: return 2j
    if z1: return None
    if z2: return 1
    return not a
def f():
    if z0: return 2j
    if z1: return None
    if z2: return 1.5
    return not a
def f():
    if z0: return 2j
    if z1: return b"a"
    if z2: return 1
    return not a
def f():
    if z0: return 2j
    if z1: return b"a"
    if z2: return 1.5
    return not a
def f():
    if z0: return "a"
    if z1: return 1
    if z2: return not a
    return 1.5
def f():
    if z0: return "a"
    if z1: return 1
    if z2: return 2j
    return 1.5
def f():
    if z0: return "a"
    if z1: return not a
    if z2: return 1
    return 1.5
def f():
    if z0: return "a"
    if z1: return not a
    if z2: return 2j
    return 1.5
def f():
    if z0: return "a"
    if z1: return 1.5
    if z2: return 1
    return not a
def f():
    if z0: return "a"
    if z1: return 1.5
    if z2: return 2j
    return not a
def f():
    if z0: return "a"
    if z1: return 2j
    if z2: return 1
    return not a
def f():
    if z0: return "a"
    if z1: return 2j
    if z2: return 1.5
    return not a
def f():
    if z0: return "a"
    if z1: return None
    if z2: return 1
    return not a
def f():
    if z0: return "a"
    if z1: return None
    if z2: return 2j
    return 1
def f():
    if z0: return "a"
    if z1: return b"a"
    if z2: return 1.5
    return 1
def f():
    if z0: return None
    if z1: return 1
    if z2: return not a
    return b"a"
def f():
    if z0: return None
    if z1: return 1
    if z2: return "a"
    return not a
def f():
    if z0: return None
    if z1: return not a
    if z2: return 1
    return b"a"
def f():
    if z0: return None
    if z1: return not a
    if z2: return "a"
    return 1
def f():
    if z0: return None
    if z1: return 1.5
    if z2: return 1
    return b"a"
def f():
    if z0: return None
    if z1: return 1.5
    if z2: return "a"
    return 1
def f():
    if z0: return None
    if z1: return 2j
    if z2: return 1
    return b"a"
def f():
    if z0: return None
    if z1: return 2j
    if z2: return "a"
    return 1
def f():
    if z0: return None
    if z1: return "a"
    if z2: return not a
    return 1
def f():
    if z0: return None
    if z1: return b"a"
    if z2: return 1
    return not a
def f():
    if z0: return None
    if z1: return b"a"
    if z2: return 2j
    return 1
def f():
    if z0: return b"a"
    if z1: return 1
    if z2: return 1.5
    return "a"
def f():
    if z0: return b"a"
    if z1: return 1
    if z2: return None
    return not a
def f():
    if z0: return b"a"
    if z1: return not a
    if z2: return 1.5
    return "a"
def f():
    if z0: return b"a"
    if z1: return not a
    if z2: return None
    return 1
def f():
    if z0: return b"a"
    if z1: return 1.5
    if z2: return not a
    return "a"
def f():
    if z0: return b"a"
    if z1: return 1.5
    if z2: return None
    return 1
def f():
    if z0: return b"a"
    if z1: return 2j
    if z2: return not a
    return "a"
def f():
    if z0: return b"a"
    if z1: return 2j
    if z2: return None
    return 1
def f():
    if z0: return b"a"
    if z1: return "a"
    if z2: return 1.5
    return 1
def f():
    if z0: return b"a"
    if z1: return None
    if z2: return not a
    return 1
