# select: W605
# record: fixes
a = u"\d"
a = U"\(無題\) - .*"
a = u"\d\n"
a = "a" u"\d" "\e"
a = b"\d"
a = f"\d{a}"
