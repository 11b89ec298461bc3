# select: S,ANN,F,B,ASYNC
# Comments between decorators and what they stand above, indented less than they are.
import os


class Cart:
    @property
#   @cached
    def total(self):
        assert self.items
        return eval("1")

    @staticmethod
  # to be dropped
    @first
# and this

    def empty(x=[]):
        x == 1
        import json


if True:
    @decorated
#
    async def work():
        open("x")
