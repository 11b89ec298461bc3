# select: RUF022,RUF023
# record: fixes
__all__ = ['get_header', 'list_headers', 'normalize_headers',
           'HTTPHeader', 'EnvironVariable' ]
__all__ = ['b',
           'a' ]
__all__ = ['b', 'a' ]
__all__ = ['b',
           'a'
           ]
__all__ = ['b',
           'a', ]
__all__ = [ 'b',
           'a'  ]
__all__ = [
 'b',
           'a'  ]
__all__ = ('b',
           'a' )
__all__ = ['b',
           'a' ] # c
__all__ = ['b',
           'a' # d
           ] # c
class A:
    __slots__ = ['b',
           'a' ]
    __slots__ = ['b',
           'a']
    __slots__ = {'b': 1,
           'a': 2 }
    __slots__ = {'b': 1,
           'a': 2 , }
__all__ = ['b',
   'a',]
__all__ = ['b',
   'a'	]
__all__ = ['b',
   'a' ,]
__all__ = ['b',
   'a' , ]
__all__ = [('b'),
   'a' ]
__all__ = ['b',
   ('a') ]
__all__ = ['b',
   ('a')]
__all__ = ['b',
   ('a'),]
__all__ += ['b',
   'a' ,
  ]
__all__ = ['b',
   'a' # c
  ]
x.__all__.extend(['b',
 'a' ])
__all__.extend(['b',
 'a' ])
__all__ = [('b'), 'a' ]
__slots__ = (('b'), 'a')
class A:
    __slots__ = (('b'), 
  'a')
    __slots__ = {('b'): 1, 
  'a': 2}
    __slots__ = {'b': (1), 
  'a': 2}

__all__ = ["b",
           "a",
           # "c",
           ]
__all__ = ["b",
           "a",
           ]
__all__ = ["b",
           "a"
           # c
           ]
__all__ = ["b",
           "a", # d
           # c
           ]
__all__ = ["b",
           "a", # d
           ]
__all__ = [
  "b",
  "a",

           ]
__all__ = [
  "b",
  "a",

           # c
           ]
__all__ = [
    "b",
    "a",
  # c
           ]
