# select: F821
# record: fixes
dict['a'] = 1
dict['b'] += 1
dict['c']: int = 1
del dict['d']
dict['e'].x = 1
dict['f']['g'] = 2
dict['h']['i'].x = 2
for dict['j'] in x: pass
with a as dict['k']: pass
dict['l'], y = 1, 2
[dict['m'] for dict['n'] in x]
dict[x['o']] = 1
from typing import List, Optional
List['p'] = 1
Optional['q'] = 1
List['r']['s'] = 1
del List['t']
List['u'] += 1
print(dict['v']['w'])
print(List['v2']['w2'])
tuple['x', 'y'] = 1
type['z'] = 1
import collections
collections.deque['A'] = 1
