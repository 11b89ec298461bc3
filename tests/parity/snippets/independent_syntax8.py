# select: F821
# config: target-version = "py38"
@x().y
def f(): ...
