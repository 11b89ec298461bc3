# select: F821
# config: target-version = "py38"
@a.b(c)
def f(): ...
