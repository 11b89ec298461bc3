# select: UP036
# config: target-version = "py38"
import sys
if sys.version_info < (3, 7): a = 1
if sys.version_info < (3, 8): a = 1
if sys.version_info < (3, 9): a = 1
if sys.version_info <= (3, 7): a = 1
if sys.version_info <= (3, 8): a = 1
if sys.version_info <= (3, 9): a = 1
if sys.version_info >= (3, 7): a = 1
if sys.version_info >= (3, 8): a = 1
if sys.version_info >= (3, 9): a = 1
if sys.version_info > (3, 7): a = 1
if sys.version_info > (3, 8): a = 1
if sys.version_info > (3, 9): a = 1
if sys.version_info < (3, 8, 0): a = 1
if sys.version_info < (3, 8, 1): a = 1
if sys.version_info < (3, 7, 9): a = 1
if sys.version_info <= (3, 8, 0): a = 1
if sys.version_info <= (3, 7, 9): a = 1
if sys.version_info >= (3, 8, 0): a = 1
if sys.version_info >= (3, 8, 1): a = 1
if sys.version_info >= (3, 7, 9): a = 1
if sys.version_info > (3, 8, 0): a = 1
if sys.version_info > (3, 7, 9): a = 1
if sys.version_info > (3, 7, 9, "x"): a = 1
if sys.version_info[:2] > (3, 7): a = 1
if sys.version_info[:2] <= (3, 7): a = 1
if sys.version_info[:2] > (3, 8): a = 1
if sys.version_info[:2] <= (3, 8): a = 1
if sys.version_info[:2] == (3, 7): a = 1
if sys.version_info[:2] == (3, 8): a = 1
if sys.version_info[:2] != (3, 7): a = 1
if sys.version_info == (3, 7): a = 1
if sys.version_info == (3,): a = 1
if sys.version_info == (2,): a = 1
if sys.version_info != (2,): a = 1
if sys.version_info[0] == 3: a = 1
if sys.version_info[0] != 3: a = 1
if sys.version_info[0] == 1: a = 1
if sys.version_info[0] < 4: a = 1
if sys.version_info[0] >= 4: a = 1
if sys.version_info[0] == 4: a = 1
if sys.version_info[0] == (3,): a = 1
if sys.version_info[0] < (3,): a = 1
if sys.version_info[0] > 1: a = 1
if sys.version_info[0] == 2.0: a = 1
if sys.version_info[0] == -2: a = 1
if sys.version_info[0] == 5: a = 1
if sys.version_info >= 2: a = 1
if sys.version_info >= 3: a = 1
if sys.version_info >= 4: a = 1
if sys.version_info <= 3: a = 1
if sys.version_info < 4: a = 1
if sys.version_info != 3: a = 1
if sys.version_info < (2,): a = 1
if sys.version_info >= (2,): a = 1
if sys.version_info < (1, 99): a = 1
if sys.version_info < (4, 0): a = 1
if sys.version_info >= (4, 0): a = 1
if sys.version_info.major < 3: a = 1
if sys.version_info.major != 3: a = 1
if sys.version_info.minor < 6: a = 1
if sys.version_info.major >= (3,): a = 1
if sys.version_info[x] == 3: a = 1
if sys.version_info["0"] == 3: a = 1
if sys.version_info[:4] < (3, 6): a = 1
if sys.version_info[:x] < (3, 6): a = 1
if sys.version_info[::2] < (3, 6): a = 1
if sys.version_info[:] < (3, 6): a = 1
if sys.version_info[0:1] < (3, 6): a = 1
if sys.version_info.major.x < 3: a = 1
if sys.version_info() < (3,): a = 1
if sys.version_info <= (3,): a = 1
if sys.version_info > (3,): a = 1
if sys.version_info > (2,): a = 1
if sys.version_info > (2, 99): a = 1
if sys.version_info < (3,) : a = 1
if sys . version_info<(3 , 6): a = 1
if sys.version_info < ((3, 6)): a = 1
if sys.version_info < (0,): a = 1
if sys.version_info < (*x,): a = 1
if sys.version_info < (3, *x): a = 1
if (sys.version_info) < (3, 6): a = 1
import sys
from sys import version_info
import sys as s
if sys.version_info < (3, 0):
    a = 1
