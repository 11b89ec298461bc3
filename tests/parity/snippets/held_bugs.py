# select: B
(os).environ = {}
((os).environ) = {}
(os).environ, y = {}, 1
setattr(x, "y", 1),
(setattr(x, "y", 1)),
(setattr(x, "y", 1),)
(setattr(x, "y", 1))
setattr(x, "y", 1) ; y
