# select: UP009
# CODING: UTF-8
