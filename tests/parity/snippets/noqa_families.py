# select: F,RUF100
scc = list(reversed(scc))  # noqa: FURB187 intentional copy
x = 1  # noqa: FURB187
y = 1  # noqa: RUF029
z = 1  # noqa: FA100
z = 1  # noqa: FBT003, PLR6301
