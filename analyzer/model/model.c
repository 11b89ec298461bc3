// Model: builds it, and answers what names mean.
#include "model/symbols.h"

#include <stdio.h>

enum { LONGEST_QUALIFIED_NAME = 32 }; // segments

// ---- Building ----

static Node definition_around(const Ast *ast, Node node) {
    do {
        node = ast_parent(ast, node);
    } while (node != 0 && !ast_is(ast, node, NODE_FUNCTION_DEFINITION) &&
             !ast_is(ast, node, NODE_CLASS_DEFINITION));
    return node;
}

static void find_globals(Model *self) {
    const Ast *const ast = self->ast;
    if (!ast->has_kind[NODE_GLOBAL_STATEMENT]) return;
    VEC(GlobalStatement) found = {0};
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_GLOBAL_STATEMENT)) continue;
        const GlobalStatement global = {node, definition_around(ast, node)};
        VEC_PUSH(self->arena, &found, global);
    }
    self->globals = found.items;
    self->global_count = found.count;
}

static bool is_typing_name(const Model *self, Text module) {
    if (text_is(module, "typing") || text_is(module, "typing_extensions")) return true;
    for (const char *const *more = self->options->typing_modules; more != NULL && *more != NULL;
         more++) {
        if (text_is(module, *more)) return true;
    }
    return false;
}

static uint64_t initial_bit(char byte) {
    return UINT64_C(1) << ((unsigned char)byte % 64);
}

static uint64_t initials_of(Text module) {
    uint64_t initials = 0;
    for (size_t i = 0; i < module.length; i++) {
        if (i == 0 || module.bytes[i - 1] == '.') initials |= initial_bit(module.bytes[i]);
    }
    return initials;
}

Model *model_build(Arena *arena, Ast *ast, const ModelOptions *options) {
    Model *const self = ARENA_NEW(arena, Model);
    self->ast = ast;
    self->arena = arena;
    ModelOptions *const kept = ARENA_NEW(arena, ModelOptions);
    *kept = *options;
    self->options = kept;
    self->late = ARENA_NEW(arena, LateFacts);
    self->atom_capacity = atom_count(&ast->atoms);
    self->atoms = ARENA_ARRAY(arena, AtomEntry, self->atom_capacity);
    self->meaning_capacity = ast->count > ast->capacity ? ast->count : ast->capacity;
    self->meaning = ARENA_ARRAY(arena, uint32_t, self->meaning_capacity);
    self->string_types = (StringTypes){.ast = ast, .arena = arena, .parser = options->parser};
    self->builtins = qname_step(ast->atoms.names, QNAME_NONE, ATOM_builtins);
    self->module = qname_find(ast->atoms.names, options->module);
    self->module_initials = initials_of(options->module);
    scopes_init(self);
    self->is_typing_itself = is_typing_name(self, options->module);
    find_globals(self);
    model_walk(self);
    read_exports(self);
    if (options->parser == NULL) parser_free(self->string_types.parser);
    self->string_types.parser = NULL;
    return self;
}

// ---- Access ----

const Scope *model_scope(const Model *self, ScopeId id) {
    return &self->scopes.items[id];
}

const Binding *model_binding(const Model *self, BindingId id) {
    return &self->bindings.items[id];
}

BindingId model_binding_id(const Model *self, const Binding *binding) {
    return (BindingId)(binding - self->bindings.items);
}

const Reference *model_reference(const Model *self, ReferenceId id) {
    return &self->references.items[id];
}

uint32_t model_scope_count(const Model *self) {
    return self->scopes.count - 1;
}

uint32_t model_binding_count(const Model *self) {
    return self->bindings.count - 1;
}

uint32_t model_reference_count(const Model *self) {
    return self->references.count - 1;
}

const ReferenceId *model_unresolved(const Model *self, uint32_t *count) {
    *count = self->unresolved.count;
    return self->unresolved.items;
}

BindingId model_resolve(const Model *self, Node identifier) {
    return ast_is(self->ast, identifier, NODE_IDENTIFIER) ? self->meaning[identifier] : 0;
}

Text model_own_module(const Model *self) {
    return self->options->module;
}

bool model_module_has(const Model *self, Text name) {
    Text rest = self->options->module;
    Text segment;
    if (name.length == 0 || (self->module_initials & initial_bit(*name.bytes)) == 0) return false;
    while (text_split_next(&rest, '.', &segment)) {
        if (text_equal(segment, name)) return true;
    }
    return false;
}

bool model_has_future_annotations(const Model *self) {
    return self->has_future_annotations;
}

