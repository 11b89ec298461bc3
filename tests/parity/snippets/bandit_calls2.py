# select: S1,S2,S5,S6,S7
import ssl, socket
import requests
import httpx
import yaml
import paramiko
from paramiko import client, AutoAddPolicy, WarningPolicy
from paramiko.client import SSHClient
import pysnmp.hlapi
from pysnmp.hlapi import CommunityData, UsmUserData
from pysnmp.hlapi.asyncio import CommunityData as CD
import OpenSSL.SSL
from OpenSSL import SSL
from Crypto.PublicKey import RSA, DSA
import cryptography.hazmat.primitives.asymmetric.rsa as crsa
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
import flask
from flask import Flask
from markupsafe import Markup
import jinja2
from jinja2 import Environment, select_autoescape
from mako.template import Template
from mako import template
import logging.config
from logging.config import listen
import os, subprocess
from django.db.models.expressions import RawSQL
from django.contrib.auth.models import User
import tarfile
import hashlib

# S113
requests.get(u); requests.post(u, timeout=None); requests.put(u, timeout=3); requests.request("GET", u); requests.options(u); requests.head(u); requests.patch(u); requests.delete(u)
requests.get(u, **k); requests.get(*a); requests.Session().get(u); requests.session(); httpx.get(u); httpx.get(u, timeout=None); httpx.Client(timeout=None); httpx.AsyncClient(); httpx.stream("GET", u, timeout=None)
requests.api.get(u); requests.get
with requests.get(u) as rr: ...
from requests import get as rget, request as rrequest
rget(u); rrequest(u); rget(u, timeout=(1, 2)); rget(u, timeout=0)
httpx.request("x", timeout=None); httpx.AsyncClient(timeout=None); httpx.options(u, timeout=None)
# S201
app = Flask(__name__)
app.run(debug=True)
app.run(debug=False)
app.run(True)
app.run(host="x", debug=True)
app.run(debug=1)
app.run(debug=x)
app2 = flask.Flask(__name__)
app2.run(debug=True)
def start():
    app.run(debug=True)
    local = Flask("x")
    local.run(debug=True)
    def inner():
        local.run(debug=True)
class K:
    app3 = Flask("x")
    app3.run(debug=True)
    def m(self):
        self.app = Flask("x")
        self.app.run(debug=True)
        app3.run(debug=True)
        global app4
        app4 = Flask("x")
app4.run(debug=True)
app5: Flask = Flask("x")
app5.run(debug=True)
(app6 := Flask("x")).run(debug=True)
app6.run(debug=True)
app7 = app8 = Flask("x")
app7.run(debug=True)
app8.run(debug=True)
app9, _ = Flask("x"), 1
app9.run(debug=True)
Flask("x").run(debug=True)
def param(app: Flask):
    app.run(debug=True)
app10: Flask
app10.run(debug=True)
app11 = Flask("x") if x else Flask("y")
app11.run(debug=True)
app12 = None
app12 = Flask("x")
app12.run(debug=True)
with Flask("x") as app13:
    app13.run(debug=True)
