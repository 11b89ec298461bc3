# select: UP009
# comment
# coding: utf-8
