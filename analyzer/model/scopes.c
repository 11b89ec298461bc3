// Scopes and bindings: the symbol table. Names are looked up as CPython's symtable and ruff do it.
#include "model/references.h"

enum { FIRST_SLOTS = 64 };

static bool is_function_or_module(ScopeKind kind) {
    return kind == SCOPE_FUNCTION || kind == SCOPE_MODULE;
}

ScopeId scope_add(Model *self, ScopeKind kind, Node node, ScopeId parent) {
    const Scope scope = {.kind = kind, .node = node, .parent = parent};
    const bool is_outer = is_function_or_module(self->scopes.items[parent].kind);
    const ScopeId outer = is_outer ? parent : self->outer.items[parent];
    VEC_PUSH(self->arena, &self->scopes, scope);
    VEC_PUSH(self->arena, &self->outer, outer);
    const ScopeId id = self->scopes.count - 1;
    self->meaning[node] = id;
    return id;
}

// ---- The table of names ----

static uint32_t slot_hash(ScopeId scope, Atom name) {
    const uint64_t key = (uint64_t)scope << 32 | name;
    return (uint32_t)((key * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

// The slot of the name, or the free one where it belongs.
static ScopeSlot *find_slot(const Model *self, ScopeId scope, Atom name) {
    uint32_t at = slot_hash(scope, name) & (self->slot_count - 1);
    while (self->slots[at].scope != 0 &&
           (self->slots[at].scope != scope || self->slots[at].name != name)) {
        at = (at + 1) & (self->slot_count - 1);
    }
    return &self->slots[at];
}

static void grow_slots(Model *self) {
    const ScopeSlot *const old = self->slots;
    const uint32_t old_count = self->slot_count;
    self->slot_count = old_count == 0 ? FIRST_SLOTS : old_count * 2;
    self->slots = ARENA_ARRAY(self->arena, ScopeSlot, self->slot_count);
    for (uint32_t i = 0; i < old_count; i++) {
        if (old[i].scope != 0) *find_slot(self, old[i].scope, old[i].name) = old[i];
    }
}

static BindingId lookup(const Model *self, ScopeId scope, Atom name) {
    const AtomEntry *const entry = &self->atoms[name];
    if (scope == SCOPE_ID_MODULE) return entry->in_module;
    if (scope == entry->scope) return entry->in_scope;
    return entry->has_slots ? find_slot(self, scope, name)->binding : 0;
}

BindingId model_lookup(const Model *self, ScopeId scope, Atom name) {
    return lookup(self, scope, name);
}

// Makes room in the entry for another scope.
static void move_to_slot(Model *self, AtomEntry *entry, Atom name) {
    if (self->slots_used * 2 >= self->slot_count) grow_slots(self);
    ScopeSlot *const slot = find_slot(self, entry->scope, name);
    self->slots_used += slot->scope == 0;
    *slot = (ScopeSlot){entry->scope, name, entry->in_scope};
    entry->has_slots = true;
}

static void set_newest(Model *self, ScopeId scope, Atom name, BindingId binding) {
    AtomEntry *const entry = &self->atoms[name];
    if (scope == SCOPE_ID_MODULE) {
        entry->in_module = binding;
        return;
    }
    if (entry->scope != 0 && entry->scope != scope) move_to_slot(self, entry, name);
    entry->scope = scope;
    entry->in_scope = binding;
    entry->is_local = true;
}

void scopes_init(Model *self) {
    // Room for what a usual file has. It costs nothing before it is used.
    self->references.capacity = self->ast->count / 5 + 8;
    self->references.items =
        arena_alloc(self->arena, self->references.capacity * sizeof(Reference));
    self->bindings.capacity = self->ast->count / 16 + 8;
    self->bindings.items = arena_alloc(self->arena, self->bindings.capacity * sizeof(Binding));
    VEC_PUSH(self->arena, &self->scopes, (Scope){0});
    VEC_PUSH(self->arena, &self->outer, 0);
    VEC_PUSH(self->arena, &self->bindings, (Binding){0});
    VEC_PUSH(self->arena, &self->references, (Reference){0});
    // See is_implicit.
    self->atoms[ATOM___class__].is_local = true;
    self->atoms[ATOM___module__].is_local = true;
    self->atoms[ATOM___qualname__].is_local = true;
}

// ---- Binding ----

// True for what stands for a name that has no value.
static bool is_unbound(BindingKind kind) {
    return kind == BINDING_ANNOTATION || kind == BINDING_DELETION ||
           kind == BINDING_UNBOUND_EXCEPTION;
}

// PEP 572: a walrus in a comprehension binds in the scope around the outermost one.
static ScopeId scope_around_comprehensions(const Model *self, ScopeId scope) {
    while (self->scopes.items[scope].kind == SCOPE_COMPREHENSION) {
        scope = self->scopes.items[scope].parent;
    }
    return scope;
}

// The binding of `name` in a function or module around `scope`.
static BindingId binding_outside(const Model *self, ScopeId scope, Atom name) {
    if (!self->atoms[name].is_local && scope != SCOPE_ID_MODULE) return self->atoms[name].in_module;
    // Lambdas and comprehensions nest as deep as a line is long.
    for (scope = self->outer.items[scope]; scope != 0; scope = self->outer.items[scope]) {
        const BindingId found = lookup(self, scope, name);
        if (found != 0) return found;
    }
    return 0;
}

static uint32_t flags_from_context(Context context) {
    const uint32_t mask = CONTEXT_TYPE_CHECKING | CONTEXT_IMPORT_ERROR | CONTEXT_HANDLER;
    uint32_t flags = 0;
    if ((context.flags & mask) == 0) return 0;
    if ((context.flags & CONTEXT_TYPE_CHECKING) != 0) flags |= BINDING_FLAG_IN_TYPE_CHECKING;
    if ((context.flags & CONTEXT_IMPORT_ERROR) != 0) flags |= BINDING_FLAG_HANDLES_IMPORT_ERROR;
    if ((context.flags & CONTEXT_HANDLER) != 0) flags |= BINDING_FLAG_IN_EXCEPT_HANDLER;
    return flags;
}

// The new binding takes over what the one it shadows has been used for: `x = 1; f(x); x = 2` leaves
// nothing unused.
static void shadow(Model *self, Binding *binding, BindingId shadowed_id) {
    Binding *const shadowed = &self->bindings.items[shadowed_id];
    binding->shadows = shadowed_id;
    shadowed->flags |= BINDING_FLAG_SHADOWED;
    if (shadowed->kind == BINDING_DELETION || shadowed->kind == BINDING_UNBOUND_EXCEPTION) return;
    const uint32_t inherited = BINDING_FLAG_USED | BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL;
    binding->flags |= shadowed->flags & inherited;
}

// Not yet filled in; its id is the last.
static Binding *new_binding(Model *self) {
    if (self->bindings.count == self->bindings.capacity) {
        self->bindings.items =
            vec_grow(self->arena, self->bindings.items, &self->bindings.capacity, sizeof(Binding));
    }
    return &self->bindings.items[self->bindings.count++];
}

BindingId binding_add(Model *self, Context context, Atom name, BindingKind kind, Node node,
                      Node statement) {
    if (name == ATOM_NONE) return 0;
    const ScopeId scope = kind == BINDING_NAMED_EXPRESSION
                              ? scope_around_comprehensions(self, context.scope)
                              : context.scope;
    Binding *const binding = new_binding(self);
    const BindingId id = self->bindings.count - 1;
    *binding = (Binding){.name = name,
                         .kind = kind,
                         .flags = flags_from_context(context),
                         .scope = scope,
                         .node = node,
                         .statement = statement,
                         .branch = context.branch};
    if (self->module != QNAME_NONE && (kind == BINDING_CLASS || kind == BINDING_FUNCTION)) {
        binding->qname = qname_step(self->ast->atoms.names, self->module, name);
    }
    const BindingId shadowed = lookup(self, scope, name);
    // `x: int` behind `x = 1` says something about x but does not bind it anew; no more does
    // `range: object` in the module, where builtins are as if bound.
    const bool is_note =
        kind == BINDING_ANNOTATION &&
        (shadowed != 0 || (scope == SCOPE_ID_MODULE && atom_is_builtin(self, name)));
    if (is_note) {
        binding->flags |= BINDING_FLAG_SHADOWED;
    } else if (shadowed != 0) {
        shadow(self, binding, shadowed);
    } else if (self->scopes.items[scope].kind != SCOPE_CLASS || kind == BINDING_LOOP_VARIABLE) {
        // A class's names are attributes; but a loop in it that takes an import's name is F402's.
        binding->shadows_outside = binding_outside(self, scope, name);
    }
    // `import a.b` binds its first segment.
    const bool is_dotted = ast_is(self->ast, node, NODE_DOTTED_NAME);
    const Node identifier = is_dotted ? ast_first_child(self->ast, node) : node;
    if (ast_is(self->ast, identifier, NODE_IDENTIFIER)) self->meaning[identifier] = id;
    if (!is_note) set_newest(self, scope, name, id);
    return id;
}

// ---- Looking up ----

typedef enum Resolution {
    RESOLVED,
    RESOLVED_IMPLICITLY, // __class__ and the like: no binding to point to
    RESOLVED_BY_STAR,    // perhaps: `from x import *` is in view
    UNBOUND,             // the scope has a binding, but it gives no value: `x: int`, `del x`
    UNRESOLVED,
} Resolution;

static bool is_implicit(const Model *self, ScopeId scope, Atom name, bool is_innermost,
                        bool has_function) {
    if (self->scopes.items[scope].kind != SCOPE_CLASS) return false;
    if (name == ATOM___class__) return has_function;
    const bool is_preset = name == ATOM___module__ || name == ATOM___qualname__;
    return is_innermost && is_preset && lookup(self, scope, name) == 0;
}

// Follows what stands for another binding; 0 if the name is unbound there.
static BindingId binding_behind(const Model *self, BindingId id) {
    const Binding *const binding = &self->bindings.items[id];
    switch (binding->kind) {
    case BINDING_DELETION: return 0;
    case BINDING_UNBOUND_EXCEPTION:
    case BINDING_CONDITIONAL_DELETION: return binding->stands_for;
    case BINDING_GLOBAL:
    case BINDING_NONLOCAL: return binding->stands_for != 0 ? binding->stands_for : id;
    default: return id;
    }
}

// PEP 563: what is read later sees the module first.
static bool is_forward(Context context) {
    return (context.flags & CONTEXT_STRING) != 0 ||
           ((context.flags & CONTEXT_DEFERRED) != 0 && (context.flags & CONTEXT_TYPING_ONLY) != 0);
}

// `global print` where the module has no `print` of its own.
static bool means_builtin(const Model *self, BindingId id, Atom name) {
    const Binding *const binding = &self->bindings.items[id];
    return id != 0 && binding->kind == BINDING_GLOBAL && binding->stands_for == 0 &&
           atom_is_builtin(self, name);
}

// What is read later in a stub still sees what is deleted behind the place where it stands.
static BindingId before_deletion(const Model *self, BindingId newest, Node place) {
    enum { MOST_DELETIONS = 16 }; // of a name, one behind the other: it is asked for each use
    const Ast *const ast = self->ast;
    BindingId id = newest;
    for (int i = 0; i < MOST_DELETIONS && self->bindings.items[id].kind == BINDING_DELETION; i++) {
        const Node deletion = self->bindings.items[id].node;
        if (ast_start(ast, deletion) <= ast_start(ast, place)) break;
        id = self->bindings.items[id].shadows;
    }
    return id != 0 && !is_unbound(self->bindings.items[id].kind) ? id : newest;
}

// `place` is where the name stands; 0 if nowhere.
static Resolution resolve(const Model *self, Context context, Node place, Atom name,
                          BindingId *found) {
    *found = 0;
    const BindingId in_module = self->atoms[name].in_module;
    if (is_forward(context) && in_module != 0 &&
        !is_unbound(self->bindings.items[in_module].kind)) {
        *found = in_module;
        return RESOLVED;
    }
    if (is_forward(context) && in_module == 0 && atom_is_builtin(self, name)) return UNRESOLVED;
    // In a stub an annotation is all that a variable gets.
    const bool is_stub = self->ast->source->kind == SOURCE_STUB;
    bool has_star = false;
    bool has_function = false;
    bool sees_class = true;
    const bool is_local = self->atoms[name].is_local || self->has_star_import;
    for (ScopeId id = is_local ? context.scope : SCOPE_ID_MODULE; id != 0;
         id = self->scopes.items[id].parent) {
        const Scope *const scope = &self->scopes.items[id];
        const bool is_innermost = id == context.scope;
        if (is_implicit(self, id, name, is_innermost, has_function)) return RESOLVED_IMPLICITLY;
        if (scope->kind == SCOPE_CLASS && !sees_class) continue;
        sees_class = scope->kind == SCOPE_TYPE_PARAMETERS && is_innermost;
        BindingId here = lookup(self, id, name);
        if (is_stub && place != 0) here = before_deletion(self, here, place);
        // `x: int` alone gives x no value, and hides what is outside: but not in a class.
        const bool is_note =
            here != 0 && !is_stub && self->bindings.items[here].kind == BINDING_ANNOTATION;
        if (means_builtin(self, here, name)) return UNRESOLVED;
        if (here != 0 && !(is_note && scope->kind == SCOPE_CLASS)) {
            const BindingId behind = is_note ? 0 : binding_behind(self, here);
            *found = behind != 0 ? behind : here;
            return behind != 0 ? RESOLVED : UNBOUND;
        }
        has_function |= scope->kind == SCOPE_FUNCTION || scope->kind == SCOPE_LAMBDA;
        has_star |= scope->has_star_import;
    }
    return has_star ? RESOLVED_BY_STAR : UNRESOLVED;
}

BindingId scope_resolve_name(const Model *self, Context context, Atom name) {
    BindingId found = 0;
    if (name == ATOM_NONE) return 0;
    return resolve(self, context, 0, name, &found) == RESOLVED ? found : 0;
}

BindingId scope_resolve(const Model *self, Context context, Node identifier) {
    const Atom name = ast_atom(self->ast, identifier);
    BindingId found = 0;
    if (name == ATOM_NONE) return 0;
    return resolve(self, context, identifier, name, &found) == RESOLVED ? found : 0;
}

// ---- References ----

void reference_add_to(Model *self, Context context, BindingId binding, Node node, Range range,
                      uint32_t flags) {
    add_reference(self, context.scope, binding, node, range, flags);
}

// `import pyarrow as pa; import pyarrow.csv; pa.csv` uses both imports.
static BindingId submodule_behind_alias(const Model *self, const Binding *binding) {
    if (binding->kind != BINDING_IMPORT || (binding->flags & BINDING_FLAG_ALIAS) == 0) return 0;
    const Node name = ast_child(self->ast, ast_parent(self->ast, binding->node), FIELD_NAME);
    const Node last = ast_last_child(self->ast, name);
    if (ast_atom(self->ast, last) == binding->name) return 0;
    const BindingId other = lookup(self, binding->scope, ast_atom(self->ast, last));
    const Binding *const submodule = &self->bindings.items[other];
    if (other == 0 || submodule->kind != BINDING_SUBMODULE_IMPORT) return 0;
    const bool is_same = ast_atom(self->ast, ast_first_child(self->ast, name)) == submodule->name;
    return is_same ? other : 0;
}

// `global x` is used where x is.
static void use_declaration(Model *self, Context context, const Binding *found, BindingId id) {
    if (found->scope == context.scope || !self->atoms[found->name].is_local) return;
    if (is_forward(context) && found->scope == SCOPE_ID_MODULE) return;
    const BindingId declared = lookup(self, context.scope, found->name);
    if (declared != id && declared != 0) {
        self->bindings.items[declared].flags |= BINDING_FLAG_USED;
    }
}

static void use(Model *self, Context context, BindingId id, Node identifier) {
    const Binding *const binding = &self->bindings.items[id];
    const Range range = ast_range(self->ast, identifier);
    const uint32_t flags = reference_flags(context);
    self->meaning[identifier] = id;
    add_reference(self, context.scope, id, identifier, range, flags);
    const BindingId submodule = submodule_behind_alias(self, binding);
    if (submodule != 0) add_reference(self, context.scope, submodule, identifier, range, flags);
    use_declaration(self, context, binding, id);
}

void resolve_and_use(Model *self, Context context, Node identifier) {
    const Atom name = ast_atom(self->ast, identifier);
    BindingId found;
    const Resolution resolution = resolve(self, context, identifier, name, &found);
    if (resolution == RESOLVED) {
        use(self, context, found, identifier);
        return;
    }
    if (resolution == RESOLVED_IMPLICITLY) return;
    if (resolution == UNBOUND) {
        self->bindings.items[found].flags |= BINDING_FLAG_USED;
        self->meaning[identifier] = found; // no builtin
    }
    if (resolution != UNBOUND && name != ATOM_NONE && atom_is_builtin(self, name)) return;
    uint32_t flags = reference_flags(context);
    if (resolution == RESOLVED_BY_STAR) flags |= REFERENCE_MAYBE_STAR;
    add_reference(self, context.scope, 0, identifier, ast_range(self->ast, identifier), flags);
}

// ---- global, del ----

// Index of the first global statement at or behind `node`.
static uint32_t first_global(const Model *self, Node node) {
    uint32_t low = 0;
    uint32_t high = self->global_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->globals[middle].statement < node) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void scope_bind_globals(Model *self, Node definition) {
    const Ast *const ast = self->ast;
    const Context module = {.scope = SCOPE_ID_MODULE};
    const Node end = ast_end_of(ast, definition);
    for (uint32_t i = first_global(self, definition); i < self->global_count; i++) {
        const GlobalStatement global = self->globals[i];
        if (global.statement >= end) break;
        if (global.definition != definition) continue;
        AST_EACH_CHILD(ast, name, global.statement) {
            const Atom atom = ast_atom(ast, name);
            const BindingId existing = lookup(self, SCOPE_ID_MODULE, atom);
            if (existing == 0 && atom_is_builtin(self, atom)) continue; // ruff: bound as it is
            if (existing != 0 && !is_unbound(self->bindings.items[existing].kind)) continue;
            binding_add(self, module, atom, BINDING_ASSIGNMENT, name, global.statement);
        }
    }
}

void scope_delete(Model *self, Context context, Node identifier) {
    const Ast *const ast = self->ast;
    const Atom name = ast_atom(ast, identifier);
    const BindingId here = lookup(self, context.scope, name);
    const bool is_missing = here == 0 || is_unbound(self->bindings.items[here].kind);
    const bool is_conditional = (context.flags & CONTEXT_CONDITIONAL) != 0;
    const bool is_builtin =
        here == 0 && context.scope == SCOPE_ID_MODULE && atom_is_builtin(self, name);
    if (is_missing && here != 0) self->bindings.items[here].flags |= BINDING_FLAG_USED;
    if (!is_builtin)
        reference_add_to(self, context, is_missing ? 0 : here, identifier,
                         ast_range(ast, identifier), reference_flags(context) | REFERENCE_DELETE);
    if (is_missing && is_conditional) return;
    // Also of what is not there: `del x` makes x local, and what is outside is not seen any more.
    const BindingId deletion = binding_add(
        self, context, name, is_conditional ? BINDING_CONDITIONAL_DELETION : BINDING_DELETION,
        identifier, ast_parent(ast, identifier));
    if (is_missing) return;
    if (is_conditional) self->bindings.items[deletion].stands_for = binding_behind(self, here);
    self->meaning[identifier] = here;
}
