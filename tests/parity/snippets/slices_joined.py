# select: UP007,UP045
# record: fixes
from __future__ import annotations
import typing as T
import cython
def f(x: T.Optional[cython.int[:, :]], y: T.Optional[A[1:, ::2, :3:, :, ::]], z: T.Union[A[:, ], A[:,:], A[::]], w: T.Union[A[:], A[::1]]):
    pass
