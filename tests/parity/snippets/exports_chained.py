# select: F401,F822,PLE06,RUF022
import a
import b
import c
import d

__all__ = x, y = ["b", "a"]
__all__ = x = ["c", "missing"]
__all__ += sorted(["gone"])
__all__ += list(["lost"])
__all__: list[str] = (name := ["d", "absent"])
__all__ = ["a", 1] % other
