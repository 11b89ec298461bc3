// The fast parser: accepts what it should with the stock runtime's tree, leaves the rest to it.
#include "check/check.h"
#include "syntax/compare.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

typedef struct Fixture {
    Arena arena;
    NameTable *names;
    Parser *parser;
    Source source;
    Ast fast;
    Ast stock;
    NoticeList notices;
} Fixture;

static int set_up(void **state) {
    static Fixture fixture;
    fixture = (Fixture){.names = name_table_new(), .parser = parser_new()};
    arena_init(&fixture.arena);
    fixture.notices = notice_list(&fixture.arena);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state) {
    Fixture *const self = *state;
    parser_free(self->parser);
    name_table_free(self->names);
    arena_release(&self->arena);
    return 0;
}

static void load(Fixture *self, Text code) {
    assert_true(source_from_bytes(&self->source, &self->arena, &self->notices, "test.py", code));
}

static bool parse(Fixture *self, Ast *ast, ParserKind kind) {
    const ParseOptions options = {.parser = kind};
    return parser_parse(self->parser, ast, &self->arena, self->names, &self->source, &options,
                        &self->notices);
}

static const char *fallback_reason(Fixture *self, const char *code) {
    load(self, text_from_c(code));
    assert_true(parse(self, &self->fast, PARSER_FAST));
    return parser_fallback(self->parser).reason;
}

// Accepted, and the trees are the same.
static AstDifference compare(Fixture *self, const char *code) {
    const char *const reason = fallback_reason(self, code);
    if (reason != NULL) fail_msg("fell back: %s\n%s", reason, code);
    assert_true(parse(self, &self->stock, PARSER_STOCK));
    const AstDifference difference = ast_compare(&self->fast, &self->stock);
    if (difference.what != NULL) fail_msg("%s\n%s", difference.what, code);
    return difference;
}

