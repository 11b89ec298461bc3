// Visibility: underscores, nesting, `__all__`, private modules.
#include "model/visibility.h"

#include "model/symbols.h"
#include "model/value.h"
#include "source/module_path.h"
#include "syntax/literal.h"

#include <stdlib.h>

// --- __all__ ---

// Of `a = b = value` the first target counts alone.
static bool is_assignment(const Ast *ast, Node node) {
    if (ast_is(ast, node, NODE_AUGMENTED_ASSIGNMENT)) return true;
    return ast_is(ast, node, NODE_ASSIGNMENT) &&
           !ast_is(ast, ast_parent(ast, node), NODE_ASSIGNMENT);
}

// The assignment to `__all__` at or behind `node`, outside functions and classes; 0 if there is
// none.
static Node find_export(const Ast *ast, Node node) {
    while (node < ast->count) {
        if (is_assignment(ast, node) &&
            ast_atom(ast, ast_child(ast, node, FIELD_LEFT)) == ATOM___all__) {
            return node;
        }
        node = is_definition(ast, node) ? ast_end_of(ast, node) : node + 1;
    }
    return 0;
}

// The names in what a module assigns to `__all__`; and what else of it is the same for all its
// definitions.
struct ExportedNames {
    Text *names; // sorted
    uint32_t count;
    bool is_assigned; // whatever to
    bool is_private;  // the module itself, by its path
};

typedef VEC(Text) NameList;

static void add_names(const Ast *ast, Node assignment, Arena *arena, NameList *names) {
    const Node value = assigned_value(ast, assignment);
    const Node end = value != 0 ? ast_end_of(ast, value) : 0;
    for (Node node = value; (node = export_entry(ast, node, end)) != 0;
         node = ast_end_of(ast, node)) {
        Text name;
        if (literal_string(ast, node, arena, &name)) VEC_PUSH(arena, names, name);
    }
}

// False if no part of the module's name begins with an underscore but that of `__init__`: then the
// disk need not be asked which folders are packages.
static bool may_be_private_module(const Model *model) {
    Text rest = model_own_module(model);
    Text part;
    if (rest.length == 0) return true;
    while (text_split_next(&rest, '.', &part)) {
        if (text_starts_with(part, TEXT("_")) && !text_is(part, "__init__")) return true;
    }
    return false;
}

// Walks over the file: once is enough for all its definitions.
static const ExportedNames *exports_read(const Model *model, const Ast *ast) {
    Arena *const arena = model->arena;
    ExportedNames *const self = ARENA_NEW(arena, ExportedNames);
    NameList names = {0};
    for (Node node = find_export(ast, AST_ROOT); node != 0; node = find_export(ast, node + 1)) {
        self->is_assigned = true;
        add_names(ast, node, arena, &names);
    }
    if (names.count > 1) qsort(names.items, names.count, sizeof(Text), text_compare_items);
    self->names = names.items;
    self->count = names.count;
    self->is_private = may_be_private_module(model) && path_is_private_module(ast->source->path);
    return self;
}

static bool exports_have(const ExportedNames *self, Text name) {
    return self->count != 0 &&
           bsearch(&name, self->names, self->count, sizeof(Text), text_compare_items) != NULL;
}

// --- Visibility. ---

// `@name.setter` and `@name.deleter` above a method `name`.
static bool is_accessor(const Ast *ast, Node function, Text name) {
    for (Node decorator = decorator_first(ast, function); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        const Node expression = decorator_expression(ast, decorator);
        if (!ast_is(ast, expression, NODE_ATTRIBUTE)) continue;
        const Text member = ast_text(ast, ast_child(ast, expression, FIELD_ATTRIBUTE));
        if (!text_is(member, "setter") && !text_is(member, "deleter")) continue;
        if (text_equal(ast_text(ast, ast_child(ast, expression, FIELD_OBJECT)), name)) return true;
    }
    return false;
}

static bool is_private_itself(const Ast *ast, Node definition, Node parent) {
    const Text name = ast_text(ast, definition_name(ast, definition));
    const bool is_method = parent != 0 && ast_is(ast, definition, NODE_FUNCTION_DEFINITION);
    if (is_method && is_accessor(ast, definition, name)) return true;
    return text_starts_with(name, TEXT("_")) && !(is_method && name_is_special(name));
}

bool definition_is_private(const Model *model, const Ast *ast, Node definition) {
    Node outermost = definition;
    for (;;) {
        const Node parent = definition_parent(ast, outermost);
        if (ast_is(ast, parent, NODE_FUNCTION_DEFINITION)) return true;
        if (is_private_itself(ast, outermost, parent)) return true;
        if (parent == 0) break;
        outermost = parent;
    }
    const Text name = ast_text(ast, definition_name(ast, outermost));
    if (model->late->exports == NULL) model->late->exports = exports_read(model, ast);
    const ExportedNames *const exports = model->late->exports;
    return exports->is_private || (exports->is_assigned && !exports_have(exports, name));
}
