# select: UP004,UP008,UP039,UP018,UP043,RUF046,PIE804,B009,B010,B033,RUF037,UP010,RUF041,RUF020,PLE0241,UP011
# record: fixes
class Y(object): ... # c
class Y(object): # c
    pass
class Y(object,): # c
    pass
class Y(A, object): # c
    pass
class Y(): # c
    pass
class Y(object # c
): ...
class Y( # c
 object): ...
class Y(
 # c
 object): ...
class Y(
 object
 # c
): ...
class Y(object, metaclass=M): # c
    pass
@x # c
class Y(object): ...
class Y(metaclass=type): # c
    pass
class Y(object, # c
  A): ...
class Y(A, # c
  object): ...
class Y(A, object # c
  ): ...
class Y(A, object, # c
  B): ...
from collections import deque
class A(B, B# c
): ...
f(**{"a": 1}# c
)
deque([]# c
)
x: Generator[int, None, None]# c
x = str("a")# c
y = f"{str(x)}"# c
z: Literal[Literal[1]]# c
w: Union[Never, int]# c
setattr(a, "b", 1)# c
getattr(a, "b")# c
{1, 1}# c
{1, 1# c
}
if a in b: del b[a]# c
a in b and b[a]# c
deque([])# c
@lru_cache()# c
def f(): ...
from functools import lru_cache
@lru_cache()# c
def g(): ...
class R:
    def f(self): super(R, self)# c
T = typing.NamedTuple("T", [("a", int)])# c
from itertools import starmap
starmap(f, zip(a, b))# c
__all__ = ["a", "a"]# c
"a".encode("utf-8")# c
int(len(x))# c
open("a", "r")# c
x: typing.List[int]# c
except_ = 1
sys.version_info
class R:
    def f(self): super(R, self)# c
    def g(self): super(R, self # c
      ).f()
    def h(self): super( # c
      R, self).f()
    def i(self): super # c
    def j(self): (super # c
      (R, self))
    def k(self): super(R, # c
      self)
