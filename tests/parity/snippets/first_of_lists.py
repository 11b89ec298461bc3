# select: RUF015
# record: fixes
a = list(x, k=1)[0]
a = tuple(x, k=1)[0]
a = list(k=1)[0]
a = list(x, **k)[0]
a = list(x, y)[0]
a = list(*x)[0]
a = list((i for i in x), k=1)[0]
