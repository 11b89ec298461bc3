# select: PLE25
x = "ab"
x = f"ab"
x = f"{x}{y}"
x = b"ab"
x = r"ab"
x = "" "b"
x = """a
"""
# cd
x = f"""
{x}"""
x = ''
y = "x" # 
f"{x:}"
f"{x!r}"
"\"
rf"{x}"
print("", "")
u""
def f():
    """doc """
x[""]
x = "ab"
x = f"ab"
x = f"{x}{y}"
x = b"ab"
x = r"ab"
x = "" "b"
x = """a
"""
# cd
x = f"""
{x}"""
x = ''
y = "x" # 
f"{x:}"
f"{x!r}"
"\"
rf"{x}"
print("", "")
u""
def f():
    """doc """
x[""]
x = "ab"
x = f"ab"
x = f"{x}{y}"
x = b"ab"
x = r"ab"
x = "" "b"
x = """a
"""
# cd
x = f"""
{x}"""
x = ''
y = "x" # 
f"{x:}"
f"{x!r}"
"\"
rf"{x}"
print("", "")
u""
def f():
    """doc """
x[""]
x = "a​b"
x = f"a​b"
x = f"{x}​{y}"
x = r"a​b"
x = "​" "b"
x = """a
​"""
# c​d
x = f"""
​{x}"""
x = '​​'
y = "x" # ​
f"{x:​}"
f"{x!r}​"
"\​"
rf"​{x}"
print("​", "​")
u"​"
def f():
    """doc ​"""
x["​"]
x = "a‪b"
# a‪b
x = "a‫b"
# a‫b
x = "a‬b"
# a‬b
x = "a‭b"
# a‭b
x = "a‮b"
# a‮b
x = "a⁦b"
# a⁦b
x = "a⁧b"
# a⁧b
x = "a⁨b"
# a⁨b
x = "a⁩b"
# a⁩b
x = "a‏b"
# a‏b
x = "a‎b"
# a‎b
x = "a؜b"
# a؜b
x = f"a‮{y}⁦"
"""
‮
⁧ ⁧
"""
