# select: ANN2
__all__ = [str(s) for s in ("A", "a")]


class A:
    def method(self): ...


def a(): ...
