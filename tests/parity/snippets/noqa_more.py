# select: RUF1,RUF028,PGH,F401,E7,F8
import a  # noqa: F401
import b  # noqa
import c  # noqa: E741
import d  # noqa: F401, E741
import e  # NOQA:F401
import f  # noqa : F401
import g  # noqa:F401,
import h  # noqa F401
import i  # noqa: 
import j  # noqa: F401 reason
import k  # noqa: F401,F402,F403
import l  # noqa: XXX999
import m  # noqa: F999
import n  # noqa: V101
import o  # noqa: f401
import p  # noqa:F401F841
import q  # noqa: F401 # other
import r  # type: ignore
import s  # type: ignore[x]
import t  # type:ignore
import u  # type: ignore # noqa: F401
import v  # TYPE: IGNORE
import w  # type: ignore[]
import x  # type: ignore [y]
import y  # type: ignore  
import z  # type:   ignore
import aa  # noqa: PGH001
import ab  # noqa: RUF100
import ac  # noqa: F401, RUF100
import ad  # noqa: ANN101
import ae  # noqa: E999
import af  # noqa: U001
import ag  # noqa: PLR1701
import ah  # noqa: F401 F841
import ai  # noqa: F401;F841
import aj  # noqa F401, F841
import ak  # noqa:  F401  ,  F841
import al  # noqa: F401, F401
import am  # fmt: skip # noqa: F401
import an  # noqa: D, F
import ao  # noqa: T001
import ap  # noqa: PIE802
import aq  # noqa: SIM111
import ar  # noqa: RUF011
import at  # noqa: C, W
import au  # noqa: FURB999
import av  # noqa:: F401
import aw  # noqa; F401
import ax  # noqa-F401
import ay  # noqa,F401
import az  # noqa: !F401
import ba  # noqa: 123
import bb  # noqa: F
# ruff: noqa: E501
# ruff: noqa: E741
# ruff: noqa: XXX1
# flake8: noqa: E731
# ruff: noqa : W191
x = [
    1,
    # fmt: off
    2,
    # fmt: on
]
# fmt: off
y = 1
# fmt: on
def f1(
    a,  # fmt: skip
    # fmt: off
    b,
    # fmt: on
): ...
if x:  # fmt: skip
    pass  # fmt: off
class C:
    # fmt: off
    a = 1
    # fmt: on
    # fmt: off
z = {  # fmt: off
    1: 2,  # fmt: skip
}
@deco  # fmt: skip
# fmt: off
@deco2
# fmt: on
def f2():
    # yapf: disable
    x = [
        # yapf: disable
        1
    ]
    return [ # fmt:skip
        1,
        2, # fmt: skip
    ]
for i in x:  # fmt: off
    ...
else:  # fmt: off
    ...
try:  # fmt: skip
    ...
except E:  # fmt: off
    ...
    # fmt: off
finally:
    # fmt: on
    ...
call(  # fmt: skip
    # fmt: skip
    a
)
mock.called_once; mock.assert_called_once; mock.assert_called_once(); mock.called_with(x); assert mock.called_once_with(x); assert mock.not_called(); assert mock.assert_called; mock.has_calls(x); mock.assert_any_call; mock.any_call(x); assert mock.any_call(x); assert not mock.called_once(x); mock.assert_has_calls; assert mock.has_calls(x); x = mock.not_called(); mock.assert_not_called; mock.assert_called_with; assert mock.called(); assert mock.called_with(x) and y; assert mock.called_once; mock.assert_called_once_with; if_ = assert_called; mock.x.assert_called; mock.assert_called_onc; assert mock.x.y.not_called(); [mock.assert_called for _ in x]; lambda: mock.assert_called
