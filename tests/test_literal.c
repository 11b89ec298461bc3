// Units of syntax/literal.h: what strings say, piece by piece.
#include "syntax/literal.h"

#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

// The pieces of the first string expression as "source=value", separated by bars.
static void assert_pieces(const char *code, const char *expected) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    Arena *const arena = &fixture.arena;
    Node node = parsed_node(&fixture, NODE_CONCATENATED_STRING, 0);
    if (node == 0) node = parsed_node(&fixture, NODE_STRING, 0);
    LiteralPieces pieces = literal_pieces(&fixture.ast, node, arena);
    LiteralPiece piece;
    Text all = TEXT("");
    while (literal_pieces_next(&pieces, &piece)) {
        all = arena_printf(arena, "%.*s%s%.*s=%.*s", TEXT_ARGS(all), all.length != 0 ? "|" : "",
                           TEXT_ARGS(source_slice(fixture.ast.source, piece.range)),
                           TEXT_ARGS(piece.value));
    }
    assert_text(all, expected);
    parsed_release(&fixture);
}

static void test_strings_are_whole(void **state) {
    (void)state;
    assert_pieces("'a'", "'a'=a");
    assert_pieces("''", "''=");
    assert_pieces("'a' r'\\n' u\"b\\x41\"", "'a' r'\\n' u\"b\\x41\"=a\\nbA");
}

static void test_f_strings_are_in_runs(void **state) {
    (void)state;
    assert_pieces("f'a'", "a=a");
    assert_pieces("f''", "");
    assert_pieces("f'a{x}b{y:c}{z}'", "a=a|b=b");
    assert_pieces("f'{{a}}{x}\\x41{{'", "{{a}}={a}|\\x41{{=A{");
    assert_pieces("rf'\\n{x}'", "\\n=\\n");
    assert_pieces("'a' f'b{x}' f'c' ''", "'a'=a|b=b|c=c|''=");
}

static void test_no_pieces(void **state) {
    (void)state;
    assert_pieces("b'a'", "");
    assert_pieces("b'a' b'b'", "");
    assert_pieces("t'a{x}'", "");
    assert_pieces("x", "");
}

static void assert_value(const char *code, const char *expected) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    Text value;
    const Node string = parsed_node(&fixture, NODE_STRING, 0);
    assert_true(literal_string(&fixture.ast, string, &fixture.arena, &value));
    assert_text(value, expected);
    parsed_release(&fixture);
}

static void test_escapes(void **state) {
    (void)state;
    assert_value("'\\t\\101\\x41\\u00e9\\U0001f600\\q'", "\tAA\xc3\xa9\xf0\x9f\x98\x80\\q");
    assert_value("'a\\\nb'", "ab");
    assert_value("f'{{}}'", "{}");
    assert_value("'{{}}'", "{{}}");
    assert_value("'\\ud83d'", "\xef\xbf\xbd"); // half a surrogate pair
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_strings_are_whole),
        cmocka_unit_test(test_f_strings_are_in_runs),
        cmocka_unit_test(test_no_pieces),
        cmocka_unit_test(test_escapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
