# select: UP030,UP031,UP032,PLE1142,F704
"{}".format(a)
"{} {}".format(a, b)
"{1} {0}".format(a, b)
"{0} {0}".format(a)
"{0} {0}".format(a.b)
"{0} {0}".format(a())
"{x} {x}".format(x=a())
"{x}".format(x=a)
"{x.y}".format(x=a)
"{x[0]}".format(x=a)
"{x[k]}".format(x=a)
"{x[k].z!r:>10}".format(x=a)
"{}".format(a + b)
"{}".format(a if b else c)
"{}".format(lambda: 0)
"{}".format(a := 1)
"{}".format({1: 2})
"{}".format({1 for x in y})
"{}".format([1, 2])
"{}".format("x")
'{}'.format("x")
"{}".format('x')
"{}".format(a["x"])
'{}'.format(a['x'])
"{}".format(f"{x}")
"{}".format(a["x"]['y'])
"{}".format(await_)
"{}".format(1)
"{}".format(1.5)
"{}".format(-1)
"{}".format(not a)
"{}".format(a.b.c())
"{}".format(a(b, c=1))
"{}".format(*a)
"{}".format(**a)
"{} {x}".format(a, x=b)
"{{}} {}".format(a)
"{{x}}".format(a)
"x".format(a)
"{}".format()
"{:{}}".format(a, b)
"{:{w}}".format(a, w=b)
"{:>10}".format(a)
"{!r}".format(a)
"{!s:>{}}".format(a, b)
"{a.b[c]!a}".format(a=x)
"{:.2f}".format(a)
"{:%Y-%m-%d}".format(a)
r"{}\d".format(a)
u"{}".format(a)
b"{}".format(a)
R"{}".format(a)
"{}" "{}".format(a, b)
("{}" "{}").format(a, b)
("{}"
 "{}").format(a, b)
"{}".format(
    a)
"{}".format(
    a,
    b,
)
"""{}""".format(a)
"""{}
{}""".format(a, b)
"""{}""".format(
    a)
