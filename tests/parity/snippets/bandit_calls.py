# select: S1,S2,S3
import hashlib
import ssl
import tempfile
import random
import telnetlib
import ftplib
import socket
import urllib.request
import urllib
from urllib.request import urlopen, urlretrieve, Request
from urllib import request as r
import six
import xml.etree.ElementTree as ET
import xml.etree.cElementTree as CET
from xml.sax import expatreader, parse as saxparse, parseString, make_parser
from xml.dom import minidom, pulldom, expatbuilder
import marshal
import pickle
import dill
import shelve
import jsonpickle
import pandas as pd
import os
import crypt
from Crypto.Cipher import ARC2, ARC4, Blowfish, DES, XOR, AES
from Crypto.Hash import MD2, MD4, MD5, SHA
import Cryptodome.Cipher.DES
import cryptography.hazmat.primitives.ciphers.algorithms as al
from cryptography.hazmat.primitives.ciphers import modes
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.hashes import MD5 as HM5
from django.utils.safestring import mark_safe, SafeText, SafeString
import django.utils.safestring
import requests
import httpx
import tarfile
import yaml

# S303
MD2.new()
MD4.new()
MD5.new()
SHA.new()
Crypto.Hash.MD5.new()
hashes.MD5()
hashes.SHA1()
HM5()
HM5
x = hashes.MD5
cryptography.hazmat.primitives.hashes.SHA1()
map(hashes.MD5, y)
[hashes.SHA1() for _ in y]
Cryptodome.Hash.MD5.new()
hashes.SHA256()
lambda: hashes.MD5()
# S304
ARC2.new(k)
ARC4.new(k)
Blowfish.new(k)
DES.new(k, DES.MODE_CBC)
XOR.new(k)
AES.new(k)
Cryptodome.Cipher.DES.new(k)
al.ARC4(k)
al.Blowfish(k)
al.IDEA(k)
al.AES(k)
f"{al.ARC4(k)}"
match al.IDEA(k):
    case al.Blowfish(): ...
@al.ARC4(k)
def f(): ...
x = al.Blowfish
# S305
modes.ECB()
cryptography.hazmat.primitives.ciphers.modes.ECB()
c = modes.ECB
modes.CBC(iv)
f(mode=modes.ECB())
[modes.ECB() for _ in range(3)]
(m := modes.ECB())
assert modes.ECB()
del modes.ECB().x
modes.ECB().name
print(*modes.ECB())
class D(modes.ECB()): ...
x[modes.ECB()]
return_ = lambda m=modes.ECB(): m
# S306
tempfile.mktemp()
tempfile.mktemp(dir="x").y
from tempfile import mktemp as mt
mt()
tempfile.mkstemp()
# S312
telnetlib.Telnet(h)
with telnetlib.Telnet(h) as t: ...
class T2(telnetlib.Telnet): ...
t = telnetlib.Telnet
from telnetlib import Telnet as TT
TT()
telnetlib.Telnet
telnetlib.theNULL
async def g():
    await telnetlib.Telnet(h)
    async with telnetlib.Telnet(h): ...
