# select: S704
from . import Markup
import markupsafe.html
x = Markup(a)
