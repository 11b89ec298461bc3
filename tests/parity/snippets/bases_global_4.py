# select: RUF012
import enum, ctypes
def f():
    class E(enum.Enum): pass
    class G(E):
        a = []
    class H(enum.Enum):
        a = []
        a = 1
        b = 1
    class I(E):
        a = 1
        b = 1
    class S(ctypes.Structure): pass
    class T(S):
        _fields_ = []
class A:
    class E(enum.Enum): pass
    class G(E):
        a = []
        b = 1
        c = 1
