// Imports moved: what stays of the statement, what is written elsewhere, and where.
#include "rules/type_checking/move_imports.h"

#include "rules/shared/type_upgrade.h"
#include "rules/type_checking/imports.h"
#include "rules/type_checking/quoted.h"

#include "check/edits.h"
#include "check/imports.h"

#include "base/buffer.h"

#include <stdlib.h>

// The statement is taken apart.
typedef struct Parts {
    Edit removal;
    Text moved; // a statement with the names that move
} Parts;

// In order, none inside another.
typedef VEC(Edit) EditVec;

// Insertions at one place stay in the order in which they come.
static void add_edit(Check *check, EditVec *self, Edit edit) {
    uint32_t at = self->count;
    VEC_PUSH(check->arena, self, edit);
    for (; at > 0 && self->items[at - 1].start > edit.start; at--) {
        self->items[at] = self->items[at - 1];
    }
    self->items[at] = edit;
}

static Node name_in_statement(const Ast *ast, const Binding *binding) {
    const Node parent = ast_parent(ast, binding->node);
    return parent != binding->statement ? parent : binding->node;
}

static Parts take_apart(Check *check, const ImportGroup *group) {
    const Ast *const ast = check->ast;
    const uint32_t most = ast_child_count(ast, group->statement);
    bool *const moves = ARENA_ARRAY(check->arena, bool, most);
    bool *const stays = ARENA_ARRAY(check->arena, bool, most);
    uint32_t index = 0;
    uint32_t found = 0;
    for (Node name = ast_child(ast, group->statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name), index++) {
        const Binding *const next =
            model_binding(check->model, found < group->count ? group->imports[found] : 0);
        moves[index] = next->node != 0 && name_in_statement(ast, next) == name;
        stays[index] = !moves[index];
        found += moves[index];
    }
    return (Parts){edit_remove_imports(check, group->statement, moves),
                   edit_remove_imports(check, group->statement, stays).content};
}

static uint32_t first_use_of(const Check *check, const ImportGroup *group) {
    uint32_t first = UINT32_MAX;
    for (uint32_t i = 0; i < group->count; i++) {
        const uint32_t own = first_use(check, group->imports[i]);
        if (own < first) first = own;
    }
    return first;
}

static const Fix *make_fix(Check *check, const ImportGroup *group, const EditVec *edits,
                           const char *message) {
    Finding carrier = {0};
    finding_set_fix(check, &carrier, FIX_UNSAFE, edits->items, edits->count, message);
    fix_isolate(check, &carrier, group->statement);
    return carrier.fix;
}

// ---- Into a block ----

Node find_type_checking_block(const Check *check) {
    AST_EACH_CHILD(check->ast, statement, AST_ROOT) {
        if (is_type_checking_block(check, statement)) return statement;
    }
    return 0;
}

// Each line of `text` behind `blank`, but empty ones.
static Text indented(Check *check, Text text, Text blank) {
    Buffer out = {0};
    while (text.length != 0) {
        const size_t end = text_find_byte(text, '\n', 0);
        const size_t length = end == TEXT_NOT_FOUND ? text.length : end + 1;
        const Text line = text_slice(text, 0, length);
        if (text_trim(line).length != 0) buffer_append(&out, blank);
        buffer_append(&out, line);
        text = text_skip(text, length);
    }
    return buffer_move(&out, check->arena);
}

// In front of the block's first statement, on a line of its own if that has one.
static Edit add_to_block(Check *check, Node block, Text import) {
    const Ast *const ast = check->ast;
    const Node first = ast_first_child(ast, ast_child(ast, block, FIELD_CONSEQUENCE));
    const uint32_t start = ast_start(ast, first);
    Text blank;
    if (!edit_line_start(check, first, &blank)) {
        return (Edit){start, start, ARENA_JOIN(check->arena, import, TEXT("; "))};
    }
    const uint32_t line = start - (uint32_t)blank.length;
    return (Edit){
        line, line,
        ARENA_JOIN(check->arena, indented(check, import, blank), text_from_c(edit_newline(check)))};
}

// Holds on to the import of what the block's condition asks for.
static void keep_condition(Check *check, const ImportGroup *group, Node block, EditVec *edits) {
    const Ast *const ast = check->ast;
    Node head = ast_unparenthesized(ast, ast_child(ast, block, FIELD_CONDITION));
    while (ast_is(ast, head, NODE_ATTRIBUTE)) head = ast_first_child(ast, head);
    const Node statement =
        model_binding(check->model, model_resolve(check->model, head))->statement;
    if (statement == 0 || statement == group->statement) return;
    const Range range = ast_range(ast, statement);
    add_edit(check, edits, (Edit){range.start, range.end, source_slice(check->source, range)});
}

