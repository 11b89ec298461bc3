// Units of model/function.h: parameters, decorators, bodies, names.
#include "model/function.h"

#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static Node function_of(const Parsed *self, uint32_t index) {
    return parsed_node(self, NODE_FUNCTION_DEFINITION, index);
}

// --- Parameters. ---

typedef struct Expected {
    ParameterKind kind;
    const char *node;
    const char *name;
    const char *annotation;
    const char *value;
    const char *range;
} Expected;

static void assert_parameters(const char *code, uint16_t kind, const Expected *expected,
                              uint32_t count) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    const Ast *const ast = &fixture.ast;
    const ParameterList list =
        function_parameters(ast, parsed_node(&fixture, kind, 0), &fixture.arena);
    assert_int_equal(list.count, count);
    for (uint32_t i = 0; i < count; i++) {
        const Parameter *const parameter = &list.items[i];
        assert_int_equal(parameter->kind, expected[i].kind);
        assert_text(ast_text(ast, parameter->node), expected[i].node);
        assert_text(ast_text(ast, parameter->name), expected[i].name);
        assert_text(ast_text(ast, parameter->annotation), expected[i].annotation);
        assert_text(ast_text(ast, parameter->value), expected[i].value);
        assert_text(source_slice(&fixture.source, parameter_range(ast, parameter)),
                    expected[i].range);
    }
    parsed_release(&fixture);
}

static void test_parameter_kinds(void **state) {
    (void)state;
    const Expected expected[] = {
        {PARAMETER_POSITIONAL_ONLY, "a", "a", "", "", "a"},
        {PARAMETER_POSITIONAL_ONLY, "b: int", "b", "int", "", "b: int"},
        {PARAMETER_NORMAL, "c=1", "c", "", "1", "c"},
        {PARAMETER_NORMAL, "d: str = 'x'", "d", "str", "'x'", "d: str"},
        {PARAMETER_VARARG, "*e: *Ts", "e", "*Ts", "", "*e: *Ts"},
        {PARAMETER_KEYWORD_ONLY, "f", "f", "", "", "f"},
        {PARAMETER_KEYWORD_ONLY, "g: int=2", "g", "int", "2", "g: int"},
        {PARAMETER_KWARG, "**h: Any", "h", "Any", "", "**h: Any"},
    };
    assert_parameters("def z(a, b: int, /, c=1, d: str = 'x', *e: *Ts, f, g: int=2, **h: Any):\n"
                      "    pass\n",
                      NODE_FUNCTION_DEFINITION, expected, 8);
}

static void test_parameters_behind_a_bare_star(void **state) {
    (void)state;
    const Expected expected[] = {
        {PARAMETER_NORMAL, "a", "a", "", "", "a"},
        {PARAMETER_KEYWORD_ONLY, "b", "b", "", "", "b"},
        {PARAMETER_KWARG, "**c", "c", "", "", "**c"},
    };
    assert_parameters("def z(a, *, b, **c): pass\n", NODE_FUNCTION_DEFINITION, expected, 3);
}

static void test_parameters_of_a_lambda(void **state) {
    (void)state;
    const Expected expected[] = {
        {PARAMETER_NORMAL, "a", "a", "", "", "a"},
        {PARAMETER_VARARG, "*b", "b", "", "", "*b"},
        {PARAMETER_KEYWORD_ONLY, "c=[]", "c", "", "[]", "c"},
    };
    assert_parameters("lambda a, *b, c=[]: 0\n", NODE_LAMBDA, expected, 3);
}

static void test_no_parameters(void **state) {
    (void)state;
    assert_parameters("def z(): pass\n", NODE_FUNCTION_DEFINITION, NULL, 0);
    assert_parameters("lambda: 0\n", NODE_LAMBDA, NULL, 0);
    assert_parameters("def z((a, b)): pass\n", NODE_FUNCTION_DEFINITION, NULL, 0);
}

// --- Decorators. ---

static void test_decorators_in_order(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py",
                "@a.get('/')\n# between\n@(b)\n@c\ndef f(): pass\ndef g(): pass\n");
    const Ast *const ast = &fixture.ast;
    const Node function = function_of(&fixture, 0);
    const Node first = decorator_first(ast, function);
    const Node second = decorator_next(ast, first);
    const Node third = decorator_next(ast, second);
    assert_text(ast_text(ast, decorator_expression(ast, first)), "a.get('/')");
    assert_text(ast_text(ast, decorator_target(ast, first)), "a.get");
    assert_text(ast_text(ast, decorator_expression(ast, second)), "b");
    assert_text(ast_text(ast, decorator_target(ast, third)), "c");
    assert_int_equal(decorator_next(ast, third), 0);
    assert_int_equal(decorator_first(ast, function_of(&fixture, 1)), 0);
    assert_true(ast_is(ast, definition_outermost(ast, function), NODE_DECORATED_DEFINITION));
    assert_int_equal(definition_outermost(ast, function_of(&fixture, 1)), function_of(&fixture, 1));
    parsed_release(&fixture);
}

typedef bool Question(const Model *model, const Ast *ast, Node function);

static void assert_decorated(const char *imports, const char *decorator, Question *question,
                             bool expected) {
    Parsed fixture;
    char code[256];
    snprintf(code, sizeof code, "%s\n@other\n@%s\ndef f(): pass\n", imports, decorator);
    parsed_load(&fixture, "a.py", code);
    if (question(fixture.model, &fixture.ast, function_of(&fixture, 0)) != expected) {
        fail_msg("%s\n@%s: expected %d", imports, decorator, expected);
    }
    parsed_release(&fixture);
}

