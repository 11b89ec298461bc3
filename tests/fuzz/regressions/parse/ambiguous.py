with (a as b,):
    pass
f(match="|".join((match, *extra_match)))
x = [*a.b, *f(x)]
tax,
rate = 1
