# select: F,RUF018,RUF034,E,B,PLW,UP
def f(a, b, c):
    if (x := a if b else c):
        return x
    if (y := (a if b else c)):
        return (z := a if b else a)
    print(w := 1 if a else 2, [v := a.b if b else c])
    return {(u := a if b else undefined): 1}