// True if what stands in `child` of the scope's own node is evaluated inside the scope.
static bool is_inside_scope(const Ast *ast, Node scope, Node child) {
    switch (ast_kind(ast, scope)) {
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION:
    case NODE_LAMBDA: return ast_field(ast, child) == FIELD_BODY;
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION:
    case NODE_MODULE: return true;
    default: return false;
    }
}

// The scope that `node` is evaluated in because of where it stands in its parent; or 0.
static ScopeId scope_right_around(const Model *self, Node node) {
    const Node parent = ast_parent(self->ast, node);
    if (parent == 0) return SCOPE_ID_MODULE;
    return is_inside_scope(self->ast, parent, node) ? self->meaning[parent] : 0;
}

// What to look at behind `node` on the way out: its parent. What a comprehension goes over first is
// evaluated outside, so the way leads past the clause.
static Node step_out(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    if (!ast_is(ast, parent, NODE_FOR_IN_CLAUSE) || ast_field(ast, node) != FIELD_RIGHT) {
        return parent;
    }
    const Node comprehension = ast_parent(ast, parent);
    const Node first = ast_child_of_kind(ast, comprehension, NODE_FOR_IN_CLAUSE);
    return first == parent ? comprehension : parent;
}

// Answers are kept for all nodes on the way: no node of a deep tree is climbed over twice.
static ScopeId deep_scope_of(const Model *self, Node node) {
    LateFacts *const late = self->late;
    if (late->scopes == NULL) {
        late->scopes = ARENA_ARRAY(self->arena, ScopeId, self->ast->total);
    }
    ScopeId scope = 0;
    Node top = node;
    while ((scope = late->scopes[top]) == 0 && (scope = scope_right_around(self, top)) == 0) {
        top = step_out(self->ast, top);
    }
    for (; node != top; node = step_out(self->ast, node)) late->scopes[node] = scope;
    late->scopes[top] = scope;
    return scope;
}

ScopeId model_scope_of(const Model *self, Node node) {
    enum { SHORT_CLIMB = 64 }; // code that people write is not deeper between two scopes
    Node at = node;
    for (uint32_t i = 0; i < SHORT_CLIMB; i++, at = step_out(self->ast, at)) {
        const ScopeId scope = scope_right_around(self, at);
        if (scope != 0) return scope;
    }
    return deep_scope_of(self, at);
}

Text binding_name(const Model *self, const Binding *binding) {
    return atom_text(&self->ast->atoms, binding->name);
}

// ---- Qualified names ----

Node imported_name(const Ast *ast, const Binding *binding) {
    const bool is_alias = (binding->flags & BINDING_FLAG_ALIAS) != 0;
    return is_alias ? ast_child(ast, ast_parent(ast, binding->node), FIELD_NAME) : binding->node;
}

static bool stands_between(char byte) {
    return byte_is_space(byte) || byte == '\\';
}

// True if none of the eight bytes stands between: they are letters, digits, dots and `_`, which
// are all at or behind the dot. (Of other bytes it may be false in vain.)
static bool are_solid(const char *bytes) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const uint64_t high_bits = 0x80 * ones;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    const uint64_t from_dot = (word | high_bits) - '.' * ones;
    const uint64_t backslash = word ^ '\\' * ones;
    return (~from_dot & high_bits) == 0 && ((backslash - ones) & ~backslash & high_bits) == 0;
}

Text module_text(const Ast *ast, Node module, Arena *arena) {
    const Text text = ast_text(ast, module);
    size_t length = 0;
    while (length + 8 <= text.length && are_solid(text.bytes + length)) length += 8;
    while (length < text.length && !stands_between(text.bytes[length])) length++;
    if (length == text.length) return text; // nearly always
    char *const bytes = arena_alloc(arena, text.length);
    memcpy(bytes, text.bytes, length);
    for (size_t i = length; i < text.length; i++) {
        if (!stands_between(text.bytes[i])) bytes[length++] = text.bytes[i];
    }
    return (Text){bytes, length};
}

Text binding_qualified_name(const Model *self, const Binding *binding, Arena *arena) {
    const Ast *const ast = self->ast;
    switch (binding->kind) {
    case BINDING_IMPORT:
    case BINDING_SUBMODULE_IMPORT: return module_text(ast, imported_name(ast, binding), arena);
    case BINDING_FUTURE_IMPORT:
        return ARENA_JOIN(arena, TEXT("__future__."), ast_text(ast, imported_name(ast, binding)));
    case BINDING_FROM_IMPORT: {
        const Text module =
            module_text(ast, ast_child(ast, binding->statement, FIELD_MODULE_NAME), arena);
        const Text dot = text_ends_with(module, TEXT(".")) ? TEXT("") : TEXT(".");
        return ARENA_JOIN(arena, module, dot, ast_text(ast, imported_name(ast, binding)));
    }
    default: return TEXT("");
    }
}

