# select: ASYNC,RUF006,RUF029
import asyncio, trio, anyio, time, os, subprocess, requests, httpx, urllib.request, urllib3, open_ as o, pathlib, signal, aiofiles, io, socket, shutil
from asyncio import sleep as aslp, timeout as tmo, Event
from trio import sleep as tslp, move_on_after as moa
from time import sleep
from pathlib import Path as P
from os import path as op
from anyio import sleep as anys, fail_after
async def a(timeout, *, x=1, timeout_=2): pass
async def a2(x, timeout=5): pass
async def a3(*, timeout: float | None = None): pass
def a4(timeout): pass
async def a5(timeout, /): pass
async def a6(*timeout, **timeout2): pass
class C:
    async def m(self, timeout): pass
    @overload
    async def m2(self, timeout): ...
    @override
    async def m3(self, timeout): pass
async def b():
    with trio.move_on_after(1): pass
    with moa(1): x = 1
    async with asyncio.timeout(1): pass
    async with tmo(1): await x
    with anyio.fail_after(1): pass
    with fail_after(1), x: yield
    with trio.CancelScope(): pass
    with trio.fail_at(1) as s:
        def f(): await_ = 1
    with trio.move_on_at(1):
        async def f(): await x
    with anyio.move_on_after(1):
        async for _ in x: pass
    with anyio.CancelScope():
        async with y: pass
    async with asyncio.timeout_at(1): [x async for x in y]
    with trio.open_nursery(): pass
    trio.sleep(1); trio.run_process(x); trio.Event().wait(); trio.lowlevel.checkpoint(); await trio.sleep(0); trio.to_thread.run_sync(x); trio.open_file(x); trio.aclose_forcefully(x); x = trio.sleep(1); return_ = trio.open_tcp_stream(x, y)
    while True: await trio.sleep(1)
    while x: await asyncio.sleep(1)
    while x: await aslp(0)
    while x:
        await anyio.sleep(1)
        y()
    while not x: await tslp(0)
    while x: await foo.sleep(1)
    while True: await asyncio.sleep(1)
    while (await x): await anys(1)
    while x():
        if y: await trio.sleep(1)
    while x: await (trio.sleep(1))
    while x: y = await trio.sleep(1)
    await trio.sleep(0); await anyio.sleep(0); await asyncio.sleep(0); await trio.sleep(0.0); await trio.sleep(seconds=0); await tslp(0); trio.run(trio.sleep(0)); await trio.sleep(False); await anys(delay=0); await trio.sleep(-0); await trio.sleep(0x0)
    await trio.sleep(86400); await trio.sleep(86401); await anyio.sleep(100000.5); await trio.sleep(float("inf")); await trio.sleep(math.inf); await trio.sleep(1e10); await asyncio.sleep(100000); await trio.sleep(seconds=86401); await trio.sleep(60*60*24*2); await tslp(99999999999999999999)
    requests.get(x); httpx.get(x); urllib.request.urlopen(x); urllib3.request(x); requests.Session().get(x); httpx.Client(); client = httpx.Client(); client.get(x); urllib3.PoolManager().request(x); await requests.get(x); [requests.post(x) for _ in y]
    with httpx.Client() as cl: cl.get(x)
    async with httpx.AsyncClient() as cl2: cl2.get(x)
    def inner(): requests.get(x); time.sleep(1)
    lambda: requests.get(x)
    class K: y = requests.get(x); time.sleep(1)
    subprocess.run(x); subprocess.Popen(x); subprocess.call(x); subprocess.check_output(x); os.system(x); os.popen(x); os.spawnl(os.P_WAIT, x); os.spawnl(os.P_NOWAIT, x); os.spawnl(mode=os.P_WAIT); os.posix_spawn(x); subprocess.getoutput(x); os.spawnv(x, y); os.wait(); os.waitpid(1, 0); os.wait3(1); os.waitid(1)
    open(x); o.open(x); io.open(x); P(x).open(); pathlib.Path(x).open(); p = P(x); p.open(); p.read_text(); P.home().open(); io.open_code(x); os.fdopen(x); (P(x) / "y").open(); aiofiles.open(x); trio.Path(x).open(); anyio.Path(x).read_text(); P(x).exists(); os.path.exists(x); op.join(x, y); op.isfile(x); os.path.abspath(x); os.path.getsize(x); P(x).parent.exists(); P(x).name; q: P = x; q.exists(); P(x).resolve().is_dir(); os.stat(x); os.listdir(x); P.cwd(); P(x).glob("*"); os.path.relpath(x); op.realpath(x); os.path.expanduser(x); os.path.splitext(x)
    for l in open(x): pass
    with open(x) as f, P(x).open() as g: pass
    time.sleep(1); sleep(1); time.sleep(0); await_ = time.sleep; sleep
    input(); input("x"); builtins.input(); fileinput.input()
    signal.pause(); socket.gethostbyname(x); shutil.rmtree(x)
    asyncio.create_task(x); t = asyncio.create_task(x); asyncio.ensure_future(x); loop = asyncio.get_running_loop(); loop.create_task(x); asyncio.get_event_loop().create_task(x); tg.create_task(x); await asyncio.create_task(x); [asyncio.create_task(x)]; return_x(asyncio.create_task(x)); u = asyncio.create_task(x)
    lst.append(asyncio.create_task(x)); self.t = asyncio.create_task(x); (v := asyncio.create_task(x)); a, b = asyncio.create_task(x), 1; w: T = asyncio.create_task(x); print(w); asyncio.new_event_loop().create_task(x); asyncio.create_task(x).add_done_callback(y); asyncio.TaskGroup().create_task(x)
    async with asyncio.TaskGroup() as tg: tg.create_task(x)
    try: await x
    except asyncio.CancelledError: pass
    except BaseException: pass
    try: pass
    finally: await x
    yield 1
async def gen():
    async with x: yield
    with y: yield
    async for z in q: yield z
    return
async def lam(): return [time.sleep(x) for x in y], lambda: time.sleep(1), (time.sleep(1) for _ in y)
async def dec(x=time.sleep(1), y: open(x) = 1): pass
def sync():
    async def inner(): time.sleep(1)
    time.sleep(1)
asyncio.run(main()); asyncio.create_task(x)
async def noargs(): time.sleep()
async def wh():
    while 1:
        pass
        await asyncio.sleep(1)
    while x: await trio.sleep_until(1)
    while x:
        """doc"""
        await trio.sleep(1)
    else: pass