"{}".format(a, )
"{}\n".format(a)
"\N{EN DASH} {}".format(a)
"\x41{}".format(a)
"\{}".format(a)
"{}".format(a.b["c"])
"{}".format("a" + b)
"{}".format("\n")
"{}".format(a["\n"])
"{}".format(a  # x
)
x = "{}".format(a).y
"{}".format(a).format(b)
"{}".format(a)[0]
"{} {}".format(a)
"{".format(a)
"{} {0}".format(a)
"{x!z}".format(x=a)
"".format(a)
"".format()
"{0}".format(a, b)
"{}{}".format("a", "b")
print("{}".format(a), file=x)
"{}".format(x for x in y)
"{}".format((x for x in y))
"{}".format((a, b))
"{}".format((a))
"{}".format(a) if b else c
return_ = "{}".format(a)or b
assert"{}".format(a)
"{a}{b}".format(a=1, b="x")
"{}".format(self.a)
"{0.a} {0.b}".format(x)
"{0.a} {0.b}".format(x())
"{0[a]}".format(x)
"{:{}{}}".format(a, b, c)
"{a} {b}".format(a=x, b=y, c=z)
"{}".format(0x10)
"{}".format(a**b)
"{}".format(a or b)
"{.x}".format(a)
"{[0]}".format(a)
"{.x}".format(1)
"{.x}".format(a + b)
"{.x}".format(-a)
"{[0]}".format([1])
"{.x}".format("a")
"{.x}".format(1.5)
"{.x}".format(a())
"{x.y}".format(x=(a, b))
"{.x}".format(a if b else c)
"{.x}".format(lambda: 0)
"{.x}".format(await_)
"{}".format(u"a")
"{}".format("{}".format(a))
"{}".format("%s" % a)
"{}".format(""" x """)
"{}".format(a[b:c])
"{}".format(a == b)
"{}".format(a != b)
"{!r}".format("x")
'"{}"'.format(a)
'"{}"'.format("a")
'{}'.format('"')
"{0}{1}".format(a, b) + "{}".format(c)
"{x}".format(**{"x": 1})
"{}".format(a, b=1)
"{b}".format(a, b=1)
"{}" .format(a)
"{}". format(a)
"{}".format (a)
("{}").format(a)
(("{}")).format(a)
"{}".format(a);x
"{}}}".format(a)
"{{{}}}".format(a)
"{{{{{}".format(a)
"{:}".format(a)
"{!r:}".format(a)
"{ }".format(a)
"{ x }".format(x=a)
"{a b}".format(a=1)
"{:{{}}}".format(a)
"{:}}}".format(a)
"{0:{1}}".format(a, b)
"{0:{1}.{2}}".format(a, b, c)
"{:{x}{y}}".format(a, x=1, y=2)
"{:{0}}".format(a)
"{!r:{!r}}".format(a, b)
"{:{.x}}".format(a, b)
"{x:{x}}".format(x=a)
"{x:{x}}".format(x=a())
"{0} {0}".format(a[0])
"{0} {0}".format(a + b)
"{0} {0}".format(1)
"{0} {0}".format(-a)
"{0} {0}".format([a])
"{0} {0}".format((a, b))
"{0} {0}".format(a.b())
"{0} {0}".format([a()])
"{0} {0}".format(lambda: a())
"{0} {0}".format(a if b else c)
"{0} {0}".format([x for x in y])
"{0} {0}".format((x for x in y))
"{0} {0}".format({a: b})
"{0} {0}".format({a})
"{0} {0}".format(f(a) + 1)
"{0} {0}".format(a or b)
"{0} {0}".format(not a)
"{0} {0}".format(a == b)
"{0} {0}".format((a := 1))
"{0} {0}".format(...)
"{0} {0}".format(None)
"{0} {0}".format(a[b])
"{0} {0}".format(a[b()])
"{0} {0}".format(a().b)
"{0:{0}}".format(a)
"{0} {x}".format(a, x=f())
"{x} {x}".format(x=a)
"{x} {x}".format(x=a.b)
"{x} {x}".format(x=1)
"{x} {x}".format(x=[1])
"{x.a} {x.b}".format(x=f())
"{}".format(a, f())
"{x}".format(x=a, y=f())
"{}".format(a, *b)
"{}".format(a, **b)
"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa {} {} {} {}".format(bbbbbbbbbbbbbbbbbbbbbbbbb, c, d, eeeeeeeeeeeeeeeeeeeeeeee)
"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa {} {} {} {}".format(
    bbbbbbbbbbbbbbbbbbbbbbbbb, c, d, eeeeeeeeeeeeeeeeeeeeeeee)
"{x} {x} {x} {x} {x} {x} {x}".format(x=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccc)
async def f():
    "{}".format(await x)
    "{}".format((await x))
    "{}".format([await x])
    "{}".format(a async for a in b)
def g():
    "{}".format((yield))
    "{}".format((yield x))
    "{}".format((yield from x))
"{x[k]}".format(x=a)
'{x[k]}'.format(x=a)
"""{x[k]}""".format(x=a)
'''{x[k]}'''.format(x=a)
"{x[k]}" '{x[j]}'.format(x=a)
"{x[1]} {x[-1]} {x[01]} {x[k k]} {x[k.j]} {x[1.5]} {x[é]} {x[k']}".format(x=a)
"{x[0]} {x[007]}".format(x=a)
"{x[1]}{x[-1]}".format(x=a)
"{x[k k]}".format(x=a)
"{x[k.j]}".format(x=a)
'{x["k"]}'.format(x=a)
"{x['k']}".format(x=a)
"{x[é]}".format(x=a)
"{x[99999999999999999999]}".format(x=a)
"{x[0x1]}".format(x=a)
"{x[ 1]}".format(x=a)
"{x[1_0]}".format(x=a)
"{x.1}".format(x=a)
"{x.a b}".format(x=a)
"{x.class}".format(x=a)
"{x.a-b}".format(x=a)
"{x.}".format(x=a)
"{x..y}".format(x=a)
"{x[}".format(x=a)
"{x[]}".format(x=a)
"{x[a]b}".format(x=a)
"{class}".format(**{})
"{a}" f"{x}".format(a=a)
f"{x}" "{a}".format(a=a)
r"{}" "{}".format(a, b)
r"{}\{{" "\n{}".format(a, b)
"a" "{}".format(a)
"{}" "a".format(a)
"{{" "{}".format(a)
"{{}}" "{}".format(a)
("a{{"
 "{}"
 # comment
 "{{}}").format(a)
