# select: F401,F403,F811,S4,TC,UP035,S310,S314
from fastcore . utils import *
from os . path import join, isdir as d
import os . path
import os . path as p
import xml . etree . ElementTree as ET
from . . a import b
from .. . c import e
from . import f
import telnetlib . x
from xml . dom import minidom
import os.path, os .path
from typing import (
  List)
__all__ = ["os . path"]
def g():
    import os .path
    from a . b import c
from urllib . request import urlopen
import urllib . request
import xml . etree . ElementTree as ET
from xml . etree import ElementTree as E2
from typing \
  import List
from collections . abc import Mapping
urlopen(x); urllib.request.urlopen(x); ET.parse(x); E2.parse(x)
def f(a: Mapping[int, int]) -> List[int]: ...
