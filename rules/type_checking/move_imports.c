// Imports moved: what stays of the statement, what is written elsewhere, and where.
#include "move_imports.h"

#include "base/buffer.h"
#include "check/edits.h"
#include "check/imports.h"
#include "imports.h"

// The statement is taken apart.
typedef struct Parts {
    Edit removal;
    Text moved; // a statement with the names that move
} Parts;

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

static const Fix *make_fix(Check *check, const ImportGroup *group, const EditList *edits,
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
    const Text result = arena_copy(check->arena, buffer_text(&out));
    buffer_release(&out);
    return result;
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
static void keep_condition(Check *check, const ImportGroup *group, Node block, EditList *edits) {
    const Ast *const ast = check->ast;
    Node head = ast_unparenthesized(ast, ast_child(ast, block, FIELD_CONDITION));
    while (ast_is(ast, head, NODE_ATTRIBUTE)) head = ast_first_child(ast, head);
    const Node statement =
        model_binding(check->model, model_resolve(check->model, head))->statement;
    if (statement == 0 || statement == group->statement) return;
    const Range range = ast_range(ast, statement);
    edit_list_add(edits, (Edit){range.start, range.end, source_slice(check->source, range)});
}

// `TYPE_CHECKING`, as it is to be written; what that takes goes to `edits`.
static bool name_condition(Check *check, const ImportGroup *group, uint32_t at, EditList *edits,
                           Text *condition) {
    const SymbolRequest request = {
        .module = "typing",
        .member = "TYPE_CHECKING",
        .is_member = true,
        .scope = model_binding(check->model, group->imports[0])->scope,
        .at = at,
    };
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return false;
    *condition = name.text;
    const Range own = ast_range(check->ast, group->statement);
    if (name.import.start != own.start || name.import.end != own.end) {
        edit_list_add(edits, name.import);
    } else if (!text_equal(name.import.content, source_slice(check->source, own))) {
        const Text import = TEXT("from typing import TYPE_CHECKING");
        edit_list_add(edits, edit_add_import(check, at, import));
    }
    return true;
}

static bool add_block(Check *check, const ImportGroup *group, Text import, EditList *edits) {
    const uint32_t at = first_use_of(check, group);
    const Text newline = text_from_c(edit_newline(check));
    Text condition;
    if (!name_condition(check, group, at, edits, &condition)) return false;
    const Text body = indented(check, import, edit_indentation(check));
    const Text block =
        ARENA_JOIN(check->arena, newline, TEXT("if "), condition, TEXT(":"), newline, body);
    const Edit edit = edit_add_import(check, at, block);
    const bool is_in_line = text_starts_with(edit.content, TEXT(" "));
    if (!is_in_line) edit_list_add(edits, edit);
    return !is_in_line;
}

const Fix *move_into_block(Check *check, const ImportGroup *group, Node block) {
    const Parts parts = take_apart(check, group);
    EditList edits = {0};
    if (block != 0 && ast_start(check->ast, block) <= first_use_of(check, group)) {
        keep_condition(check, group, block, &edits);
        edit_list_add(&edits, add_to_block(check, block, parts.moved));
    } else if (!add_block(check, group, parts.moved, &edits)) {
        return NULL;
    }
    edit_list_add(&edits, parts.removal);
    return make_fix(check, group, &edits, "Move into type-checking block");
}

// ---- Out of a block ----

const Fix *move_out_of_block(Check *check, const ImportGroup *group) {
    const Parts parts = take_apart(check, group);
    EditList edits = {0};
    edit_list_add(&edits, edit_add_import(check, first_use_of(check, group), parts.moved));
    edit_list_add(&edits, parts.removal);
    return make_fix(check, group, &edits, "Move out of type-checking block");
}
