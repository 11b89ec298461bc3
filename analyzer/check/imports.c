// Imported names: found by looking up the few names that they could have, never by a search through
// all bindings, since a file can have as many findings as bindings.
#include "check/imports.h"

#include "syntax/literal.h"

enum {
    LONGEST_CHAIN = 16,  // imports that share a name, as `import a.b` and `import a.c` do
    LONGEST_HEAD = 1000, // statements at the start of a module among which imports are looked for
};

typedef struct Request {
    const Check *check;
    Node place;
    Text module;
    Text member;
} Request;

// ---- Names in view ----

// The binding that `name` has at the place; 0 if it is free.
static BindingId find_in_view(const Request *self, Text name) {
    const Model *const model = self->check->model;
    const Atom atom = atom_find(&self->check->ast->atoms, name);
    if (atom == ATOM_NONE) return 0;
    const ScopeId innermost = model_scope_of(model, self->place);
    for (ScopeId id = innermost; id != 0; id = model_scope(model, id)->parent) {
        if (id != innermost && model_scope(model, id)->kind == SCOPE_CLASS) continue;
        const BindingId found = model_lookup(model, id, atom);
        if (found != 0) return found;
    }
    return 0;
}

static bool is_import(const Binding *binding) {
    return binding->kind == BINDING_IMPORT || binding->kind == BINDING_SUBMODULE_IMPORT ||
           binding->kind == BINDING_FROM_IMPORT;
}

// `import a.b` makes `a.b`, and what is on the way to it.
static bool imports_module(const Request *self, const Binding *binding) {
    const Text name = binding_qualified_name(self->check->model, binding, self->check->arena);
    if (text_equal(name, self->module)) return true;
    return binding->kind == BINDING_SUBMODULE_IMPORT && text_starts_with(name, self->module) &&
           name.bytes[self->module.length] == '.';
}

// Whether a name means the module, by one of the imports that bind it and nothing else.
static bool means_module(const Request *self, BindingId id) {
    const Model *const model = self->check->model;
    for (int i = 0; i < LONGEST_CHAIN && id != 0; i++) {
        const Binding *const binding = model_binding(model, id);
        if (!is_import(binding) || (binding->flags & BINDING_FLAG_IN_TYPE_CHECKING)) return false;
        if (imports_module(self, binding)) return true;
        id = binding->shadows;
    }
    return false;
}

static Text dotted(const Request *self, const Binding *binding) {
    const Text head = binding->kind == BINDING_SUBMODULE_IMPORT
                          ? self->module
                          : binding_name(self->check->model, binding);
    return arena_printf(self->check->arena, "%.*s.%.*s", TEXT_ARGS(head), TEXT_ARGS(self->member));
}

static Text first_part(Text module) {
    Text part = module;
    text_split_next(&module, '.', &part);
    return part;
}

// The leftmost name of `a.b.c`.
static Node chain_head(const Ast *ast, Node expression) {
    expression = ast_unparenthesized(ast, expression);
    while (ast_is(ast, expression, NODE_ATTRIBUTE)) {
        expression = ast_unparenthesized(ast, ast_child(ast, expression, FIELD_OBJECT));
    }
    return expression;
}

static bool find_imported(const Request *self, BindingId head, Text *text) {
    const Model *const model = self->check->model;
    const Text first = first_part(self->module);
    const BindingId modules[] = {head, find_in_view(self, first)};
    for (size_t i = 0; i < 2; i++) {
        if (!means_module(self, modules[i])) continue;
        *text = dotted(self, model_binding(model, modules[i]));
        return true;
    }
    const BindingId member = find_in_view(self, self->member);
    if (member == 0 || model_binding(model, member)->kind != BINDING_FROM_IMPORT) return false;
    const Binding *const binding = model_binding(model, member);
    const Text wanted = arena_printf(self->check->arena, "%.*s.%.*s", TEXT_ARGS(self->module),
                                     TEXT_ARGS(self->member));
    *text = self->member;
    return binding->shadows == 0 &&
           text_equal(binding_qualified_name(model, binding, self->check->arena), wanted);
}

// ---- New imports ----

