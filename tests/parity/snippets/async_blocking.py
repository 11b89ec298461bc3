# select: ASYNC2
import asyncio, trio, anyio, httpx, requests, os, subprocess, time, urllib, urllib3, io, pathlib, builtins, codecs, fileinput
import http.client
from httpx import Client, AsyncClient, get as hget
from os import popen, path, system, wait as oswait
from os.path import exists, join
from pathlib import Path, PosixPath as PP, PurePath
from requests import get, Session
from subprocess import run as srun, Popen, PIPE, check_call
from time import sleep as tsleep
from urllib.request import urlopen

# ASYNC210
async def a210():
    urllib.request.urlopen(x)
    urlopen(x)
    urllib.urlopen(x)
    urllib3.request("GET", x)
    urllib3.PoolManager().request()
    requests.get(x); requests.post(x); requests.delete(x); requests.patch(x); requests.put(x); requests.head(x); requests.options(x); requests.request(x); requests.connect(x); requests.trace(x); requests.close(x)
    get(x)
    Session().get(x)
    requests.Session()
    httpx.get(x); httpx.post(x); httpx.delete(x); httpx.patch(x); httpx.put(x); httpx.head(x); httpx.connect(x); httpx.options(x); httpx.request(x); httpx.trace(x); httpx.stream(x)
    hget(x)
    http.client.HTTPConnection(x)
    await requests.get(x)
    lambda: requests.get(x)
    [requests.get(y) for y in x]
    (requests.get(y) for y in x)
    def f(): requests.get(x)
    class C:
        requests.get(x)
        async def m(self): return requests.get(x)
    await asyncio.to_thread(requests.get, x)
    f"{requests.get(x)}"
    with requests.get(x) as y: ...
    urllib.request.urlretrieve(x)
    requests.api.get(x)
    @get(x)
    def deco(): ...
    def default(x=get(y)): ...
    async def default2(x=get(y)) -> get(z): ...
requests.get(x)
def s210(): requests.get(x)

# ASYNC212
async def a212(c: httpx.Client, d: Client | None, e: "httpx.Client", f: AsyncClient, g: Optional[Client] = None, *h: Client, **i: Client):
    c.get(); c.post(); c.put(); c.patch(); c.delete(); c.head(); c.options(); c.request(); c.send(); c.stream(); c.close(); c.build_request(); c.__enter__()
    d.get(); e.get(); f.get(); g.get(); h.get(); i.get()
    c.get
    j = Client()
    j.get()
    k = httpx.Client()
    k.get()
    with Client() as l:
        l.get()
    with httpx.Client() as m, Client() as n:
        m.get(); n.post()
    async with AsyncClient() as o:
        await o.get()
    p: Client = x
    p.get()
    q: httpx.Client
    q.get()
    httpx.Client().get()
    (r := Client()).get()
    r.get()
    await c.get()
    lambda: c.get()
    [c.get() for _ in x]
    def inner(): c.get()
    async def inner2(): c.get()
    c.get().json()
    s = t = Client()
    s.get()
    u, v = Client(), 1
    u.get()
    for w in x:
        w = Client()
        w.get()
    if a: z = Client()
    else: z = AsyncClient()
    z.get()
    self.c.get()
MOD = httpx.Client()
async def b212():
    MOD.get()
    MOD.request("GET")
def s212(c: httpx.Client): c.get()

# ASYNC220-222
async def a220():
    subprocess.Popen(x)
    Popen(x)
    os.popen(x)
    popen(x)
    subprocess.Popen(x).wait()
    await subprocess.Popen(x)
    with Popen(x) as p: p.wait()
    [Popen(y) for y in x]
    lambda: Popen(x)
    f(Popen(x), os.popen(y))
    subprocess.Popen
    Popen[str](x)
    def f(): Popen(x)
    os.spawnl(os.P_NOWAIT, x)
    os.spawnl(os.P_WAIT, x)
    os.spawnl(x, y)
    os.spawnle(mode=os.P_NOWAIT)
    os.spawnle(mode=os.P_WAIT)
    os.spawnlp(os.P_NOWAITO)
    os.spawnlpe(os.P_DETACH)
    os.spawnv(os.P_WAIT)
    os.spawnve(*a)
    os.spawnvp(**k)
    os.spawnvpe()
    from os import P_NOWAIT, P_WAIT
    os.spawnl(P_NOWAIT); os.spawnl(P_WAIT); os.spawnl(0); os.spawnl(1)
    os.posix_spawn(x); os.posix_spawnp(x)
    subprocess.run(x); subprocess.call(x); subprocess.check_call(x); subprocess.check_output(x); subprocess.getoutput(x); subprocess.getstatusoutput(x)
    srun(x); check_call(x); system(x); os.system(x)
    await asyncio.create_subprocess_exec(x)
    asyncio.subprocess.Popen(x)
    os.execv(x); os.fork(); os.startfile(x)
    os.wait(); os.wait3(0); os.wait4(p, 0); os.waitid(p); os.waitpid(p, 0); oswait()
    lambda: os.wait()
    await os.wait()
    x = os.waitpid(p, 0)[1]
    pid, st = os.waitpid(p, 0)
    if os.wait(): ...
    while os.wait3(1): ...
    return os.wait4(x, 1)
    os.waitstatus_to_exitcode(x)
    class C:
        os.wait()
    async def g(x=os.wait()): os.wait()
