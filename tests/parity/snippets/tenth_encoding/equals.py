# select: UP009
# coding=utf-8
