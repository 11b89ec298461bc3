# select: UP025
# record: fixes
print(''r''u'')
print(r''u'')
print(''u'a')
print(""u"")
print(""u"a")
print(''u"")
print('a'u'')
print('a'u'b')
print(''u'''a''')
print(u''u'')
x = ''f''u''
if u'a'in x: pass
y=1if''u''else 2
