# select: UP009
# coding: utf_8