static void test_same_trees(void **state) {
    static const char *const codes[] = {
        "",
        "\n",
        "# only a comment",
        "\n\n  # indented comment\n",
        "\\\nx\n",
        "x",
        "x = 1; y = 2;\n",
        "if a: b; c # comment\nelse: d\n",
        "if a:\n    b\n    # of the block\n  # between\n# outside\nc\n",
        "def f(a, /, b: int = 1, *args, c, **kwargs) -> None: ...\n",
        "async def f():\n    async with a as b, c: await d\n    async for e in f: pass\n",
        "class A[T: int, *Ts, **P](B, metaclass=C): pass\n",
        "type X[T] = list[T]\ntype(x)\ntype = 1\ntype (x).y = 2\ntype X = Y; type Z = W\n",
        "match x:\n    case -1 | 1.5 | 1 + 2j | 'a' 'b' | None: pass\n    case [a, *_, b]: pass\n"
        "    case {'k': v, **rest} if v: pass\n    case A.B(c, d=-1) as e: pass\n    case _: pass\n",
        "match(x)\nmatch[x]\nmatch.x = match\nmatch = case = 1\nmatch (a, b):\n    case c: pass\n",
        "print(x)\nprint\nprint.x\nprint >>a, b\nexec = 1\nasync_ = 1\n",
        "f(print=1, type=type, match=match, exec=[a, *b])\n",
        "def f(type=1, *, match: int = 2): return type(match)\n",
        "a, b = b, a\n[a, (b, *c)] = d\n(a.b, c[d]) = e\nfor a, (b, c) in d: pass\n",
        "[a, b]\n(a, b)\n(a, b) == c\n[x for x in y if z]\n{a: b for a, b in c}\n{*a, *b}\n",
        "a not in b is not c in d is e\nnot a\n-a ** -b\na if b else c\nlambda x, *y: (x, y)\n",
        "a[1:2, ::3, ...]\na[b:=1]\n(c := d)\nx = yield\ny = yield from z\n",
        "f(*a, **b, c=d)\nf(x for x in y)\nf(a)(b)[c].d\n",
        "x += 1; y //= 2; z **= 3; w >>= 4; v @= 5; u |= 6\n",
        "x = 1_000, 0x_ff, 0b1, 0o7, 1e5, 1.5j, .5, 1., 1e-10, 0_0, 1if a else 2\n",
        "x = ''\ny = \"\"\nz = b'\\x00\\N ' rb'\\n' u'a' R\"b\" 'it\\'s' \"\\N{DASH}\" '\\\nb'\n",
        "'''a\n'b''c\\'''d'''\n\"\"\"\"a\"\"\"\nr'''\\'''x'''\n",
        "f''\nf'a'\nf'{{a}}'\nf'a{b}c{d!r:>{e}}{f=}'\nf'{x:%Y-%m}' 'g' f\"{'a'}\"\n",
        "f'''{\na\n}\n\"{b}'{c}''{d}'''\nrf'\\{a}\\n'\nt'{a}'\nf\"{a:{b}{c}}\"\nf'{a,b}'\n",
        "try: a\nexcept B as c: d\nexcept (E, F): g\nelse: h\nfinally: i\n",
        "try:\n    a\nexcept* B:\n    c\n",
        "with a: b\nwith (a as b, c as d): e\nwith (a, b) as c: d\nwith (a): b\nwith a as (b, c): d\n",
        "from . import a\nfrom .. import b as c\nfrom ...d import (e, f,)\nfrom .g.h import *\n"
        "from __future__ import annotations\nimport a.b.c as d, e\n",
        "global a, b\nnonlocal c\ndel d, e[f]\nassert g, h\nraise i from j\nreturn\n",
        "@a.b(c)\n@d\ndef e(): pass\n@f\nclass G: pass\n",
        "x = (  # comment\n    1,  # another\n    # third\n    2)\ny = [\n  a,\n]\n",
        "x = a \\\n    + b \\\n  # comment\n",
        "x = \\\n    'string'\nf(\\\n'a')\n",
        "if a:\n\tb\n\n\n\tc\nelse:\n\td\n",
        "\xc3\xa9t\xc3\xa9 = na\xc3\xafve(\xe5\x90\x8d)\n",
        "x = 1\r\nif y:\r\n    z = 'a\\\r\nb'\r\n# c\r\n",
        "\f\nx = 1\n\fy = 2\n",
        "x = [\n1\n,\n2\n] ; y\n",
        "x: int = 1\ny: list[int]\nz: a.b[c] | None\n",
        "def f(*, a): pass\ndef g(a, *args: *Ts): pass\nlambda: (yield)\n",
        "while a: break\nelse: continue\n",
        "if a: pass\nelif b: pass\nelif c: pass\nelse: pass\n",
        "print(a, file=b)\nprint (a), b\nx = print\n",
        "a = b = c, d = e\n",
        "if a:\n    type(b).c\nd\nif a:\n    type('e', (f,), {})\n\ng\n",
        "if a:\n    b\n  \\\n  \\\n# c\nd\n",
        "with (a := b): c\nwith (a := b) as c: d\n[a := b, c]\n",
    };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        const AstDifference difference = compare(*state, codes[i]);
        assert_int_equal(difference.ambiguous_count, 0);
    }
}

// Where the grammar is ambiguous and the stock runtime's reading is not Python's.
static void test_ambiguous_code(void **state) {
    Fixture *const self = *state;
    assert_int_equal(compare(self, "with (a as b,):\n    pass\n").ambiguous_count, 1);
    const Node item = ast_child(&self->fast, AST_ROOT + 3, FIELD_VALUE);
    assert_int_equal(ast_kind(&self->fast, item), NODE_AS_PATTERN);
    assert_int_equal(compare(self, "tax,\nrate = 1\n").ambiguous_count, 1);
    assert_int_equal(ast_child_count(&self->fast, AST_ROOT), 2);
    compare(self, "match [a, b]:\n    case [c, d]:\n        y = 0\n    case e: pass\n");
    assert_int_equal(ast_kind(&self->fast, AST_ROOT + 1), NODE_MATCH_STATEMENT);
    compare(self, "x = [*a.b, *f(c)]\n");
    const Node list = ast_child(&self->fast, AST_ROOT + 2, FIELD_RIGHT);
    AST_EACH_CHILD(&self->fast, splat, list) {
        assert_int_equal(ast_kind(&self->fast, splat), NODE_LIST_SPLAT);
    }
}

