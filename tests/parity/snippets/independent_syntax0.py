# select: F821
import os as if
