// PIE796: members of an enumeration that have the same value.
#include "model/unparse.h"
#include "rules/rule.h"

#include <stdlib.h>

typedef struct Member {
    Text value;
    Node statement;
    Text shown;
} Member;

static int compare(const void *left, const void *right) {
    const Member *const a = left;
    const Member *const b = right;
    const int order = text_compare(a->value, b->value);
    if (order != 0) return order;
    return a->statement < b->statement ? -1 : a->statement > b->statement;
}

static bool is_enum(const Check *check, Node class) {
    AST_EACH_CHILD(check->ast, base, ast_child(check->ast, class, FIELD_SUPERCLASSES)) {
        if (model_is(check->model, base, "enum.Enum")) return true;
    }
    return false;
}

// The value of a member; 0 for one that is made when it is asked for.
static Node member_value(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node assignment = ast_first_child(ast, statement);
    if (!ast_is(ast, statement, NODE_EXPRESSION_STATEMENT)) return 0;
    if (!ast_is(ast, assignment, NODE_ASSIGNMENT)) return 0;
    if (ast_child(ast, assignment, FIELD_TYPE) != 0) return 0;
    const Node value = assigned_value(ast, assignment);
    const bool is_call = ast_is(ast, value, NODE_CALL);
    if (is_call && model_is(check->model, ast_first_child(ast, value), "enum.auto")) return 0;
    if (check->source->kind == SOURCE_STUB) { // `...` and `cast(int, ...)` are no values
        const bool is_cast =
            is_call && model_is_typing(check->model, ast_first_child(ast, value), "cast");
        const Node shown = is_cast ? call_positional(ast, value, 1) : value;
        if (ast_is(ast, shown, NODE_ELLIPSIS)) return 0;
    }
    return value;
}

static Member member_of(Check *check, Node statement, Node value) {
    const Text shown = unparse(check->ast, value, UNPARSE_VALUE, check->arena);
    Text text;
    if (literal_string(check->ast, value, check->arena, &text)) {
        return (Member){ARENA_JOIN(check->arena, TEXT("\""), text), statement, shown};
    }
    return (Member){shown, statement, shown};
}

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    VEC(Member) members = {0};
    if (!is_enum(check, class)) return;
    AST_EACH_CHILD(ast, statement, ast_child(ast, class, FIELD_BODY)) {
        const Node value = member_value(check, statement);
        if (value != 0) VEC_PUSH(check->arena, &members, member_of(check, statement, value));
    }
    if (members.count < 2) return;
    qsort(members.items, members.count, sizeof(Member), compare);
    for (uint32_t i = 1; i < members.count; i++) {
        const Member *const member = &members.items[i];
        if (!text_equal(member->value, members.items[i - 1].value)) continue;
        report(check, member->statement, "Enum contains duplicate value: `%.*s`",
               TEXT_ARGS(member->shown));
    }
}

const Rule rule_pie_non_unique_enums[] = {
    {
        .code = "PIE796",
        .name = "non-unique-enums",
        .summary = "Two members of an enumeration have the same value",
        .why = "The second is no member but another name of the first: it is missing when the "
               "members are listed, and its own name is never shown.",
        .help = "Give it a value of its own.",
        .bad = "from enum import Enum\n\n\nclass Color(Enum):\n    RED = 1\n    BLUE = 1\n",
        .good = "from enum import Enum\n\n\nclass Color(Enum):\n    RED = 1\n    BLUE = 2\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