("a" # c
 "{}").format(a)
"{}".format(a
)
"{}".format(
    # comment
    a)
"{}".format(a.
b)
"{}".format(a, # c
 b)
"{}".format(f(a,
b))
"{}".format(f(
a))
"{}".format(a\
)
"{}".format(a \
 + b)
"{}" \
    .format(a)
"{}"\
"{}".format(a, b)
("{}"
    .format(a))
"{}".format(a)  # comment
"{!r}{!s}{!a}".format(a, b, c)
"{:>{}}".format(a, b)
"{: >10}".format(a)
"{:'>10}".format(a)
'{:">10}'.format(a)
"{:\n}".format(a)
"\t{}\x00\u1234".format(a)
"{\x61}".format(a=b)
"{}'".format(a)
'{}"'.format(a)
"{}\"".format(a)
"{}{{}}{}".format(a, b)
"{1}{}".format(a, b)
"{a}{}".format(b, a=c)
"{a}{0}".format(b, a=c)
x = "{}".format(lambda x: x)
"{}".format(lambda x, y=1: x)
"{!r}".format(lambda: 0)
"{:>10}".format(lambda: 0)
"{}".format((lambda: 0))
"{}".format(a if b else (lambda: 0))
"{}".format([lambda: 0])
"{}".format(a, lambda: 0)
"{}".format({})
"{}".format({}.x)
"{}".format({1}.x)
"{}".format({1: 2}[1])
"{}".format({**a})
"{}".format({1} | {2})
"{}".format({x: y for x in z})
"{}".format(({}))
"{}".format({1} if x else y)
"{!r}".format({1})
"{.x}".format({1})
"{}".format(x.__class__.__name__)
"{}".format(1.0)
"{.real}".format(1j)
"{.real}".format(0x1)
"{.real}".format(True)
"{.x}".format(None)
"{.x}".format(...)
"{[0]}".format(1)
"{[0]}".format(-1)
"{[0]}".format(a + b)
"{[0]}".format(a().b)
"{[0]}".format((a, b))
"{[0]}".format({1: 2})
"{.x}".format([1])
"{.x}".format(x for x in y)
"{.x}".format(not a)
"{.x}".format(a == b)
"{.x}".format(a ** b)
"{.x}".format(a := b)
"{.x}".format((a := b))
"{.x}".format((a))
"{.x}".format(a[b])
"{.x}".format(a[b:c])
"{.x}".format(1_000)
"{[k]}".format(a.b)
"{a!r} {b}".format(a=1, b=2)
"{}".format
"{}".format(a)()
print("%s" % "{}".format(a))
"{}".format(a) % b
x["{}".format(a)]
f(**{"{}".format(a): 1})
f"{'{}'.format(a)}"
f"{'{}'.format(1)!r}"
lambda: "{}".format(a)
if"{}".format(a): ...
return_ ="{}".format(a)if a else b
[x for x in"{}".format(a)]
not"{}".format(a)
x = a and"{}".format(a)and b
class C("{}".format(a)): ...
@"{}".format(a)
def f(): ...
"{}".format(a).join(b)
-"{}".format(a)
__doc__ = "{}".format(a)
def h():
    "{}".format(a)
"" "{}".format(a)
"{}" "".format(a)
"{}" "" "{}".format(a, b)
("{}" # c
  ""
  # d
  "x").format(a)
"" "".format(a)
"" "" "x".format(a)
("" "{}").format(a)
("{}" "").format(a)
("{}" "" ).format(a)
r"" "{}".format(a)
"{}" r"".format(a)
""""""  "{}".format(a)
"{0}".format(a)
"{0} {1}".format(a, b)
"{1} {0}".format(a, b)
"{0} {0}".format(a)
"{0} {2}".format(a, b, c)
"{0} {1}".format(a, b, c)
"{0} {1}".format(a)
"{0.x} {1[0]!r:>10}".format(a, b)
"{0:{1}}".format(a, b)
"{0:{1}} {2}".format(a, b, c)
"{0} {x}".format(a, x=b)
"{x} {0}".format(a, x=b)
"{0} {}".format(a, b)
"{0}".format(*a)
"{0} {1}".format(a, *b)
"{1} {0}".format(*a)
"{0} {1}".format(*a)
"{1} {0}".format(a, *b)
"{0}".format(**a)
"{0}".format(a, **b)
"{1} {0}".format(a, b, **c)
"{1} {0}".format(a, b, x=1)
"{1} {0} {x}".format(a, b, x=1)
"{1} {0}".format(f(), g())
"{2} {0} {1}".format(a, b, c)
"{2} {0} {1}".format(
    a,  # a
    b,
    c,
)
"{1} {0}".format(a, b, )
r"{0}".format(a)
u"{0}".format(a)
b"{0}".format(a)
"{0}" "{1}".format(a, b)
"{1}" "{0}".format(a, b)
("{0}"
 "{1}").format(a, b)
