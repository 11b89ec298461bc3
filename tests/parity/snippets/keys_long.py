# select: F601,F602
# record: fixes
y = {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: 1, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: 1}
y = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 1}
y = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1, "a" "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1}
y = {"a" "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1}
y = {"a"
 "b": 1, "ab": 1, 'ab': 1, "a"
 "b": 3}
y = {"""a
b""": 1, """a
b""": 1}
y = {"éééééééééééééééééééééééééééééééééééééééééééééééé": 1, "éééééééééééééééééééééééééééééééééééééééééééééééé": 1}
y = {"ヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽ": 1, "ヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽヽ": 1}
y = {(1,
 2): 1, (1,
 2): 1}
y = {b"a": 1, b'a': 2}
x = {
        "SyntaxError: f-string: expecting '=', or '!', or ':', or '}'":
        'SyntaxError: f-string: invalid syntax',
        "SyntaxError: f-string: expecting '=', or '!', or ':', or '}'":
        'SyntaxError: f-string: invalid syntax',
}
y = {"SyntaxError: f-string: expecting '=', or '!', or ':', or '}'": 1, "SyntaxError: f-string: expecting '=', or '!', or ':', or '}'": 2}
y = {"SyntaxError: f-string: expecting '=', aaaaaaaaa": 1, "SyntaxError: f-string: expecting '=', aaaaaaaaa": 2}
y = {"SyntaxError: f-string: expecting '=', aaaaaaaaab": 1, "SyntaxError: f-string: expecting '=', aaaaaaaaab": 2}
