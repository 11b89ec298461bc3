# select: F821
# config: target-version = "py313"
frozendict(); sentinel(); Sentinel; lazy; aiter; PythonFinalizationError; __file__; __annotate__; __annotations__; ImportCycleError; __lazy_import__
def f():
    del __annotations__, len