static void test_names_are_interned(void **state) {
    Fixture *const self = *state;
    compare(self, "type = match(type, print, a_name_longer_than_eight, a_name_longer_than_nine)\n");
    const Ast *const ast = &self->fast;
    uint32_t type_count = 0;
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_IDENTIFIER)) continue;
        assert_true(text_equal(atom_text(&ast->atoms, ast_atom(ast, node)), ast_text(ast, node)));
        type_count += ast_atom(ast, node) == atom_find(&ast->atoms, TEXT("type"));
    }
    assert_int_equal(type_count, 2);
}

// Defaults of type parameters (PEP 696), and nothing that only looks like them.
static void test_type_parameter_defaults(void **state) {
    Fixture *const self = *state;
    const char *const code =
        "class A[T = int, **P = [a, b], U: int = b[c], V: e[f] = g(h)](D): pass\n"
        "async def f[T = g(h=1)](): pass\ntype X[T = int] = list[T]\n";
    assert_null(fallback_reason(self, code));
    assert_true(parser_fallback(self->parser).extends_grammar);
    assert_false(self->fast.has_error);
    Node parameter =
        ast_first_child(&self->fast, ast_child(&self->fast, AST_ROOT + 1, FIELD_TYPE_PARAMETERS));
    assert_int_equal(ast_kind(&self->fast, ast_first_child(&self->fast, parameter)),
                     NODE_CONSTRAINED_TYPE);
    assert_non_null(fallback_reason(self, "class A[T = (x = 1)]: pass\n"));
    assert_non_null(fallback_reason(self, "class A[T = b[c = d]]: pass\n"));
    assert_non_null(fallback_reason(self, "a[b = c]\n"));
    assert_non_null(fallback_reason(self, "x: list[T = int]\n"));
    assert_non_null(fallback_reason(self, "class A(b[c = d]): pass\n"));
    assert_non_null(fallback_reason(self, "def f[T](x = y = z): pass\n"));
}

// The stock runtime accepts it only without these line ends.
static void compare_joined(Fixture *self, const char *code, uint32_t joined_count) {
    const char *const reason = fallback_reason(self, code);
    if (reason != NULL) fail_msg("fell back: %s\n%s", reason, code);
    const ParseFallback fallback = parser_fallback(self->parser);
    assert_int_equal(fallback.joined_count, joined_count);
    assert_true(parse(self, &self->stock, PARSER_STOCK));
    assert_true(self->stock.has_error);
    Source readable;
    assert_true(source_for_stock(&readable, &self->arena, &self->fast, &fallback));
    self->source = readable;
    assert_true(parse(self, &self->stock, PARSER_STOCK));
    const AstDifference difference = ast_compare(&self->fast, &self->stock);
    if (difference.what != NULL) fail_msg("%s\n%s", difference.what, code);
}

static void test_lines_in_brackets(void **state) {
    Fixture *const self = *state;
    compare_joined(self, "def f():\n    (a.\nb)\n    c(d +\n\n  \t\ne,\nf)\n", 2);
    compare_joined(self, "def f():\n    g(*a, *\n  *b)\n", 1);
    compare_joined(self, "if a:\n    x = {b: [c,\nd] +\r\ne}\n    y\nz\n", 1);
    compare_joined(self, "if a:\n    b[c] = (d == \\\n\n e)\n", 1);
    compare_joined(self, "if a:\n    f'''{'b' +\nc}'''\n", 1);
    compare_joined(self, "if a:\n    type(b.\nc)\nd\n", 1);
}

