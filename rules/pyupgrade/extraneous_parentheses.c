// UP034: parentheses in parentheses.
#include "rules/rule.h"

static bool has_comma(const Check *check, uint32_t at, uint32_t end) {
    const Text text = check->source->text;
    for (; at < end; at++) {
        if (text.bytes[at] == ',') return true;
        if (text.bytes[at] != '#') continue;
        while (at < end && text.bytes[at] != '\n') at++;
    }
    return false;
}

// A comma of its own: `(x for a, x in y)`, `(lambda a, b: c)`. They read like a tuple.
static bool holds_comma(const Ast *ast, Node parentheses) {
    for (Node node = parentheses + 1; node < ast_end_of(ast, parentheses);) {
        switch (ast_kind(ast, node)) {
        case NODE_PATTERN_LIST:
        case NODE_EXPRESSION_LIST: return true;
        case NODE_LAMBDA_PARAMETERS:
            if (ast_child_count(ast, node) > 1) return true;
            node++;
            break;
        case NODE_ARGUMENT_LIST:
        case NODE_PARENTHESIZED_EXPRESSION:
        case NODE_TUPLE:
        case NODE_TUPLE_PATTERN:
        case NODE_LIST:
        case NODE_LIST_PATTERN:
        case NODE_DICTIONARY:
        case NODE_SET:
        case NODE_SUBSCRIPT:
        case NODE_STRING:
        case NODE_LIST_COMPREHENSION:
        case NODE_SET_COMPREHENSION:
        case NODE_DICTIONARY_COMPREHENSION:
        case NODE_GENERATOR_EXPRESSION: node = ast_end_of(ast, node); break;
        default: node++; break;
        }
    }
    return false;
}

// Needs its parentheses as the only argument; a tuple has them from the grammar.
static bool is_bare(const Ast *ast, Node parentheses) {
    return ast_is(ast, ast_first_child(ast, parentheses), NODE_YIELD);
}

// What stands in parentheses although others are around it; 0 if nothing does. `node` is a node
// with parentheses.
static Node inner_parentheses(const Check *check, Node node) {
    const Ast *const ast = check->ast;
    const Node only = ast_first_child(ast, node);
    if (only == 0 || ast_next(ast, only) != 0) return 0;
    const bool is_generator = ast_is(ast, only, NODE_GENERATOR_EXPRESSION);
    if (!is_generator && !ast_is(ast, only, NODE_PARENTHESIZED_EXPRESSION)) return 0;
    if (!is_generator && is_bare(ast, only)) return 0;
    if (has_comma(check, ast_end(ast, only), ast_end(ast, node))) return 0;
    return holds_comma(ast, only) ? 0 : only;
}

static void report_inner(Check *check, Node inner) {
    const Range range = ast_range(check->ast, inner);
    Finding *const finding = report(check, inner, "Avoid extraneous parentheses");
    const Range content = {range.start + 1, range.end - 1};
    const Edit edit = {range.start, range.end, source_slice(check->source, content)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove extraneous parentheses");
}

static void finish(Check *check) {
    const Ast *const ast = check->ast;
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_ARGUMENT_LIST) &&
            !ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION)) {
            continue;
        }
        const Node inner = inner_parentheses(check, node);
        if (inner == 0) continue;
        report_inner(check, inner);
        node = ast_end_of(ast, inner) - 1; // what is inside comes into view when they are gone
    }
}

const Rule rule_pyupgrade_extraneous_parentheses[] = {
    {
        .code = "UP034",
        .name = "extraneous-parentheses",
        .summary = "Parentheses stand around parentheses",
        .why =
            "`print((\"text\"))` means what `print(\"text\")` means, and looks like a tuple that has lost its comma.",
        .help = "Remove the inner parentheses.",
        .bad = "print((\"Shop\"))\n",
        .good = "print(\"Shop\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .finish = finish,
    },
    {0},
};
