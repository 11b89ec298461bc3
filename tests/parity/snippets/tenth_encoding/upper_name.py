# select: UP009
# coding: UTF-8
x = 1
