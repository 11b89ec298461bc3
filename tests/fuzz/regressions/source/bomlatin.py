# coding: latin-1
exec(1)
