# select: PLE1310
from typing import Optional
def f(a: str, b: bytes, c: Optional[str], d: "str", e: str | None, f: int, g=None, *h: str, **i: str):
    a.strip("aa"); a.strip(b"aa"); b.strip(b"aa"); b.strip("aa"); c.strip("aa"); d.strip("aa"); e.strip("aa"); f.strip("aa")
    h.strip("aa"); g.strip("aa")
x = "abc"
x.strip("aa")
y = f"{x}"
y.strip("aa")
z = str(1)
z.strip("aa")
w: str
w.strip("aa")
v: str = foo()
v.strip("aa")
u = b"a"
u.strip(b"aa")
t = "a" + "b"
t.strip("aa")
s = "a" if x else "b"
s.strip("aa")
r = "a" % 1
r.strip("aa")
q = "a".upper()
q.strip("aa")
p = x.strip
x.strip("a" "a")
(x).strip(("aa"))
x.strip(f"aa")
x.strip(chars="aa")
x.y.strip("aa")
x[0].strip("aa")
with open("f") as fh: fh.strip("aa")
for st in "abc": st.strip("aa")
o = bytes(1)
o.strip(b"aa")
n = "a" "b"
n.strip("aa")
if (m := "abc"): m.strip("aa")
l, k = "a", "b"
l.strip("aa")
"a" "b".strip("aa")
f"a".strip("aa")
str(1).strip("aa")
