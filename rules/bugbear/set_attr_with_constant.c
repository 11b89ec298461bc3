// B010: `setattr(x, "name", value)` as a statement.
#include "rules/rule.h"

#include "check/edits.h"
#include "model/unparse.h"
#include "syntax/identifier.h"

static void fix(Check *check, Finding *finding, Node call, Text name, Node value) {
    const Ast *const ast = check->ast;
    const Node statement = ast_parent(ast, ast_with_parentheses(ast, call));
    const Node target = call_positional(ast, call, 0);
    const Text object = unparse(ast, target, UNPARSE_OBJECT, check->arena);
    const Text content = unparse(ast, value, UNPARSE_VALUE, check->arena);
    const Range range = {ast_start(ast, statement), ast_end(ast, ast_first_child(ast, statement))};
    const Edit edit = {range.start, range.end,
                       arena_printf(check->arena, "%.*s.%.*s = %.*s", TEXT_ARGS(object),
                                    TEXT_ARGS(name), TEXT_ARGS(content))};
    // NFKC makes another name of what is written beyond ASCII.
    const FixApplicability safety = text_is_ascii(name) ? applicability_in(ast, range) : FIX_UNSAFE;
    finding_set_fix(check, finding, safety, &edit, 1, "Replace `setattr` with assignment");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node statement = ast_parent(ast, ast_with_parentheses(ast, call));
    const Node attribute = call_positional(ast, call, 1);
    const Node value = ast_child_at(ast, call_arguments(ast, call), 2);
    Text name;
    if (ast_statement_expression(ast, statement) != call || attribute == 0) return;
    if (call_argument_count(ast, call) != 3 || !is_plain_string(ast, attribute)) return;
    if (!argument_is_positional(ast, value)) return;
    if (!literal_string(ast, attribute, check->arena, &name) || !is_attribute_name(name)) return;
    if (name_is_mangled(name) || text_is(name, "__debug__")) return; // cannot be assigned
    Finding *const finding = report(check, call,
                                    "Do not call `setattr` with a constant attribute value. It is "
                                    "not any safer than normal property access.");
    if (!ast_is(ast, value, NODE_LIST_SPLAT)) fix(check, finding, call, name, value);
}

const Rule rule_bugbear_set_attr_with_constant[] = {
    {
        .code = "B010",
        .name = "set-attr-with-constant",
        .summary = "`setattr` with a literal name",
        .why = "`setattr(x, \"name\", value)` does what `x.name = value` does, but is "
               "slower and hides the attribute from type checkers and searches.",
        .help = "Write `x.name = value`.",
        .bad = "setattr(config, \"debug\", True)\n",
        .good = "config.debug = True\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = false,
        .calls = (const char *const[]){"builtins.setattr", NULL},
        .visit = visit,
    },
    {0},
};
