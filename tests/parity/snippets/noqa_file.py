# select: PGH,RUF100
# a # ruff: noqa (why)
x = 1 # noqa - y
