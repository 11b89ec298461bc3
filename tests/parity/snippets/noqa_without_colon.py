# select: PGH004
# record: fixes
a = 1  # noqa E501
a = 1  # noqa E501 and why
a = 1  # noqa E501: and why
a = 1  # noqa E501, W605
a = 1  # noqa E501,W605; why
a = 1  # noqa E501 W605: why
a = 1  # noqa , E501
a = 1  # noqa E501# why
a = 1  # noqa E501.
a = 1  # noqa E501W605
a = 1  # noqa E501x
a = 1  # noqa E501 -- why
a = 1  # noqa why E501
a = 1  # noqa	E501