// `from module import a` becomes `from module import a, member`.
static bool extend_from_import(const Request *self, const Binding *head, Edit *edit) {
    const Ast *const ast = self->check->ast;
    const Node statement = head->statement;
    if (head->kind != BINDING_FROM_IMPORT || head->scope != SCOPE_ID_MODULE) return false;
    if ((head->flags & BINDING_FLAG_IN_TYPE_CHECKING) || find_in_view(self, self->member) != 0) {
        return false;
    }
    const Text module = ast_text(ast, ast_child(ast, statement, FIELD_MODULE_NAME));
    if (!text_equal(module, self->module)) return false;
    if (ast_end(ast, statement) > ast_start(ast, self->place)) return false;
    const uint32_t end = ast_end(ast, ast_last_child(ast, statement));
    *edit = (Edit){end, end, arena_printf(self->check->arena, ", %.*s", TEXT_ARGS(self->member))};
    return true;
}

static bool is_import_statement(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_IMPORT_STATEMENT) ||
           ast_is(ast, node, NODE_IMPORT_FROM_STATEMENT) ||
           ast_is(ast, node, NODE_FUTURE_IMPORT_STATEMENT);
}

static bool is_docstring(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_EXPRESSION_STATEMENT) && node == AST_ROOT + 1 &&
           is_plain_string(ast, ast_first_child(ast, node));
}

// The last import of the module before the place, or its docstring; 0 if there is neither.
static Node last_import(const Request *self) {
    const Ast *const ast = self->check->ast;
    Node found = 0;
    Node node = ast_first_child(ast, AST_ROOT);
    for (int i = 0; i < LONGEST_HEAD && node != 0; i++, node = ast_next(ast, node)) {
        if (ast_end(ast, node) > ast_start(ast, self->place)) break;
        if (is_import_statement(ast, node) || is_docstring(ast, node)) found = node;
    }
    return found;
}

static Text import_line(const Request *self) {
    const bool is_crlf = self->check->source->newline == NEWLINE_CRLF;
    return arena_printf(self->check->arena, "import %.*s%s", TEXT_ARGS(self->module),
                        is_crlf ? "\r\n" : "\n");
}

// In the lines below `statement`, or behind it if other statements are on its line.
static bool insert_behind(const Request *self, Node statement, Edit *edit) {
    const Source *const source = self->check->source;
    const uint32_t end = ast_end(self->check->ast, statement);
    const Range line = source_line_range(source, source_line_of(source, end));
    const Text rest = text_trim(source_slice(source, (Range){end, line.end}));
    if (text_starts_with(rest, TEXT(";"))) {
        *edit = (Edit){end, end,
                       arena_printf(self->check->arena, "; import %.*s", TEXT_ARGS(self->module))};
        return true;
    }
    *edit = (Edit){line.end, line.end, import_line(self)};
    return rest.length == 0 || rest.bytes[0] == '#';
}

static bool add_import(const Request *self, Edit *edit) {
    const Ast *const ast = self->check->ast;
    const BindingId in_the_way = find_in_view(self, first_part(self->module));
    BindingId id = in_the_way;
    for (int i = 0; id != 0; i++) {
        const Binding *const binding = model_binding(self->check->model, id);
        if (i == LONGEST_CHAIN) return false;
        if (!is_import(binding) || (binding->flags & BINDING_FLAG_ALIAS)) return false;
        if (id == in_the_way && binding->kind == BINDING_FROM_IMPORT) return false;
        id = binding->shadows;
    }
    const Node last = last_import(self);
    if (last != 0) return insert_behind(self, last, edit);
    const uint32_t start = ast_start(ast, ast_first_child(ast, AST_ROOT));
    *edit = (Edit){start, start, import_line(self)};
    return true;
}

bool import_member(const Check *check, Node expression, const char *module, const char *member,
                   ImportedName *name) {
    const Request self = {check, expression, text_from_c(module), text_from_c(member)};
    const BindingId head = model_resolve(check->model, chain_head(check->ast, expression));
    *name = (ImportedName){.needs_import = false};
    if (find_imported(&self, head, &name->text)) return true;
    name->needs_import = true;
    name->text = self.member;
    if (head != 0 && extend_from_import(&self, model_binding(check->model, head), &name->import)) {
        return true;
    }
    name->text = arena_printf(check->arena, "%s.%s", module, member);
    return add_import(&self, &name->import);
}
