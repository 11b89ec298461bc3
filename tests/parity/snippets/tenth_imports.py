# select: S4
# config: preview = true
# Imports that S401 to S415 know, where they stand in odd places.
import os, telnetlib, ftplib as transfer, subprocess as sub
from telnetlib import (
    Telnet,  # the client
    IAC as iac,
)
from ftplib import FTP, FTP_TLS as Tls
from subprocess import *
import xml.etree.cElementTree as ET, xml.etree.ElementTree
from xml.etree import ElementTree as Tree, cElementTree as CTree
from xml import sax, sax as other
import xml.sax as saxy, xml.sax.handler
import xml.dom.expatbuilder as builder, xml.dom.minidom as mini, xml.dom.pulldom as pull
from xml.dom import expatbuilder, minidom, pulldom
from xml.dom.minidom import parse as p, parseString
from xml.dom.pulldom import (parse,
                             parseString as ps)
import xmlrpc, xmlrpc.client, xmlrpc.server as server
import os, xmlrpc as rpc
from xmlrpc import server
from xmlrpc import client as c1, server as s1
from xmlrpc import *
from xmlrpc import client as c
from xmlrpc.client import ServerProxy
import lxml, lxml.etree as le
from lxml import etree, html
from lxml.etree import XML
import pyghmi, pyghmi.ipmi
from pyghmi.ipmi import command
from pyghmi import *
import wsgiref.handlers, wsgiref.handlers as handlers
from wsgiref.handlers import CGIHandler as Handler, BaseHandler
from twisted.web.twcgi import CGIScript as Script
import twisted.web.twcgi.CGIScript as Script2
from wsgiref import handlers as h2
import telnetlib2, ftplibs, subprocesses, xml.etree2, pickles, shelved
from . import telnetlib, ftplib
from .telnetlib import Telnet
from ..subprocess import run
from .xml.sax import parse
from my.telnetlib import a
import my.subprocess, my.pickle


async def fetch():
    import ftplib
    from ftplib import FTP
    if True:
        import subprocess as s; from telnetlib import Telnet as T
    try:
        from xmlrpc import client
        import xmlrpc.client as x
    except ImportError:
        import xml.sax
        from xml.sax.handler import ContentHandler
    finally:
        from xml.dom import minidom as m
        import xml.dom.expatbuilder
    with open("a") as f:
        import xml.dom.pulldom
    match f:
        case 1:
            from pyghmi import ipmi
        case _:
            import pyghmi.ipmi.command

    class Inner:
        import telnetlib
        from subprocess import Popen as P
        from xml.etree.ElementTree import fromstring
        from xml.sax import make_parser as mp
        from xml.dom.expatbuilder import ExpatBuilder as E, parse
        from xml.dom.minidom import Document
        import lxml.etree, lxml.html

        def method(self):
            from wsgiref.handlers import CGIHandler
            from xmlrpc.server import SimpleXMLRPCServer as S
            import wsgiref.handlers.CGIHandler
            lambda: __import__("telnetlib")
            "import subprocess"
            # import telnetlib


while True:
    import telnetlib as t, xml.etree as e
else:
    from xml.etree import *
    from xml.sax import *
    from twisted.web import twcgi
    from twisted.web.twcgi import CGIDirectory, CGIScript
    import twisted.web.twcgi
    import xmlrpc.client
    import xmlrpc.client as rpc, xmlrpc.server
    from xmlrpc.client import *
    from xmlrpc.client import Binary, loads as load
    import xmlrpc.client, os
    def f(a=1):
        import xmlrpc.client as a
    import pyghmi; import pyghmi as ghmi
    from pyghmi.ipmi import bmc, command as bmc2
    from pyghmi import exceptions
    import pyghmi.exceptions
    import ftplib, os; import os, ftplib as f2
    import xml.dom.pulldom as pd
    from xml.dom.pulldom import SAX2DOM
    import subprocess, xml.dom.expatbuilder as eb
    from wsgiref.handlers import CGIHandler; from wsgiref.handlers import CGIHandler as C2
    from twisted.web.twcgi import CGIScript, CGIProcessProtocol
    import xmlrpc; from xmlrpc import (
        client,
    )
    import ftplib as t, telnetlib
    import xml.dom.minidom, xml.dom.minidom as md
    from xml.dom.minidom import Node