// An attribute chain down to its identifier; false if it does not end in one.
typedef struct Chain {
    Node head;
    Node members[LONGEST_QUALIFIED_NAME]; // innermost last
    uint32_t count;
} Chain;

static bool chain_of(const Ast *ast, Node expression, Chain *chain) {
    chain->count = 0;
    Node node = ast_unparenthesized(ast, expression);
    while (ast_is(ast, node, NODE_ATTRIBUTE)) {
        if (chain->count == LONGEST_QUALIFIED_NAME) return false;
        chain->members[chain->count++] = ast_child(ast, node, FIELD_ATTRIBUTE);
        node = ast_unparenthesized(ast, ast_first_child(ast, node));
    }
    chain->head = node;
    return ast_is(ast, node, NODE_IDENTIFIER);
}

static bool is_builtin_name(const Model *self, Node identifier) {
    return self->meaning[identifier] == 0 && atom_is_builtin(self, ast_atom(self->ast, identifier));
}

QName model_qname(const Model *self, Node expression) {
    const Ast *const ast = self->ast;
    Chain chain;
    if (!chain_of(ast, expression, &chain)) return QNAME_NONE;
    const Binding *const binding = &self->bindings.items[self->meaning[chain.head]];
    QName name = binding->qname;
    if (self->meaning[chain.head] == 0 && self->builtins != QNAME_NONE) {
        name = qname_step(ast->atoms.names, self->builtins, ast_atom(ast, chain.head));
        if (name != QNAME_NONE && !is_builtin_name(self, chain.head)) name = QNAME_NONE;
    }
    for (uint32_t i = chain.count; i-- > 0 && name != QNAME_NONE;) {
        name = qname_step(ast->atoms.names, name, ast_atom(ast, chain.members[i]));
    }
    return name;
}

// What the head of a chain means: "builtins.eval", "os", ".sibling.name"; empty if nothing global.
static Text head_text(const Model *self, Node identifier, Arena *arena) {
    const Binding *const binding = &self->bindings.items[self->meaning[identifier]];
    if (self->meaning[identifier] != 0) return binding_meaning(self, binding, arena);
    if (!is_builtin_name(self, identifier)) return TEXT("");
    return ARENA_JOIN(arena, TEXT("builtins."), ast_name(self->ast, identifier));
}

Text model_qualified_name(const Model *self, Node expression, Arena *arena) {
    Chain chain;
    if (!chain_of(self->ast, expression, &chain)) return TEXT("");
    Text name = head_text(self, chain.head, arena);
    for (uint32_t i = chain.count; i-- > 0 && name.length != 0;) {
        name = ARENA_JOIN(arena, name, TEXT("."), ast_name(self->ast, chain.members[i]));
    }
    return name;
}

Text model_qualified_name_at(const Model *self, Node place, Text dotted, Arena *arena) {
    Text rest = dotted;
    Text first;
    if (!text_split_next(&rest, '.', &first)) return TEXT("");
    const Text members = text_skip(dotted, first.length);
    const Atom name = atom_find(&self->ast->atoms, first);
    const Context context = {.scope = model_scope_of(self, place), .flags = CONTEXT_STRING};
    const BindingId id = scope_resolve_name(self, context, name);
    const Binding *const binding = &self->bindings.items[id];
    const Text meaning = id != 0 ? binding_meaning(self, binding, arena) : TEXT("");
    if (meaning.length != 0) return ARENA_JOIN(arena, meaning, members);
    if (id != 0 || name == ATOM_NONE || !atom_is_builtin(self, name)) return TEXT("");
    return ARENA_JOIN(arena, TEXT("builtins."), dotted);
}

// ---- Comparing with a name, without building texts ----

// True if the head of a chain means `qualified`.
static bool head_is(const Model *self, Node identifier, Text qualified) {
    const BindingId id = self->meaning[identifier];
    if (id != 0) return binding_means(self, &self->bindings.items[id], qualified);
    return strip_member(&qualified, ast_name(self->ast, identifier)) &&
           text_is(qualified, "builtins") && is_builtin_name(self, identifier);
}

