# select: UP009
x = 1  # coding: utf-8
