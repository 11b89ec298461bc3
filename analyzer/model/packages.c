// What names mean by the package that the file is in: relative imports, its own classes and
// functions (language reference 5.7, PEP 328).
#include "model/symbols.h"

bool strip_member(Text *rest, Text name) {
    if (rest->length <= name.length || !text_ends_with(*rest, name)) return false;
    rest->length -= name.length + 1;
    return rest->bytes[rest->length] == '.';
}

static uint32_t count_dots(Text prefix) {
    uint32_t count = 0;
    for (size_t i = 0; i < prefix.length; i++) count += prefix.bytes[i] == '.';
    return count;
}

bool relative_import(const Model *self, Node import, Text *base, Node *rest) {
    const Ast *const ast = self->ast;
    if (!ast_is(ast, import, NODE_RELATIVE_IMPORT)) return false;
    const Node prefix = ast_child_of_kind(ast, import, NODE_IMPORT_PREFIX);
    *base = self->options->module;
    if (text_find_byte(*base, '.', 0) == TEXT_NOT_FOUND) return false; // in no package
    *rest = ast_child_of_kind(ast, import, NODE_DOTTED_NAME);
    for (uint32_t dots = count_dots(ast_text(ast, prefix)); dots != 0; dots--) {
        if (base->length == 0) return false;
        while (base->length != 0 && base->bytes[base->length - 1] != '.') base->length--;
        if (base->length != 0) base->length--;
    }
    return true;
}

static Text from_import_text(const Model *self, const Binding *binding, Arena *arena) {
    const Ast *const ast = self->ast;
    const Node module = ast_child(ast, binding->statement, FIELD_MODULE_NAME);
    Text base;
    Node rest;
    if (!relative_import(self, module, &base, &rest))
        return binding_qualified_name(self, binding, arena);
    const Text before_rest = base.length != 0 && rest != 0 ? TEXT(".") : TEXT("");
    const Text before_name = base.length != 0 || rest != 0 ? TEXT(".") : TEXT("");
    return ARENA_JOIN(arena, base, before_rest, module_text(ast, rest, arena), before_name,
                      ast_text(ast, imported_name(ast, binding)));
}

Text model_package(const Model *self) {
    Text rest = self->options->module;
    Text first = TEXT("");
    text_split_next(&rest, '.', &first);
    return rest.length != 0 ? first : TEXT("");
}

bool binding_has_meaning(const Binding *binding) {
    switch (binding->kind) {
    case BINDING_SUBMODULE_IMPORT:
    case BINDING_IMPORT:
    case BINDING_FROM_IMPORT:
    case BINDING_CLASS:
    case BINDING_FUNCTION: return true;
    default: return false;
    }
}

Text binding_meaning(const Model *self, const Binding *binding, Arena *arena) {
    switch (binding->kind) {
    case BINDING_SUBMODULE_IMPORT: return binding_name(self, binding);
    case BINDING_IMPORT: return binding_qualified_name(self, binding, arena);
    case BINDING_FROM_IMPORT: return from_import_text(self, binding, arena);
    case BINDING_CLASS:
    case BINDING_FUNCTION:
        if (self->options->module.length == 0) return TEXT("");
        return ARENA_JOIN(arena, self->options->module, TEXT("."), binding_name(self, binding));
    default: return TEXT("");
    }
}

// True if `import`, behind `from`, is the module `qualified`.
static bool module_is(const Model *self, Node import, Text qualified) {
    Text base;
    Node rest;
    if (!relative_import(self, import, &base, &rest))
        return text_equal(qualified, ast_text(self->ast, import));
    if (rest == 0) return text_equal(qualified, base);
    const Text name = ast_text(self->ast, rest);
    if (base.length == 0) return text_equal(qualified, name);
    return strip_member(&qualified, name) && text_equal(qualified, base);
}

// `from module import name`, which the dots can lead to no module: then it is `name` alone.
static bool from_import_means(const Model *self, const Binding *binding, Text qualified) {
    const Ast *const ast = self->ast;
    const Node module = ast_child(ast, binding->statement, FIELD_MODULE_NAME);
    const Text name = ast_text(ast, imported_name(ast, binding));
    if (strip_member(&qualified, name)) return module_is(self, module, qualified);
    Text base;
    Node rest;
    return text_equal(qualified, name) && relative_import(self, module, &base, &rest) &&
           base.length == 0 && rest == 0;
}

bool binding_means(const Model *self, const Binding *binding, Text qualified) {
    const Ast *const ast = self->ast;
    switch (binding->kind) {
    case BINDING_SUBMODULE_IMPORT: return text_equal(qualified, binding_name(self, binding));
    case BINDING_IMPORT: return text_equal(qualified, ast_text(ast, imported_name(ast, binding)));
    case BINDING_FROM_IMPORT: return from_import_means(self, binding, qualified);
    case BINDING_CLASS:
    case BINDING_FUNCTION:
        return strip_member(&qualified, binding_name(self, binding)) &&
               text_equal(qualified, self->options->module);
    default: return false;
    }
}
