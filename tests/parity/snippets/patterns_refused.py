# select: F632
# config: target-version = "py314"
match x:
    case Foo|Bar|Baz : pass
match x:
    case Foo|1 : pass
match x:
    case 1|Foo|2 : pass
match x:
    case 1|Foo|_ : pass
match x:
    case _|Foo : pass
match x:
    case (Foo|Bar)|Baz : pass
match x:
    case Foo|Bar : pass
    case _ : pass
match x:
    case Foo : pass
    case Bar|Baz : pass
    case _ : pass
match x:
    case [Foo|Bar] : pass
match x:
    case {1 + 1j: x, 1 + 1j: y}: pass
    case {1 + 1j: x, 1 - 1j: y}: pass
    case {0: x, -0: y}: pass
    case {0: x, 0.0: y}: pass
    case {1: x, True: y}: pass
    case {1: x, 0x1: y}: pass
    case {1: x, 1.0: y}: pass
    case {-1: x, - 1: y}: pass
    case {-1.5: x, -1.50: y}: pass
    case {"a": x, "\x61": y}: pass
    case {"a": x, 'a' "": y}: pass
    case {b"a": x, "a": y}: pass
    case {None: x, None: y}: pass
    case {a.b: x, a.b: y}: pass
    case {-1 + 1j: x, -1+1j: y}: pass
    case {1j: x, 1.0j: y}: pass
    case {1e3: x, 1000: y}: pass
    case {1e3: x, 1000.0: y}: pass
    case {10: x, 1_0: y}: pass
    case {0: x, False: y}: pass
    case {-0.0: x, 0.0: y}: pass
match x:
    case Foo|Bar|1 : pass
    case a.b|Bar|1 : pass
    case 1|Bar|Baz|2: pass
    case [(a|b|c)]: pass
    case _|a: pass
    case a|_: pass
    case a|_|b: pass
match x:
    case {1: x, 2: y, 1.0: z, True: w}: pass
    case {"a\n": x, "a\x0a": y}: pass
    case {"a'": x, 'a\'': y}: pass
    case {'''a
b''': x, "a\nb": y}: pass
    case {b"\x61": x, b'a': y}: pass
    case {r"\a": x, "\\a": y}: pass
    case {"\u00e9": x, "é": y}: pass
    case {"é": x, "é": y}: pass
    case {"	": x, "\t": y}: pass
    case {"\\": x, "\\": y}: pass
    case {1e400: x, 1e500: y}: pass
    case {10000000000000000000000: x, 10000000000000000000000: y}: pass
    case {10000000000000000000000: x, 1e22: y}: pass
    case {0.1: x, 0.10000000000000001: y}: pass
    case {0+0j: x, 0: y, 0j: z}: pass
    case {1+0j: x, 1: y}: pass
match x:
    case +1: pass
    case [+1, -1]: pass
    case +1+2j: pass
    case +1 - 2j: pass
