# select: PLE
class A:
    def __str__(self) -> int: ...
    def __bool__(self): return 1
    def __eq__(self): ...
    def __init__(self): return 1


__all__ = ("a", 1)
__all__ = foo()
