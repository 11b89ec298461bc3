exec(1)
if 1:
    exec(2)
    exec(3)
x = 1; exec(4)