("{1}"
 "{0}").format(a, b)
"{00}".format(a)
"{01}".format(a)
"{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}{10}".format(a, b, c, d, e, f, g, h, i, j, k)
"{{0}} {0}".format(a)
"{0}}}".format(a)
"\N{EN DASH} {0}".format(a)
"\{0}".format(a)
"{0 }".format(a)
"{ 0}".format(a)
"{0!r}".format(a)
"{0:}".format(a)
"{0".format(a)
x = "{0}".format
"{0}".format()
"{0} {1} {0}".format(a, b)
"{0} {1} {1}".format(a, b)
"{0:{0}}".format(a)
"{0:>{1}} {2:>{3}}".format(a, b, c, d)
"{1:>{0}}".format(a, b)
"""
{0}
{1}
""".format(a, b)
"""
{1}
{0}
""".format(
    a, b)
"{0}".format("x")
"{1} {0}".format("x", "y")
"{1} {0}".format((a), (b))
"{1} {0}".format(a if b else c, [d, e])
"{1} {0}".format(lambda x, y: 0, b)
"{1} {0}".format(x for x in y)
("{0}").format(a)
("{1} {0}").format(a, b)
"{0}" .format(a)
"{1} {0}" . format(a, b)
"{1} {0}".format(a,b)
"{1} {0}".format( a , b )
"{1} {0}".format(
    a,
    b)
"{1} {0}".format(a, b # c
)
"{1} {0}".format(a, b, c)
"{0}{}{1}".format(a, b)
'{0}'.format(a).format(b)
f(x="{0}".format(a))
"{0} {1} {2}".format("a" "b", b"c", f"{d}")
"%s" % a
"%s" % (a,)
"%s %s" % (a, b)
"%s" % (a, )
"%s %s" % a
"%s" % 1
"%s" % "x"
"%s" % [1]
"%s" % {1: 2}
"%s" % {1}
"%s" % f"x"
"%s" % (a.b)
"%s" % a.b
"%s" % a()
"%s" % a[0]
"%s" % (a + b)
"%s" % (a, *b)
"%s" % (*b,)
"%d" % a
"%d %s" % (a, b)
"%i" % (a,)
"%u" % (a,)
"%f" % (a,)
"%.2f" % (a,)
"%5s" % (a,)
"%-5s" % (a,)
"%05d" % (a,)
"%+d" % (a,)
"% d" % (a,)
"%#x" % (a,)
"%x %X %o" % (a, b, c)
"%e %E %g %G %F" % (a, b, c, d, e)
"%c" % (a,)
"%r" % (a,)
"%a" % (a,)
"%5r" % (a,)
"%.3r" % (a,)
"%.3s" % (a,)
"%-r" % (a,)
"%%" % ()
"%% %s" % (a,)
"%s%%" % a
"%s {}" % (a,)
"{%s}" % (a,)
"%*s" % (a, b)
"%.*f" % (a, b)
"%(a)s" % {"a": b}
"%(a)s %(b)s" % {"a": 1, "b": 2}
"%(a)s" % a
"%(a)s" % a()
"%(a)s" % {"a": 1, **b}
"%(a)s" % {a: 1}
"%(a b)s" % {"a b": 1}
"%(class)s" % {"class": 1}
"%(1)s" % {"1": 1}
"%(a)s %(a)s" % {"a": f()}
"%(a)s" % dict(a=1)
"%(a)s" % {"a": 1, "a": 2}
"%(a)s" % {"b": 1}
"%(a)s" % {}
"%s" % {}
"%s" % ()
"" % ()
"x" % a
"%s" % a % b
"%s" % (a % b)
b"%s" % a
f"%s" % a
r"%s\d" % (a,)
u"%s" % (a,)
"%s" "%s" % (a, b)
("%s" "%s") % (a, b)
("%s"
 "%s") % (a, b)