app.run(**{"debug": True})
app.run(
    debug=
    True
)
# S501
requests.get(u, verify=False, timeout=1); requests.post(u, verify=True, timeout=1); httpx.get(u, verify=False); httpx.Client(verify=False); httpx.AsyncClient(verify=False); requests.request("GET", u, verify=False, timeout=1); httpx.stream("x", u, verify=False); requests.get(u, verify=0, timeout=1); requests.Session().get(u, verify=False); requests.options(u, verify=False, timeout=1)
httpx.request("x", u, verify=False); requests.put(u, verify=(False), timeout=1); requests.head(u, timeout=1, **{"verify": False}); httpx.patch(u, verify=None); requests.delete(u, timeout=1, verify=not True); httpx.put(u, verify=False); httpx.options(u, verify=False); requests.patch(u, timeout=1, verify=False)
# S502
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv2)
ssl.wrap_socket(s, ssl_version=ssl.PROTOCOL_SSLv3)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1_1)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1_2)
SSL.Context(method=SSL.SSLv2_METHOD)
SSL.Context(method=SSL.SSLv23_METHOD)
SSL.Context(method=SSL.SSLv3_METHOD)
SSL.Context(method=SSL.TLSv1_METHOD)
SSL.Context(method=SSL.TLSv1_1_METHOD)
SSL.Context(method=SSL.TLSv1_2_METHOD)
SSL.Context(SSL.SSLv2_METHOD)
OpenSSL.SSL.Context(method=SSL.SSLv2_METHOD)
herp(ssl_version=ssl.PROTOCOL_SSLv2)
herp(method=SSL.SSLv2_METHOD)
herp(version=ssl.PROTOCOL_SSLv2)
ssl.SSLContext(ssl.PROTOCOL_SSLv2)
ssl.SSLContext(protocol=ssl.PROTOCOL_SSLv2)
ssl.wrap_socket(ssl_version=PROTOCOL_SSLv2)
ssl.wrap_socket(**{"ssl_version": ssl.PROTOCOL_SSLv2})
from ssl import PROTOCOL_SSLv3 as P3, PROTOCOL_TLSv1
ssl.wrap_socket(ssl_version=P3)
ssl.wrap_socket(ssl_version=PROTOCOL_TLSv1, x=1)
x.wrap_socket(ssl_version=PROTOCOL_TLSv1)
# S503
def a1(version=ssl.PROTOCOL_SSLv2): ...
def a2(version=ssl.PROTOCOL_SSLv3, *, x=ssl.PROTOCOL_TLSv1): ...
def a3(version=SSL.SSLv2_METHOD, /): ...
def a4(v=SSL.SSLv3_METHOD): ...
def a5(v=SSL.TLSv1_METHOD, w=ssl.PROTOCOL_TLSv1_1): ...
async def a6(v: int = SSL.TLSv1_1_METHOD): ...
a7 = lambda v=ssl.PROTOCOL_SSLv2: v
def a8(v=P3): ...
class A9:
    def a9(self, v=SSL.SSLv23_METHOD): ...
    @staticmethod
    def b1(v=ssl.PROTOCOL_SSLv23): ...
def a10(v=ssl.PROTOCOL_TLSv1_2, w=(ssl.PROTOCOL_SSLv2)): ...
def a11(*args, v=ssl.PROTOCOL_SSLv3, **k): ...
def a12(v=[ssl.PROTOCOL_SSLv2]): ...
def a13(v=ssl.PROTOCOL_SSLv2 or None): ...
def a14(v=PROTOCOL_SSLv2): ...
# S504
ssl.wrap_socket()
ssl.wrap_socket(s)
ssl.wrap_socket(s, ssl_version=x)
ssl.wrap_socket(*a)
ssl.wrap_socket(**k)
from ssl import wrap_socket as ws
ws()
ws(s, ssl_version=None)
with ssl.wrap_socket(s) as y: ...
[ssl.wrap_socket(s) for s in x]
ssl.wrap_socket(s, k, c, True, ssl.CERT_NONE, v)
ssl.wrap_socket(s, keyfile=k).send(x)
f"{ssl.wrap_socket(s)}"
lambda: ssl.wrap_socket(s)
@ssl.wrap_socket(s)
def d1(): ...
ssl.SSLContext()
# S505
rsa.generate_private_key(65537, 1024, b)
rsa.generate_private_key(public_exponent=65537, key_size=2047)
rsa.generate_private_key(public_exponent=65537, key_size=2048)
crsa.generate_private_key(3, key_size=512)
dsa.generate_private_key(1024)
dsa.generate_private_key(key_size=2047, backend=b)
dsa.generate_private_key(2048)
ec.generate_private_key(curve=ec.SECT163K1)
ec.generate_private_key(ec.SECP192R1(), b)
ec.generate_private_key(ec.SECT163R2, b)
ec.generate_private_key(curve=ec.SECP256R1)
ec.generate_private_key(x.SECP192R1)
ec.generate_private_key(ec.SECP192R1)
ec.generate_private_key(ec.SECT163K1())
DSA.generate(bits=1024)
DSA.generate(2047)
RSA.generate(1024.0)
RSA.generate(x)

