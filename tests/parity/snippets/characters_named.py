# select: B033,RUF034,PLE1310
a = {b"\x00\x00\x00\x00", b"\x00\x00\xa0\xe1"}
a = {b"\x00\x00", b"\x00\x01", b"\x00\x00"}
a = {"\x00\x00", "\x00\x01"}
a = {b"\x00\xa0", b"\x00\xa1"}
a = {"\N{CHECK MARK}", "\N{CROSS MARK}"}
a = "\N{CHECK MARK}" if x else "\N{CROSS MARK}"
a = "\N{CHECK MARK}" if x else "\N{check mark}"
a.strip("\N{CHECK MARK}\N{CROSS MARK}")
