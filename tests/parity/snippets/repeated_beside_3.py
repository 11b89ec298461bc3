# select: F811
# record: fixes
a = 1
import z
import a, z
