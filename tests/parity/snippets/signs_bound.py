# select: UP018
# record: fixes
a = x.y(a != 0, float(-100.0)).z(a == 0, float(0.0))
b = (float(-1.0))
c = f(float(-1.0))
c = f(float(-1.0)).x
c = f(float(+1))
c = f(int(+1)).x
c = f(a, int(-1))[1]
c = [int(-1)]
c = x ** int(-1)
c = int(-1) ** x
c = float(-1) ** x
c = x.masked_fill(attn_mask != 0, float(-100.0)).masked_fill()
c = x.masked_fill(float(-100.0), 2).masked_fill()
c = x[float(-100.0)].a
c = x[float(-100.0)](3)
c = -int(-1)
c = int(-1) + 2
c = not int(-1)
c = x(float(-100.0)).a(-2)
c = x(2).a(float(-100.0))
c = x(float(-100.0)) ** 2
c = (1, int(-1))
c = 1, int(-1)
c = {1: int(-1), int(-1): 2}
c = {int(-1)}
c = [int(-1) for x in y if int(-1)]
c = (int(-1) for x in int(-1))
c = {a: int(-1) for a in x}
c = f"{int(-1)}"
c = f"{int(-1):>{int(-1)}}"
c = f(a=int(-1))
c = f(*int(-1))
c = f(**int(-1))
c = x[1:int(-1)]
c = x[int(-1), 2]
c = x[int(-1):2]
c = lambda: int(-1)
c = lambda x=int(-1): x
c = int(-1) if int(-1) else int(-1)
c = int(-1) and int(-1)
c = int(-1) < int(-1)
c = ~int(-1)
def f(x=int(-1), *y: int(-1)) -> int(-1):
    yield int(-1)
    yield
    return int(-1)
@f(int(-1))
class A(int(-1)): pass
x[int(-1)] = int(-1)
for x in int(-1), int(-1): pass
async def g():
    await int(-1)
    x = await f(int(-1))
with int(-1) as x: pass
with int(-1): pass
(y := int(-1))
f(y := int(-1))
assert int(-1), int(-1)
del x[int(-1)]
print(int(-1), (int(-1)), ((int(-1))))
c = x.y(int(-1)).z
c = ((int(-1)), 2)
c = (int(-1)) ** 2
c = (int(-1)).x
