# select: B,T20,PIE,F,PL,E4,E7,RUF,PGH,ASYNC,UP,S,W,TC
"""doc""",
import os, sys
sys.path.append("x"),
import re
import asyncio, pytest
async def f():
    asyncio.create_task(g()),
    asyncio.create_task(g())
    while x:
        await asyncio.sleep(1),
def h():
    setattr(x, "y", 1),
    setattr(x, "y", 1)
    pytest.raises(E, f, 1),
    pytest.raises(E, f, 1)
    x.called_once,
    x.called_once
    m.assert_called_once,
    x = yield 1,
def i(a=[]):
    "doc",
    pass
def j(a=[]):
    "doc",
    return a
class A: ...,
class A2: ...
def k():
    for x in y:
        (yield x),
