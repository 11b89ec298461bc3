# select: B,T20,PIE,F,PL,E4,E7,RUF,PGH,ASYNC,UP,S,W,TC
f"x",
f"x"
def f():
    f"x",
def g():
    f"x"
class A:
    f"{x}",
try:
    pass
except Exception:
    logging.exception("x"),
try:
    pass
except:
    logging.exception("x"),
    raise
(x := 1),
(x := 1)
ValueError("x"),
(ValueError("x"))
print((yield)),
yield 1,
(yield 1),
def u():
    try: pass
    finally:
        continue_,
try:
    pass
except ValueError:
    ...,
try:
    pass
except ValueError:
    pass
for x in y:
    try:
        pass
    except Exception:
        ...,