// `TYPE_CHECKING`, as it is to be written; what that takes goes to `edits`.
static bool name_condition(Check *check, const ImportGroup *group, uint32_t at, EditVec *edits,
                           Text *condition) {
    SymbolRequest request = {
        .module = "typing_extensions",
        .member = "TYPE_CHECKING",
        .is_member = true,
        .scope = model_binding(check->model, group->imports[0])->scope,
        .at = at,
        .is_asked_last = true,
    };
    const bool has_extensions = import_is_there(check, &request);
    request.module = "typing";
    if (has_extensions && !import_is_there(check, &request)) request.module = "typing_extensions";
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return false;
    *condition = name.text;
    const Range own = ast_range(check->ast, group->statement);
    if (name.import.start != own.start || name.import.end != own.end) {
        add_edit(check, edits, name.import);
    } else if (!text_equal(name.import.content, source_slice(check->source, own))) {
        const Text import = TEXT("from typing import TYPE_CHECKING");
        add_edit(check, edits, edit_add_import(check, at, import));
    }
    return true;
}

static bool add_block(Check *check, const ImportGroup *group, Text import, EditVec *edits) {
    const uint32_t at = first_use_of(check, group);
    const Text newline = text_from_c(edit_newline(check));
    Text condition;
    if (!name_condition(check, group, at, edits, &condition)) return false;
    const Text body = indented(check, import, edit_indentation(check));
    const Text block =
        ARENA_JOIN(check->arena, newline, TEXT("if "), condition, TEXT(":"), newline, body);
    const Edit edit = edit_add_import(check, at, block);
    const bool is_in_line = text_starts_with(edit.content, TEXT(" "));
    if (!is_in_line) add_edit(check, edits, edit);
    return !is_in_line;
}

// ---- Quotes ----

static int compare_nodes(const void *left, const void *right) {
    const Node a = *(const Node *)left;
    const Node b = *(const Node *)right;
    return a < b ? -1 : a > b;
}

typedef VEC(Node) NodeVec;

// The annotations that are evaluated and use the names; false if one is too large.
static bool find_evaluated(const Check *check, const ImportGroup *group, NodeVec *parts) {
    Use use;
    for (uint32_t i = 0; i < group->count; i++) {
        for (const Reference *reference = use_first(check->model, group->imports[i], &use);
             reference != NULL; reference = use_next(check->model, &use)) {
            if (!is_evaluated_annotation(reference)) continue;
            const Node part = part_to_quote(check->ast, reference->node);
            if (part == 0) return false;
            VEC_PUSH(check->arena, parts, part);
        }
    }
    if (parts->count > 1) qsort(parts->items, parts->count, sizeof(Node), compare_nodes);
    return true;
}

// Quotes around those; one may stand inside another.
static bool quote_uses(Check *check, const ImportGroup *group, EditVec *edits) {
    NodeVec parts = {0};
    if (!find_evaluated(check, group, &parts)) return false;
    Node end = 0;
    for (uint32_t i = 0; i < parts.count; i++) {
        bool loses_comment;
        if (parts.items[i] < end) continue;
        end = ast_end_of(check->ast, parts.items[i]);
        VEC_PUSH(check->arena, edits, quote_edit(check, parts.items[i], &loses_comment));
    }
    return true;
}

static bool has_evaluated_use(const Check *check, const ImportGroup *group) {
    Use use;
    for (uint32_t i = 0; i < group->count; i++) {
        for (const Reference *reference = use_first(check->model, group->imports[i], &use);
             reference != NULL; reference = use_next(check->model, &use)) {
            if (is_evaluated_annotation(reference)) return true;
        }
    }
    return false;
}

const Fix *quote_annotations(Check *check, const ImportGroup *group) {
    EditVec edits = {0};
    if (!quote_uses(check, group, &edits)) return NULL;
    return make_fix(check, group, &edits, "Quote references");
}

// What lets annotations use the names although they do not exist.
static bool take_evaluation(Check *check, const ImportGroup *group, EditVec *edits) {
    if (!has_evaluated_use(check, group)) return true;
    if (!check->settings->future_annotations) return quote_uses(check, group, edits);
    add_edit(check, edits, edit_add_future_annotations(check));
    return true;
}

// ---- All of it ----

const Fix *move_into_block(Check *check, const ImportGroup *group, Node block) {
    const Parts parts = take_apart(check, group);
    EditVec edits = {0};
    if (!take_evaluation(check, group, &edits)) return NULL;
    if (block != 0 && ast_start(check->ast, block) <= first_use_of(check, group)) {
        keep_condition(check, group, block, &edits);
        add_edit(check, &edits, add_to_block(check, block, parts.moved));
    } else if (!add_block(check, group, parts.moved, &edits)) {
        return NULL;
    }
    add_edit(check, &edits, parts.removal);
    return make_fix(check, group, &edits, "Move into type-checking block");
}

// ---- Out of a block ----

const Fix *move_out_of_block(Check *check, const ImportGroup *group) {
    const Parts parts = take_apart(check, group);
    EditVec edits = {0};
    add_edit(check, &edits, edit_add_import(check, first_use_of(check, group), parts.moved));
    add_edit(check, &edits, parts.removal);
    return make_fix(check, group, &edits, "Move out of type-checking block");
}