// The same, but the stock runtime reads it otherwise or not at all.
static void test_unlike_stock(void **state) {
    Fixture *const self = *state;
    static const char *const codes[] = {
        "def f():\n    (a +\n  # b\nc + # d\ne,\n    f *\n  # g\n # h\ni)\n",
        "x = b'\\u', B'\\U\\\\', b'''\\u'''\n",
        "x = b'\\u\\''\n",
        "if a:\n    b\n    \\\n            \\\n        \\\n    \\\n    c\n",
        "if a:\n    b(c := # d\n e)\n",
    };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        const char *const reason = fallback_reason(self, codes[i]);
        if (reason != NULL) fail_msg("fell back: %s\n%s", reason, codes[i]);
        const ParseFallback fallback = parser_fallback(self->parser);
        Source readable;
        assert_false(source_for_stock(&readable, &self->arena, &self->fast, &fallback));
    }
}

// Types and splats that the grammar cannot read: as if there were parentheses.
static void test_detours(void **state) {
    Fixture *const self = *state;
    static const char *const codes[] = {
        "x: a[b] or c = d\n",
        "x: a[b] or \xc3\xa9t\xc3\xa9\n",
        "x: a[b][c](d)\ny: a[:e]\nz: a[::f] = g  # h\n",
        "def f(a: b[c] or d, e: f[g] if h else i = j, *k: l[m] and n, **o: p['q']['r']): pass\n",
        "def f(\n    a: b[c]  # d\n       or e,\n    f: g[h] ==\\\n i\n) -> j[k] or l: pass\n",
        "class A[T: b[c] or d]: e: f[g].h(i)[j: k] = 'l'\n",
        "a, *(b, c) = d\n*[a, b], c = *{d}, *'e', *-f, *(g).h[0](1) + i\n",
        "for a, *(b, *c) in *(1, 2), 3: pass\nx[*(1,)] = *(a)[b], *\\\n c\n",
        "def f():\n    return a, *(b, c)\n",
        "x = a, *-b\ny = *~c, *(d)  # e\n",
        "print *(a)\nx = a * (b), *(c)\n",
        "async def f():\n    return *await a, b\n",
        "x: L[*[a]]\ndef f(a: L[b, *(c, d)], *e: *(g, h)) -> L[*{i}]: pass\n",
        "f'{*[a, b],}' f'{*(1, 2), 3!r}' f'{*{1},:>{f\"{*[x], y}\"}}' f'{*\"a\",}' + f'{*await_(f\"{x}\"),}'\n",
        "x: a[b] is not f'{c:}' f'{d!r:>{e}}' f'{ {1: f\"{g}\"}[1] :{h}{i}}'\ny = 1\n",
        "x = *[f'{a}' for a in b], *(f'{c:{d}}', f\"\"\"{\ne}\"\"\"), f\n",
    };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        const char *const reason = fallback_reason(self, codes[i]);
        if (reason != NULL) fail_msg("fell back: %s\n%s", reason, codes[i]);
        assert_true(parser_fallback(self->parser).extends_grammar);
    }
    assert_null(fallback_reason(self, "x: a[b] or c\n"));
    const Node type = ast_child(&self->fast, AST_ROOT + 2, FIELD_TYPE);
    const Node either = ast_first_child(&self->fast, type);
    assert_int_equal(ast_kind(&self->fast, either), NODE_BOOLEAN_OPERATOR);
    assert_int_equal(ast_kind(&self->fast, ast_child(&self->fast, either, FIELD_LEFT)),
                     NODE_SUBSCRIPT);
    assert_null(fallback_reason(self, "*(a, b), c = d\n"));
    const Node list = ast_child(&self->fast, AST_ROOT + 2, FIELD_LEFT);
    const Node splat = ast_first_child(&self->fast, list);
    assert_int_equal(ast_kind(&self->fast, splat), NODE_LIST_SPLAT_PATTERN);
    assert_true(text_is(ast_text(&self->fast, splat), "*(a, b)"));
    assert_int_equal(ast_child_count(&self->fast, list), 2);
}

