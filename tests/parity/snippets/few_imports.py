# select: S3,S4,S6,F4,F5,F6,F7,F81,TC,UP,RUF,PGH,PIE
import subprocess
import subprocess as sp1, telnetlib as t1, ftplib as f1, pickle as p1
from subprocess import run, Popen
from subprocess import *
import telnetlib
from telnetlib import Telnet
import ftplib
from ftplib import FTP, FTP_TLS
import pickle, cPickle, dill, shelve, _pickle
from pickle import loads
import xml.etree.cElementTree, xml.etree.ElementTree as ET1
from xml.etree import cElementTree as CET1, ElementTree
from xml.etree.ElementTree import parse
import xml.etree
from xml import etree
import xml.sax
from xml import sax
from xml.sax import handler
import xml.sax.handler as h1
import xml.dom.expatbuilder
from xml.dom import expatbuilder
from xml.dom.expatbuilder import parse as p2
import xml.dom.minidom
from xml.dom import minidom, pulldom
from xml.dom.minidom import parseString
import xml.dom.pulldom
from xml.dom.pulldom import parse as p3
import lxml
import lxml.etree
from lxml import etree as e1
from lxml.etree import fromstring
import xmlrpc
import xmlrpc.client
from xmlrpc import server
from xmlrpc.server import X
import wsgiref.handlers
from wsgiref.handlers import CGIHandler
from twisted.web.twcgi import CGIScript
import twisted.web.twcgi
import pyghmi
from pyghmi import ipmi
import pyghmi.ipmi.command as pc
import Crypto
import Crypto.Cipher
from Crypto.Hash import MD5
from Crypto.Cipher import AES as A1
from Cryptodome.Cipher import DES
import Crypto.Random, Crypto.PublicKey.RSA, Crypto.Signature, Crypto.Util, Crypto.IO, Crypto.Protocol
from Crypto.Protocol import KDF
def inside():
    import subprocess, telnetlib, ftplib, pickle
    from xml.etree import ElementTree
    from xml.sax import expatreader
    import xml.dom.minidom as m1
    import xml.sax.saxutils
    import xml.dom.expatbuilder as eb, xml.dom.pulldom as pd
    from lxml import html
    import lxml.html as lh
    import pyghmi.x, wsgiref.handlers as wh, xmlrpclib
    from twisted.web import twcgi
class Inside:
    import telnetlib
    import ftplib as f2
    from telnetlib import X as x1
    from ftplib import error_perm
    import subprocess as s2
    from pickle import dumps as d2
    import wsgiref.handlers
    from wsgiref import handlers
if x:
    import telnetlib, ftplib
    from twisted.web.twcgi import PHP
    import twisted.web.twcgi as tw
    from wsgiref.handlers import X
    import pyghmi as pg
    from pyghmi.ipmi import command
try:
    import telnetlib
    import ftplib
    import lxml.etree as le
    import xml.sax as xs
    from lxml.etree import parse as lp
