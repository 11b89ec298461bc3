# select: PLW0406
from . import inner
from .. import inner
from ..inner import a
from ... import tenth_self
from .inner import b
import tenth_self.inner
from tenth_self import inner