telnetlib.x()
f(telnetlib.Telnet)
{telnetlib.Telnet(h): telnetlib.Telnet(h)}
telnetlib.Telnet(telnetlib.Telnet(h))
# S313 S314
CET.parse(f)
CET.iterparse(f)
CET.fromstring(f)
CET.XMLParser(f)
xml.etree.cElementTree.parse(f)
xml.etree.cElementTree.fromstring(f).x
from xml.etree.cElementTree import parse as cparse, XMLParser as XP
cparse(f)
XP()
for e in CET.iterparse(f): ...
CET.Element("a")
CET.tostring(f)
p = CET.parse
x = y if CET.parse(f) else z
ET.parse(f)
ET.iterparse(f)
ET.fromstring(f)
ET.XMLParser(f)
ET.XML(f)
ET.parse
# S315 expatreader
expatreader.create_parser()
xml.sax.expatreader.create_parser()
# S316
expatbuilder.parse(f)
expatbuilder.parseString(f)
xml.dom.expatbuilder.parse(f)
from xml.dom.expatbuilder import parse as ep, parseString as eps
ep(f)
eps(f)
expatbuilder.Namespaces()
print(expatbuilder.parse)
with expatbuilder.parse(f): ...
expatbuilder.parse(f).documentElement
not expatbuilder.parseString(f)
expatbuilder.parse(expatbuilder.parse(f))
expatbuilder.makeBuilder(o)
# S317
saxparse(f, h)
parseString(f, h)
make_parser()
xml.sax.make_parser()
# S318
minidom.parse(f)
minidom.parseString(f)
xml.dom.minidom.parse(f)
# S319
pulldom.parse(f)
pulldom.parseString(f)
xml.dom.pulldom.parse(f)
from xml.dom.pulldom import parse as pp, parseString as pps
pp(f)
pps(f)
for ev, n in pulldom.parse(f): ...
pulldom.PullDOM()
g = pulldom.parse
[*pulldom.parse(f)]
{**pulldom.parseString(f)}
yield_ = (pulldom.parse(f) for _ in x)
global_ = pulldom.parse(f) or pulldom.parseString(f)
# S323
ssl._create_unverified_context()
from ssl import _create_unverified_context as cuc
cuc()
c = ssl._create_unverified_context
ssl._create_default_https_context = ssl._create_unverified_context
ssl._create_unverified_context().x
f(context=ssl._create_unverified_context())
with ssl._create_unverified_context() as c: ...
lambda: ssl._create_unverified_context()
ssl.create_default_context()
urlopen(u, context=ssl._create_unverified_context())
print(f"{ssl._create_unverified_context()!r}")
x = (y := ssl._create_unverified_context())
ssl._create_unverified_context(
    a, b
)
@ssl._create_unverified_context
def deco(): ...
# S301 302
pickle.loads(x); pickle.load(x); pickle.Unpickler(x); pickle.dumps(x)
dill.loads(x); dill.load(x); dill.Unpickler(x)
shelve.open(x); shelve.DbfilenameShelf(x)
jsonpickle.decode(x); jsonpickle.unpickler.decode(x); jsonpickle.unpickler.Unpickler(x)
pd.read_pickle(x); pd.read_csv(x)
marshal.load(x); marshal.loads(x); marshal.dump(x)
# S307
eval(x); builtins.eval(x)
def eval(x): ...
eval(x)
# S308
mark_safe(x); mark_safe("a"); mark_safe(f"a{x}"); django.utils.safestring.mark_safe(x); SafeText(x); SafeString("a")
django.utils.safestring.SafeString(y); django.utils.safestring.SafeText("x" "y"); mark_safe(); mark_safe("a" + x)
# S310
urlopen(u); urlopen("http://x"); urlopen("file:///x"); urlretrieve(u); urlopen(url="https://x"); urlopen(f"https://{x}")
urlopen(f"{x}://"); urlopen(Request("https://x")); urlopen(Request("file:x")); Request("http://x"); Request(u)
r.urlopen("HTTPS://x"); urllib.request.URLopener(); urllib.request.FancyURLopener(); six.moves.urllib.request.urlopen(u)
urlopen("ht" "tp://x"); urlopen("http" + x); urlopen("http://" + x); urlopen(*a); urlopen(**k); urlopen(b"http://x")
urlopen("  https://x"); urlopen("http:x"); urllib.urlopen(u); urllib.urlretrieve(u); urllib.request.install_opener(o)
urlopen("http://%s" % x); urlopen("http://{}".format(x)); urlopen(r"http://x"); urlopen(("http://x"))
# S311
random.random(); random.Random(); random.choice(x); random.SystemRandom(); random.randbytes(3); random.seed(1)
random.randint(1, 2); random.uniform(1, 2); random.triangular(); random.choices(x); random.randrange(1); random.sample(x, 1); random.shuffle(x); random.getrandbits(1); random.gauss()
# S321
ftplib.FTP(h); ftplib.FTP_TLS(h); ftplib.x()
# S324
hashlib.md5(); hashlib.sha1(x, usedforsecurity=True); hashlib.new("md5"); hashlib.new("MD4", x); hashlib.new(name="sha1")
hashlib.new("sha256"); hashlib.md5(usedforsecurity=False); hashlib.new("md5", usedforsecurity=False); crypt.crypt(x, salt=crypt.METHOD_CRYPT)
crypt.mksalt(crypt.METHOD_MD5); crypt.crypt(x, crypt.METHOD_BLOWFISH); crypt.mksalt(); crypt.crypt(x); hashlib.new("md" "5"); hashlib.new(f"md5"); hashlib.sha(x); hashlib.new(b"md5"); hashlib.new("md5", **k); hashlib.md5(**k)
hashlib.new("md5", x, usedforsecurity=0); hashlib.md5(usedforsecurity=None); hashlib.new("sha-1"); hashlib.new("Sha"); hashlib.new("sha"); hashlib.md4(); hashlib.file_digest(f, "md5"); hashlib.file_digest(f, hashlib.md5)
