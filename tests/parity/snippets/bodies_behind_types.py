# select: F821,F841,ANN,E701,E702,B018,S101
class A:
    def f(a) -> None: self[attr] = value
    def g(a) -> None: self[attr]
    def h(a) -> a[b]: self[attr] += 1; return 2
    def i(a) -> a | b: self[a][b].c(d) if x else y
    def j(a) -> "x": self[a:b, c] = d = e
    def k(a) -> x.y[1]: self[a], b = c
    def l(a) -> int: match[x] = 1
    def m(a) -> int: print[x]
    def n(a) -> int: type[x] = 1
    async def o(a) -> int: await x[1]
    def p[T](a) -> int: del x[1]
    def q(a) -> int: x[1]: int = 2
    def r(a) -> int: x: int = 2
    def s(a) -> int: x: int
    def t(a) -> int: x[1]: int
    def u(a) -> int: return x[1]
    def v(a) -> int: (x)[1] = 2
    def w(a) -> int: [x][1] = 2
    def x(a) -> int: a | b[1]
    def y(a) -> int: a or b[1]
    def z(a) -> int: yield a[1]
    def aa(a) -> int: exec[x] = 1
    def ab(a) -> int: type X = int
    def ac(a) -> int: type(x)
    def ad(a) -> int: print(x[1])
    def ae(a) -> int: a
    def af(a) -> int: a.b
    def ag(a) -> int: ...
    def ah(a) -> int: "x"
    def ai(a) -> int: a, b = c[1]
    def aj(a) -> int: a = b[1]
    def ak(a) -> int: a == b[1]
    def al(a) -> int: lambda: b[1]
    def am(a) -> int: not b[1]
    def an(a) -> int: -b[1]
    def ao(a) -> int: *a, b = c
    def ap(a) -> int: a if b else c
    def aq(a) -> int: async_[x]
    def ar(a) -> dict[str, int]: a[1] = 2 # c
    def at(a) -> (int): a[1] = 2
    def aw(a) -> [int]: a[1]()
    def ax(a) -> int: match(x)
    def ay(a) -> int: _[x]
    def az(a) -> None: self[attr]: int = 1; import os
    def ba(a) -> None: assert a[1]; b[1]


def f() -> missing1: missing2[missing3] = missing4
