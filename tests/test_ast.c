// Units of syntax/ast.h: walking the preorder arrays, and that node 0 answers everything with 0.
#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_no_node(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py", "x = f(1)\n");
    const Ast *const ast = &fixture.ast;
    assert_int_equal(ast_first_child(ast, 0), 0);
    assert_int_equal(ast_next(ast, 0), 0);
    assert_int_equal(ast_parent(ast, 0), 0);
    assert_int_equal(ast_child(ast, 0, FIELD_LEFT), 0);
    assert_int_equal(ast_next_in_field(ast, 0), 0);
    assert_int_equal(ast_last_child(ast, 0), 0);
    assert_int_equal(ast_child_count(ast, 0), 0);
    assert_int_equal(ast_unparenthesized(ast, 0), 0);
    assert_int_equal(ast_atom(ast, 0), ATOM_NONE);
    parsed_release(&fixture);
}

static void test_children(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py", "f(a, b=1, *c)\n");
    const Ast *const ast = &fixture.ast;
    const Node arguments = parsed_node(&fixture, NODE_ARGUMENT_LIST, 0);
    assert_int_equal(ast_child_count(ast, arguments), 3);
    assert_text(ast_text(ast, ast_first_child(ast, arguments)), "a");
    assert_text(ast_text(ast, ast_child_at(ast, arguments, 1)), "b=1");
    assert_text(ast_text(ast, ast_last_child(ast, arguments)), "*c");
    assert_int_equal(ast_child_at(ast, arguments, 3), 0);
    assert_text(ast_text(ast, ast_previous(ast, ast_last_child(ast, arguments))), "b=1");
    assert_int_equal(ast_previous(ast, ast_first_child(ast, arguments)), 0);
    AST_EACH_CHILD(ast, child, arguments) assert_int_equal(ast_parent(ast, child), arguments);
    parsed_release(&fixture);
}

// Past subtrees, and from what has none in front of it.
static void test_previous(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py", "f(a(b(c)), d)\ng\n");
    const Ast *const ast = &fixture.ast;
    const Node last = ast_last_child(ast, parsed_node(&fixture, NODE_ARGUMENT_LIST, 0));
    assert_text(ast_text(ast, ast_previous(ast, last)), "a(b(c))");
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const Node next = ast_next(ast, node);
        if (next != 0) assert_int_equal(ast_previous(ast, next), node);
        if (node == ast_first_child(ast, ast_parent(ast, node))) {
            assert_int_equal(ast_previous(ast, node), 0);
        }
    }
    assert_int_equal(ast_previous(ast, AST_ROOT), 0);
    assert_int_equal(ast_previous(ast, 0), 0);
    parsed_release(&fixture);
}

static void test_descendants(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py", "x = f(1)\ny\n");
    const Ast *const ast = &fixture.ast;
    const Node assignment = parsed_node(&fixture, NODE_ASSIGNMENT, 0);
    const Node number = parsed_node(&fixture, NODE_INTEGER, 0);
    const Node last = parsed_identifier(&fixture, "y", 0);
    assert_true(ast_contains(ast, assignment, number));
    assert_true(ast_contains(ast, assignment, assignment));
    assert_false(ast_contains(ast, assignment, last));
    assert_int_equal(ast_end_of(ast, AST_ROOT), ast->count);
    assert_int_equal(ast_end_of(ast, number), number + 1);
    assert_int_equal(ast_ancestor_of_kind(ast, number, NODE_ASSIGNMENT), assignment);
    assert_int_equal(ast_ancestor_of_kind(ast, number, NODE_LAMBDA), 0);
    parsed_release(&fixture);
}

static void test_fields(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py", "import a, b as c, d\n");
    const Ast *const ast = &fixture.ast;
    Node name = ast_child(ast, parsed_node(&fixture, NODE_IMPORT_STATEMENT, 0), FIELD_NAME);
    assert_text(ast_text(ast, name), "a");
    name = ast_next_in_field(ast, name);
    assert_text(ast_text(ast, name), "b as c");
    name = ast_next_in_field(ast, name);
    assert_text(ast_text(ast, name), "d");
    assert_int_equal(ast_next_in_field(ast, name), 0);
    parsed_release(&fixture);
}

static void test_parentheses(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py", "((x)) + y\n");
    const Ast *const ast = &fixture.ast;
    const Node x = parsed_identifier(&fixture, "x", 0);
    const Node outer = parsed_node(&fixture, NODE_PARENTHESIZED_EXPRESSION, 0);
    assert_int_equal(ast_unparenthesized(ast, outer), x);
    assert_int_equal(ast_with_parentheses(ast, x), outer);
    const Node y = parsed_identifier(&fixture, "y", 0);
    assert_int_equal(ast_unparenthesized(ast, y), y);
    assert_int_equal(ast_with_parentheses(ast, y), y);
    parsed_release(&fixture);
}

static void test_errors_are_marked(void **state) {
    (void)state;
    Parsed fixture;
    parsed_load(&fixture, "a.py", "x = 1\ny = (\nz = 2\n");
    assert_true(fixture.ast.has_error);
    parsed_release(&fixture);
    parsed_load(&fixture, "a.py", "x = 1\n");
    assert_false(fixture.ast.has_error);
    assert_false(ast_has_flag(&fixture.ast, AST_ROOT, NODE_FLAG_HAS_ERROR));
    parsed_release(&fixture);
}

static void assert_statement(const char *code, const char *expected) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    const Range range = ast_statement_range(&fixture.ast, ast_first_child(&fixture.ast, AST_ROOT));
    assert_text(source_slice(&fixture.source, range), expected);
    parsed_release(&fixture);
}

static void test_statement_ranges(void **state) {
    (void)state;
    assert_statement("x  # c\n", "x");
    assert_statement("if x: y  # c\n", "if x: y");
    assert_statement("while x: y;  # c\n", "while x: y");
    assert_statement("with x:\n    y  # c\n    # d\n", "with x:\n    y");
    assert_statement("if x:\n    y\nelse:\n    for z in y: z; z;  # c\n",
                     "if x:\n    y\nelse:\n    for z in y: z; z");
    assert_statement("@x\nclass C:\n    def f(): pass  # c\n", "@x\nclass C:\n    def f(): pass");
    assert_statement("match x:\n    case 1: pass  # c\n", "match x:\n    case 1: pass");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_node),
        cmocka_unit_test(test_children),
        cmocka_unit_test(test_previous),
        cmocka_unit_test(test_descendants),
        cmocka_unit_test(test_fields),
        cmocka_unit_test(test_parentheses),
        cmocka_unit_test(test_errors_are_marked),
        cmocka_unit_test(test_statement_ranges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
