# select: RUF036
# record: fixes
# config: target-version = "py313"
from typing import Union
class A:
    x: Union[None, dict] = 1
    def f(self, a: Union[None, int]) -> Union[None, int]:
        self._attrs: Union[None, dict] = 1
        y: Union[None, dict] = 1
        z: Union[None, dict]
        z[0]: Union[None, dict] = 2
        def g(a: Union[None, int]): ...
        self._attrs: None | dict = 1
        y: None | dict = 1
        class B:
            k: None | dict
            k.x: None | dict
    A.y: Union[None, dict] = 3
A.x: Union[None, dict] = 2
a[0]: None | dict = 2
A: None | dict = 2
B = Union[None, int]
B = None | int