static void assert_falls_back(Fixture *self, const char *code, const char *reason) {
    const char *const actual = fallback_reason(self, code);
    if (actual == NULL) fail_msg("accepted: %s", code);
    assert_string_equal(actual, reason);
    assert_true(parse(self, &self->stock, PARSER_STOCK));
    assert_null(ast_compare(&self->fast, &self->stock).what);
}

// The grammar's scanner ends the block at the comment.
static void test_comments_behind_decorators(void **state) {
    Fixture *const self = *state;
    static const char *const codes[] = {
        "class A:\n    @a\n#   @b\n    def g(self): pass\n",
        "class A:\n  @a  # b\n# c\n# d\n\n  @e(\n# f\n 1)\n # g\n  class B: pass\nx = 1\n",
        "if a:\n    @b\n  # c\n    async def d(): pass\n    e\n",
    };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        const char *const reason = fallback_reason(self, codes[i]);
        if (reason != NULL) fail_msg("fell back: %s\n%s", reason, codes[i]);
        assert_true(parser_fallback(self->parser).extends_grammar);
    }
    assert_falls_back(self, "def f():\n    x = 1 +\n# c\n  2\n",
                      "a line that is indented less than its block");
}

// To the grammar `:=` is one token; here it is a colon and a format that begins with `=`.
static void test_formats_with_equals(void **state) {
    Fixture *const self = *state;
    assert_null(fallback_reason(self, "f'{a:=^80}' f'{b!r:={c}}' f'{(d := 1):=+}'\n"));
    assert_true(parser_fallback(self->parser).extends_grammar);
    uint32_t names = 0;
    uint32_t formats = 0;
    for (Node node = AST_ROOT; node < self->fast.count; node++) {
        names += ast_is(&self->fast, node, NODE_NAMED_EXPRESSION);
        formats += ast_is(&self->fast, node, NODE_FORMAT_SPECIFIER);
    }
    assert_int_equal(names, 1);
    assert_int_equal(formats, 3);
    assert_null(fallback_reason(self, "f'{(a := 1)}' f'{[a := 1]}' f'{ {a := 1} }'\n"));
    assert_false(parser_fallback(self->parser).extends_grammar);
}

// To the grammar `int: a[b]` may be a type, and it would be the one that the function returns.
static void test_bodies_behind_types(void **state) {
    Fixture *const self = *state;
    static const char *const codes[] = {
        "def f() -> int: a[b] = 1\n",
        "def f() -> a[b]: c[d].e(f); return g\n",
        "async def f[T](a) -> a | b: match[c], d = e\n",
        "class A:\n    def f() -> None: a[b]\n    def g() -> \"x\": type[a] += 1\n",
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        assert_null(fallback_reason(self, codes[i]));
    }
    assert_null(fallback_reason(self, "def f() -> int: a[b]: c = 1\n"));
    Node body = AST_ROOT;
    while (body < self->fast.count && !ast_is(&self->fast, body, NODE_BLOCK)) body++;
    const Node statement = ast_first_child(&self->fast, body);
    assert_true(ast_is(&self->fast, ast_first_child(&self->fast, statement), NODE_ASSIGNMENT));
}

static void test_no_detours(void **state) {
    Fixture *const self = *state;
    static const char *const codes[] = {
        "x: a[b] c\n",           "x: a[b] := c\n",
        "x: yield a[b]\n",       "x: a[b] or f'{c'\n",
        "x: a[b] as c\n",        "def f(*(a)): pass\n",
        "lambda *(a): 0\n",      "x = *lambda: 0, 1\n",
        "x = *not a, b\n",       "x: (a[b] or\n",
        "a[b] = *(c d)\n",       "x: a[b] or c d\n",
        "f(*(a, b)\n",           "def f(a: b[c] or d e): 0\n",
        "x: a[b] or *c = = d\n",
    };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        if (fallback_reason(self, codes[i]) == NULL && !self->fast.has_error) {
            fail_msg("accepted: %s", codes[i]);
        }
    }
}