("%s"
 % a)
"%s" % (
    a,
)
"%s" % (
    a,  # c
    b
)
"%s %s" % (
    a,
    b,
)
"""%s
%s""" % (a, b)
"""%s
""" % (
    a,
)
"%s" \
    % (a,)
"%(a)s" % {
    "a": b,
    "c": d,
}
"%(a)s" % {
    "a": b,  # c
}
"%(a)s" % {"a": b, }
"%ld" % (a,)
"%hs" % (a,)
"%y" % (a,)
"%" % (a,)
"%(a" % a
"%s %y" % (a, b)
"%s" % x if y else z
"%s" % -a
"%s" % (not a)
"%s" % a ** b
x = "%s" % lambda_
"%s" % (lambda: 0)
"%s" % (yield_)
"%s" % (a if b else c)
"%s" % (a := 1)
"%s" % (x for x in y)
"%s" % [x for x in y]
"%s" % None
"%s" % True
"%s" % (a or b)
"%s" % (a, "b")
"%s %s" % (a, "b")
"%s %s" % ("a", b)
"%s %s" % (a, b).c
"%s" "x" % a
"%s" % a + b
a + "%s" % b
print("%s" % a, "%s" % (b,))
"%s" % (a)
"%s" % ((a,))
"%s" % ((a, b))
"%s" % ((a),)
"\N{EN DASH}%s" % (a,)
"\n%s" % (a,)
"\x25s" % (a,)
"%s" % a; x
assert"%s" % a
return_ = "%s" % a or b
"%s"%a
"%s"%(a,)
"%s" %a
"%s" % await_
"%s %s" % (a)
"%s %s" % (a,)
"%s" % (a, b)
"%-05d" % (a,)
"%0-5d" % (a,)
"%+s" % (a,)
"%05s" % (a,)
"%.s" % (a,)
"%5.2f" % (a,)
"%5.d" % (a,)
"%-.3f" % (a,)
"%.0d" % (a,)
"%.2d" % (a,)
"%#s" % (a,)
"%#.3x" % (a,)
"% s" % (a,)
"%10d|%-10d" % (a, b)
"%s: %5.1f%%" % (a, b)
"%s" % "{}".format(a)
"%s" % self
"%s" % self.x()
"%s" % len(x)
"%s" % str(x)
"%d" % len(x)
"%d%%" % 5
"%s" % 1.5
"%s" % -1
"%s" % 1j
"%s" % b"x"
"%s" % ...
"%s" % (1 + 2)
"%s" % [] + x
"%s" % {x: y for x in z}
"%s" % {x for x in z}
"%s" % (x == y)
"%s" % (x, y, z)[0]
"%.3s %r" % (a, b)
"%(a)d %(b)5s %(c)-5s" % {"a": 1, "b": 2, "c": 3}
"%(a)%" % {"a": 1}
"%(a)s %%" % {"a": 1}
"%(a)s {x}" % {"a": 1}
"%s" % u"x"
"%d" % -1
"%d" % (-1,)
"%d" % [1]
"%d" % (a + b)
"%d" % {}
"%y" % -1
"%s" % -1
async def f():
    "%s" % await a
    "%s" % (await a)
    "%d" % (await a)
