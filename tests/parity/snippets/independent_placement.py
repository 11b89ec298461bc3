# select: F704,PLE1142,PLE1700
x: await y
type T = await x
def f(a: await x, b: (yield)) -> await y:
    c: await x
async def g():
    d: await x
    def h(a: await x): ...
