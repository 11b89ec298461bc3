# select: PLE1142
def f():
    async with a: pass  # why
def f():
    async with a: pass;  # why
def f():
    async for x in y: pass; y  # why
def f():
    async with a:
        pass  # why
    x
def f():
    async for x in y:
        z
    else:
        y  # why
def f():
    return [x async for x in y]  # why
