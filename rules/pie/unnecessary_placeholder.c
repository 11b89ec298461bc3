// PIE790: `pass` and `...` in blocks that have other statements.
#include "check/edits.h"
#include "model/visibility.h"
#include "rules/rule.h"

static bool is_ellipsis(const Ast *ast, Node statement) {
    return ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) &&
           ast_is(ast, ast_unparenthesized(ast, ast_first_child(ast, statement)), NODE_ELLIPSIS) &&
           ast_statement_expression(ast, statement) != 0; // asked last: it takes longer
}

static bool is_protocol(const Check *check, Node class) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, base, ast_child(ast, class, FIELD_SUPERCLASSES)) {
        const Node name = ast_is(ast, base, NODE_SUBSCRIPT) ? ast_first_child(ast, base) : base;
        if (model_is_typing(check->model, name, "Protocol")) return true;
    }
    return false;
}

// There `...` says that there is no implementation.
static bool is_declaration(const Check *check, Node block) {
    const Ast *const ast = check->ast;
    for (Node node = block; node != 0; node = ast_parent(ast, node)) {
        if (ast_is(ast, node, NODE_CLASS_DEFINITION) && is_protocol(check, node)) return true;
        if (ast_is(ast, node, NODE_FUNCTION_DEFINITION) &&
            function_is_abstract(check->model, ast, node)) {
            return true;
        }
    }
    return model_is_type_checking(check->model, block);
}

// Up to the comment behind the statement, so that this stays.
static Edit edit_of(const Check *check, Node statement) {
    const Source *const source = check->source;
    const uint32_t end = ast_end(check->ast, statement);
    const uint32_t behind = edit_skip_blanks(source, end);
    if (behind < source->text.length && source->text.bytes[behind] == '#') {
        return (Edit){ast_start(check->ast, statement), behind, TEXT("")};
    }
    return edit_delete_statement(check, statement);
}

// A string that stands first in a block may be taken for its docstring.
static bool is_before_string(const Ast *ast, Node statement) {
    const Node next = ast_next(ast, statement);
    return ast_is(ast, next, NODE_EXPRESSION_STATEMENT) && ast_child_count(ast, next) == 1 &&
           is_plain_string(ast, ast_first_child(ast, next));
}

static void report_placeholder(Check *check, Node statement, bool is_pass) {
    Finding *const finding =
        report(check, statement, "Unnecessary %s", is_pass ? "`pass` statement" : "`...` literal");
    const Edit edit = edit_of(check, statement);
    finding_set_fix(check, finding, is_before_string(check->ast, statement) ? FIX_UNSAFE : FIX_SAFE,
                    &edit, 1, is_pass ? "Remove unnecessary `pass`" : "Remove unnecessary `...`");
    fix_isolate(check, finding, statement);
}

static void visit(Check *check, Node block) {
    const Ast *const ast = check->ast;
    const Node first = ast_first_child(ast, block);
    if (first == 0 || ast_next(ast, first) == 0) return;
    for (Node statement = first; statement != 0; statement = ast_next(ast, statement)) {
        const bool is_pass = ast_is(ast, statement, NODE_PASS_STATEMENT);
        if (!is_pass && !is_ellipsis(ast, statement)) continue;
        if (!is_pass && is_declaration(check, block)) return;
        report_placeholder(check, statement, is_pass);
    }
}

static bool applies(const Check *check) {
    return check->ast->has_kind[NODE_PASS_STATEMENT] || check->ast->has_kind[NODE_ELLIPSIS];
}

const Rule rule_pie_unnecessary_placeholder[] = {
    {
        .code = "PIE790",
        .name = "unnecessary-placeholder",
        .summary = "`pass` or `...` stands in a block that has other statements",
        .why = "The placeholder is there because a block must not be empty. This one is not, also "
               "if its only other statement is a docstring.",
        .help = "Remove the placeholder.",
        .bad = "class Closed(Exception):\n    \"\"\"The shop is closed.\"\"\"\n\n    pass\n",
        .good = "class Closed(Exception):\n    \"\"\"The shop is closed.\"\"\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_BLOCK, NODE_MODULE},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
