# select: F,PLE,PLW,RUF,B
import json
from x import y
from __future__ import division
import os, sys, re, math, time, io, abc, ast, csv, bz2
for os in x: pass
for sys, z in x: pass
for (re, [math]) in x: pass
for time in x:
    for io in y: pass
async def f():
    async for abc in x: pass
for *ast, q in x: pass
for csv.x in y: pass
for bz2[0] in y: pass
if (1, 2): pass
elif (x,): pass
while (1,): break
while (): break
x if (1, 2) else y
assert (1, 2)
[x for x in y if (1, 2)]
if ((x, y)): pass
if (*x,): pass
lambda: 1 if (x, y) else 2
match x:
    case 1 if (1, 2): pass
while ((1, 2), 3): break
elif_ = (1,) and 2
return 1
class R1:
    return 1
    def m(self):
        return 1
    if x: return 2
    for _ in x: return
    yield 1
    await x
    yield from x
if x:
    return
while x: return 5
with x: return
try: return
except E: return
finally: return
for x in y: return
yield 1
yield from x
await x
continue
if x: continue
class L1:
    continue
    break
def l1():
    continue
    break
    if x: continue
    with y: break
    try: continue
    finally: break
for x in y:
    def l2(): continue
    class L2: continue
    def l3(): break
    lambda: 1
else: continue
while x: pass
else: continue
with x: continue
try: continue
except E: continue
match x:
    case 1: continue
    case 2: break
if x:
    if y: break
    else: continue
async def cc():
    continue
raise NotImplemented
