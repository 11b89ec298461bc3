# select: S
import dbm
import ftplib
import hashlib
import marshal
import os
import pickle as pk
import random
import shelve
import socket
import ssl
import subprocess
import sys
import tarfile
import telnetlib
import tempfile
import urllib.request
import xml.etree.ElementTree as ET
import xml.sax
from hashlib import md5, new as make
from random import choice, SystemRandom
from subprocess import Popen, run as execute
from xml.dom.minidom import parseString

import dill
import flask
import httpx
import jinja2
import jsonpickle
import logging.config
import mako.template
import pandas
import paramiko
import requests
import snmp
import torch
import yaml
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from Crypto.Cipher import ARC4, AES
from django.contrib.auth.models import User
from django.db.models.expressions import RawSQL
from django.utils.safestring import mark_safe
from flask import Flask
from jinja2 import Environment, select_autoescape
from mako.template import Template
from markupsafe import Markup
from pysnmp.hlapi import CommunityData, UsmUserData
from yaml import CSafeLoader, load as yload


@(lambda f: exec("x"))
def tools(a="secret", password="hunter2", *, token: str = "t", pwd=None, pass_=b"x", secret_key=f"x{a}", passwd=""):
    assert a, f"{a}"
    assert (a, "x")
    exec(a)
    builtins.exec(a)
    eval(a); eval("1"); eval(b"1")
    x = eval
    x("1")
    os.chmod("x", 0o777)
    os.chmod("x", 0o644)
    os.chmod("x", mode=0o7)
    os.chmod("x", stat.S_IXOTH | stat.S_IRUSR)
    os.fchmod(1, 0o666 & 0o770)
    os.lchmod("x", 511)
    os.chmod("x", a)
    os.chmod(path="x", mode=stat.S_IXGRP)
    os.chmod("x", ~0o111)


host = "0.0.0.0"
host6 = "::"
b"0.0.0.0"
f"0.0.0.0{host}"
f"{'0.0.0.0'}"
sock.bind(("0.0.0.0", 80))
sock.bind(("", 80))
sock.bind((f"", 80))
"0.0.0.0" "x"
"0.0." "0.0"


password = "x"
password: str = "x"
PASSWORD = b"x"
password = ""
password = None
password = "a b"
password = f"x"
password = f"{host}"
my.password = "x"
d["password"] = "x"
d["x"]["secret"] = "y"
d[token] = "y"
a = password = "z"
(password := "y")
password, b = "x", "y"
password = "x" if a else "y"
password = "x" "y"
passwordless = "x"
user_token_name = "x"
if password == "x": ...
if "x" == password: ...
if password != "x": ...
if password in ("x",): ...
if d.token == "y" == secret: ...
if d["pass"] == "y": ...
match password:
    case "x": ...
connect(password="x")
connect(**{"password": "x"})
connect(db_password="x", token=None, secret="")
class password: token = "x"
lambda password="x", *, secret="y": 1
{"password": "x", "token": y}
def f(password, /, secret="a", *token, pwd="b", **passwd): ...
async def g(token: str = "x"): ...


tmp = "/tmp/x"
tmp = "/var/tmp"
tmp = "/dev/shm/y"
tmp = "/tmpx"
tmp = b"/tmp/x"
tmp = f"/tmp/{a}"
tmp = "x/tmp/x"
tempfile.mkstemp(dir="/tmp/x")
with tempfile.TemporaryDirectory(prefix="/tmp/") as t: ...
open("/tmp")
tempfile.mktemp()
tempfile.mktemp(suffix="/tmp/x")


try: ...
except: pass
try: ...
except Exception: pass
try: ...
except BaseException as e: pass
try: ...
except ValueError: pass
try: ...
except (ValueError, Exception): pass
try: ...
except* Exception: pass
for x in y:
    try: ...
    except: continue
    try: ...
    except Exception: continue
    try: ...
    except ValueError: continue
    try: ...
    except builtins.Exception:
        # why
        pass
    try: ...
    except Exception: ...


requests.get("x")
requests.get("x", timeout=None)
requests.post("x", timeout=5)
requests.request("GET", "x", **kw)
requests.Session().get("x")
httpx.get("x")
httpx.get("x", timeout=None)
httpx.Client(timeout=None)
httpx.AsyncClient()
requests.options("x", timeout=(1, None))
session.get("x")


Flask("x").run(debug=True)
app = Flask(__name__)
app.run(debug=True)
app.run(debug=1)
app.run(debug=False)
flask.Flask("x").run(host="0.0.0.0", debug=True)


