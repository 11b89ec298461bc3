# coding: latin-1
x="ä"; exec(1)
