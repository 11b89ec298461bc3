# select: E701
# record: fixes
if x:
    # drive c:\
    y = 1
if x:  \
    y = 2
if x: # z:\
    y = 3
for x in y:
	# c:\
	y = 3