else:
    b = 2
if sys.version_info >= (3, 0):
    a = 1
else:
    b = 2
if sys.version_info >= (3, 6):
    a = 1
if sys.version_info < (3, 6):
    a = 1
if sys.version_info < (3, 10):
    a = 1
if sys.version_info < (3, 11):
    a = 1
if sys.version_info >= (3, 10):
    a = 1
if sys.version_info >= (3, 11):
    a = 1
if sys.version_info > (3, 9):
    a = 1
if sys.version_info > (3, 10):
    a = 1
if sys.version_info <= (3, 9):
    a = 1
if sys.version_info <= (3, 10):
    a = 1
if sys.version_info == (3, 5):
    a = 1
if sys.version_info != (3, 5):
    a = 1
if sys.version_info[0] == 2:
    a = 1
if sys.version_info[0] == 3:
    a = 1
if sys.version_info[0] < 3:
    a = 1
if sys.version_info[0] >= 3:
    a = 1
if sys.version_info[0] > 2:
    a = 1
if sys.version_info[0] > 3:
    a = 1
if sys.version_info[0] <= 2:
    a = 1
if sys.version_info[0] != 2:
    a = 1
if sys.version_info[:2] < (3, 6):
    a = 1
if sys.version_info[:2] >= (3, 6):
    a = 1
if sys.version_info[:1] < (3,):
    a = 1
if sys.version_info[1] < 6:
    a = 1
if version_info < (3,):
    a = 1
if version_info >= (3,):
    a = 1
if s.version_info < (3, 6, 1):
    a = 1
if sys.version_info.major == 2:
    a = 1
if sys.version_info.major >= 3:
    a = 1
if sys.version_info < (4,):
    a = 1
if sys.version_info >= (4,):
    a = 1
if sys.version_info < (3, 999):
    a = 1
if sys.version_info < (3, 6) and x:
    a = 1
if not sys.version_info < (3, 6):
    a = 1
if (3, 6) > sys.version_info:
    a = 1
if (sys.version_info < (3, 6)):
    a = 1
if sys.version_info < 3:
    a = 1
if sys.version_info < [3, 6]:
    a = 1
if sys.version_info < (3, x):
    a = 1
if (3, 0) <= sys.version_info < (3, 6):
    a = 1
if x:
    a = 1
elif sys.version_info < (3, 6):
    b = 1
else:
    c = 1
if x:
    a = 1
elif sys.version_info >= (3, 6):
    b = 1
else:
    c = 1
if sys.version_info < (3, 6):
    a = 1
elif x:
    b = 1
if sys.version_info >= (3, 6):
    a = 1
elif x:
    b = 1
else:
    c = 1
if sys.version_info < (3, 6):
    a = 1
elif sys.version_info < (3, 11):
    b = 1
else:
    c = 1
def f():
    if sys.version_info < (3, 6):
        return 1
def g():
    if sys.version_info >= (3, 6):
        return 1
    x = 2
if sys.version_info < (3, 6): a = 1
if sys.version_info >= (3, 6): a = 1
if sys.version_info >= (3, 6): a = 1; b = 2
else: c = 1
if sys.version_info >= (3, 6):
    # comment
    a = 1  # d
    """x
y"""
if sys.version_info < (3, 6):
    a = 1
# after
else:
    # in else
    b = 2
if True:
    if sys.version_info >= (3, 6):
        a = 1
    else:
        b = 1
if True:
    if sys.version_info < (3, 6):
        a = 1
class C:
    if sys.version_info < (3, 6): pass
    else:
        def f(self): pass
