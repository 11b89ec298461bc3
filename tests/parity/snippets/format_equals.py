# select: F841,F821
# record: fixes
def f(msg, x):
    msg = 1
    e = f"\n{msg:=^80}\n"
    g = f"{(msg:=3)}{x:=3}"
    return e
def g(a, width):
    print(f"{a:={width}} {a:=>5} {a:=x}")
    return f"{b:=5}"
