// PIE794: a class that assigns to the same name twice.
#include "check/edits.h"
#include "rules/rule.h"

#include <stdlib.h>

typedef struct Field {
    Atom name;
    Node statement;
} Field;

static int compare(const void *left, const void *right) {
    const Field *const a = left;
    const Field *const b = right;
    if (a->name != b->name) return a->name < b->name ? -1 : 1;
    return a->statement < b->statement ? -1 : a->statement > b->statement;
}

// `x = x + 1` goes on with what x was.
static bool uses(const Ast *ast, Node value, Atom name) {
    for (Node node = value; value != 0 && node < ast_end_of(ast, value); node++) {
        if (ast_atom(ast, node) == name && ast_field(ast, node) != FIELD_ATTRIBUTE) return true;
    }
    return false;
}

static Atom field_of(const Ast *ast, Node statement) {
    const Node assignment = ast_first_child(ast, statement);
    if (!ast_is(ast, statement, NODE_EXPRESSION_STATEMENT)) return ATOM_NONE;
    if (!ast_is(ast, assignment, NODE_ASSIGNMENT)) return ATOM_NONE;
    const Atom name = ast_atom(ast, ast_child(ast, assignment, FIELD_LEFT));
    const Node value = ast_child(ast, assignment, FIELD_RIGHT);
    const bool is_chain = ast_is(ast, value, NODE_ASSIGNMENT);
    return is_chain || uses(ast, value, name) ? ATOM_NONE : name;
}

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    VEC(Field) fields = {0};
    AST_EACH_CHILD(ast, statement, ast_child(ast, class, FIELD_BODY)) {
        const Field field = {field_of(ast, statement), statement};
        if (field.name != ATOM_NONE) VEC_PUSH(check->arena, &fields, field);
    }
    if (fields.count < 2) return;
    qsort(fields.items, fields.count, sizeof(Field), compare);
    for (uint32_t i = 1; i < fields.count; i++) {
        const Field *const field = &fields.items[i];
        if (field->name != fields.items[i - 1].name) continue;
        const Text name = atom_text(&ast->atoms, field->name);
        Finding *const finding =
            report(check, field->statement, "Class field `%.*s` is defined multiple times",
                   TEXT_ARGS(name));
        const Edit edit = edit_delete_statement(check, field->statement);
        const Text title = arena_printf(
            check->arena, "Remove duplicate field definition for `%.*s`", TEXT_ARGS(name));
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, title.bytes);
        fix_isolate(check, finding, field->statement);
    }
}

const Rule rule_pie_duplicate_class_field_definition[] = {
    {
        .code = "PIE794",
        .name = "duplicate-class-field-definition",
        .summary = "A class defines a field twice",
        .why = "The second definition replaces the first without a word. Usually a line was "
               "copied and its name should have been changed.",
        .help = "Remove one, or rename it.",
        .bad = "class Shop:\n    name = \"a\"\n    name = \"b\"\n",
        .good = "class Shop:\n    name = \"a\"\n    title = \"b\"\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