tarfile.open("x").extractall()
t = tarfile.open("x")
t.extractall()
t.extractall(filter="data")
t.extractall(filter="tar")
t.extractall(filter="fully_trusted")
t.extractall(filter=None)
t.extractall(members=[])
zipfile.ZipFile("x").extractall()
other.extractall("x")


pk.loads(x); pk.load; pk.Unpickler(x)
dill.loads(x); dill.load(x); dill.Unpickler(x)
shelve.open("x"); shelve.DbfilenameShelf("x")
jsonpickle.decode(x); jsonpickle.unpickler.decode(x)
pandas.read_pickle("x")
marshal.loads(x); marshal.load(x); marshal.dumps(x)
hashlib.md5(); hashlib.sha1(); hashlib.sha256(); hashlib.md4()
hashlib.md5(usedforsecurity=False); hashlib.md5(x, usedforsecurity=True)
hashlib.new("md5"); hashlib.new("SHA1"); hashlib.new(name="md4"); hashlib.new(x); hashlib.new("sha", usedforsecurity=False)
md5(); make("md5", b""); make("sha512")
crypt.crypt("x", crypt.METHOD_MD5); crypt.mksalt(crypt.METHOD_CRYPT); crypt.crypt("x", salt=crypt.METHOD_BLOWFISH)
Crypto.Hash.MD5.new(); cryptography.hazmat.primitives.hashes.MD5()
ARC4.new(x); AES.new(x)
cryptography.hazmat.primitives.ciphers.algorithms.Blowfish(x)
cryptography.hazmat.primitives.ciphers.modes.ECB(x)
random.random(); random.randint(1, 2); choice([]); SystemRandom().random(); random.Random(); random.SystemRandom(); random.seed(1)
random.choices([]); random.uniform(1, 2); random.triangular(); random.randbytes(1); random.shuffle(x); random.sample(x, 1); random.getrandbits(1)
urllib.request.urlopen("http://x"); urllib.request.urlopen(x); urllib.request.urlopen("file:///x"); urllib.request.urlopen(f"http://{x}")
urllib.request.urlopen(url="https://x"); urllib.request.urlretrieve("x"); urllib.request.Request("http://x"); urllib.request.Request(x)
urllib.request.urlopen(urllib.request.Request("http://x")); urllib.request.URLopener(); urllib.request.FancyURLopener().open(x)
urllib.request.urlopen("HTTPS://x" + y); urllib.request.urlopen(*x); urllib.request.urlopen("ht" "tp://x")
telnetlib.Telnet("x"); ftplib.FTP("x"); ftplib.FTP_TLS("x")
ET.parse("x"); ET.fromstring(x); ET.iterparse(x); ET.XMLParser(x); ET.Element("x"); ET.XML(x); ET.tostring(x)
xml.sax.parse(x); xml.sax.make_parser(); parseString(x); xml.dom.pulldom.parse(x); xml.sax.expatreader.create_parser()
lxml.etree.parse(x); lxml.etree.fromstring(x); xml.etree.cElementTree.parse(x)
ssl._create_unverified_context(); ssl.wrap_socket(); ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv3); ssl.SSLContext(ssl.PROTOCOL_TLSv1)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLS); SSL.Context(method=SSL.SSLv2_METHOD); ssl.SSLContext(protocol=ssl.PROTOCOL_SSLv2)
def s(version=ssl.PROTOCOL_SSLv2, other=SSL.SSLv23_METHOD): ...
mark_safe("x"); mark_safe(x); mark_safe(f"{x}"); mark_safe("x" + "y"); mark_safe("x %s" % y); mark_safe("x".format(1))
@mark_safe
def h(): ...
os.tempnam(); os.tmpnam(); sys.call_tracing(1, 2)
dsa.generate_private_key(1024); rsa.generate_private_key(65537, 2048); rsa.generate_private_key(key_size=1024)
ec.generate_private_key(ec.SECP192R1()); ec.generate_private_key(curve=ec.SECT163K1); RSA.generate(1024); DSA.generate(bits=512)
Crypto.PublicKey.RSA.generate(1024); Cryptodome.PublicKey.DSA.generate(bits=512)
yaml.load(x); yaml.load(x, Loader=yaml.SafeLoader); yaml.load(x, yaml.CSafeLoader); yload(x, CSafeLoader); yload(x, Loader=yaml.Loader)
yaml.full_load(x); yaml.load(x, Loader=x); yaml.unsafe_load(x); yaml.load_all(x)
CommunityData("x", mpModel=0); CommunityData("x", mpModel=1); CommunityData("x", mpModel=2); CommunityData("x")
UsmUserData("x"); UsmUserData("x", "y"); UsmUserData("x", authKey="x", privKey="y"); UsmUserData("x", "a", "b")
c = paramiko.SSHClient(); c.set_missing_host_key_policy(paramiko.AutoAddPolicy); c.set_missing_host_key_policy(paramiko.WarningPolicy())
c.set_missing_host_key_policy(policy=paramiko.RejectPolicy); paramiko.SSHClient().set_missing_host_key_policy(paramiko.client.AutoAddPolicy())
c.exec_command("x"); paramiko.exec_command("x"); c.invoke_shell()
requests.get("x", verify=False, timeout=1); requests.get("x", verify=True, timeout=1); httpx.get("x", verify=False); httpx.Client(verify=0)
httpx.stream("GET", "x", verify=False); requests.Session(verify=False)
logging.config.listen(1); logging.config.listen()
subprocess.Popen("x", shell=True); subprocess.run(["x"], shell=False); subprocess.call(x, shell=1); execute(f"{x}", shell=True)
subprocess.run("ls"); subprocess.run(["ls", x]); subprocess.run(["/bin/ls"]); subprocess.check_output("ls -l", shell=True); subprocess.run(x)
Popen(("ls", "-l")); Popen(args="ls"); Popen("ls", shell=x); Popen(*x); subprocess.run(["/bin/ls", *x]); subprocess.run(x + ["y"], shell=[])
subprocess.getoutput("ls"); subprocess.getstatusoutput(x); commands.getoutput("x"); foo(shell=True); foo(shell=False); foo("x", shell={})
os.system("ls"); os.system(x); os.popen("x"); os.popen2(x); os.execl("x", "y"); os.execv(x, []); os.spawnl(1, "x"); os.startfile("x"); popen2.popen2("x")
subprocess.Popen("chown *", shell=True); os.system("tar *"); subprocess.run(["rsync", "*"]); subprocess.run("chmod * x", shell=True); os.popen("chown x *")
os.posix_spawn("x", [], {}); asyncio.create_subprocess_shell("x"); pty.spawn("x"); os.spawnlp(1, x, "y")
cur.execute("SELECT * FROM x WHERE a = %s" % y)
"SELECT * FROM x WHERE a = " + y
"SELECT * FROM x"
f"SELECT {a} FROM b"
f"select a from {b}"
"insert into x values ({})".format(y)
"delete from x where y = " + z + "q"
"UPDATE x SET y = '%s'" % z
"with x as (select 1) select * from x where " + y
"select" + x
"SELECT 'a' FROM " "b" + c
"x" + "SELECT a FROM b" + c
f"drop table {x}"
"create table {}".format(x)
"Select from %s" % x
"selected from %s" % x
f"""
    SELECT *
    FROM {x}
"""
"EXEC x " + y
"SELECT * FROM x WHERE y = %(z)s" % d
"SELECT * FROM {x}".replace("x", y)
"update {} set x".format(y)
"delete from %s" % x + y
"insert or replace into %s" % x
"MERGE INTO %s USING y" % x
User.objects.extra(select={"a": x}); User.objects.extra(where=["a"]); User.objects.filter(a=1).extra(tables=[x]); x.extra(select={"a": "b"})
User.objects.raw(x); RawSQL("x", []); RawSQL(x, []); RawSQL(f"{x}", []); RawSQL(sql=x)
Environment(); Environment(autoescape=True); Environment(autoescape=False); Environment(autoescape=select_autoescape()); jinja2.Environment(autoescape=x)
Template("x"); mako.template.Template("x", default_filters=["h"]); mako.lookup.TemplateLookup("x")
Markup("x"); Markup(x); Markup(f"{x}"); markupsafe.Markup("x" + y); flask.Markup("x".format(1)); Markup("x").format(y); Markup.escape(x)
torch.load("x"); torch.load("x", weights_only=True); torch.load("x", weights_only=False)
ssl.SSLContext(); ssl.create_default_context()
ssl.PROTOCOL_SSLv3
import wsgiref.handlers.CGIHandler
from twisted.web.twcgi import CGIScript
import xmlrpc.client
from Crypto import Cipher
import pyghmi, ipmi
from subprocess import *
import lxml.etree
from xml import dom