static bool chain_is(const Model *self, const Chain *chain, Text qualified) {
    for (uint32_t i = 0; i < chain->count; i++) {
        if (!strip_member(&qualified, ast_name(self->ast, chain->members[i]))) return false;
    }
    return head_is(self, chain->head, qualified);
}

// True if the head of a chain can mean anything that has a qualified name: most are local names.
static bool may_have_name(const Model *self, Node identifier) {
    const BindingId id = self->meaning[identifier];
    return id == 0 || binding_has_meaning(&self->bindings.items[id]);
}

bool model_is(const Model *self, Node expression, const char *qualified) {
    Chain chain;
    return chain_of(self->ast, expression, &chain) && may_have_name(self, chain.head) &&
           chain_is(self, &chain, text_from_c(qualified));
}

bool model_is_any(const Model *self, Node expression, const char *const *qualified) {
    Chain chain;
    if (!chain_of(self->ast, expression, &chain) || !may_have_name(self, chain.head)) return false;
    for (; *qualified != NULL; qualified++) {
        if (chain_is(self, &chain, text_from_c(*qualified))) return true;
    }
    return false;
}

bool model_is_listed(const Model *self, Node expression, const char *const *listed) {
    Chain chain;
    if (listed == NULL || *listed == NULL || !chain_of(self->ast, expression, &chain)) return false;
    const bool may_be_named = may_have_name(self, chain.head);
    for (; *listed != NULL; listed++) {
        const bool is_builtin = strchr(*listed, '.') == NULL;
        if (is_builtin ? model_is_builtin(self, expression, *listed)
                       : may_be_named && chain_is(self, &chain, text_from_c(*listed))) {
            return true;
        }
    }
    return false;
}

bool name_is_listed(Text qualified, const char *const *listed) {
    const Text prefix = TEXT("builtins.");
    const bool is_builtin = text_starts_with(qualified, prefix);
    const Text alone = is_builtin ? text_skip(qualified, prefix.length) : qualified;
    if (qualified.length == 0) return false;
    for (; listed != NULL && *listed != NULL; listed++) {
        const bool has_dot = strchr(*listed, '.') != NULL;
        if (text_is(has_dot ? qualified : alone, *listed) && (has_dot || is_builtin)) return true;
    }
    return false;
}

// What a chain's qualified name ends with.
static Text last_segment(const Model *self, const Chain *chain) {
    const Ast *const ast = self->ast;
    if (chain->count != 0) return ast_name(ast, chain->members[0]);
    const Binding *const binding = &self->bindings.items[self->meaning[chain->head]];
    if (binding->kind != BINDING_FROM_IMPORT) return binding_name(self, binding);
    return ast_text(ast, imported_name(ast, binding));
}

bool model_is_builtin(const Model *self, Node expression, const char *name) {
    const Node node = ast_unparenthesized(self->ast, expression);
    if (ast_is(self->ast, node, NODE_IDENTIFIER) && self->meaning[node] == 0) {
        return text_is(ast_name(self->ast, node), name) && is_builtin_name(self, node);
    }
    Chain chain;
    if (!chain_of(self->ast, node, &chain) || !may_have_name(self, chain.head)) return false;
    if (!text_is(last_segment(self, &chain), name)) return false;
    char qualified[64];
    snprintf(qualified, sizeof qualified, "builtins.%s", name);
    return chain_is(self, &chain, text_from_c(qualified));
}

bool model_is_typing(const Model *self, Node expression, const char *member) {
    const Ast *const ast = self->ast;
    Chain chain;
    if (!self->has_typing_import && !self->is_typing_itself) return false;
    if (!chain_of(ast, expression, &chain)) return false;
    const Binding *const binding = &self->bindings.items[self->meaning[chain.head]];
    // In typing.py itself; not what that assigns or imports.
    const bool is_defined = binding->kind == BINDING_CLASS || binding->kind == BINDING_FUNCTION;
    if (self->is_typing_itself && chain.count == 0 && binding->scope == SCOPE_ID_MODULE &&
        is_defined) {
        return text_is(binding_name(self, binding), member);
    }
    if ((binding->flags & BINDING_FLAG_TYPING_MEMBER) != 0) {
        return chain.count == 0 && text_is(ast_text(ast, imported_name(ast, binding)), member);
    }
    if (chain.count == 0 || !text_is(ast_name(ast, chain.members[0]), member)) return false;
    if ((binding->flags & BINDING_FLAG_TYPING_MODULE) != 0 && chain.count == 1) return true;
    const Node module = ast_first_child(ast, ast_unparenthesized(ast, expression));
    return is_typing_name(self, model_qualified_name(self, module, self->arena));
}
