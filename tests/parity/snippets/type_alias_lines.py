# select: UP040
# record: fixes
# config: target-version = "py312"
from typing import TypeAlias, Union, Optional
A: TypeAlias = (
    LinearConstraint
    | tuple[_ToFloat2D]
    | tuple[_ToFloat2D, onp.ToFloat]
)
B: TypeAlias = (A | B)
C: TypeAlias = (A |
  B)
D: TypeAlias = ((A |
  B))
E: TypeAlias = (
  B)
F: TypeAlias = Optional[
  B]
G: TypeAlias = (Optional[
  B])
H: TypeAlias = (
    Optional[B]
)
I: TypeAlias = (
    Optional[B]   # c
    | C
)
J: TypeAlias = A \
   | B
K: TypeAlias = (A or
   B)
L: TypeAlias = ("A"
   "B")
M: TypeAlias = (A[1].
   b)
N: TypeAlias = (A
   ) | (B
   )
from typing import TypeAliasType, TypeVar
T = TypeVar("T")
A = TypeAliasType("A", (
    LinearConstraint
    | tuple[_ToFloat2D]
))
B = TypeAliasType("B", (A | B))
C = TypeAliasType("C", (A
   ) | (B
   ))
D = TypeAliasType("D", A |
   B)
E = TypeAliasType("E", A |
   T, type_params=(T,))
F = TypeAliasType("F", 
   list[A])
G = TypeAliasType("G", list[
   A])
H = TypeAliasType("H", A # c
  | B)
from typing import TypeAliasType
A = TypeAliasType("A", a.
   b)
B = TypeAliasType("B", "a"
   "b")
C = TypeAliasType("C", f(
   1))
D = TypeAliasType("D", a if b
   else c)
E = TypeAliasType("E", a[1
   ].c)
F = TypeAliasType("F", a[
   1] | b)
G = TypeAliasType("G", a | b[
   1])
H = TypeAliasType("H", not
   a)
I = TypeAliasType("I", (a |
   b) | c)
J = TypeAliasType("J", """
""")
K = TypeAliasType("K", a | """
""")
L = TypeAliasType("L", {1:
 2})
M = TypeAliasType("M", [x
  for x in y])
N = TypeAliasType("N", lambda:
  y)
O = TypeAliasType("O", a \
  | y)
P = TypeAliasType("P", (a) | (
   b))
Q = TypeAliasType("Q", a
   [1])
R = TypeAliasType("R", a or
   b)
S = TypeAliasType("S", a <
   b)
T = TypeAliasType("T", ((a) |
   b))
U = TypeAliasType("U", (
   a | b))
V = TypeAliasType("V", a | b
   )
