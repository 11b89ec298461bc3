// Units of model/instance.h: what class a name's value is an instance of.
#include "model/instance.h"

#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

// Whether the last `x` in `code` is known to be a Path.
static bool is_path(const char *code) {
    static const char *const classes[] = {"pathlib.Path", "pathlib.PurePath", NULL};
    Parsed fixture;
    char text[512];
    snprintf(text, sizeof text, "from pathlib import Path\nfrom typing import *\n%s", code);
    parsed_load(&fixture, "a.py", text);
    Node last = 0;
    for (uint32_t i = 0; parsed_identifier(&fixture, "x", i) != 0; i++) {
        last = parsed_identifier(&fixture, "x", i);
    }
    const bool answer =
        name_is_instance(fixture.model, &fixture.ast, last, classes, &fixture.arena);
    parsed_release(&fixture);
    return answer;
}

static void test_values(void **state) {
    (void)state;
    assert_true(is_path("x = Path()\nf(x)\n"));
    assert_true(is_path("x = y = (Path())\nf(x)\n"));
    assert_true(is_path("y, x = 1, Path()\nf(x)\n"));
    assert_true(is_path("f(x := Path(), x)\n"));
    assert_true(is_path("with Path() as x:\n    f(x)\n"));
    assert_false(is_path("x = Path\nf(x)\n"));
    assert_false(is_path("x = Path() / y\nf(x)\n"));
    assert_false(is_path("for x in Path():\n    f(x)\n"));
    assert_false(is_path("f(x)\n"));
}

static void test_annotations(void **state) {
    (void)state;
    assert_true(is_path("def f(x: Path): x\n"));
    assert_true(is_path("def f(x: None | (str | Path) = None): x\n"));
    assert_true(is_path("x: Path = y\nf(x)\n"));
    assert_false(is_path("x: str = Path()\nf(x)\n"));
    assert_false(is_path("x: Path\nf(x)\n"));
    assert_false(is_path("def f(*x: Path): x\n"));
    assert_false(is_path("def f(**x: Path): x\n"));
    assert_false(is_path("def f(x: list[Path]): x\n"));
    assert_false(is_path("def f(x: 'Path'): x\n"));
}

static void test_generic_unions(void **state) {
    (void)state;
    assert_true(is_path("import typing as t\ndef f(x: t.Optional[Path]): x\n"));
    assert_true(is_path("import typing as t\ndef f(x: t.Union[str, t.Optional[Path]]): x\n"));
    assert_true(is_path("import typing as t\ndef f(x: t.Union[Path]): x\n"));
    assert_false(is_path("import typing as t\ndef f(x: t.Optional[Path, str]): x\n"));
}

static void test_only_one_binding(void **state) {
    (void)state;
    assert_false(is_path("x = 1\nx = Path()\nf(x)\n"));
    assert_false(is_path("x: Path\nx = Path()\nf(x)\n"));
    assert_true(is_path("def f(x: Path):\n    def g(): x\n"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_annotations),
        cmocka_unit_test(test_generic_unions),
        cmocka_unit_test(test_only_one_binding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
