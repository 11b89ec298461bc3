# select: RUF102
# record: fixes
"""
x"""  # noqa: E122,E501
x = 1  # noqa: E122,E501
x = 1  # noqa: WPS484
x = 1  # noqa:WPS484,E501
x = 1  # noqa: E501,WPS484
x = 1  # noqa: E501, WPS484
x = 1  # noqa: WPS484 E501
x = 1  # noqa: WPS484, E501
x = 1  # noqa : WPS484, E501
x = 1  # NOQA: WPS484  E501
x = 1  # noqa: E501 , WPS484 , F401
x = 1  # noqa: E501, WPS484  # more
x = 1  # noqa: E501,WPS484  more
x = 1  # noqa: WPS484,WPS485,E501
x = 1  # noqa: E501,WPS484,WPS485
x = 1  # noqa: , WPS484
x = 1  # ruff: ignore[undefined-name]
x = 1  # type: ignore  # ruff: ignore[undefined-name]
x = 1  # ruff: ignore[undefined-name]  # more
x = 1  # ruff: ignore[undefined-name] reason
x = 1  # text # ruff: ignore[undefined-name]
x = 1  # text # ruff: ignore[XYZ1]
x = 1  # ruff: ignore[XYZ1] # text
x = 1  # ruff: ignore[XYZ1]
# ruff: ignore[XYZ1]
# text # ruff: ignore[XYZ1]
x = 1  # text # ruff: ignore[XYZ1, F401]
x = 1  # ruff: ignore[XYZ1, F401] # text
x = 1  # ruff: ignore[XYZ1, F401]
x = 1  # noqa: XYZ1 # text
x = 1  # text # noqa: XYZ1
x = 1  # text # noqa: XYZ1, F401
x = 1  # ruff: disable[XYZ1] # text
# ruff: disable[XYZ1] # text
# ruff: enable[XYZ1] # text
# ruff: disable[XYZ2]
# ruff: enable[XYZ2]
# ruff: disable[XYZ3]
# ruff: enable[XYZ3] # a
# ruff: file-ignore[XYZ3] # a
# a # ruff: file-ignore[XYZ3]
x = 1  # ruff: ignore[XYZ1]# text
x = 1  # ruff: ignore[XYZ1] # ruff: ignore[XYZ2]
x = 1  #ruff:ignore[XYZ1]
x = 1  # ruff: ignore[line-too-long]
x = 1  # ruff: ignore[line-too-longer, undefined-name]
