# select: F401
# record: fixes
# config: target-version = "py38"
{x4 := x**5 for x in range(7)}
{x := 1, 2}
x[a := 1]
x[a:=1, b:=2]
{x4 := x**5}
[y := 2 for x in y]