RSA.generate(1000 + 24)
rsa.generate_private_key(*a, key_size=1)
rsa.generate_private_key(65537, **k)
Cryptodome.PublicKey.RSA.generate(1024)
# S506
yaml.load(x); yaml.load(x, Loader=yaml.Loader); yaml.load(x, yaml.SafeLoader); yaml.load(x, Loader=yaml.CSafeLoader); yaml.load(x, Loader); yaml.load_all(x); yaml.unsafe_load(x); yaml.load(x, Loader=None)
from yaml import load, SafeLoader, CSafeLoader as CSL, FullLoader
load(x, SafeLoader); load(x, Loader=CSL); load(x, FullLoader); load(stream=x); load(x, **k); load(*a); yaml.load(x, Loader=SL); yaml.load(x, yaml.loader.SafeLoader); yaml.load(x, yaml.cyaml.CSafeLoader); yaml.load(x, yaml.SafeLoader())
class SafeLoader2(SafeLoader): ...
yaml.load(x, SafeLoader2)
from ruamel import yaml as ry
ry.load(x)
# S507
cl = client.SSHClient()
cl.set_missing_host_key_policy(client.AutoAddPolicy)
cl.set_missing_host_key_policy(client.WarningPolicy)
cl.set_missing_host_key_policy(client.RejectPolicy)
cl.set_missing_host_key_policy(AutoAddPolicy())
cl.set_missing_host_key_policy(WarningPolicy)
cl.set_missing_host_key_policy(policy=AutoAddPolicy)
ss = SSHClient()
ss.set_missing_host_key_policy(AutoAddPolicy)
ss.set_missing_host_key_policy(policy=paramiko.AutoAddPolicy())
ss.set_missing_host_key_policy(paramiko.client.WarningPolicy(1))
pp = paramiko.SSHClient()
pp.set_missing_host_key_policy(AutoAddPolicy)
unknown.set_missing_host_key_policy(AutoAddPolicy)
with SSHClient() as w:
    w.set_missing_host_key_policy(AutoAddPolicy)
def h(c: SSHClient, d: paramiko.client.SSHClient, e: "SSHClient"):
    c.set_missing_host_key_policy(AutoAddPolicy)
    d.set_missing_host_key_policy(AutoAddPolicy)
    e.set_missing_host_key_policy(AutoAddPolicy)
    self.c.set_missing_host_key_policy(AutoAddPolicy)
    cl.set_missing_host_key_policy(AutoAddPolicy)
