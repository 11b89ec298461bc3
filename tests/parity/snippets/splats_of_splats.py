# select: PIE804
# record: fixes
f(**{**(a or b)})
f(**{**((a))})
f(**{**a, "x": (1 or 2)})
f(**{**(lambda: 0)})
f(**{**(a if b else c)})
f(**{**(a  # why
   or b)})
f(**{**
   (a)})
f(** {** a})
f(**({**(a)}))
f(**{**a.b(  # why
   )})
f(**{
   "x": (1  # why
     )})
