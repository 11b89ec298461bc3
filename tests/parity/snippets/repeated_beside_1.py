# select: F811
# record: fixes
import a, b, c, d
def a(): pass
class b: pass
c = 1
for d in x: pass
import z, a, b, c, d
