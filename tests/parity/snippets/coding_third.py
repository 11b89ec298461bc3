# select: UP009
# coding: utf-8
# coding: latin-1
