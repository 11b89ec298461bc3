# select: F,S,B,RUF
# `:=` in a replacement field is a colon, and a format that begins with `=`.
import os

title = "prices"
print(f"{title:=^80}")
print(f"{title:={width}}", f"{missing:=5}")


def banner(text, item=[]):
    line = f"{text:=^80}"
    unused = f"{text!r:=^{len(text)}} {(kept := text):=+}"
    return f"{line:=>3}" + eval(text)
