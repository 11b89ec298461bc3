# select: RUF102
a = 1  # ruff:ignore[zzz, F401]
a = 1  # ruff:ignore[zzz, F401, zzz]
a = 1  # ruff:ignore[zzz]
a = 1  # ruff:ignore[F401, yyy, zzz, E501]
a = 1  # ruff:ignore[F401, b, a, E501, c, B]
# ruff: disable[zzz, yyy]
a = 1
# ruff: enable[zzz, yyy]
# ruff: disable[zzz, F401, yyy]
a = 1
# ruff: enable[zzz, F401, yyy]
# ruff: file-ignore[zzz, F401, yyy]
# ruff: file-ignore[q]
# ruff: noqa: F401, zzz, yyy, E501
# ruff: noqa: zzz1, yyy1
a = 1 # noqa: ZZZ1, F401, YYY1
a = 1 # noqa: ZZZ1, YYY1
# ruff: disable[zzz, F401]
a = 1
# ruff: enable[zzz, F401]
# ruff: disable[zzz]
a = 1
# ruff: enable[zzz]
# ruff: disable[F401, zzz, E501]
a = 1
# ruff: enable[F401, zzz, E501]
a = 1  # ruff: ignore[zzz, unused-import]
a = 1  # ruff: ignore[unused-import, zzz]
a = 1  # ruff: ignore[unused-import, F401]
a = 1  # ruff: ignore[F401, unused-import, zzz]
a = 1  # ruff: ignore[unused-import, undefined-name]
a = 1  # ruff: ignore[unused-import]
a = 1  # ruff: ignore[F401, unused-import, undefined-name]
def f():
    # ruff: disable[zzz, F401, yyy]
    a = 1
# ruff: disable[qqq, E501, yyy] because
a = 1
# ruff: enable[qqq, E501, yyy] now
# ruff: disable[qqq, yyy] because
a = 1
# ruff: enable[yyy, qqq] now
# ruff: disable[ qqq ,  F401,yyy, ]
a = 1
# ruff: enable[qqq,F401, yyy ]