os.wait()
def s220(): Popen(x); os.wait(); subprocess.run(x)

# ASYNC230
async def a230(p: Path, q: pathlib.Path, r: "Path", s: Path | None, t: anyio.Path):
    open(x)
    with open(x) as f: ...
    io.open(x); io.open_code(x); builtins.open(x)
    p.open(); q.open(); r.open(); s.open(); t.open(); await t.open()
    Path(x).open()
    pathlib.Path(x).open()
    (Path(x) / "y").open()
    p.joinpath(x).open()
    u = Path(x)
    u.open()
    v: Path = x
    v.open()
    with Path(x).open() as f, open(y): ...
    async with anyio.open_file(x): ...
    await anyio.to_thread.run_sync(open, x)
    [open(y) for y in x]
    lambda: open(x)
    def f(): open(x)
    open
    codecs.open(x); os.open(x, 0); os.fdopen(x); tempfile.TemporaryFile(); gzip.open(x)
    w = PP(x)
    w.open()
    PP(x).open()
    PurePath(x).open()
    Path.open(x)
    Path.cwd().open()
    f"{open(x)}"
    for line in open(x): ...
    (z := Path()).open()
    z.open()
    with Path() as aa: aa.open()
async def b230():
    def open(x): ...
    open(x)
def s230(): open(x)

# ASYNC240
async def a240(p: Path, q: pathlib.PosixPath, r: anyio.Path, s: trio.Path):
    os.path.exists(x); os.path.isfile(x); os.path.isdir(x); os.path.getsize(x); os.path.getmtime(x); os.path.getatime(x); os.path.getctime(x); os.path.islink(x); os.path.ismount(x); os.path.lexists(x); os.path.samefile(x, y); os.path.sameopenfile(x, y); os.path.realpath(x); os.path.abspath(x); os.path.expanduser(x); os.path.join(x); os.path.basename(x); os.path.relpath(x); os.path.splitext(x); os.path.normpath(x); os.path.samestat(x); os.path.isabs(x); os.path.commonpath(x); os.path.dirname(x)
    exists(x); path.exists(x); join(x)
    p.exists(); p.is_dir(); p.read_text(); p.write_text(x); p.read_bytes(); p.unlink(); p.mkdir(); p.rmdir(); p.rename(x); p.replace(x); p.resolve(); p.absolute(); p.stat(); p.lstat(); p.chmod(1); p.touch(); p.glob("*"); p.rglob("*"); p.iterdir(); p.walk(); p.owner(); p.group(); p.expanduser(); p.samefile(x); p.symlink_to(x); p.hardlink_to(x); p.link_to(x); p.readlink(); p.is_file(); p.is_mount(); p.is_symlink(); p.is_socket(); p.is_fifo(); p.is_block_device(); p.is_char_device(); p.lchmod(1); p.copy(x); p.move(x); p.is_junction(); p.copy_into(x); p.move_into(x)
    p.joinpath(x); p.with_suffix(x); p.name; p.parent; p.is_absolute(); p.relative_to(x); p.as_posix(); p.match(x); p.with_name(x); p.as_uri(); p.is_reserved(); p.full_match(x); p.is_relative_to(x); p.home(); p.cwd()
    q.exists(); r.exists(); s.exists()
    await r.exists()
    Path(x).exists()
    Path(x).resolve().exists()
    (p / "x").exists()
    p.parent.exists()
    Path.home(); Path.cwd(); Path.exists(x)
    lambda: p.exists()
    [p.exists() for _ in x]
    def f(): p.exists()
    t = Path()
    t.exists()
    u = Path() / "x"
    u.exists()
    pathlib.Path().exists()
    PP(x).is_dir()
    PurePath(x).exists()
    v: Path = y
    v.exists()
    (w := Path()).exists()
    w.exists()
    for z in Path().iterdir(): z.exists()
    if os.path.exists(x) and not exists(y): ...
    for k in x:
        aa = Path(k)
        aa.exists()
    await asyncio.to_thread(p.exists)
    await asyncio.to_thread(os.path.exists, x)
def s240(): os.path.exists(x); Path().exists()

# ASYNC250, 251
async def a250():
    input()
    input("x")
    x = input()
    x = int(input("y"))
    while input(): ...
    if (y := input()): ...
    [input() for _ in x]
    lambda: input()
    def f(): input()
    builtins.input()
    await input()
    f"{input()}"
    raw_input()
    input
    await asyncio.to_thread(input)
    with input() as z: ...
    for c in input(): ...
    match input():
        case _: ...
    class C:
        input()
    return input()
    async def inner(x=input()): return input()
input()
async def b250(input): input()
async def c250():
    from x import input
    input()
async def a251():
    time.sleep(1)
    tsleep(1)
    await time.sleep(1)
    time.sleep
    x = time.sleep(1)
    [time.sleep(y) for y in x]
    lambda: time.sleep(1)
    def f(): time.sleep(1)
    class C: time.sleep(1)
    @time.sleep(1)
    def g(): ...
    def h(x=time.sleep(1)): ...
    f"{time.sleep(1)}"
    import time as t
    t.sleep(1)
    while x: time.sleep(1)
    for _ in x: tsleep(1) if y else tsleep(2)
    asyncio.to_thread(time.sleep, 1)
    time.sleep(0)
    {time.sleep(1): 1}
    async for z in time.sleep(1): ...
    return time.sleep(1)
time.sleep(1)
async_lambda = lambda: time.sleep(1)
