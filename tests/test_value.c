// Units of model/value.h: what a name was given where it was bound.
#include "model/value.h"

#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

// The value of the last `x` in `code`.
static void assert_value(const char *code, const char *expected) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    Node last = 0;
    for (uint32_t i = 0; parsed_identifier(&fixture, "x", i) != 0; i++) {
        last = parsed_identifier(&fixture, "x", i);
    }
    assert_text(ast_text(&fixture.ast, name_value(fixture.model, &fixture.ast, last)), expected);
    parsed_release(&fixture);
}

static void test_assignments(void **state) {
    (void)state;
    assert_value("x = 1\nf(x)\n", "1");
    assert_value("x = (1)\nf(x)\n", "1");
    assert_value("x: int = 1\nf(x)\n", "1");
    assert_value("y = x = z = 1\nf(x)\n", "1");
    assert_value("f((x := 1), x)\n", "1");
    assert_value("with (open(1)) as x:\n    f(x)\n", "open(1)");
}

static void test_unpacking(void **state) {
    (void)state;
    assert_value("y, x = 1, 2\nf(x)\n", "2");
    assert_value("y, (z, [x]) = 1, [2, (3,)]\nf(x)\n", "3");
    assert_value("[(y), (x)] = (1, (2))\nf(x)\n", "2");
    assert_value("x, *y = 1, 2\nf(x)\n", "");
    assert_value("x, y = *z, 2\nf(x)\n", "");
    assert_value("x, y = z\nf(x)\n", "");
    assert_value("x, y, z = 1,\nf(z, x)\n", "1");
    assert_value("y, x = 1,\nf(x)\n", "");
}

static void test_others_have_none(void **state) {
    (void)state;
    assert_value("x = 1\nx += 1\nf(x)\n", "");
    assert_value("for x in [1]:\n    f(x)\n", "");
    assert_value("def g(x=1):\n    f(x)\n", "");
    assert_value("import x\nf(x)\n", "");
    assert_value("x: int\nf(x)\n", "");
    assert_value("f(x)\n", "");
    assert_value("match 1:\n    case 1 as x:\n        f(x)\n", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_assignments),
        cmocka_unit_test(test_unpacking),
        cmocka_unit_test(test_others_have_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
