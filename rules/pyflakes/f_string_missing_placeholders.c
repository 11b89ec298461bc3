// F541: f-strings without placeholders.
#include "rules/rule.h"

static bool is_f_string(const Ast *ast, Node string) {
    const char first = ast->source->text.bytes[ast_start(ast, string)];
    if (first == '"' || first == '\'') return false; // no prefix
    return (string_parts(ast, string).flags & STRING_FORMAT) != 0;
}

static bool has_placeholder(const Ast *ast, Node string) {
    return ast_child_of_kind(ast, string, NODE_INTERPOLATION) != 0;
}

static bool is_assignment(const Ast *ast, Node statement) {
    const Node assignment = ast_first_child(ast, statement);
    return ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) &&
           ast_is(ast, assignment, NODE_ASSIGNMENT) &&
           ast_is(ast, ast_unparenthesized_target(ast, ast_child(ast, assignment, FIELD_LEFT)),
                  NODE_IDENTIFIER) &&
           !ast_is(ast, ast_child(ast, assignment, FIELD_RIGHT), NODE_ASSIGNMENT);
}

// Without the `f` it becomes a docstring: of the module, class or function that it begins, or of
// the variable that is assigned before it.
static bool becomes_docstring(const Ast *ast, Node string) {
    Node node = string;
    if (ast_is(ast, ast_parent(ast, node), NODE_CONCATENATED_STRING)) node = ast_parent(ast, node);
    const Node statement = ast_parent(ast, ast_with_parentheses(ast, node));
    if (ast_statement_expression(ast, statement) != node) return false;
    const Node block = ast_parent(ast, statement);
    const Node owner = ast_is(ast, block, NODE_MODULE) ? block : ast_parent(ast, block);
    const bool is_function = ast_is(ast, owner, NODE_FUNCTION_DEFINITION);
    if (!is_function && !ast_is(ast, owner, NODE_CLASS_DEFINITION) &&
        !ast_is(ast, owner, NODE_MODULE)) {
        return false;
    }
    if (ast_first_child(ast, block) == statement) return true;
    return !is_function && is_assignment(ast, ast_previous(ast, statement));
}

// The edit that takes the `f` away: of `{{` one brace goes, too, so it rewrites the whole literal.
static void set_fix(Check *check, Finding *finding, Node string) {
    const Text text = ast_text(check->ast, string);
    const uint32_t prefix = string_parts(check->ast, string).prefix;
    char *const fixed = arena_alloc(check->arena, text.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        if (i < prefix && byte_lower(byte) == 'f') continue;
        const bool is_brace = byte == '{' || byte == '}';
        if (is_brace && i + 1 < text.length && text.bytes[i + 1] == byte) i++;
        fixed[length++] = byte;
    }
    const Edit edit = {ast_start(check->ast, string), ast_end(check->ast, string),
                       (Text){fixed, length}};
    const bool is_safe = !becomes_docstring(check->ast, string);
    finding_set_fix(check, finding, is_safe ? FIX_SAFE : FIX_UNSAFE, &edit, 1,
                    "Remove extraneous `f` prefix");
}

static void check_part(Check *check, Node string) {
    if (!is_f_string(check->ast, string)) return;
    set_fix(check, report(check, string, "f-string without any placeholders"), string);
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, node, NODE_STRING)) {
        if (!is_f_string(ast, node) || has_placeholder(ast, node)) return;
        if (ast_is(ast, ast_parent(ast, node), NODE_CONCATENATED_STRING)) return;
        check_part(check, node);
        return;
    }
    AST_EACH_CHILD(ast, part, node) {
        if (is_f_string(ast, part) && has_placeholder(ast, part)) return;
    }
    AST_EACH_CHILD(ast, part, node) check_part(check, part);
}

const Rule rule_pyflakes_f_string_missing_placeholders[] = {
    {
        .code = "F541",
        .name = "f-string-missing-placeholders",
        .summary = "An f-string has no placeholders",
        .why = "Either the braces were forgotten, and the text shows a variable's name instead of "
               "its value, or the `f` is noise.",
        .help = "Remove the `f`, or put the expression in braces.",
        .bad = "print(f\"done\")\n",
        .good = "print(\"done\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_STRING, NODE_CONCATENATED_STRING},
        .visit = visit,
    },
    {0},
};
