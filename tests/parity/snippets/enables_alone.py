# select: RUF103
y = 1
  # ruff: enable[F401]
z = 2
# ruff: enable[F401]
