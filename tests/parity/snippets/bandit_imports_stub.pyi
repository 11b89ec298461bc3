# select: S4
# config: preview = true
# Each module that S401 to S415 know, in every form that an import can have.
import telnetlib
import telnetlib as tn
from telnetlib import Telnet
from telnetlib import Telnet as T, theNULL
import os, telnetlib, sys
import telnetlib.sub
import telnetlibx
from telnetlib import *
from .telnetlib import Telnet
from . import telnetlib
import x.telnetlib
import ftplib
import ftplib as f, os
from ftplib import FTP
from ftplib import FTP_TLS as F, error_perm
from ftplib import *
import ftplib.sub
from ftplib.sub import x
import pickle
import cPickle
import dill
import shelve
import pickle as cPickle
import cPickle as pickle, shelve as s
from pickle import loads
from cPickle import loads
from dill import loads, dumps
from shelve import open as so
from dill.source import getsource
import dill.source
import pickle.x
from pickle5 import x
import subprocess
import subprocess as sp
from subprocess import Popen
from subprocess import (
    run,
    PIPE as P,
)
import subprocess32
import xml.etree.cElementTree
import xml.etree.ElementTree
import xml.etree.ElementTree as ET
from xml.etree.ElementTree import parse
from xml.etree.cElementTree import parse as p
from xml.etree import ElementTree
from xml.etree import cElementTree as cET, ElementTree as ET2
from xml import etree
import xml.etree
import xml
from xml.etree import ElementPath
import xml.sax
from xml import sax
from xml.sax import make_parser
from xml.sax.handler import ContentHandler
import xml.sax.expatreader
import xml.sax as s
from xml import sax, dom
import xml.dom.expatbuilder
from xml.dom import expatbuilder
from xml.dom.expatbuilder import parse
from xml.dom.expatbuilder import parseString as ps, parse
import xml.dom.expatbuilder as eb
from xml.dom import expatbuilder as e2, minidom as m2, pulldom as p3
import xml.dom.minidom
from xml.dom import minidom
from xml.dom.minidom import parse, parseString
import xml.dom.minidom as md
import xml.dom
from xml.dom import Node
import xml.dom.pulldom
from xml.dom import pulldom
from xml.dom.pulldom import parse
import xml.dom.pulldom as pd
from xml import dom
from xml.dom import *
import lxml
import lxml.etree
from lxml import etree
from lxml.etree import parse
import xmlrpc
import xmlrpc.client
from xmlrpc import client
from xmlrpc.client import ServerProxy
from xmlrpc import server
import xmlrpc.server as xs
import xmlrpclib
from xmlrpc.server import *
import wsgiref.handlers
from wsgiref.handlers import CGIHandler
from wsgiref.handlers import CGIHandler as C
from wsgiref.handlers import BaseCGIHandler, CGIHandler
from wsgiref import handlers
import wsgiref.handlers.CGIHandler
import wsgiref.handlers as wh
from wsgiref.handlers import *
import twisted.web.twcgi
from twisted.web.twcgi import CGIScript
from twisted.web import twcgi
from twisted.web import twcgi as tw, server
from twisted.web.twcgi import CGIScript as CS, FilteredScript
import twisted.web.twcgi.CGIScript
import twisted.web
import twisted
from twisted.web.twcgi import *
import Crypto
import Crypto.Cipher
from Crypto.Cipher import AES
from Crypto import Cipher, Hash
from Crypto.Hash import MD5 as M
import Crypto.Hash as H
import Crypto.IO, Crypto.Protocol, Crypto.PublicKey, Crypto.Random, Crypto.Signature, Crypto.Util
from Crypto.IO import PEM
from Crypto.Protocol import KDF
from Crypto.PublicKey import RSA
from Crypto.Random import random
from Crypto.Signature import PKCS1_PSS
from Crypto.Util import Counter
from Crypto.Math import Numbers
import Cryptodome
from Cryptodome.Cipher import AES
import pyghmi
from pyghmi import ipmi
import pyghmi.ipmi.command
from pyghmi.ipmi import command as c
import pyghmi as pg, os
from pyghmi import *
import pyghmi.x as y


def f():
    import pickle
    if x:
        from telnetlib import Telnet
    try:
        import subprocess
    except ImportError:
        import dill as subprocess

    class C:
        from Crypto.Cipher import AES
        import pyghmi

        async def g(self):
            with x:
                import xmlrpc.client as xc, wsgiref.handlers


__import__("pickle")
importlib.import_module("pickle")
if TYPE_CHECKING:
    import pickle
    from subprocess import Popen
