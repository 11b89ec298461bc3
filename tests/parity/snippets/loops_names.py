# select: UP028,B007
# record: fixes
def f(webpage):
    try:
        pass
    except E as e:
        if a(e):
            pass
        raise
    for e in page_entries:
        yield e
def g():
    try:
        pass
    except E as e:
        raise
    for e in page_entries:
        yield e
def h():
    for e in page_entries:
        yield e
    try:
        pass
    except E as e:
        a(e)
def i():
    e = 1
    print(e)
    for e in page_entries:
        yield e
def j():
    while x:
        try:
            pass
        except E as e:
            a(e)
        for e in page_entries:
            yield e
def k():
    for e in x:
        print(e)
    for e in page_entries:
        yield e
def l():
    with x as e:
        print(e)
    for e in page_entries:
        yield e
def m():
    import e
    e()
    for e in page_entries:
        yield e
def n():
    while 1:
        try:
            pass
        except E as e:
            if a(e):
                for _ in y:
                    try:
                        pass
                    except F as e:
                        a(e)
                    else:
                        raise
            break
        for e in page_entries:
            yield e
def o(e):
    e()
    for e in page_entries:
        yield e
def p():
    del e
    for e in page_entries:
        yield e
def q():
    for e in page_entries:
        yield e
    del e
def r():
    try: pass
    except A as e: 
        e
    e
    for e in page_entries:
        yield e
def s():
    for e in page_entries:
        yield e
    try: pass
    except A as e:
        e
    for e in page_entries:
        yield e
def t():
    for e in page_entries:
        yield e
    for e in page_entries:
        yield e
def u():
    for e in page_entries:
        yield e
    del e
    for e in page_entries:
        yield e
def v():
    e = 1
    print(e)
    if x: del e
    for e in page_entries:
        yield e
def w():
    e = 1
    print(e)
    del e
    for e in page_entries:
        yield e
    def x(): return e
def y():
    for e in page_entries:
        yield e
    try: pass
    except A as e:
        e
def f():
    x = 1; print(x)
    for x in y: pass
def f():
    x = 1; print(x); del x
    for x in y: pass
def f():
    for x in y: pass
    print(x)
def f():
    for x in y: pass
    x = 1
    print(x)
def f():
    x = 1; print(x); del x
    for x in y: pass
    for x in z: print(x)
def f():
    for x in y: pass
    del x
    for x in z: print(x)
def f():
    for x in y: pass
    del x
def f():
    try: pass
    except A as x: print(x)
    for x in y: pass
def f():
    for x in y: pass
    try: pass
    except A as x: print(x)
def f():
    for x in y: pass
    for x in y: pass
def f():
    for x in y: pass
    for x in y: x
    for x in y: pass
def f():
    for x in y: x
    for x in y: pass
def f():
    for x in y: pass
    def g(): x
def f():
    x = 1; print(x)
    if a: del x
    for x in y: pass
for x in y: pass
for x in y: x
del x
for x in y: pass
__all__ = ["x"]
