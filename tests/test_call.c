// Units of model/call.h: arguments by position and keyword.
#include "model/call.h"

#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void assert_argument(const char *code, const char *keyword, int position,
                            const char *expected) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    const Node call = parsed_node(&fixture, NODE_CALL, 0);
    assert_text(ast_text(&fixture.ast, call_argument(&fixture.ast, call, keyword, position)),
                expected);
    parsed_release(&fixture);
}

static void test_argument(void **state) {
    (void)state;
    assert_argument("f(a, b)", "x", 1, "b");
    assert_argument("f(a, b)", NULL, 0, "a");
    assert_argument("f(a, b)", "x", 2, "");
    assert_argument("f()", "x", 0, "");
    assert_argument("f(a, x=1)", "x", 0, "1");
    assert_argument("f(y=2, x=1)", "x", CALL_KEYWORD_ONLY, "1");
    assert_argument("f(a)", "x", CALL_KEYWORD_ONLY, "");
    assert_argument("f(x=1, *a)", "y", 0, "");
    assert_argument("f((a), # b\n  c)", NULL, 1, "c");
    assert_argument("f(i for i in x)", "x", 0, "(i for i in x)");
}

static void test_splats_hide_positions(void **state) {
    (void)state;
    assert_argument("f(a, *b, c)", "x", 0, "a");
    assert_argument("f(a, *b, c)", "x", 1, "");
    assert_argument("f(a, *b, c)", "x", 2, "");
    assert_argument("f(*b, x=1)", "x", 0, "1");
    assert_argument("f(**k)", "x", 0, "");
}

static void assert_count(const char *code, uint32_t count, bool has_splat) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    const Node call = parsed_node(&fixture, NODE_CALL, 0);
    assert_int_equal(call_argument_count(&fixture.ast, call), count);
    assert_int_equal(call_has_splat(&fixture.ast, call), has_splat);
    parsed_release(&fixture);
}

static void test_counts(void **state) {
    (void)state;
    assert_count("f()", 0, false);
    assert_count("f(a, b=1)", 2, false);
    assert_count("f(a, *b)", 2, true);
    assert_count("f(**b)", 1, true);
    assert_count("f(i for i in x)", 1, false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_argument),
        cmocka_unit_test(test_splats_hide_positions),
        cmocka_unit_test(test_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