except ImportError: pass
telnetlib.Telnet(); t1.Telnet(x); Telnet(y); telnetlib.Telnet; [telnetlib.Telnet(x) for x in y]
ftplib.FTP(); FTP(x); f1.FTP(); ftplib.FTP_TLS(); FTP_TLS(x); ftplib.error(); with_ = ftplib.FTP(x).login(); lambda: FTP(); print(ftplib.FTP("a"), FTP("b"), f1.FTP("c"))
import marshal; from marshal import loads as ml, load
marshal.loads(x); marshal.load(y); ml(x); load(z); marshal.dumps(x); lambda: marshal.loads(x); [ml(x) for x in y]; marshal.loads(*x); f(marshal.load(x)); marshal.loads(x)[0]; marshal.load(x).y
import tempfile; from tempfile import mktemp
tempfile.mktemp(); mktemp(); tempfile.mktemp("x"); open(mktemp()); os.tempnam(); os.tmpnam(); f(tempfile.mktemp(suffix="x")); tempfile.mkstemp(); lambda: mktemp(); [mktemp() for _ in x]; tempfile.mktemp().strip()
eval("1"); eval(x); eval(x, {}); builtins.eval(x); eval(*x); [eval(x) for x in y]; lambda: eval(x); ast.literal_eval(x); eval(f"{x}"); eval(compile(x)); x.eval(y); eval("a" "b"); f(eval(x))
xml.sax.parse(x); xml.sax.parseString(x); xml.sax.make_parser(); sax.parse(x); sax.make_parser(); xs.parseString(x); xml.sax.expatreader.create_parser(x); sax.expatreader.create_parser(y); from xml.sax import make_parser as mp, parse as xp; mp(); xp(x); xml.sax.xmlreader.InputSource()
xml.dom.expatbuilder.parse(x); xml.dom.expatbuilder.parseString(x); expatbuilder.parse(x); p2(x); expatbuilder.parseString(x); eb.parse(x); lambda: expatbuilder.parse(x); xml.dom.expatbuilder.parse(*x); [p2(x) for x in y]; f(expatbuilder.parseString(x)); xml.dom.expatbuilder.makeBuilder(x)
xml.dom.minidom.parse(x); minidom.parseString(x); parseString(x); minidom.parse(x); xml.dom.minidom.parseString(x); m1.parse(x); lambda: minidom.parse(x); [parseString(x) for x in y]; minidom.Document()
xml.dom.pulldom.parse(x); pulldom.parse(x); p3(x); pulldom.parseString(x); xml.dom.pulldom.parseString(x); pd.parse(x); lambda: pulldom.parse(x); [p3(x) for x in y]; pulldom.PullDOM(); f(p3(x)); pulldom.parse(*x)
ET1.parse(x); ElementTree.fromstring(x); parse(x); ElementTree.iterparse(x); ElementTree.XMLParser(); xml.etree.ElementTree.fromstring(x); ET1.XMLParser(); CET1.parse(x); xml.etree.cElementTree.iterparse(x); CET1.XMLParser(); CET1.fromstring(x); xml.etree.cElementTree.parse(x); lambda: CET1.parse(x); [CET1.fromstring(x) for x in y]; ElementTree.Element("a"); CET1.iterparse(x)
lxml.etree.parse(x); lxml.etree.fromstring(x); e1.RestrictedElement(); fromstring(x); lxml.etree.getDefaultParser(); e1.GlobalParserTLS(); e1.check_docinfo()
run("a"); sp1.run(["a"]); Popen(x); subprocess.call(x, shell=False); subprocess.check_call([x]); subprocess.check_output(*x); sp1.Popen(["/bin/a", x]); run([*x], shell=0); run(x, **y); subprocess.run(args=x)
os.execl("a", "b"); os.execle(x); os.execlp("a"); os.execlpe(x); os.execv(x, y); os.execve(x); os.execvp(x); os.execvpe(x); os.spawnl(x); os.spawnle(x); os.spawnlp(x); os.spawnlpe(x); os.spawnv(x); os.spawnve(x); os.spawnvp(x); os.spawnvpe(x); os.startfile(x)
"%(a)s" % (1,); "%(a)s" % [1]; "%(a)s" % {1}; "%(a)s" % (x for x in y); "%(a)s %(b)s" % (1, 2); "%(a)s" % x; "%(a)s" % [x for x in y]; "%(a)s" % ((1,),); "%(a)s" % {*x}; "%(a)s" % (*x,); "%(a)s" % ()
"%s" % {"a": 1}; "%s %s" % {"a": 1}; "%d" % {x: 1 for x in y}; "%s %d" % {**x}; "%s" % {}; "%s %s" % {1: 2}; "%s" % dict(a=1); "%s %s" % {"a": 1, **x}; "%r %s %s" % {"a": 2}; "%s%s" % {}; "%d %d" % {x: y for x, y in z}
"%(a)s" % {"b": 1}; "%(a)s" % {"a": 1, "b": 2}; "%(a)s %(c)s" % {"a": 1, "b": 2, "c": 3}; "%(a)s" % {"a": 1, b: 2}; "%(a)s" % {"a": 1, "b": 2, **x}; "%(a)s" % {"a": 1, f"b": 2}; "%(a)s" % {"a": 1, 1: 2}; "%(a)s" % {"a": 1, "b" "c": 2}; "%()s" % {"": 1, "x": 2}; "%(a)s" "%(b)s" % {"a": 1, "b": 2, "c": 3}; "%(a)s" % {"a": 1, "b": {}, "c": []}
"%(a)s %(b)s" % {"a": 1}; "%(a)s %(b)s" % {}; "%(a)s" % {"A": 1}; "%(a)s" % {"a ": 1}; "%(a)s %(a)s" % {"b": 1}; "%(a.b)s" % {"a": 1}; "%(a)d%(b)d%(c)d" % {"b": 1}; "%(x)s" % {**y}; "%(a)s" % {b: 1}
"%s" "%" % x; "%" % x; "%(a" % x; "%(a)" % x
"%z" % x; "%s %k" % (1, 2); "%é" % x; "%!" % x; "%(a)q" % {"a": 1}; "%5.2y" % 1; "%l" % x; "%s%" % x; "%.%" % x; "%-" % x; "%0" % x; "%#" % x; "%h" % x; "%*" % x; "%(a)" % {"a": 1}; "%(" % x; "% " % x; "%+" % x
"%.*f" % {"a": 1}; "%*s" % {"a": 1}; "%(a)*s" % {"a": 1}; "%(a).*f" % {"a": 1}; "%*s" % (1, 2); "%(x)*d" % (1, 2); "%(a)*.*s" % x; "%(b)*s" % {"b": 1, "c": 2}; "%(a)-*s" % {"a": 2}; "%(q)0*d" % {}; "%(w)#*x" % {"w": 1}; "%(e)+*d" % {"e": 1}; "%(r) *d" % {"r": 1}
