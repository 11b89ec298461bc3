# select: S
# bandit-ish
import subprocess as sp, os as o, pickle as pk, hashlib as hl, random as rnd, ssl, tempfile as tf
import xml.etree.ElementTree as ET
import xml.dom.minidom
from xml.sax import parseString as psx, make_parser
from subprocess import run as r, Popen as P, call, check_output
import requests, httpx, paramiko, yaml, jinja2, flask, logging.config, tarfile, zipfile, shelve, marshal, dill
import urllib.request as ur
from urllib.request import urlopen as uo, Request as Rq
import telnetlib, ftplib
from Crypto.Cipher import DES, ARC4 as A4
from cryptography.hazmat.primitives.ciphers import algorithms as alg, modes
from cryptography.hazmat.primitives import hashes
from django.utils.safestring import mark_safe as ms, SafeText
from django.db.models.expressions import RawSQL as RS
import secrets, crypt, sqlite3, sqlalchemy as sa
from snmp import x
import pysnmp.hlapi as hlapi
from pysnmp.hlapi import CommunityData, UsmUserData as U

sp.run(*["ls"], **{"shell": True})
sp.run(["ls"], shell=bool(1))
sp.run("ls", shell=[])
sp.run(f"ls {x}", shell="yes")
sp.run("ls " + x, shell=1 == 1)
sp.run(("ls", x), shell=False)
r(args="ls -l", shell=True)
P(["/bin/ls", *x])
P(["ls"] + x)
P(("ls"))
P(x := "ls", shell=True)
call("ls *", shell=True)
call(["chown", "*"], shell=True)
call(["tar", "x*"])
check_output("chmod 777 *", shell=True)
check_output(["rsync", "a", "b/*"])
o.system("ls")
o.system(f"ls {1}")
o.system("ls %s" % x)
o.popen("ls")
o.execl("ls", "x")
o.spawnlp(o.P_WAIT, "ls", "ls")
o.startfile("x")
sp.getoutput("ls")
sp.getstatusoutput(x)
o.chmod("f", 0o777)
o.chmod("f", mode=0o1777)
o.chmod(path="f", mode=stat.S_IRWXO | stat.S_IRWXU)
o.chmod("f", 511)
o.chmod("f", 0o640 | 0o7)
o.chmod("f", x | 0o7)
o.fchmod(3, 0o777)
o.mkdir("f", 0o777)
pk.loads(x); pk.load(file=x); pk.Unpickler(x).load(); pk.dumps(x)
marshal.loads(x); shelve.open("x"); dill.loads(x); jsonpickle.decode(x); pandas.read_pickle(x)
hl.md5(); hl.new("MD5"); hl.new(name="sha1"); hl.new("md5", usedforsecurity=False); hl.sha1(x, usedforsecurity=True)
hl.md5(usedforsecurity=(False)); hl.new(f"md5"); hl.new("md" "5"); crypt.crypt("x", crypt.METHOD_MD5); crypt.mksalt(crypt.METHOD_CRYPT)
rnd.random(); rnd.Random().random(); rnd.SystemRandom().random(); rnd.choice([1]); rnd.seed(1); rnd.getrandbits(3); rnd.randbytes(3); rnd.triangular(); rnd.sample(x, 3)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv3); ssl.SSLContext(ssl.PROTOCOL_TLSv1); ssl._create_unverified_context(); ssl.wrap_socket()
def f(version=ssl.PROTOCOL_SSLv2, *, v2=ssl.PROTOCOL_TLSv1_1, lower=SSL.SSLv2_METHOD): pass
tf.mktemp(); tf.NamedTemporaryFile(dir="/tmp"); open("/tmp/x"); open(f"/tmp/{x}"); open("/var/tmp" "/x"); open(b"/tmp/x"); open("/dev/shm/y"); "/tmp" + x
ET.parse(x); ET.XMLParser(); xml.dom.minidom.parseString(x); psx(x); make_parser()
requests.get(x, verify=False); requests.request("GET", x, verify=0); httpx.Client(verify=False); httpx.get(x, timeout=None); requests.Session().get(x, verify=False, timeout=None)
requests.post(x); requests.put(x, timeout=None); requests.get(x, timeout=(None)); httpx.AsyncClient(timeout=None); httpx.stream("GET", x)
paramiko.SSHClient().set_missing_host_key_policy(paramiko.AutoAddPolicy); c = paramiko.SSHClient(); c.set_missing_host_key_policy(paramiko.client.WarningPolicy())
paramiko.Transport.exec_command("x"); c.exec_command("ls")
yaml.load(x); yaml.load(x, Loader=yaml.SafeLoader); yaml.load(x, yaml.CSafeLoader); yaml.load(x, Loader=yaml.loader.SafeLoader); yaml.unsafe_load(x); yaml.load(x, Loader=SafeLoader); yaml.full_load(x)
jinja2.Environment(); jinja2.Template(x); flask.Flask(__name__).run(debug=True); app = flask.Flask(x); app.run(debug=1); app.run(debug=True, host="0.0.0.0")
logging.config.listen(9999); tarfile.open(x).extractall(); zipfile.ZipFile(x).extractall("/tmp"); t = tarfile.open(x); t.extractall(members=x); t.extractall(filter="data"); t.extractall(filter="tar"); t.extractall(filter=x); t.extractall(filter="fully_trusted")
ur.urlopen("http://x"); ur.urlopen("file:///x"); ur.urlopen(url); uo(f"https://{x}"); Rq("https://x"); Rq(x); ur.urlretrieve("https://x"); ur.urlopen(ur.Request("https://x")); ur.URLopener(); ur.FancyURLopener()
telnetlib.Telnet(x); ftplib.FTP(x); ftplib.FTP_TLS()
DES.new(x); A4.new(x); alg.Blowfish(x); alg.IDEA(x); alg.AES(x); modes.ECB(); hashes.MD5(); hashes.SHA1(); alg.TripleDES(x)
ms("x"); ms(f"<b>{x}</b>"); ms("<b>" + x); SafeText(x); RS("select %s" % x, []); User.objects.extra(where=["x=%s" % x]); User.objects.filter(x).extra(select={"a": "b" + x}); U.objects.raw(x)
CommunityData("public", mpModel=0); CommunityData("public", mpModel=1); U("x"); U("x", "y"); hlapi.UsmUserData("securityName"); hlapi.CommunityData("x", mpModel=2)
try: pass
except: pass
try: pass
except Exception: pass
try: pass
except (ValueError, Exception): pass
for i in x:
    try: pass
    except Exception: continue
    try: pass
    except BaseException as e:
        continue
    try: pass
    except (OSError):
        pass
