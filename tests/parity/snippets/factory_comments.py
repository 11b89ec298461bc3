# select: RUF026
# record: fixes
from collections import defaultdict
defaultdict(default_factory=list, # c
 a=1)
defaultdict(default_factory=list, a=1) # c
defaultdict(
 default_factory=list, # c
 a=1)
defaultdict( # c
 default_factory=list)
defaultdict(default_factory=list # c
)
defaultdict(default_factory= # c
 list)
defaultdict(a=1, # c
 default_factory=list)
defaultdict(a=1, default_factory=list, # c
 b=2)
defaultdict(a=1, # d
 default_factory=list, b=2)
