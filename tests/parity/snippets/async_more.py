# select: ASYNC
import asyncio, trio, anyio, httpx, requests, os, subprocess, time, urllib, urllib3, io, pathlib
import http.client
from asyncio import sleep, create_subprocess_exec, timeout
from anyio import Path as APath, sleep as asleep
from httpx import Client, AsyncClient
from os import popen, path, system, wait as oswait
from pathlib import Path, PosixPath as PP, PurePath
from subprocess import run as srun, Popen, PIPE
from time import sleep as tsleep
from trio import move_on_after, sleep as trsleep, Event, Path as TPath
from urllib.request import urlopen

# ASYNC100
async def a100(*args, x: int = 1):
    async with asyncio.timeout(1): pass
    async with asyncio.timeout(1) as a, asyncio.timeout_at(2): ...
    async with asyncio.timeout(1), other(): ...
    async with other(), asyncio.timeout(1): pass
    with move_on_after(1): pass
    with trio.move_on_after(1): await x
    with trio.move_on_after(1): yield x
    with trio.move_on_after(1):
        for i in x: print(i)
    with trio.move_on_after(1):
        async for i in x: print(i)
    with trio.move_on_after(1):
        async with x: ...
    with trio.move_on_after(1):
        def f():
            yield 1
    with trio.move_on_after(1):
        match x:
            case [await_]: print()
    with trio.move_on_after(1):
        match await x:
            case _: ...
    with trio.fail_at(1): [y for y in x]
    with trio.fail_at(1): [await y for y in x]
    with trio.fail_at(1): {y async for y in x}
    with trio.fail_at(1): (y async for y in x)
    with trio.fail_at(1): (lambda: (yield))
    with trio.fail_at(1):
        class C:
            x = 1
    with anyio.move_on_after(1): ...
    with anyio.fail_after(1) as s: s.cancel()
    with anyio.CancelScope(): ...
    with anyio.CancelScope() as c, open(x): ...
    with anyio.CancelScope(): (yield)
    with anyio.move_on_at(1): ...
    async with anyio.fail_after(1): ...
    with trio.CancelScope() as a, trio.CancelScope() as b:
        print(a)
    with trio.CancelScope() as a:
        with trio.CancelScope() as b:
            await b
    with (trio.move_on_after(1)): ...
    with (trio.move_on_after(1) as k): ...
    with trio.move_on_after(1), await x: ...
    with trio.move_on_after(await x): ...
    with x.move_on_after(1): ...
    with trio.move_on_after: ...
    async with timeout(1): x = await_
    async with timeout(1): x = f"{await y}"
    async with timeout(1): x: (await y) = 1
    async with timeout(1):
        while True: break
    async with timeout(1):
        try: ...
        except await_: ...
        finally: await y
    async with timeout(1):
        @(await d)
        def g(): ...
    async with timeout(1):
        return

def sync100():
    with trio.move_on_after(1): pass

# ASYNC105
async def a105(q: trio.Event, p: TPath):
    trio.aclose_forcefully(x)
    trio.open_file(x)
    trio.open_ssl_over_tcp_listeners()
    trio.open_ssl_over_tcp_stream()
    trio.open_tcp_listeners()
    trio.open_tcp_stream()
    trio.open_unix_socket()
    trio.run_process(x)
    trio.serve_listeners()
    trio.serve_ssl_over_tcp()
    trio.serve_tcp()
    trio.sleep(1)
    trio.sleep_forever()
    trio.sleep_until(1)
    trio.lowlevel.cancel_shielded_checkpoint()
    trio.lowlevel.checkpoint()
    trio.lowlevel.checkpoint_if_cancelled()
    trio.lowlevel.open_process()
    trio.lowlevel.permanently_detach_coroutine_object()
    trio.lowlevel.reattach_detached_coroutine_object()
    trio.lowlevel.temporarily_detach_coroutine_object()
    trio.lowlevel.wait_readable()
    trio.lowlevel.wait_task_rescheduled()
    trio.lowlevel.wait_writable()
    trio.move_on_after(1)
    trio.to_thread.run_sync(x)
    trio.from_thread.run(x)
    trio.hazmat.checkpoint()
    trio.open_process(x)
    trio.Path(x).read_text()
    await trio.sleep(1)
    (await trio.sleep(1))
    await (trio.sleep(1))
    await [trio.sleep(1)]
    await f(trio.sleep(1))
    x = trio.sleep(1) if y else trsleep(2)
    [trsleep(i) for i in x]
    [await trsleep(i) for i in x]
    lambda: trsleep(1)
    async with trio.open_file(x) as f: ...
    async for y in trio.open_file(x): ...
    async with await trio.open_file(x): ...
    z = trio.sleep(1)
    yield trio.sleep(1)
    f"{trio.sleep(1)}"
    match trio.sleep(1):
        case _: ...
    def inner():
        trio.sleep(1)
    class C:
        x = trio.sleep(1)
        async def m(self): trio.sleep(2)
    with trio.open_nursery() as n: n.start_soon(trio.sleep, 1)
    await trio.sleep(1).x
    trio.sleep(1) + await x
    await trio.sleep(trio.sleep(1))
    for i in trio.sleep(1): ...
    assert trio.sleep(1)
    trio.sleep(1)()