static void test_errors_fall_back(void **state) {
    Fixture *const self = *state;
    assert_falls_back(self, "x = = 1\n", "a syntax error");
    assert_falls_back(self, "x = 'abc\n", "a string that does not end");
    assert_falls_back(self, "x = '''abc\n", "a string that does not end");
    assert_falls_back(self, "f'{a'\n", "a string here");
    assert_falls_back(self, "x = $\n", "a character that starts no token");
    assert_falls_back(self, "x = `a`\n", "a backquote");
    assert_falls_back(self, "x = bf'{a}'\n", "a string prefix");
    assert_falls_back(self, "x = 1 \\ y\n", "a backslash");
    assert_falls_back(self, "x = 1\n  y = 2\n", "an unexpected indent");
    assert_falls_back(self, "try: a\nexcept b := c as d: e\n", "a syntax error");
    assert_falls_back(self, "with a := b as c: d\n", "a syntax error");
    assert_falls_back(self, "def f():\n    a = b +\n  c\n",
                      "a line that is indented less than its block");
    assert_falls_back(self, "def f():\n    g(h(a), b) +\n  c\n",
                      "a line that is indented less than its block");
    assert_falls_back(self, "class A: b,\n\n    c = d\n", "an unexpected indent");
    assert_falls_back(self, "pass\xe2\x80\x8b\n", "a word before a character that is not ASCII");
}

static const char *repeated(Fixture *self, const char *before, const char *what, uint32_t count,
                            const char *after) {
    Buffer code = {0};
    buffer_append_c(&code, before);
    for (uint32_t i = 0; i < count; i++) buffer_append_c(&code, what);
    buffer_append_c(&code, after);
    const char *const copy = arena_copy_c(&self->arena, buffer_text(&code));
    buffer_release(&code);
    return copy;
}

// Each limit is a fall-back, never a failure, and none takes more than an instant.
static void test_limits_fall_back(void **state) {
    Fixture *const self = *state;
    const char *code = repeated(self, "x = ", "(", 9000, "1\n");
    assert_string_equal(fallback_reason(self, code), "code nested too deeply");
    code = repeated(self, "f(", "*a.b(c), ", 60, "]\n");
    assert_non_null(fallback_reason(self, code));
    code = repeated(self, "x = ", "\\\n", 5000, "1\n");
    assert_string_equal(fallback_reason(self, code), "too many continuations");
    code = repeated(self, "", "f'{", 40, "\n");
    assert_non_null(fallback_reason(self, code));
}

static void test_many_comments_are_linear(void **state) {
    Fixture *const self = *state;
    const char *const code = repeated(self, "if a:\n    b\n", "    # c\n # d\n\n", 100000, "e\n");
    assert_null(fallback_reason(self, code));
    assert_int_equal(self->fast.comment_count, 200000);
}

static void test_time_limit(void **state) {
    Fixture *const self = *state;
    load(self, text_from_c(repeated(self, "", "x = f(a, b, c)\n", 400000, "")));
    const ParseOptions options = {.max_microseconds = 1};
    assert_false(parser_parse(self->parser, &self->fast, &self->arena, self->names, &self->source,
                              &options, &self->notices));
    assert_true(self->notices.has_error);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_same_trees, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_ambiguous_code, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_names_are_interned, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_type_parameter_defaults, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lines_in_brackets, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unlike_stock, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_detours, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_comments_behind_decorators, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_formats_with_equals, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_bodies_behind_types, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_detours, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_errors_fall_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_limits_fall_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_comments_are_linear, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_time_limit, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
