# select: F811
# record: fixes
import a, z
a = 1
import a, z
