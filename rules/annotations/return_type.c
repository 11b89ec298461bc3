// Return types from return statements: literals, operators on them, and how control leaves.
#include "rules/annotations/return_type.h"

#include "check/imports.h"
#include "model/terminal.h"
#include "rules/annotations/returns.h"
#include "syntax/expression_type.h"

// ---- Which types ----

static bool is_placeholder(const Check *check, Node function) {
    const bool may_be_empty = check->source->kind == SOURCE_STUB ||
                              function_is_abstract(check->model, check->ast, function) ||
                              function_is_overload(check->model, check->ast, function);
    return may_be_empty && function_is_stub(check->model, check->ast, function);
}

// The ExpressionTypes of all values that are returned; false if one is not known.
static bool collect_types(const Ast *ast, Node function, uint32_t *types) {
    const Node body = definition_body(ast, function);
    const Node end = ast_end_of(ast, body);
    *types = 0;
    for (Node node = return_next(ast, body, end); node != 0;
         node = return_next(ast, node + 1, end)) {
        if (ast_is(ast, node, NODE_YIELD)) return false;
        const Node value = ast_first_child(ast, node);
        const uint32_t own = value == 0 ? TYPE_NONE : expression_types(ast, value);
        if (own == 0 || (own & TYPE_WRONG) != 0) return false;
        *types = *types == 0 ? own : expression_types_either(*types, own);
    }
    return true;
}

// ---- How they are written ----

typedef struct Writer {
    Check *check;
    SymbolRequest request; // without the symbol
    ReturnType *type;
} Writer;

static Writer writer_at(Check *check, Node function, ReturnType *type) {
    const SymbolRequest request = {.scope = SCOPE_ID_MODULE, .at = ast_start(check->ast, function)};
    *type = (ReturnType){.text = TEXT("")};
    return (Writer){check, request, type};
}

// How to write a symbol; what that imports goes to the type's imports.
static bool name_symbol(Writer *self, const char *module, const char *member, Text *text) {
    SymbolRequest request = self->request;
    ImportedName name;
    request.module = module;
    request.member = member;
    request.is_member = strcmp(module, "typing") == 0;
    const bool is_named = request.is_member ? import_symbol(self->check, &request, &name)
                                            : import_builtin(self->check, &request, &name);
    if (!is_named) return false;
    if (name.needs_import) edit_list_add(&self->type->imports, name.import);
    *text = name.text;
    return true;
}

static bool name_type(Writer *self, const char *name, Text *text) {
    *text = TEXT("None");
    return strcmp(name, "None") == 0 || name_symbol(self, "builtins", name, text);
}

typedef struct TypeName {
    ExpressionType type;
    const char *name;
} TypeName;

// In the order in which a union has them.
static const TypeName TYPE_NAMES[] = {
    {TYPE_STRING, "str"},      {TYPE_BYTES, "bytes"}, {TYPE_INT, "int"},   {TYPE_FLOAT, "float"},
    {TYPE_COMPLEX, "complex"}, {TYPE_BOOL, "bool"},   {TYPE_NONE, "None"},
};
enum { TYPE_NAME_COUNT = sizeof TYPE_NAMES / sizeof *TYPE_NAMES };

static const char *name_of(uint32_t type) {
    for (size_t i = 0; i < TYPE_NAME_COUNT; i++) {
        if (TYPE_NAMES[i].type == type) return TYPE_NAMES[i].name;
    }
    return NULL;
}

// The names of `types` with `separator` between them.
static bool join_names(Writer *self, uint32_t types, const char *separator, Text *text) {
    *text = TEXT("");
    for (size_t i = 0; i < TYPE_NAME_COUNT; i++) {
        Text name;
        if ((types & TYPE_NAMES[i].type) == 0) continue;
        if (!name_type(self, TYPE_NAMES[i].name, &name)) return false;
        *text = arena_printf(self->check->arena, "%.*s%s%.*s", TEXT_ARGS(*text),
                             text->length != 0 ? separator : "", TEXT_ARGS(name));
    }
    return true;
}

static bool is_single(uint32_t types) {
    return (types & (types - 1)) == 0;
}

// Before Python 3.10 a union is written with typing's names.
static bool write_old_union(Writer *self, uint32_t types) {
    const uint32_t others = types & ~(uint32_t)TYPE_NONE;
    const bool is_optional = others != types && is_single(others);
    Text head;
    Text members;
    if (!name_symbol(self, "typing", is_optional ? "Optional" : "Union", &head)) return false;
    if (!join_names(self, is_optional ? others : types, ", ", &members)) return false;
    self->type->text =
        arena_printf(self->check->arena, "%.*s[%.*s]", TEXT_ARGS(head), TEXT_ARGS(members));
    return true;
}

static bool write_types(Writer *self, uint32_t types) {
    const uint32_t known = TYPE_NONE | TYPE_NUMBER | TYPE_STRING | TYPE_BYTES;
    if ((types & ~known) != 0) return false;
    if (is_single(types)) return name_type(self, name_of(types), &self->type->text);
    if (self->check->settings->target_version < 310) return write_old_union(self, types);
    return join_names(self, types, " | ", &self->type->text);
}

static bool write_never(Writer *self) {
    const bool has_never = self->check->settings->target_version >= 311;
    return name_symbol(self, "typing", has_never ? "Never" : "NoReturn", &self->type->text);
}

bool return_type_of(Check *check, Node function, ReturnType *type) {
    Writer writer = writer_at(check, function, type);
    uint32_t types;
    if (definition_body(check->ast, function) == 0 || is_placeholder(check, function) ||
        !collect_types(check->ast, function, &types)) {
        return false;
    }
    const Terminal terminal = function_terminal(check->ast, function);
    if (terminal == TERMINAL_NOT_IMPLEMENTED) return false;
    if (terminal == TERMINAL_RAISE) return write_never(&writer);
    if (types == 0 || terminal_may_end(terminal)) types |= TYPE_NONE;
    return write_types(&writer, types);
}

bool return_type_builtin(Check *check, Node function, const char *name, ReturnType *type) {
    Writer writer = writer_at(check, function, type);
    return name_type(&writer, name, &type->text);
}
