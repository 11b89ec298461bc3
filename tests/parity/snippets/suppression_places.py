# select: RUF100,RUF101,RUF102,RUF103,RUF104,F401,F811
  # ruff: enable[F401]
import os
x = [
    # ruff: disable[F401]
    1,
    # ruff: enable[F401]
]
y = (1,
# ruff: disable[F401]
2,
# ruff: enable[F401]
)
if x:
    z = [
    # ruff: disable[F401]
    1,
       # ruff: enable[F401]
    ]


def f(
        a,
        # ruff: disable[F401]
        b,
        # ruff: enable[F401]
        ):
    """Text."""
    # ruff: disable[F401]
    pass


f(
   # ruff: enable[F401]
 # ruff: file-ignore[F401]
   )
f()  # ruff: file-ignore[F401]
f()  # ruff: disable[F401]
if x: y = [
  # ruff: disable[F401]
  # ruff: enable[F401]
]
f()  # ruff:ignore[F401 # ruff: disable[F401]
f()  # ruff:ignore[F401
