# select: UP023,UP026,UP029
import xml.etree.cElementTree
import xml.etree.cElementTree as ET
import xml.etree.cElementTree as cElementTree, os
from xml.etree.cElementTree import XML, Element
from xml.etree import cElementTree
from xml.etree import cElementTree as ET, ElementTree
from xml import etree
import xml.etree.cElementTree.x as y
from .xml.etree import cElementTree
from xml.etree.cElementTree import *
import os, xml.etree.cElementTree as CET, sys, xml.etree.cElementTree
from xml.etree import (
    cElementTree as CET,  # x
    ElementPath,
)
if x: import xml.etree.cElementTree as ET
try:
    import xml.etree.cElementTree as ET
except ImportError:
    import xml.etree.ElementTree as ET
from xml import cElementTree
from xml.etree import cElementTree as cElementTree
from xml.etree import ElementTree, cElementTree
from   xml . etree   import cElementTree as C
from xml.etree.cElementTree import (parse,
   x)
import xml.etree . cElementTree as q
def f():
    from xml.etree import cElementTree
import mock
import mock.mock
import mock.mock as m
import mock as m
import mock, os
import os, mock
import os, mock as m
import os, mock as m, sys, mock.mock, mock
import mock.x
from mock import mock
from mock import Mock
from mock import mock, Mock
from mock import mock as m
from mock import mock as m, Mock as M
from mock.mock import Mock
from mock.mock import *
from mock import *
from .mock import x
from mock import (
    mock,
    Mock,
)
from mock import (
    mock as n,
    patch as p,  # x
)
from mock import mock, mock as o
from mock import mock as mock
x = mock.Mock()
mock.mock.Mock()
m.mock
y = mock.mock
mock.mock.patch.x
if x:
    import mock, os
    from mock import mock; import sys
def f():
    from mock import mock, a
    mock.mock
from mock import (Mock)
import mock; import sys
import mock as mock
import  mock  # c
from mock import a, mock, b
from mock import mock, a as b
from builtins import str, ascii
from builtins import str as s
from builtins import *
from builtins import foo
import builtins
from six import callable
from six import next, string_types
from six.moves import range, input
from six.moves import range as r
from six.moves import *
from six.moves import filter, urllib
from six.moves.builtins import str
from io import open
from io import open, StringIO
from io import StringIO
from io import open as o
from socket import SO_x
from future import *
from future.builtins import str
from future.builtins.misc import pow
from builtins import (
    bytes,
    chr,  # c
    dict as d,
)
def f():
    from builtins import int
class C:
    from six.moves import map, zip as z
if x: from builtins import object
try:
    from builtins import max, min, super, round, pow, list, hex, filter, map, next, oct, open, zip, isinstance, bytes, dict, input, int, range, str, ascii, chr, object, callable, print
except ImportError: pass
from six import *
from six.moves import callable
from io import *
from . import builtins
from .builtins import str
from builtins import str, str
from six.moves import open, str, bytes, dict, int, zip, map, filter, input, range, next, round, super, object, chr, hex
from six import map, str, callable, next
from io import open, open