SSHClient().set_missing_host_key_policy(AutoAddPolicy)
(q := SSHClient()).set_missing_host_key_policy(AutoAddPolicy)
q.set_missing_host_key_policy(AutoAddPolicy)
ss.set_missing_host_key_policy(x)
ss.set_missing_host_key_policy()
ss.set_missing_host_key_policy(lambda: AutoAddPolicy)
u1: SSHClient = make()
u1.set_missing_host_key_policy(AutoAddPolicy)
u2: SSHClient | None = make()
u2.set_missing_host_key_policy(AutoAddPolicy)
# S508
CommunityData("public", mpModel=0)
CommunityData("public", mpModel=1)
CommunityData("public", mpModel=2)
CommunityData("public")
CD("public", mpModel=0)
pysnmp.hlapi.CommunityData("x", mpModel=1)
CommunityData("public", 0)
CommunityData(mpModel=0)
CommunityData("public", mpModel=0x0)
CommunityData("public", mpModel=False)
CommunityData("public", mpModel=+1)
pysnmp.hlapi.asyncio.CommunityData("p", mpModel=1)
pysnmp.hlapi.v3arch.CommunityData("p", mpModel=1)
pysnmp.hlapi.v3arch.asyncio.CommunityData("p", mpModel=0)
pysnmp.hlapi.v3arch.asyncio.auth.CommunityData("p", mpModel=0)
pysnmp.hlapi.v1arch.CommunityData("p", mpModel=0)
pysnmp.hlapi.v1arch.asyncio.CommunityData("p", mpModel=0)
pysnmp.hlapi.v1arch.asyncio.auth.CommunityData("p", mpModel=0)
pysnmp.hlapi.auth.CommunityData("p", mpModel=0)
# S509
UsmUserData("u")
UsmUserData("u", "a")
UsmUserData("u", "a", "p")
UsmUserData("u", authKey="a", privKey="b")
UsmUserData(userName="u")
UsmUserData(*a)
UsmUserData("u", **k)
pysnmp.hlapi.UsmUserData("u")
pysnmp.hlapi.asyncio.UsmUserData("u", "v")
pysnmp.hlapi.v3arch.UsmUserData("u")
pysnmp.hlapi.v3arch.asyncio.UsmUserData("u")
pysnmp.hlapi.v3arch.asyncio.auth.UsmUserData("u", "b")
pysnmp.hlapi.auth.UsmUserData("u")
pysnmp.hlapi.asyncio.UsmUserData()
UsmUserData()
UsmUserData("u", "a", x=1)
# S601 601.. 612
paramiko.exec_command("ls")
paramiko.exec_command(x, timeout=1)
from paramiko import exec_command as ec2
ec2("x")
ec2()
paramiko.client.exec_command("x")
paramiko.exec_command
with paramiko.exec_command("x"): ...
[paramiko.exec_command(c) for c in x]
lambda: paramiko.exec_command(c)
f(paramiko.exec_command(c))
paramiko.exec_command(paramiko.exec_command(c))
paramiko.exec_command("x")
paramiko.exec_command("x").y
paramiko.SSHClient().exec_command("x")
logging.config.listen()
logging.config.listen(9999)
logging.config.listen(verify=v)
logging.config.listen(port=1, verify=None)
listen()
listen(*a)
listen(**k)
listen(1, v)
t = listen(1)
logging.config.listen(0).start()
with listen(1): ...
[listen(1) for _ in x]
lambda: listen()
f(listen())
from logging import config as lc
lc.listen()
import logging.config as lcc
lcc.listen(1)
# S610 611
User.objects.filter(username="admin").extra(dict(could_be="insecure"))
User.objects.filter(username="admin").extra(select=dict(could_be="insecure"))
User.objects.filter().extra(select={"test": "%secure" % "nos"})
User.objects.filter().extra(select={"test": "{}secure".format("nos")})
User.objects.filter().extra(where=["%secure" % "nos"])
User.objects.filter().extra(where=["{}secure".format("no")])
User.objects.filter().extra(select={"a": "b"}, where=["c"], tables=["d"])
User.objects.extra(q)
User.objects.extra(where=q)
User.objects.extra(tables=q)
User.objects.extra(select=q)
User.objects.extra(order_by=q)
User.objects.extra(select={x: "a"})
User.objects.extra(select={"a": x})
User.objects.extra(where=("a", "b"))
User.objects.extra(where=["a", *x])
User.objects.extra({"a": "b"})
User.objects.extra({"a": "b"}, ["c"])
User.objects.extra({"a": "b"}, [x])
User.objects.extra(select={**x})
User.objects.extra(where=["a" "b", f"c"])
User.objects.extra(where=[f"{c}"])
User.objects.extra(*x)
User.objects.extra(**x)
User.objects.extra()
x.extra(select={"a": 1})
extra(where=x)
User.objects.extra(tables=["a"], where=[])
User.objects.extra(tables={"a"})
User.objects.extra(params=[x])
RawSQL("a", []); RawSQL(f"a{x}", []); RawSQL("a" + x, []); RawSQL(sql="a", params=[]); RawSQL(sql=x); RawSQL(x); RawSQL(*a); RawSQL(**k); RawSQL("a" "b", ()); RawSQL(f"a", ()); RawSQL("a%s" % b, ()); RawSQL("{}".format(x), ()); RawSQL(b"a"); RawSQL("a" + "b", ()); RawSQL((x))
from django.db.models.expressions import RawSQL as RS
RS(x); RS("x")
# S604
f(shell=True); f(shell=False); f(shell=1); f(shell=[1]); f(shell=x); f(shell="x"); f(shell=[]); f(shell={}); f(shell=None); f(shell=0); x.y(shell=True); f(**{"shell": True}); f(shell=(1,)); f(shell=()); f(shell=not x); f(shell=1.5); f(shell=0.0); f(shell=f"x"); f(shell=f""); f(shell=b""); f(shell={1}); f(shell={**a}); f(shell=[*a]); f(shell=lambda: 0); f(shell=...); f(shell=x or True)
x(y, shell=True)(shell=True)
# S609
os.system("chown *"); os.system("tar czf x *"); os.system("rsync * x"); os.system("chmod 1 *"); subprocess.Popen("chown *", shell=True); subprocess.run("chown *", shell=False); os.popen("chown *"); os.system("ls *"); subprocess.call(["chown", "*"], shell=True); subprocess.call("chown a/*", shell=True)
os.popen2("tar x *"); os.popen3("rsync *"); os.popen4("chmod *"); subprocess.check_call("chown *", shell=True); subprocess.check_output("chown *x", shell=True); os.system("chown" "*"); os.system(f"chown *"); os.system("chown " + "*"); os.system("CHOWN *"); subprocess.getoutput("chown *"); subprocess.getstatusoutput("tar *"); os.execl("chown", "*"); os.spawnlp("tar *"); subprocess.Popen(["/bin/chown", "root", "*"], shell=True); subprocess.Popen(("chown", "*"), shell=True); subprocess.Popen(args="chown *", shell=True); os.system(command="chown *"); subprocess.run("chown *", shell=1); commands.getoutput("chown *"); popen2.popen2("tar *")
# S701 702 704
Environment(); Environment(autoescape=True); Environment(autoescape=False); Environment(autoescape=select_autoescape()); Environment(autoescape=select_autoescape(["x"])); Environment(autoescape=x); jinja2.Environment(loader=l); jinja2.Environment(**k); Environment(*a); Environment(autoescape=jinja2.select_autoescape(x)); Environment(autoescape=other()); Environment(autoescape=lambda n: True); Environment(autoescape=None); Environment(autoescape=1); jinja2.Environment(autoescape=select_autoescape); jinja2.environment.Environment(); jinja2.Template("x"); jinja2.sandbox.SandboxedEnvironment(); Environment(a, b, autoescape=False); Environment(autoescape=not False)
Template("x"); template.Template("x"); Template(); Template(filename="x"); Template("x", default_filters=["h"]); x = Template("y").render(); lambda: Template("x"); f(Template(x)); [Template(x) for x in y]; mako.template.Template("hern"); Template; template.Template(*a, **k)
from mako import template as mt2
mt2.Template("y")
Markup(x); Markup("x"); Markup(f"{x}"); Markup("x" + y); Markup("a" "b"); Markup(f"a"); Markup("{}").format(x); Markup(*a); Markup(object=x); Markup(); Markup("<b>%s</b>") % x; Markup("%s" % x); Markup(b"x"); markupsafe.Markup(x); flask.Markup(x); Markup(1); Markup(None); Markup(Markup(x)); Markup(x if y else "z"); Markup.escape(x); Markup("a", encoding=x)
# S202
tar = tarfile.open(x); tar.extractall(); tar.extractall(members=y); tar.extractall(filter="data"); tar.extractall(filter="tar"); tar.extractall(filter="fully_trusted"); tar.extractall(members=[]); tar.extractall(members=f()); tarfile.open(x).extractall(); zip_.extractall(); tar.extractall("p", m); tar.extractall(filter=x); tar.extractall("p", [a]); tar.extractall(**k); tar.extractall(members=None); tar.extractall(filter=None)
tarfile.TarFile(x).extractall(path=p); self.tar.extractall(); tarfile.open(x).extractall(members=x, filter="data"); extractall()
