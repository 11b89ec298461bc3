# select: UP009
# vim: set fileencoding=utf-8 :
