# select: RUF019,RUF048,RUF051,RUF071,ANN003,ANN206,S308,S315
import os
import os as o
import os.path
import os.path as osp
import posixpath
import ntpath
import matplotlib
import xml.sax.expatreader
import xml.sax.expatreader as reader
import xml.sax
import xml
from os import path
from os import path as p
from os.path import commonprefix, commonprefix as cp, commonpath
from package import __version__
from package import __version__ as version
from xml.sax import expatreader
from xml.sax.expatreader import create_parser, create_parser as make

if "a" in d and d["a"]: ...
while "a" in d and d["a"] and x: ...
assert k in d and d[k], "a"
x = 1 if k in d and d[k] else 2
[y for y in z if y in d and d[y]]
not (k in d and d[k])
if k in d and not d[k]: ...
if k in d and d[j]: ...
if k in d.e and d.e[k]: ...
if k in self.d and self.d[k]: ...
if f() in d and d[f()]: ...
if k in f() and f()[k]: ...
if k.a in d and d[k.a]: ...
if k.a() in d and d[k.a()]: ...
if k not in d and d[k]: ...
if d[k] and k in d: ...
if x and k in d and d[k]: ...
if k in d and d[k] and j in d and d[j]: ...
if k in d and (d[k]): ...
if (k in d) and d[k]: ...
if (k, j) in d and d[k, j]: ...
if 1 in d and d[1]: ...
if -1 in d and d[-1]: ...
if b"a" in d and d[b"a"]: ...
if f"{a}" in d and d[f"{a}"]: ...
if k in d or d[k]: ...
if k in d and d[k] == 1: ...
bool(k in d and d[k])
lambda k: k in d and d[k]
y = k in d and d[k]
if (k in d and d[k]) or x: ...
if ("a"
    in d and
    d["a"]): ...
match x:
    case 1 if "a" in d and d["a"]: ...
if k in d[j] and d[j][k]: ...
if k in [1] and [1][k]: ...
if k in d and d[k:]: ...
if None in d and d[None]: ...
if k in d < e and d[k]: ...
if (w := k) in d and d[w]: ...


async def late(d, k):
    while (await k) in d and d[await k]: ...
    return [a async for a in k if a in d and d[a]]


tuple(map(int, matplotlib.__version__.split(".")))
map(int, __version__.split("."))
map(int, version.split("."))
list(map(int, a.b.__version__.split(".")))
map(int, __version__.split("."), strict=True)
map(int, __version__.split(sep="."))
map(int, __version__.split(".", 2))
map(int, __version__.split(".", maxsplit=1))
map(int, __version__.split())
map(int, __version__.split("-"))
map(int, __version__.split('''.'''))
map(int, __version__.split("." ""))
map(int, __version__.split(b"."))
map(float, __version__.split("."))
map(str, __version__.split("."))
map(int, __version__.rsplit("."))
map(int, f().__version__.split("."))
map(int, x[0].__version__.split("."))
map(int, __version__.split(".")[:2])
map(int, (__version__.split(".")))
map(int, (__version__).split("."))
map(int, __version__.split("."), [])
map(func=int, iterable=__version__.split("."))
map(*[int], __version__.split("."))
[int(i) for i in __version__.split(".")]
filter(int, __version__.split("."))


class V:
    __version__ = "1"
    parts = [*map(int, __version__.split("."))]

    async def m(self):
        for i in map(int, self.__version__.split(".")):
            yield i
        lambda: map(int, self.version.split("."))


def shadow(map, int):
    return map(int, __version__.split("."))


if k in d:
    del d[k]
if "a" in d:
    del d["a"]
if 1 in d: del d[1]
if k in d:
    # why
    del d[k]
if k in d:
    del d[k]  # why
else:
    pass
if k not in d:
    del d[k]
if k in d:
    del d[j]
if k in d:
    del d[k], d[j]
if k in d:
    del (d[k])
if k in d:
    del d[k]
    pass
if k in d and x:
    del d[k]
if k in d.e:
    del d.e[k]
if x:
    pass
elif k in d:
    del d[k]
if k in f():
    del f()[k]
if f"a" in d:
    del d[f"a"]
if (k) in (d):
    del d[k]