"%+r" % (a,)
"%#r" % (a,)
"%0r" % (a,)
"% r" % (a,)
"%+a" % (a,)
"%x" % (a,)
"%5x" % (a,)
"%-5x" % (a,)
"%05x" % (a,)
"%.3x" % (a,)
"%5.3x" % (a,)
"%#5x" % (a,)
"%#05x" % (a,)
"%+x" % (a,)
"%.3o" % (a,)
"%.3X" % (a,)
"%.0x" % (a,)
"%.x" % (a,)
"%.10x" % (a,)
"%5f" % (a,)
"%-5f" % (a,)
"%-5.1f" % (a,)
"%05.1f" % (a,)
"%+.1f" % (a,)
"% .1f" % (a,)
"%+ .1f" % (a,)
"%-+.1f" % (a,)
"%+-.1f" % (a,)
"%0-.1f" % (a,)
"%-0.1f" % (a,)
"%#.1f" % (a,)
"%-#05.1f" % (a,)
"%-+#0 5.1f" % (a,)
"%.f" % (a,)
"%5.f" % (a,)
"%.3g" % (a,)
"%.3e" % (a,)
"%5.3s" % (a,)
"%-s" % (a,)
"%0s" % (a,)
"%-.3s" % (a,)
"%++s" % (a,)
"%(a)s" % (a,)
"%(a)s" % 1
"%(a)s" % "x"
"%(a)s" % [1]
"%(a)s %s" % a
"%(a)s %s" % (a,)
"%(a)s %s" % {"a": 1}
"%(1)s" % a
"%(a b)s" % a
"%(class)s" % a
"%()s" % a
"%()s" % {"": 1}
"%(é)s" % {"é": 1}
"%(a.b)s" % a
"%(a[b])s" % a
"%(a:b)s" % a
"%(a!b)s" % a
"%(a{)s" % a
"%(__a)s" % {"__a": 1}
"%(a)s" % {"a": 1, b"b": 2}
"%(a)s" % {"a" "b": 1}
"%(a)s" % {f"a": 1}
"%(a)s" % {"a": lambda: 0}
"%(a)s" % {"a": x for x in y}
"%(a)s" % {"a": (yield_)}
"%(a)s" % {**a}
"%(a)s" % {**a, **b}
"%(a)s" % {**(a or b)}
"%(a)s" % {"a": (1, 2)}
"%(a)s" % {"a": (b)}
"%(a)s" % {("a"): b}
"%(a)s" % {"a": b, "self": c}
"%(a)s" % {"a":b}
"%(a)s" % { "a" : b }
"%(a)s" % {"print": b}
"%(a)s" % {"match": b, "type": c, "_": d}
"%(a)s" % {"None": b}
"%(a)s" % ({"a": b})
"%(a)s" % locals()
"%(a)s" % self.__dict__
"%(a)s" % x["y"]
"%(a)s%%%(b)s" % x
"%(a)5.1f" % {"a": b}
"%(a)r" % {"a": b}
"%%(a)s" % x
"%%" % x
"%% %%" % (x,)
"%%s" % x
"a" "%s" % x
"{" "%s" % x
"%s" "}" % x
r"\N{EN DASH} %s" % x
"\\N{%s}" % x
"\N{EN DASH} {%s}" % x
"%s\
" % x
"\
%s" % x
'%s"' % x
'%s' "%s" % (x, y)
"%s" % (a, b,)
"%s" % (a,  )
"%s" % ( a, )
"%s" % (a ,)
"%s" % (a,)  # c
"%s" % (a,
)
"%s" % (
    a,)
"%s" % (
    # c
    a,)
"%s" % (a  # c
    ,)
"%s %s" % (a,
    b)
"%s" % (f(a,),)
"%s" % (f"{a},",)
"%s" % ((a, b),)
"%s" % ((a,),)
"%s" % (lambda: 0,)
"%s" % (a := 1,)
"%s" % (x for x in y),
"%s" % a,
x = "%s %s" % a, b
"%s" % (yield_,)
print("%s" %
      a)
print("%s" % (
      a,
      b))
print("%s"
      "%s" % (a, b))
print("%(a)s" % {"a": 1,
                 "b": 2})
print("%(a)s" % {
    "a": 1, "b": 2})
print("%(a)s" % {
    "a": 1, "b": 2
})
if x:
    y = "%(a)s" % {
        "a": f(
            1),
        **b,
    }
    z = "%(a)s" % {"a": f(
            1)}
logger.info("%s" % a)
"%s" % f"{x}"
"%s" % ("a" "b")
"%s" % "a" "b"
"%s" % a if b else "%s" % c
"%s" % x.y(z)[0].w
"%s" % x[1:2]
"%s" % type(x).__name__
"%s %s" % f(x)
"%s %s" % 1
"%s %s" % "x"
"%s %s" % None
"%s %s" % (*a,)
"%s" % (not a,)
"%s" % a @ b
"%s" * 3 % a
("%s" + "%s") % (a, b)
("a" if b else "c") % d
x %= a
"%s" .x % a
"%s"[0] % a
