// PLW2901: variables of `for` and `with` that the block binds again.
#include "rules/rule.h"

#include "config/dummy_name.h"

enum { MOST_TARGETS = 32 }; // of one statement; further ones are not looked at

// What a statement binds: names, attributes and items.
typedef struct Targets {
    Node items[MOST_TARGETS];
    uint32_t count;
} Targets;

typedef struct Block {
    bool is_with; // or `for`
    Targets outer;
} Block;

static bool is_place(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_IDENTIFIER) || ast_is(ast, node, NODE_ATTRIBUTE) ||
           ast_is(ast, node, NODE_SUBSCRIPT);
}

static void add_targets(const Ast *ast, Node target, Targets *targets) {
    for (Node node = target; target != 0 && node < ast_end_of(ast, target);) {
        const bool is_one = is_place(ast, node);
        if (is_one && targets->count < MOST_TARGETS) targets->items[targets->count++] = node;
        node = is_one || ast_is(ast, node, NODE_CALL) ? ast_end_of(ast, node) : node + 1;
    }
}

// The target of a with_item, through the parentheses that it may stand in.
static Node with_target(const Ast *ast, Node item) {
    const Node value = ast_unparenthesized(ast, ast_first_child(ast, item));
    return ast_is(ast, value, NODE_AS_PATTERN) ? ast_last_child(ast, value) : 0;
}

static void add_with_targets(const Ast *ast, Node statement, Targets *targets) {
    const Node body = definition_body(ast, statement);
    for (Node node = statement + 1; node < body; node++) {
        if (ast_is(ast, node, NODE_WITH_ITEM)) {
            add_targets(ast, with_target(ast, node), targets);
        }
    }
}

// `x = cast(int, x)` only says what `x` is.
static bool is_cast(const Check *check, Node assignment, Node target) {
    const Ast *const ast = check->ast;
    const Node value = assigned_value(ast, assignment);
    if (!ast_is(ast, value, NODE_CALL) || ast_atom(ast, target) == ATOM_NONE) return false;
    if (ast_child(ast, assignment, FIELD_TYPE) != 0) return false;
    const Node argument = ast_unparenthesized(ast, call_positional(ast, value, 1));
    return ast_atom(ast, argument) == ast_atom(ast, target) &&
           model_is_typing(check->model, ast_child(ast, value, FIELD_FUNCTION), "cast");
}

// `x += [1]` and the like: most often a change of the object that x is, not of x.
static bool is_change_in_place(const Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    const Text operator= ast_text(ast, ast_child(ast, assignment, FIELD_OPERATOR));
    if (operator.length != 2 || memchr("+|&-^", operator.bytes[0], 5) == NULL) return false;
    const Node value = ast_unparenthesized(ast, ast_child(ast, assignment, FIELD_RIGHT));
    switch (ast_kind(ast, value)) {
    case NODE_LIST:
    case NODE_SET:
    case NODE_DICTIONARY:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION: return true;
    case NODE_CALL: {
        static const char *const makers[] = {"builtins.list", "builtins.set", "builtins.dict",
                                             NULL};
        return model_is_any(check->model, ast_child(ast, value, FIELD_FUNCTION), makers);
    }
    default: return false;
    }
}

static void report_target(Check *check, const Block *block, Node inner, uint16_t kind) {
    static const char *const words[] = {"`for` loop", "`with` statement"};
    const bool is_with = kind == NODE_WITH_ITEM;
    const Text name = ast_text(check->ast, inner);
    const char *const outer = words[block->is_with];
    if (kind != NODE_FOR_STATEMENT && !is_with) {
        report(check, inner, "%s variable `%.*s` overwritten by assignment target", outer,
               TEXT_ARGS(name));
    } else if (is_with == block->is_with) {
        report(check, inner, "Outer %s variable `%.*s` overwritten by inner %s target", outer,
               TEXT_ARGS(name), outer);
    } else {
        report(check, inner, "%s variable `%.*s` overwritten by %s target", outer, TEXT_ARGS(name),
               words[is_with]);
    }
}

static bool is_same(const Ast *ast, Node left, Node right) {
    if (ast_kind(ast, left) != ast_kind(ast, right)) return false;
    if (ast_is(ast, left, NODE_IDENTIFIER)) return ast_atom(ast, left) == ast_atom(ast, right);
    return text_equal(ast_text(ast, left), ast_text(ast, right));
}

static void check_targets(Check *check, const Block *block, Node binder, Node target) {
    const Ast *const ast = check->ast;
    const uint16_t kind = ast_kind(ast, binder);
    Targets inner = {.count = 0};
    add_targets(ast, target, &inner);
    for (uint32_t i = 0; i < inner.count; i++) {
        for (uint32_t j = 0; j < block->outer.count; j++) {
            if (!is_same(ast, inner.items[i], block->outer.items[j])) continue;
            if (name_is_dummy(check->settings, ast_text(ast, inner.items[i]))) continue;
            if (kind == NODE_ASSIGNMENT && is_cast(check, binder, inner.items[i])) continue;
            report_target(check, block, inner.items[i], kind);
        }
    }
}

// Code of functions and classes within has names of its own.
static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    Block block = {.is_with = ast_is(ast, statement, NODE_WITH_STATEMENT)};
    if (block.is_with)
        add_with_targets(ast, statement, &block.outer);
    else
        add_targets(ast, ast_child(ast, statement, FIELD_LEFT), &block.outer);
    const Node body = definition_body(ast, statement);
    if (block.outer.count == 0 || body == 0) return;
    for (Node node = body; node < ast_end_of(ast, body);) {
        switch (ast_kind(ast, node)) {
        case NODE_FUNCTION_DEFINITION:
        case NODE_CLASS_DEFINITION: node = ast_end_of(ast, node); continue;
        case NODE_ASSIGNMENT:
            if (ast_child(ast, node, FIELD_RIGHT) == 0) break;
            check_targets(check, &block, node, ast_child(ast, node, FIELD_LEFT));
            break;
        case NODE_AUGMENTED_ASSIGNMENT:
            if (is_change_in_place(check, node)) break;
            check_targets(check, &block, node, ast_child(ast, node, FIELD_LEFT));
            break;
        case NODE_FOR_STATEMENT:
            check_targets(check, &block, node, ast_child(ast, node, FIELD_LEFT));
            break;
        case NODE_WITH_ITEM: check_targets(check, &block, node, with_target(ast, node)); break;
        default: break;
        }
        node++;
    }
}

const Rule rule_pylint_redefined_loop_name[] = {
    {
        .code = "PLW2901",
        .name = "redefined-loop-name",
        .summary = "A variable of `for` or `with` is bound again in its block",
        .why = "Whoever reads the rest of the block takes the name for the item or resource. With "
               "two loops over the same name the outer one goes on with the last item of the "
               "inner one.",
        .help = "Give the new value a name of its own.",
        .bad = "for name in names:\n    name = name.strip()\n    add(name)\n",
        .good = "for name in names:\n    stripped = name.strip()\n    add(stripped)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FOR_STATEMENT, NODE_WITH_STATEMENT},
        .visit = visit,
    },
    {0},
};
