# select: ASYNC
import asyncio
import os
import subprocess
import time
import urllib.request
from asyncio import sleep as nap, timeout as limit
from pathlib import Path as P
from time import sleep

import anyio
import httpx
import requests
import trio
from trio import Event, fail_after, sleep_forever


async def scopes(event: trio.Event, *tasks, **more):
    with trio.move_on_after(5):
        pass
    with trio.fail_after(5), open("x") as file:
        print(file)
    with fail_after(1):
        await event.wait()
    async with limit(3):
        print("no await")
    async with asyncio.timeout(3) as inner:
        async for task in tasks:
            print(task, inner)
    async with asyncio.timeout_at(3):
        [x async for x in tasks]
    with anyio.move_on_after(1) as scope:
        yield scope
    with anyio.fail_after(1):
        async def later():
            await event.wait()
    with trio.CancelScope(deadline=1):
        (lambda: time.sleep(1))()
    with trio.move_on_at(1):
        f"{await event.wait()}"


async def calls():
    trio.sleep(1)
    await trio.sleep(1)
    x = trio.sleep(1)
    await (trio.sleep(1))
    trio.run(scopes)
    trio.Event()
    trio.Event().wait()
    trio.open_file("x")
    async with trio.open_file("x"):
        pass
    trio.lowlevel.checkpoint()
    [trio.sleep_until(1) for _ in x]
    if trio.to_thread.run_sync(x):
        return
    trio.serve_tcp(1)


async def timeouts(timeout): ...
async def timeouts2(*, timeout=3): ...
async def timeouts3(a, timeout: int = 3, /): ...
async def timeouts4(*timeout): ...
async def timeouts5(**timeout): ...
def timeouts6(timeout): ...


class Client:
    async def get(self, timeout=None): ...
    @override
    async def put(self, timeout=None): ...
    @property
    async def post(self, timeout: float): ...


async def loops(event, done):
    while not done:
        await trio.sleep(1)
    while True:
        await trio.sleep(0)
    while done:
        await nap(1)
    while done:
        await asyncio.sleep(1)
        print(done)
    while (x := done):
        await anyio.sleep(1)
    while done:
        await trio.sleep(1)
    else:
        pass
    for _ in done:
        await trio.sleep(1)
    while done():
        await sleep(1)


async def zero(x):
    await trio.sleep(0)
    await trio.sleep(seconds=0)
    await trio.sleep(0.0)
    await anyio.sleep(0)
    await trio.sleep(-0)
    await trio.sleep(False)
    n = 0
    await trio.sleep(n)
    await trio.sleep(x)
    await asyncio.sleep(0)
    a = trio.sleep(0)
    return f"{trio.sleep(0)}"


async def forever(x):
    await trio.sleep(86401)
    await trio.sleep(86400)
    await trio.sleep(86400.5)
    await trio.sleep(delay=10**9)
    await anyio.sleep(float("inf"))
    await anyio.sleep(1000000)
    await trio.sleep(1e9)
    await asyncio.sleep(86401)
    await trio.sleep(seconds=99999999)
    n = 90000
    await trio.sleep(n)


async def blocking(client: httpx.Client, other: requests.Session):
    requests.get("x")
    httpx.post("x")
    urllib.request.urlopen("x")
    other.get("x")
    client.get("x")
    c = httpx.Client()
    c.put("x")
    with httpx.Client() as d:
        d.request("GET", "x")
    httpx.stream("x")
    requests.Session().get("x")
    lambda: requests.get("x")
    def inner():
        requests.get("x")
    class K:
        requests.get("x")
    [requests.get(u) for u in c]
    (y := requests.head("x"))
    f"{requests.put('x')}"


async def processes():
    subprocess.run("ls")
    subprocess.Popen(["ls"])
    subprocess.check_call("ls", shell=True)
    os.system("ls")
    os.popen("ls")
    os.posix_spawn("ls", [], {})
    os.spawnl(os.P_WAIT, "ls")
    os.spawnl(os.P_NOWAIT, "ls")
    os.spawnv(0, "ls", [])
    os.spawnvp(mode=os.P_WAIT, file="ls", args=[])
    os.wait()
    os.waitpid(1, 0)
    os.wait3(0)
    subprocess.getoutput("x")
    match subprocess.call("x"):
        case 1:
            os.waitid(1)


async def files(path: P, name):
    open("x")
    path.open()
    P("x").open()
    with open("x") as f:
        f.read()
    async with open("x"):
        pass
    P("x").read_text()
    path.exists()
    os.path.exists("x")
    os.path.join("x", "y")
    os.path.getsize(name)
    p = P("x")
    p.is_dir()
    p.joinpath("x").mkdir()
    p / "x"
    (p / "x").stat()
    trio.Path("x").exists()
    anyio.Path("x").exists()
    for x in path.glob("*"):
        x.unlink()
    [q for q in p.iterdir()]
    p.resolve()
    io.open("x")
    os.fdopen(1)
    path.with_suffix(".x").touch()


async def naps():
    time.sleep(1)
    sleep(1)
    await asyncio.to_thread(time.sleep, 1)
    def inner():
        time.sleep(1)
    [sleep(x) for x in inner()]
    input("x")
    input()
    x = input
    (lambda: input())()
    @time.sleep(1)
    async def deep():
        time.sleep(2)


async def cancel():
    try:
        await trio.sleep(1)
    except trio.Cancelled:
        pass
    except BaseException:
        raise
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.sleep, 0)
