# select: UP031
# record: fixes
print('\%s' % char)
print('\%s' % (char,))
print('\{%s' % (char,))
print('a\%s b %d' % (char,3))
print('\\%s' % (char,))
print('\\\%s' % (char,))
print('\N{EN DASH}%s \%% \}%s' % (a, b))
