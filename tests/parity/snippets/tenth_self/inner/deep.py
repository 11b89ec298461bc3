# select: PLW0406
from . import deep
from ..inner import deep
from ..inner.deep import a
from ...tenth_self.inner.deep import b
from .deep import c
import tenth_self.inner.deep as d
from .. import deep
from .. import inner
