# select: F,PLE1142
import os, sys
from typing import TYPE_CHECKING, Literal, Annotated, Optional, cast, TypeVar, NamedTuple, TypedDict, overload

# F601 602
{"a": 1, "a": 2}
{"a": 1, "a": 1}
{a: 1, a: 2}
{a: 1, a: 1}
{a: 1, a: 2, a: 2}
{a: 1, b: 2, a: 3, b: 4}
{a.b: 1, a.b: 2}
{a: 1, **x, a: 2}
{a: (1), a: 1}
{**a, **a}
{a: 1, (a): 2}
{a: f(), a: f()}
{1: 1, 1.0: 2}
{1: 1, True: 2}
{"a" "b": 1, "ab": 2}
{b"a": 1, "a": 2}
{f"a": 1, f"a": 2}
{(1, 2): 1, (1, 2): 2}
{(a, b): 1, (a, b): 2}
{a: {b: 1, b: 2}}
{-1: 1, -1: 2}
{None: 1, None: 2}
{a: 1,
 a: 1,
 a: 2}
{a[0]: 1, a[0]: 2}
{a(): 1, a(): 2}
f(**{a: 1, a: 2})
{"a": 1, "a": 2, "a": 3, "a": 3}
{a: 1 for a in x}
{__debug__: 1, __debug__: 2}
{lambda: 0: 1, lambda: 0: 2}

# F621 622
a, *b, *c = x
*a, *b = x
(*a, *b) = x
[*a, *b] = x
for *a, *b in x: ...
[a for *a, *b in x]
with x as (*a, *b): ...
*a, (*b, c) = x
*a, (*b, *c) = x
*a, = x
*a, *b, *c = x
def f622():
    *a, *b = x
    (*a, *b), c = x
    a, *b, c, *d = x
# F631 F634
assert (x, "y")
assert (x,)
assert ()
assert (x, "y"), "z"
assert [x, "y"]
assert x, "y"
assert ((x, "y"))
assert (x, "y") == z
assert (*x,)
assert (x
        , y)
assert (x := (1, 2))
assert (x, y) and z
assert f"", ()
assert (x for x in y)
def f631(): assert (1, 2)
assert (1, 2), (3, 4)
assert ((1, 2),)
if (x, y): ...
if (x,): ...
if (): ...
if x: ...
elif (x, y): ...
if (x, y) == z: ...
elif (a, b): ...
else: ...
1 if (x, y) else 2
1 if () else 2
1 if ((x, y)) else (3,)
while (x, y): ...
if ((x, y)): ...
if not (x, y): ...
[a for a in x if (a, 1)]
if (*x, y): ...
(lambda: 1 if (1, 2) else 3)
if (x, y) if z else w: ...
if (a := (1, 2)): ...
match x:
    case y if (y, 1): ...
f"{1 if (x,) else 2}"
# F633
print >> x
print >> sys.stderr
print >> sys.stderr, "x"
print >> (a, b)
(print) >> x
print << x
x >> print
print >> x >> y
y = print >> x
f(print >> x)
print() >> x
lambda: print >> x
print >> f, "%s" % x,
[print >> y for y in x]
print >>= x
# F70x
break
continue
return
yield x
yield from x
if x: break
if x: continue
class C701:
    break
    continue
    return 1
    yield 1
    x = yield
    [(yield) for _ in y]
    def m(self):
        break
        for _ in x:
            def n(): break
            class D: break
            continue
        else: break
        while x: ...
        else: continue
        return
for _ in x:
    try: break
    finally: continue
else:
    break
while x:
    with y: break
    match z:
        case 1: continue
else:
    continue
lambda: (yield)
with x:
    return 2
    await y
for _ in x:
    return 3
try:
    yield 1
except E: return
else: continue
finally: break
x = (yield)
x = yield from y
[(yield x) for x in y]
await x
async def f704():
    break
    if x: continue
    yield
async for a in x: ...
async with a: ...
[a async for a in x]
(a async for a in x)
print((yield))
def d704(x=(yield)): ...
@(yield)
def e704(): ...
class G704((yield)): ...
assert (yield)
f"{(yield)}"
del x[(yield)]
# F707
try: ...
except: ...
except E: ...
try: ...
except: ...
except: ...
try: ...
except E: ...
except: ...
except F: ...
except: ...
def f707():
    try: ...
    except: ...
    except (A, B) as e: ...
    try: ...
    except:
        try: ...
        except: ...
        except X: ...
    except Y: ...
    else: ...
    finally: ...
for _ in x:
    try: ...
    except: ...
    except E: ...
try: ...
except :
    ...
except E: ...
class C707:
    try: ...
    except: pass
    except E: pass
async def g707():
    try: await x
    except: ...
    except E: ...
if x:
    try: ...
    except: ...
    except E: ...
    except G: ...
with x:
    try: ...
    except: ...
    except E: ...
# F406
def f406():
    from os import *
    from . import *
    from .x import *
    def g():
        from y import *
    lambda: 0
class C406:
    from os import *
    def m(self):
        from os import *
async def g406():
    from os.path import *
    if x:
        from os import *
    try:
        from os import *
    except E: ...
    class C:
        from a import *
    for _ in x: from b import *
    with x: from c import *