# ASYNC109
async def a109(timeout): ...
async def b109(x, /, timeout=1): ...
async def c109(*, timeout: float | None = None): ...
async def d109(*timeout): ...
async def e109(**timeout): ...
async def f109(timeouts): ...
def g109(timeout): ...
class C109:
    async def m(self, timeout): ...
    @override
    async def n(self, timeout): ...
    @typing.override
    async def o(self, timeout): ...
    @staticmethod
    async def p(timeout=1): ...
    @overload
    async def q(self, timeout): ...
    def r(self):
        async def s(timeout): ...
        l = lambda timeout: 1
async def h109(timeout, /, *, x): yield 1

# ASYNC110
async def a110():
    while True: await trio.sleep(1)
    while x: await asyncio.sleep(1)
    while not x: await anyio.sleep(1)
    while x.y(): await asleep(1)
    while x:
        await trsleep(1)
    else:
        print()
    while x:
        await trsleep(1)
        pass
    while x: await trio.sleep_until(1)
    while x: await sleep(1)
    while await x: await sleep(1)
    while (y := x): await sleep(1)
    while x: y = await sleep(1)
    while x: sleep(1)
    while x: (await sleep(1))
    while x:
        """doc"""
        await sleep(1)
    while x:
        # comment
        await sleep(1)
    while x: await sleep(*a)
    while x: await asyncio.sleep
    while x: await anyio.sleep_forever()
    while x: await trio.sleep(1); await trio.sleep(2)
    while 1:
        if y: await sleep(1)
    while x: await time.sleep(1)
    while x: await asyncio.tasks.sleep(1)
def b110():
    while x: trio.sleep(1)
    async def c110():
        while x: await trio.sleep(1)

# ASYNC115
async def a115():
    await trio.sleep(0)
    await trsleep(0)
    await trio.sleep(0.0)
    await trio.sleep(-0)
    await trio.sleep(seconds=0)
    await trio.sleep(0x0)
    await trio.sleep(False)
    await trio.sleep(00)
    await anyio.sleep(0)
    await anyio.sleep(delay=0)
    await anyio.sleep(0, 1)
    await anyio.sleep(1 if x else 0)
    await asyncio.sleep(0)
    await anyio.sleep()
    await trio.sleep(0.)
    await trio.sleep((0))
    await trio.sleep(*[0])
    trio.sleep(0)
    x = 0
    await trio.sleep(x)
    await trio.sleep(0_0)
    await trio.sleep(0e0)
    await trio.sleep(0j)
    lambda: trio.sleep(0)
    y = [trio.sleep(0) for _ in z]
    y: int = 0
    await trio.sleep(y)
    zz, w = 0, 1
    await trio.sleep(zz)
def b115():
    trio.sleep(0)
    trio.run(trio.sleep(0))
trio.sleep(0)
async def c115():
    global G
    await trio.sleep(G)
    if (bar := 0): await trio.sleep(bar)
    with x as v: await trio.sleep(v)
    seconds = 0.0
    await trio.sleep(seconds)
G = 0

# ASYNC116
async def a116():
    await trio.sleep(86401)
    await trio.sleep(86400)
    await trio.sleep(86400.0)
    await trio.sleep(86400.5)
    await trio.sleep(1e6)
    await trio.sleep(100_000)
    await trio.sleep(seconds=100000)
    await trio.sleep(-100000)
    await trio.sleep(1 * 100000)
    await trio.sleep(float("inf"))
    await trio.sleep(math.inf)
    await trio.sleep(0x7fffffff)
    await trio.sleep(99999999999999999999999)
    await anyio.sleep(86401)
    await anyio.sleep(delay=86401)
    await anyio.sleep(seconds=86401)
    await asleep(1e10)
    await asyncio.sleep(86401)
    trio.sleep(86401)
    n = 86401
    await trio.sleep(n)
    await trio.sleep(1e5j)
    await trio.sleep((90000))
    await trio.sleep(90000, 1)
    await trio.sleep(60 * 60 * 24)
    await trio.sleep(+90000)
    await trio.sleep(True)
    await trsleep(1e400)
trio.sleep(90000)
import trio as t
t.sleep(90000)
def b116():
    trio.run(trio.sleep, 90000)
    trio.sleep(90000)


async def paths():
    os.path.splitroot(x), os.path.foo(x), os.path.join(x), os.path.x.y(z), os.path.sep(x), os.path.samestat(x)
