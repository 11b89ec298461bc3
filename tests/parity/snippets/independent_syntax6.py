# select: F821
f"""{x
