# select: F821
# config: target-version = "py38"
@x.y[0]
def f(): ...
