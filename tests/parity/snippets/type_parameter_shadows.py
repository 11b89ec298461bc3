# select: F811,F401
import os, sys, re, json, ast, abc, io
class A[os]: pass
def f[sys](): pass
type X[re] = int
class B[json](object): y = 1
def g[ast](x: ast): pass
class C[**abc](object): pass
type Y[*io] = int
import os, sys, re, json
class A[os](x[os]): pass
def f[sys](a: sys): pass
type X[re] = re
class B[json](object): y: json
