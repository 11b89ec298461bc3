# select: PGH003,PGH004
# record: fixes
a = 1  # type: ignore # x
b = 1  # type: ignore 
b = 1  # pyright: ignore [x]
b = 1  # noqa
a = 1  #　type:　ignore　# x
b = 1  # type: ignore　
b = 1  # pyright: ignore　[x]
b = 1  #　noqa
a = 1  #type:ignore# x
b = 1  # type: ignore
b = 1  # pyright: ignore[x]
b = 1  #noqa
a = 1  # type: ignore # x
b = 1  # type: ignore 
b = 1  # pyright: ignore [x]
b = 1  # noqa
a = 1  #type:ignore# x
b = 1  # type: ignore
b = 1  # pyright: ignore[x]
b = 1  #noqa
a = 1  #type:ignore# x
b = 1  # type: ignore
b = 1  # pyright: ignore[x]
b = 1  #noqa
a = 1  #​type:​ignore​# x
b = 1  # type: ignore​
b = 1  # pyright: ignore​[x]
b = 1  #​noqa
a = 1  #﻿type:﻿ignore﻿# x
b = 1  # type: ignore﻿
b = 1  # pyright: ignore﻿[x]
b = 1  #﻿noqa
a = 1  #type:ignore# x
b = 1  # type: ignore
b = 1  # pyright: ignore[x]
b = 1  #noqa
result = 1  #  type: ignore
x = 1 #  type: ignore
y = 1  #  type: ignore
y = 1  #　type: ignore
y = 1  # noqa
y = 1  #type: ignore # x
y = 1  # type: ignore
