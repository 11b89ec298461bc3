# select: F821
from os import path as None
