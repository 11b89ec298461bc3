# select: RUF046,RUF057,UP024
# record: fixes
a = int(-(2 ** (
  8) - 1) - 1)
b = int(1 +
 2)
c = int(len(
  x))
d = [int(1 +
 2)]
e = int((1 +
 2))
f = int(len(x) +
  len(y)) + 1
g = int(
  len(x))
h = int(
  1 + 2)
i = int(1
  + (2 # c
  ))
j = int(len(x).
  y)
k = int(len
  (x))
l = f(int(len
  (x)))
m = round(1 +
  2)
n = int(ord("""
""")) + int(1 + len("""
"""))
o = int(-(1 + 2)) ** 2
p = (int(1 +
   2))
q = int(1 + 2) * 3
import socket
raise socket . error(1)
raise socket.\
    error
