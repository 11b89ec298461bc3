# select: F821
# config: target-version = "py314"
frozendict(); sentinel(); Sentinel; lazy; aiter; PythonFinalizationError; __file__; __annotate__; __annotations__; ImportCycleError; __lazy_import__
