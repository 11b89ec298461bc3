# select: S704
from . import Markup
x = Markup(a)
