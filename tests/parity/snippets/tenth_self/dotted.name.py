# select: PLW0406
from . import name
from .dotted import name
import tenth_self.dotted.name
from tenth_self.dotted import name
