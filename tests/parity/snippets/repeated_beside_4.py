# select: F811
# record: fixes
import z
def a(): pass
import a, z
