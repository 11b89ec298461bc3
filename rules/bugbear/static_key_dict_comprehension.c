// B035: a dict comprehension whose key is always the same.
#include "rules/rule.h"

enum {
    LONGEST_QUOTE = 50,  // bytes; a longer key is not shown
    LONGEST_LOOK = 4096, // nodes of a comprehension
};

// Names that a comprehension binds: its targets and walruses.
static bool binds(const Ast *ast, Node comprehension, Atom name) {
    const Node end = ast_end_of(ast, comprehension);
    if (end - comprehension > LONGEST_LOOK) return true; // who knows
    for (Node node = comprehension; node < end; node++) {
        if (ast_atom(ast, node) != name) continue;
        const Node parent = ast_parent(ast, node);
        if (ast_is(ast, parent, NODE_NAMED_EXPRESSION) && ast_field(ast, node) == FIELD_NAME)
            return true;
        for (Node up = node; up != comprehension; up = ast_parent(ast, up)) {
            if (ast_is(ast, up, NODE_ATTRIBUTE) || ast_is(ast, up, NODE_SUBSCRIPT)) break;
            const Node above = ast_parent(ast, up);
            if (above != 0 && ast_is(ast, above, NODE_FOR_IN_CLAUSE)) {
                if (ast_field(ast, up) == FIELD_LEFT && ast_parent(ast, above) == comprehension)
                    return true;
                break;
            }
        }
    }
    return false;
}

// True if no part of the key can change from one round to the next.
static bool is_static(const Ast *ast, Node comprehension, Node key) {
    for (Node node = key; node < ast_end_of(ast, key); node++) {
        switch (ast_kind(ast, node)) {
        case NODE_STRING:
        case NODE_CONCATENATED_STRING:
            if (is_string_like(ast, node) && !is_plain_string(ast, node)) return false;
            break;
        case NODE_IDENTIFIER:
            if (ast_field(ast, node) != FIELD_ATTRIBUTE &&
                binds(ast, comprehension, ast_atom(ast, node))) {
                return false;
            }
            break;
        case NODE_INTEGER:
        case NODE_FLOAT:
        case NODE_TRUE:
        case NODE_FALSE:
        case NODE_NONE:
        case NODE_ELLIPSIS:
        case NODE_TUPLE:
        case NODE_ATTRIBUTE:
        case NODE_SUBSCRIPT:
        case NODE_BINARY_OPERATOR:
        case NODE_BOOLEAN_OPERATOR:
        case NODE_UNARY_OPERATOR:
        case NODE_NOT_OPERATOR:
        case NODE_PARENTHESIZED_EXPRESSION: break;
        default:
            if (ast_field(ast, node) != FIELD_OPERATOR) return false;
        }
    }
    return true;
}

static void visit(Check *check, Node comprehension) {
    const Ast *const ast = check->ast;
    const Node pair = ast_child(ast, comprehension, FIELD_BODY);
    const Node key = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
    if (key == 0 || !is_static(ast, comprehension, key)) return;
    const Text text = ast_text(ast, key);
    if (text_find_byte(text, '\n', 0) != TEXT_NOT_FOUND || text.length > LONGEST_QUOTE) {
        report(check, key, "Dictionary comprehension uses static key");
    } else {
        report(check, key, "Dictionary comprehension uses static key: `%.*s`", TEXT_ARGS(text));
    }
}

const Rule rule_bugbear_static_key_dict_comprehension[] = {
    {
        .code = "B035",
        .name = "static-key-dict-comprehension",
        .summary = "The key of a dict comprehension is the same in every round",
        .why = "Each round overwrites the one before, so the dict ends with a single item, "
               "the last one.",
        .help = "Make the key depend on the loop variable.",
        .bad = "sizes = {\"name\": size(x) for x in items}\n",
        .good = "sizes = {x.name: size(x) for x in items}\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_DICTIONARY_COMPREHENSION},
        .visit = visit,
    },
    {0},
};