y = 1 if sys.version_info < (3, 6) else 2
while sys.version_info < (3, 6): ...
assert sys.version_info >= (3, 6)
if sys.version_info > (3,): a = 1
if sys.version_info <= (3,): a = 1
if sys.version_info == 3: a = 1
if sys.version_info == 2: a = 1
if sys.version_info != 2: a = 1
if sys.version_info > 2: a = 1
if sys.version_info[0] == 4: a = 1
if sys.version_info is (3, 5): a = 1
if sys.version_info in (3, 5): a = 1
if sys.version_info >= (3, 10, 0): a = 1
if sys.version_info >= (3, 10, 1): a = 1
if sys.version_info < (3, 10, 0): a = 1
if sys.version_info < (3, 10, 1): a = 1
if sys.version_info <= (3, 10, 0): a = 1
if sys.version_info > (3, 9, 9): a = 1
if sys.version_info > (3, 10, 9): a = 1
if sys.version_info < (3, 10, 0, "final", 0): a = 1
if sys.version_info < (3, 6, "a"): a = 1
if sys.version_info < (): a = 1
if sys.version_info < (2, 7): a = 1
if sys.version_info >= (2, 7): a = 1
if sys.version_info < (-3, 6): a = 1
if sys.version_info < (True, 6): a = 1
if sys.version_info < (3.0,): a = 1
if sys.version_info == (3, 12): a = 1
if sys.version_info == (3, 10): a = 1
if sys.version_info[0] == 3 and x: a = 1
if sys.version_info[:3] >= (3, 6): a = 1
if sys.version_info[0:2] >= (3, 6): a = 1
if sys.version_info[-1] >= 6: a = 1
if sys.version_info < (3, 6) or x: a = 1
if os.version_info < (3, 6): a = 1
if sys.version_info < (0x3, 0b11): a = 1
if sys.version_info < (3, 99999999999): a = 1
if sys.version_info < (256, 1): a = 1
if sys.version_info < (3, 256): a = 1
if sys.version_info < (300,): a = 1
import sys
if True:
    if sys.version_info >= (3, 6):
        a = 1
        # trailing
    else:
        b = 1
    x = 1
if sys.version_info >= (3, 6):
    a = 1
    # trailing
# after
y = 1
if sys.version_info < (3, 6):
    a = 1
    # trailing
# after
else:
    b = 1
    # trailing 2
z = 1
if x:
    a = 1
    # t
elif sys.version_info < (3, 6):
    b = 1
    # t2
else:
    c = 1
if x:
    a = 1
elif sys.version_info < (3, 6):
    b = 1
    # t2
if x:
    a = 1
elif sys.version_info < (3, 6):
    b = 1
elif y:
    c = 1
if x:
    a = 1
elif sys.version_info >= (3, 6): b = 1
elif y:
    c = 1
if x:
    a = 1
elif sys.version_info >= (3, 6):  # c
    # d
    b = 1  # e
    # f
else:
    c = 1
if sys.version_info < (3, 6):
    a = 1
    # c
elif x:
    b = 1
if sys.version_info < (3, 6): a = 1
elif x: b = 1
if True:
    if sys.version_info < (3, 6):
        a = 1
    elif x:
        b = 1
    if sys.version_info < (3, 6): a = 1
    else: b = 1; c = 2
    if sys.version_info >= (3, 6): a = 1; c = 2
    else: b = 1
    if sys.version_info >= (3, 6): a = 1
if sys.version_info >= (3, 6):
  a = (1,
2)
  if x:
        y = 1
  else:
    # c
    z = """
  q"""
else: pass
def f():
    if sys.version_info >= (3, 6): return 1
    if x: pass
    elif sys.version_info >= (3, 6):
        return 1
x = 1
if sys.version_info >= (3, 6): a = 1 # c
if sys.version_info < (3, 6): a = 1 # c
else: b = 1 # d
x = 1; 
if sys.version_info < (3, 6): a = 1 # c
