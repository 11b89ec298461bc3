// RUF016: displays and literals indexed by what is no integer.
#include "rules/rule.h"

static bool is_complex(const Ast *ast, Node number) {
    const Text text = ast_text(ast, number);
    return byte_lower(text.bytes[text.length - 1]) == 'j';
}

static const char *string_type(const Ast *ast, Node expression) {
    const Node string = ast_is(ast, expression, NODE_CONCATENATED_STRING)
                            ? ast_first_child(ast, expression)
                            : expression;
    const uint32_t flags = string_parts(ast, string).flags;
    if ((flags & STRING_TEMPLATE) != 0) return "Template";
    return (flags & STRING_BYTES) != 0 ? "bytes" : "str";
}

// The type's name as messages have it; NULL if the expression may be anything or an integer.
static const char *type_name(const Ast *ast, Node expression) {
    switch (ast_kind(ast, expression)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: return string_type(ast, expression);
    case NODE_INTEGER: return is_complex(ast, expression) ? "complex" : NULL;
    case NODE_FLOAT: return is_complex(ast, expression) ? "complex" : "float";
    case NODE_NONE: return "None";
    case NODE_ELLIPSIS: return "ellipsis";
    case NODE_LIST: return "list";
    case NODE_TUPLE: return "tuple";
    case NODE_SET: return "set";
    case NODE_DICTIONARY: return "dict";
    case NODE_LIST_COMPREHENSION: return "list comprehension";
    case NODE_SET_COMPREHENSION: return "set comprehension";
    case NODE_DICTIONARY_COMPREHENSION: return "dict comprehension";
    case NODE_GENERATOR_EXPRESSION: return "generator";
    case NODE_LAMBDA: return "lambda";
    default: return NULL;
    }
}

static bool is_sequence(const Ast *ast, Node value) {
    switch (ast_kind(ast, value)) {
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_LIST_COMPREHENSION: return true;
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
        return !text_is(text_from_c(string_type(ast, value)), "Template");
    default: return false;
    }
}

static void check_slice(Check *check, Node slice, const char *sequence) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, part, slice) {
        const Node bound = ast_unparenthesized(ast, part);
        const char *const type = type_name(ast, bound);
        if (type == NULL || is_none(ast, bound)) continue;
        report(check, bound,
               "Slice in indexed access to type `%s` uses type `%s` instead of an integer",
               sequence, type);
    }
}

// Where the tuple `1, 2` or `1,` between the brackets ends; 0 if it is none.
static uint32_t end_of_tuple(const Ast *ast, Node subscript, Node index) {
    Node last = index;
    for (Node next = last; next != 0; next = ast_next_in_field(ast, next)) last = next;
    const uint32_t end = ast_end(ast, last);
    const Text behind = source_slice(ast->source, (Range){end, ast_end(ast, subscript)});
    const Text rest = text_trim(behind);
    if (text_starts_with(rest, TEXT(","))) return end + (uint32_t)(rest.bytes - behind.bytes) + 1;
    return last != index || ast_is(ast, index, NODE_LIST_SPLAT) ? end : 0;
}

static void visit(Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    const Node value = ast_unparenthesized(ast, ast_child(ast, subscript, FIELD_VALUE));
    if (!is_sequence(ast, value)) return;
    const char *const sequence = type_name(ast, value);
    const Node first = ast_child(ast, subscript, FIELD_SUBSCRIPT);
    const Node index = ast_unparenthesized(ast, first);
    Range range = ast_range(ast, index);
    const char *type = type_name(ast, index);
    const uint32_t tuple_end = end_of_tuple(ast, subscript, first);
    if (tuple_end != 0) {
        range = (Range){ast_start(ast, first), tuple_end};
        type = "tuple";
    } else if (ast_is(ast, index, NODE_SLICE)) {
        check_slice(check, index, sequence);
        return;
    }
    if (type == NULL) return;
    report_range(check, range,
                 "Indexed access to type `%s` uses type `%s` instead of an integer or slice",
                 sequence, type);
}

const Rule rule_ruff_invalid_index_type[] = {
    {
        .code = "RUF016",
        .name = "invalid-index-type",
        .summary = "A list, tuple or string is indexed by something other than an integer or slice",
        .why = "Sequences take integers and slices of integers. Anything else is a TypeError as "
               "soon as the line runs; often a comma is missing before the bracket, so that what "
               "was meant as the next item became an index.",
        .help = "Index with an integer or slice, or put the comma that is missing.",
        .bad = "pairs = [(1, 2)[\"a\"]]\n",
        .good = "pairs = [(1, 2), [\"a\"]]\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_SUBSCRIPT},
        .visit = visit,
    },
    {0},
};
