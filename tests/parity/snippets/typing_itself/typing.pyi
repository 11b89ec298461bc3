# select: F821,F722
# What typing's own stub defines is what it is elsewhere.
class TypeVar: ...
class NewType: ...
class Generic: ...

def cast(typ, val): ...

F = TypeVar("F", bound=Callable[..., Late])
N = NewType("N", Late)
L = cast("Late | None", missing)
G = Generic["not a name"]
O = Optional["not a name"]

class Late(Generic["Late"]): ...

Callable: Special
Optional: Special

class Special: ...
