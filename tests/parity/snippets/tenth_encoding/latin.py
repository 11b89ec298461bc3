# select: UP009
# coding: latin-1
x = 1
