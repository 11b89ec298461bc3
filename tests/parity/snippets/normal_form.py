# select: F821,F811,F841,S307,S102,T201,PLE,F822,B006,B009,F632,E722
µ = 1
print(μ)
def ｆｏｏ(): pass
foo()
def foo(): pass
def g():
    ﬁ = 1
    return fi
def h():
    ﬁ = 1
import ｏｓ
os.path
ｐｒｉｎｔ(1)
ｅｖａｌ("x")
os.ｆｏｏ
class A:
    ａ = 1
    def ａ(self): pass
__ａll__ = ["zz"]
def k(ａ, a): pass
k(ａ=1, a=2)
import os as ｏｓ2
os2
lambda ﬁ: fi
def w(self, ﬁ=[]): return ﬁ
getattr(os, "ﬁ")
ªb = 1
ab
ﬃce_of_the_ｐｒｏｇｒａｍ = 1
ffice_of_the_program
def m():
    global µ
    μ = 2
    try: pass
    except E as ℯ: e
    del ℯ
def n():
    import ｒe
    import re
def o():
    𝔁 = 1
    𝕩 = 2
    return x
