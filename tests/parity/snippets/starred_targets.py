# select: F821,F841,B007,RUF059,PLW2901,F402,PLW0127,PLW0128,A001,E741
(*(a, b),) = 1, 2
(*((c)), ((d))) = 1, 2
x = [*[], (0 in 5).e, ((), f), g] = m
for (*(h, i), j) in x: print(h)
for [*(k), l] in x: pass
for n, (*(o, p), q) in x: pass
r = (*(s,), t) = [*(*(u, v), w)] = x
y = [z for (*(a1, a2), a3) in x for [*[a4], a5] in a1]
def b1():
    (*(b2, b3), b4) = 1, 2, 3
    (*(b5.c, (b6[0], b7)), b8) = x
    for (*(b9,), c1) in x:
        print(c1)
    [*(c2), c3] = x
    (*(x, y), z) = (x, *(y, z))
    c4, [*(c5, c6), c7] = x
async def c8():
    async for (*(a, b), c) in x: await b
    return {d for [*(d), _] in c}
def d1():
    (*((d2)), ((d2))) = 1, 2
    with x as (*(d3, d4), d5): pass
    return a + b + c + d + f + g + h + i + j + k + l + n + o + p + q + r + s + t + u + v + w + y + b1