async def remove(d: dict, e: list, f=None, **g):
    if k in d:
        del d[k]
    if k in e:
        del e[k]
    if k in g:
        del g[k]
    if "k" in f:
        del f["k"]
    h = {}
    if k in h:
        del h[k]
    if f in h: del h[f]
    i = dict()
    if "a" in i:
        del i["a"]
    j = [1]
    if 1 in j:
        del j[1]
    with d:
        l: dict[str, int] = d
        if "x" in l:
            del l["x"]
    if (1, 2) in d:
        del d[1, 2]
    if -1 in d:
        del d[-1]
    if f.a in d:
        del d[f.a]
    if f() in d:
        del d[f()]
    if f[0] in d:
        del d[f[0]]
    if None in d:
        del d[None]
    m = {a: 1 for a in b}
    if "a" in m:
        del m["a"]


class R:
    c = {}
    if "a" in c:
        del c["a"]

    def m(self, d: dict[str, int]):
        if "a" in self.c:
            del self.c["a"]
        if "a" in d:
            del d["a"]
        try:
            if self in d:
                del d[self]
        finally:
            if "b" in d:
                del d["b"]
            else:
                d["b"] = 1


os.path.commonprefix(["a", "b"])
o.path.commonprefix(["a", "b"])
osp.commonprefix([])
path.commonprefix()
p.commonprefix(*a)
commonprefix(m=[])
cp
x = os.path.commonprefix
posixpath.commonprefix([])
ntpath.commonprefix([])
os.path.commonpath([])
commonpath([])
os.commonprefix([])
(os.path).commonprefix([])
os.path.commonprefix(
    # why
    ["a"]
)
f"{os.path.commonprefix(['a'])}"
[cp(i) for i in x]
lambda: os.path.commonprefix([])[0]
@os.path.commonprefix([])
def q(commonprefix):
    commonprefix([])
    return cp([])


class Q:
    commonprefix = commonprefix([])

    async def m(self, os):
        os.path.commonprefix([])
        await p.commonprefix([])


def k1(**kwargs): ...
async def k2(a: int, **kw) -> None: ...
def k3(**kw: int): ...
def k4(**_): ...
def k5(**__kw): ...
def k6(**_kw): ...
def k7(*a, **k: "int"): ...
lambda **k: k
def k8(a, /, b, *, c, **rest) -> int: ...


class K:
    def __init__(self, **kw): ...
    def m(self, **kw) -> int: ...
    @staticmethod
    def n(**kw): ...
    @classmethod
    async def o(cls, **kw): ...
    @overload
    def r(self, **kw): ...
    @override
    def s(self, **kw): ...
    @classmethod
    def t(cls): ...
    @classmethod
    def u(cls) -> int: ...
    @classmethod
    def _v(cls): ...
    @classmethod
    def __w(cls): return 1
    @classmethod
    def __class_getitem__(cls, k): ...
    def __init_subclass__(cls, **kw): ...
    def __new__(cls, **kw): ...
    @abstractclassmethod
    def x(cls): ...
    @classmethod
    @property
    def y(cls): ...
    @abc.abstractmethod
    @classmethod
    def z(cls): ...
    @staticmethod
    def a1(): ...
    @classmethod
    def a2(): return "a"
    @classmethod
    def a3(cls):
        raise NotImplementedError
    @classmethod
    def a4(cls):
        yield 1

        def inner(**kw): ...

        class Inner:
            @classmethod
            async def a5(cls): return None

            @builtins.classmethod
            def a6(cls, **kw): ...


class M(type):
    def m(cls, **k): ...
    @classmethod
    def n(mcs): ...


@classmethod
def out(cls): ...


xml.sax.expatreader.create_parser()
reader.create_parser(1)
expatreader.create_parser(*a, **k)
create_parser()
make(namespaceHandling=1)
xml.sax.expatreader.ExpatParser()
xml.sax.expatreader.create_parser
map(create_parser, [])
@create_parser
def s1(): ...
@create_parser()
class S2:
    parser = make()

    async def m(self, create_parser):
        create_parser()
        await expatreader.create_parser()
        return [xml.sax.expatreader.create_parser(i) for i in self]


x = f"{create_parser()}"
y = lambda: reader.create_parser
"xml.sax.expatreader.create_parser()"
z = (
    xml.sax
    .expatreader.create_parser()  # why
)
getattr(reader, "create_parser")()
