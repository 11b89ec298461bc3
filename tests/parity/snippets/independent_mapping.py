# select: F821
match 1:
    case {1: a, -1: b}: pass
    case {-1: a, -1: b}: pass
    case {**_}: pass
    case {"a": 1, **_}: pass
