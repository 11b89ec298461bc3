# select: UP009
# encoding: utf-8 and more
x = 1