static void test_what_decorators_say(void **state) {
    (void)state;
    assert_decorated("", "staticmethod", function_is_static_method, true);
    assert_decorated("", "classmethod", function_is_static_method, false);
    assert_decorated("", "classmethod", function_is_class_method, true);
    assert_decorated("import builtins as b", "b.classmethod", function_is_class_method, true);
    assert_decorated("import typing as t", "t.overload", function_is_overload, true);
    assert_decorated("from typing_extensions import overload as o", "o", function_is_overload,
                     true);
    assert_decorated("", "mine.overload", function_is_overload, false);
    assert_decorated("from typing import override", "override", function_is_override, true);
    assert_decorated("import abc", "abc.abstractmethod", function_is_abstract, true);
    assert_decorated("", "property", function_is_abstract, false);
}

// --- Where a definition stands. ---

static void test_enclosing_definitions(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py",
                "class A:\n"
                "    if x:\n"
                "        @d\n"
                "        async def method(self):\n"
                "            try:\n"
                "                def inner(): pass\n"
                "            finally:\n"
                "                class B: pass\n"
                "            lambda: [x]\n"
                "def function(): pass\n");
    const Ast *const ast = &fixture.ast;
    const Node class = parsed_node(&fixture, NODE_CLASS_DEFINITION, 0);
    const Node method = function_of(&fixture, 0);
    const Node inner = function_of(&fixture, 1);
    assert_int_equal(function_enclosing_class(ast, method), class);
    assert_int_equal(function_enclosing_class(ast, inner), 0);
    assert_int_equal(function_enclosing_class(ast, function_of(&fixture, 2)), 0);
    assert_int_equal(definition_parent(ast, inner), method);
    assert_int_equal(definition_parent(ast, parsed_node(&fixture, NODE_CLASS_DEFINITION, 1)),
                     method);
    assert_int_equal(definition_parent(ast, class), 0);
    assert_int_equal(enclosing_function(ast, inner), method);
    assert_int_equal(enclosing_function(ast, parsed_node(&fixture, NODE_LIST, 0)),
                     parsed_node(&fixture, NODE_LAMBDA, 0));
    assert_int_equal(enclosing_function(ast, method), 0);
    assert_true(function_is_async(ast, method));
    assert_false(function_is_async(ast, inner));
    parsed_release(&fixture);
}

static void assert_stub(const char *body, bool expected) {
    Parsed fixture;
    char code[256];
    snprintf(code, sizeof code, "def f():\n    %s\n", body);
    parsed_load(&fixture, "a.py", code);
    if (function_is_stub(fixture.model, &fixture.ast, function_of(&fixture, 0)) != expected) {
        fail_msg("%s: expected %d", body, expected);
    }
    parsed_release(&fixture);
}

// Whether the `x` in `code` runs in an async function.
static bool runs_in_async(const char *code) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    const Node place = parsed_identifier(&fixture, "x", 0);
    assert_int_not_equal(place, 0);
    const bool answer = runs_in_async_function(fixture.model, &fixture.ast, place);
    parsed_release(&fixture);
    return answer;
}

static void test_async_functions(void **state) {
    (void)state;
    assert_true(runs_in_async("async def f(): x\n"));
    assert_true(runs_in_async("async def f(): [x for y in z]\n"));
    assert_true(runs_in_async("async def f():\n    def g(y=x): pass\n"));
    assert_true(runs_in_async("async def f():\n    class C[T: x]: pass\n"));
    assert_true(runs_in_async("def f():\n    async def g(): x\n"));
    assert_false(runs_in_async("x\n"));
    assert_false(runs_in_async("def f(): x\n"));
    assert_false(runs_in_async("async def f(y=x): pass\n"));
    assert_false(runs_in_async("async def f(): lambda: x\n"));
    assert_false(runs_in_async("async def f():\n    def g(): x\n"));
    assert_false(runs_in_async("async def f():\n    class C: x\n"));
}

static void test_stubs(void **state) {
    (void)state;
    assert_stub("...", true);
    assert_stub("pass; 'text'", true);
    assert_stub("'one' 'two'", true);
    assert_stub("raise NotImplementedError", true);
    assert_stub("raise NotImplementedError('later') from None", true);
    assert_stub("raise ValueError", false);
    assert_stub("raise", false);
    assert_stub("return", false);
    assert_stub("..., 'text'", false);
    assert_stub("pass\n    x = 1", false);
    assert_stub("1", false);
}

static void test_names(void **state) {
    (void)state;
    assert_true(name_is_dunder(TEXT("__init__")));
    assert_false(name_is_dunder(TEXT("____")));
    assert_false(name_is_dunder(TEXT("__init")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parameter_kinds),
        cmocka_unit_test(test_parameters_behind_a_bare_star),
        cmocka_unit_test(test_parameters_of_a_lambda),
        cmocka_unit_test(test_no_parameters),
        cmocka_unit_test(test_decorators_in_order),
        cmocka_unit_test(test_what_decorators_say),
        cmocka_unit_test(test_enclosing_definitions),
        cmocka_unit_test(test_async_functions),
        cmocka_unit_test(test_stubs),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests_name("function", tests, NULL, NULL);
}
