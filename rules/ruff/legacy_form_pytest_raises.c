// RUF061: `pytest.raises(Error, function, ...)`.
#include "check/edits.h"
#include "model/unparse.h"
#include "rules/rule.h"

#include "base/buffer.h"

// What the `with` statement is made from.
typedef struct Legacy {
    Node call;
    Node expected; // the exception or warning; 0 for deprecated_call
    Node callee;
    Node match;     // of `raises(...).match(pattern)`
    Node target;    // what the result is assigned to
    bool is_raises; // whose context is what the call returned
} Legacy;

static Text written(const Check *check, Node expression, UnparsePlace place) {
    return unparse(check->ast, expression, place, check->arena);
}

// Finds the statement that is nothing but the call; 0 if there is none.
static Node read_statement(const Check *check, Legacy *self) {
    const Ast *const ast = check->ast;
    Node value = ast_with_parentheses(ast, self->call);
    Node parent = ast_parent(ast, value);
    if (self->is_raises && ast_is(ast, parent, NODE_ATTRIBUTE)) {
        const Node match = ast_parent(ast, parent);
        if (!text_is(ast_text(ast, ast_child(ast, parent, FIELD_ATTRIBUTE)), "match")) return 0;
        if (!ast_is(ast, match, NODE_CALL) || call_argument_count(ast, match) != 1) return 0;
        self->match = call_positional(ast, match, 0);
        value = ast_with_parentheses(ast, match);
        parent = ast_parent(ast, value);
        return self->match != 0 && ast_statement_expression(ast, parent) == match ? parent : 0;
    }
    if (ast_statement_expression(ast, parent) == self->call) return parent;
    if (!ast_is(ast, parent, NODE_ASSIGNMENT) || ast_field(ast, value) != FIELD_RIGHT) return 0;
    self->target = ast_child(ast, parent, FIELD_LEFT);
    const bool is_one = ast_is(ast, self->target, NODE_IDENTIFIER) ||
                        ast_is(ast, self->target, NODE_ATTRIBUTE) ||
                        ast_is(ast, self->target, NODE_SUBSCRIPT);
    const Node statement = ast_parent(ast, parent);
    const bool is_plain = is_one && ast_child(ast, parent, FIELD_TYPE) == 0;
    return is_plain && ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) ? statement : 0;
}

static void append_call(const Check *check, Buffer *out, const Legacy *self) {
    const Ast *const ast = check->ast;
    bool is_first = true;
    buffer_append(out, written(check, self->callee, UNPARSE_OBJECT));
    buffer_append_byte(out, '(');
    AST_EACH_CHILD(ast, argument, call_arguments(ast, self->call)) {
        const bool is_named = ast_is(ast, argument, NODE_KEYWORD_ARGUMENT);
        const bool is_splat =
            ast_is(ast, argument, NODE_LIST_SPLAT) || ast_is(ast, argument, NODE_DICTIONARY_SPLAT);
        const Node value = is_named   ? ast_child(ast, argument, FIELD_VALUE)
                           : is_splat ? ast_last_child(ast, argument)
                                      : argument;
        if (value == self->callee || value == self->expected) continue;
        if (!is_first) buffer_append_c(out, ", ");
        is_first = false;
        if (is_named) {
            buffer_printf(out,
                          "%.*s=", TEXT_ARGS(ast_text(ast, ast_child(ast, argument, FIELD_NAME))));
        } else if (is_splat) {
            buffer_append_c(out, ast_is(ast, argument, NODE_LIST_SPLAT) ? "*" : "**");
        }
        buffer_append(out, written(check, value, UNPARSE_ARGUMENT));
    }
    buffer_append_byte(out, ')');
}

static void append_head(const Check *check, Buffer *out, const Legacy *self) {
    const Node function = ast_child(check->ast, self->call, FIELD_FUNCTION);
    buffer_printf(out, "with %.*s(", TEXT_ARGS(written(check, function, UNPARSE_OBJECT)));
    if (self->expected != 0) buffer_append(out, written(check, self->expected, UNPARSE_ARGUMENT));
    if (self->match != 0) {
        buffer_printf(out, ", match=%.*s",
                      TEXT_ARGS(written(check, self->match, UNPARSE_ARGUMENT)));
    }
    buffer_append_byte(out, ')');
    if (self->target != 0 && self->is_raises) {
        buffer_printf(out, " as %.*s", TEXT_ARGS(written(check, self->target, UNPARSE_VALUE)));
    }
}

static void fix(Check *check, Finding *finding, Legacy *self, const char *name) {
    Text blank;
    Buffer out = {0};
    const Node statement = read_statement(check, self);
    if (statement == 0 || !edit_line_start(check, statement, &blank)) return;
    if (!edit_ends_line(check, statement)) return;
    append_head(check, &out, self);
    buffer_printf(&out, ":%s%.*s%.*s", edit_newline(check), TEXT_ARGS(blank),
                  TEXT_ARGS(edit_indentation(check)));
    if (self->target != 0 && !self->is_raises) {
        buffer_printf(&out, "%.*s = ", TEXT_ARGS(written(check, self->target, UNPARSE_VALUE)));
    }
    append_call(check, &out, self);
    const Range range = ast_range(check->ast, statement);
    const Edit edit = {range.start, range.end, buffer_move(&out, check->arena), false};
    finding_set_fix(
        check, finding, FIX_UNSAFE, &edit, 1,
        arena_printf(check->arena, "Use `pytest.%s()` as a context-manager", name).bytes);
}

static bool is_context_manager(const Ast *ast, Node call) {
    Node around = ast_parent(ast, ast_with_parentheses(ast, call));
    if (ast_is(ast, around, NODE_AS_PATTERN)) around = ast_parent(ast, around);
    return ast_is(ast, around, NODE_WITH_ITEM);
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    const bool is_deprecated_call = model_is(check->model, function, "pytest.deprecated_call");
    const bool is_warns = model_is(check->model, function, "pytest.warns");
    const Node callee = call_argument(ast, call, "func", is_deprecated_call ? 0 : 1);
    if (callee == 0) return;
    if (is_context_manager(ast, call)) return;
    const char *const name = is_deprecated_call ? "deprecated_call" : is_warns ? "warns" : "raises";
    Legacy legacy = {.call = call, .callee = callee, .is_raises = !is_deprecated_call && !is_warns};
    if (!is_deprecated_call) {
        const char *const expected = is_warns ? "expected_warning" : "expected_exception";
        legacy.expected = call_argument(ast, call, expected, 0);
    }
    Finding *const finding = report(check, call, "Use context-manager form of `pytest.%s()`", name);
    if (is_deprecated_call || legacy.expected != 0) fix(check, finding, &legacy, name);
}

const Rule rule_ruff_legacy_form_pytest_raises[] = {
    {
        .code = "RUF061",
        .name = "legacy-form-pytest-raises",
        .summary = "`pytest.raises` is given the function to call",
        .why = "The function is called inside, with arguments that look as if they were those of "
               "`raises`: a `match=` goes to the function. In a `with` block one sees what is "
               "called and how, and type checkers check it.",
        .help = "Use `with pytest.raises(Error):` and make the call in its block.",
        .bad = "import pytest\n\n\ndef test_empty():\n    pytest.raises(ValueError, parse, \"\")\n",
        .good =
            "import pytest\n\n\ndef test_empty():\n    with pytest.raises(ValueError):\n        "
            "parse(\"\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .calls =
            (const char *const[]){"pytest.raises", "pytest.warns", "pytest.deprecated_call", NULL},
        .visit = visit,
    },
    {0},
};
