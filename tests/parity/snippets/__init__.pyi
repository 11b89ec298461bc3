# select: F401
import os
from . import sibling
from .other import name
