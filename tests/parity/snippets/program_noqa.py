# select: F,E4,E7,W6,RUF1,PGH,ANN,T201,RUF012,S3
import os, sys # noqa
import re # noqa: F401, E401
import json # NOQA:F401,F811
import a # noqa : F401
import b # noqa:F401 some text
import c # noqa:F401,some
import d #noqa
import e # noqa:
import f # noqa: 
import g # noqa F401
import h # noqa-F401
import i # noqa: f401
import j # noqa: F401 E501
import k # noqa:F401,,E501
import l # noqa: F401; E501
import m # noqa: F
import n # noqa: F4
import o # noqa: F401,
import p # type: ignore # noqa: F401
import q # noqa # type: ignore
import r # noqa: F401 # type: ignore[x]
import s # type: ignore
import t # type: ignore[attr]
import u # type:ignore
import v # type: ignore [x]
import w # type: ignore[]
import x # type: ignore[ ]
import y # type:ignore[x,y] noqa
import z # pyright: ignore
import aa # pyright: ignore[x]
import ab # pyright: basic
import ac # pyrefly: ignore
import ad # ty: ignore
import ae # ty: ignore[x]
import af # noqa: RUF100
import ag # noqa: RUF100, F401
import ah # noqa: ALL
import ai # noqa: XYZ123
import aj # noqa: XYZ123, F401
import ak # noqa: PLR0123
import al # noqa: pylint
import am # pylint: disable=unused-import
import an # pragma: no cover # noqa: F401
import ao # noqa: F401 F811 E501
import ap # noqa:F401,E501,F401
import aq # noqa: F401 # noqa: E501
import ar # noqa # noqa
x = 1 # noqa
x = 1 # noqa: E501
x = 1 # noqa: F401, E501
x = 1 # noqa: F841 some explanation
x = """
# noqa
""" # noqa: E501
x = """ # noqa: W605
\d
""" # noqa: W605
x = "\d" # noqa: W605
x = "\d \
  \e" # noqa: W605
x = f"""
{x is 'a'} # noqa
""" # noqa: F632
print(x is "a") # noqa: F632, T201
print(
    x is "a", # noqa: F632
    x is "b"
) # noqa: T201, F632
def f(a, # noqa: ANN001
      b
      ): # noqa: ANN201
    pass
@decorator # noqa: ANN201
def g(
): # noqa
    pass
try: pass
except ValueError: # noqa: E722
    pass
except: # noqa: E722, S110
    pass # noqa
class A: # noqa: D101
    x = [] # noqa: RUF012
    y = [] # noqa: RUF012 mutable
if x: pass # noqa: E701
if x: pass; y # noqa: E701,E702
assert x # noqa: S101 # because
exec(x) # noqa:S102,S307
eval(x) # noqa: S102
eval(x) # noqa:S307,S102  trailing
# noqa: F401
# ruff: disable
# ruff: disable[F401]
import zz1
# ruff: enable[F401]
# ruff: enable
# ruff: ignore[F401]
# ruff:isort: skip_file
# fmt: off
# fmt: on
x = [
    # fmt: off
    1,
    # fmt: on
]
x = 1 # fmt: skip
x = 1 # fmt:skip # noqa
x = 1 # yapf: disable
# fmt: skip
class B: # fmt: skip
    pass # fmt: off
# TODO
# noqa: E501,W291,  F841
x = 1  # noqa:E501,W291	F841
x = 1  #  noqa
x = 1  # NoQA: E501
x = 1  # noqa: E501 - reason: F401
x = 1  # noqa: e501,F401
x = 1  # noqa: E501:F401
x = 1  # noqa: "E501"
x = 1  # noqa: [E501]
x = 1  # noqa(E501)
x = 1  # noqa=E501
x = 1  # noqa:E501#F401