assert x, y
exec("x"); exec(x, {}); eval("1"); eval(x); builtins.eval(x); __builtins__.exec(x); input(x)
password = "x"; passwd: str = "y"; self.secret = "z"; d["token"] = "t"; d = {"pass": "x", "pwd": f"y", "api_key": "k", "Secret": b"x"}; f(password="x", token=None, pass_="y", pwd="")
def g(password="x", *, token="", secret: str = "hunter2", pw=None): pass
if password == "x" or "y" == token or d["secret"] != "z" or password in ("a",) or self.passphrase == "abc" == x: pass
with mock(password="a"): pass
"select * from " + x; "SELECT %s FROM t" % x; f"delete from {x}"; "insert into {} values (1)".format(x); "update x set y=" + str(z) + " where"; f"select {x}"; "with x as (select 1) select " + y; f"SELECT a FROM b WHERE c={d!r}"; """select
* from t where """ + x; "select a from b" "where" + x; "drop table" + x; f"CREATE TABLE {x}"; f"merge into {x} using"; f"replace into {x}"; "selection from " + x; cur.execute("select * from %s" % x); cur.execute(f"select * from {x}", y); sa.text("select * from " + x)
s.bind(("0.0.0.0", 1)); s.bind(("", 1)); host = "0.0.0.0"; "::"; x = ["0.0.0.0"]; f"0.0.0.0"; "0.0.0.0:80"; b"0.0.0.0"
lambda password="x": 0
