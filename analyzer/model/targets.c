// What binds names: targets of assignments, parameters, patterns, imports, declarations.
#include "model/references.h"

// ---- Targets ----

static void bind_identifier(Model *self, Node identifier, uint32_t detail, Context context,
                            Node statement) {
    const Atom name = ast_atom(self->ast, identifier);
    const BindingKind kind = (BindingKind)(detail & ((1u << TARGET_FLAG_SHIFT) - 1));
    const BindingId id = binding_add(self, context, name, kind, identifier, statement);
    if (id != 0) self->bindings.items[id].flags |= detail >> TARGET_FLAG_SHIFT;
}

static bool is_place(uint16_t kind) {
    return kind == NODE_ATTRIBUTE || kind == NODE_SUBSCRIPT || kind == NODE_CALL ||
           kind == NODE_ERROR;
}

// From the left to the right: in `a[i], i = 0, 1` the first `i` is the old one.
static void bind_parts(Model *self, Node target, uint32_t detail, Context context) {
    const Ast *const ast = self->ast;
    const Node statement = ast_parent(ast, target);
    for (Node node = target + 1; node < ast_end_of(ast, target);) {
        const uint16_t kind = ast_kind(ast, node);
        if (is_place(kind)) {
            task_read(self, node, context);
            node = ast_end_of(ast, node);
            continue;
        }
        if (kind == NODE_IDENTIFIER) task_bind_part(self, node, statement, detail, context);
        node++;
    }
}

// Every name in the target; what it holds beside names (`x[i]`, `x.y`) is read.
void bind_target(Model *self, Node target, Node statement, uint32_t detail, Context context) {
    const uint16_t kind = ast_kind(self->ast, target);
    if (kind == NODE_IDENTIFIER) {
        if (statement == 0) statement = ast_parent(self->ast, target);
        bind_identifier(self, target, detail, context, statement);
    } else if (is_place(kind)) {
        task_read(self, target, context);
    } else if (target != 0) {
        bind_parts(self, target, detail, context);
    }
}

// `(a)` has the shape of a tuple in the grammar but is none without a comma.
static bool is_tuple_target(const Ast *ast, Node target) {
    switch (ast_kind(ast, target)) {
    case NODE_PATTERN_LIST:
    case NODE_LIST_PATTERN: return true;
    case NODE_TUPLE_PATTERN: {
        const Node last = ast_last_child(ast, target);
        const Text behind =
            source_slice(ast->source, (Range){ast_end(ast, last), ast_end(ast, target)});
        return ast_next(ast, ast_first_child(ast, target)) != 0 ||
               text_find_byte(behind, ',', 0) != TEXT_NOT_FOUND;
    }
    default: return false;
    }
}

static bool is_display(const Ast *ast, Node value) {
    const uint16_t kind = ast_kind(ast, ast_unparenthesized(ast, value));
    return kind == NODE_TUPLE || kind == NODE_EXPRESSION_LIST || kind == NODE_LIST ||
           kind == NODE_SET;
}

static bool is_export(const Model *self, Node target, Context context) {
    return context.scope == SCOPE_ID_MODULE && ast_atom(self->ast, target) == ATOM___all__;
}

// The children of an assignment; 0 for what it lacks.
typedef struct Assignment {
    Node target;
    Node type;
    Node value;
} Assignment;

static Assignment assignment_parts(const Ast *ast, Node assignment) {
    Assignment parts = {0};
    AST_EACH_CHILD(ast, child, assignment) {
        switch (ast_field(ast, child)) {
        case FIELD_LEFT: parts.target = child; break;
        case FIELD_TYPE: parts.type = child; break;
        case FIELD_RIGHT: parts.value = child; break;
        default: break;
        }
    }
    return parts;
}

// `x: int = 1` and `x: int`.
static void bind_annotated(Model *self, const Assignment *parts, Context context) {
    const Ast *const ast = self->ast;
    read_variable_annotation(self, parts->type, context);
    if (is_typing_member(self, ast_first_child(ast, parts->type), context, "TypeAlias")) {
        task_read_type(self, parts->value, context);
    } else {
        task_read(self, parts->value, context);
    }
    BindingKind kind = parts->value != 0 ? BINDING_ASSIGNMENT : BINDING_ANNOTATION;
    if (is_export(self, parts->target, context)) kind = BINDING_EXPORT;
    task_bind(self, parts->target, kind, context);
}

static void bind_plain(Model *self, Node target, bool is_taken_apart, Context context) {
    uint32_t detail = is_export(self, target, context) ? BINDING_EXPORT : BINDING_ASSIGNMENT;
    if (!is_taken_apart && is_tuple_target(self->ast, target)) {
        detail |= BINDING_FLAG_UNPACKED << TARGET_FLAG_SHIFT;
    }
    task_bind(self, target, detail, context);
}

// `a = b = value` is nested to the right: the value first, then the targets from the left.
static void bind_chain(Model *self, Node assignment, Context context) {
    const Ast *const ast = self->ast;
    bool are_all_tuples = true;
    Node value = assignment;
    for (; ast_is(ast, value, NODE_ASSIGNMENT); value = ast_child(ast, value, FIELD_RIGHT)) {
        are_all_tuples &= is_tuple_target(ast, ast_child(ast, value, FIELD_LEFT));
    }
    const bool is_taken_apart = are_all_tuples && is_display(ast, value);
    task_read(self, value, context);
    for (Node at = assignment; ast_is(ast, at, NODE_ASSIGNMENT);
         at = ast_child(ast, at, FIELD_RIGHT)) {
        bind_plain(self, ast_child(ast, at, FIELD_LEFT), is_taken_apart, context);
    }
}

void bind_assignment(Model *self, Node assignment, Context context) {
    const Ast *const ast = self->ast;
    const Assignment parts = assignment_parts(ast, assignment);
    if (parts.type != 0) {
        bind_annotated(self, &parts, context);
    } else if (ast_is(ast, parts.value, NODE_ASSIGNMENT)) {
        bind_chain(self, assignment, context);
    } else {
        task_read(self, parts.value, context);
        const bool is_taken_apart =
            is_tuple_target(ast, parts.target) && is_display(ast, parts.value);
        bind_plain(self, parts.target, is_taken_apart, context);
    }
}

void bind_augmented(Model *self, Node assignment, Context context) {
    const Ast *const ast = self->ast;
    const Node target = ast_child(ast, assignment, FIELD_LEFT);
    if (ast_is(ast, target, NODE_IDENTIFIER)) task_read(self, target, context);
    task_read(self, ast_child(ast, assignment, FIELD_RIGHT), context);
    task_bind(self, target, is_export(self, target, context) ? BINDING_EXPORT : BINDING_ASSIGNMENT,
              context);
}

// ---- Parameters ----

// Where the names of a parameter stand; its annotation and default are read elsewhere.
static Node parameter_target(const Ast *ast, Node parameter) {
    switch (ast_kind(ast, parameter)) {
    case NODE_IDENTIFIER:
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_DICTIONARY_SPLAT_PATTERN:
    case NODE_TUPLE_PATTERN: return parameter;
    case NODE_TYPED_PARAMETER: return ast_first_child(ast, parameter);
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: return ast_child(ast, parameter, FIELD_NAME);
    default: return 0;
    }
}

void bind_parameters(Model *self, Node parameters, Context context) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, parameter, parameters) {
        const Node target = parameter_target(ast, parameter);
        for (Node node = target; target != 0 && node < ast_end_of(ast, target); node++) {
            if (!ast_is(ast, node, NODE_IDENTIFIER)) continue;
            bind_identifier(self, node, BINDING_ARGUMENT, context, parameter);
        }
    }
}

void bind_type_parameters(Model *self, Node parameters, Context context) {
    const Ast *const ast = self->ast;
    context.flags |= CONTEXT_TYPE_DEFINITION | CONTEXT_UNEVALUATED | CONTEXT_TYPE_PARAMETER;
    AST_EACH_CHILD(ast, parameter, parameters) {
        const Node end = ast_end_of(ast, parameter);
        if (ast_is(ast, parameter, NODE_ERROR)) { // a default (PEP 696), which the grammar lacks
            const Task value = {TASK_READ, parameter + 1, end, 0, context};
            VEC_PUSH(self->arena, &self->type_parameters, value);
            continue;
        }
        Node name = parameter;
        while (name < end && !ast_is(ast, name, NODE_IDENTIFIER)) name++;
        if (name == end) continue;
        bind_identifier(self, name, BINDING_TYPE_PARAMETER, context, parameter);
        // Bound, constraints and default: read when they are asked for (PEP 695).
        const Task bound = {TASK_READ, name + 1, end, 0, context};
        if (name + 1 < end) VEC_PUSH(self->arena, &self->type_parameters, bound);
    }
}

// ---- case patterns ----

static bool is_capture(const Ast *ast, Node identifier) {
    const Node parent = ast_parent(ast, identifier);
    switch (ast_kind(ast, parent)) {
    case NODE_DOTTED_NAME: {
        const bool is_single = ast_next(ast, ast_first_child(ast, parent)) == 0;
        return is_single && !ast_is(ast, ast_parent(ast, parent), NODE_CLASS_PATTERN) &&
               ast_field(ast, parent) != FIELD_KEY;
    }
    case NODE_KEYWORD_PATTERN: return false;
    default: return true;
    }
}

void bind_pattern(Model *self, Node pattern, Context context) {
    const Ast *const ast = self->ast;
    for (Node node = pattern; node < ast_end_of(ast, pattern); node++) {
        if (!ast_is(ast, node, NODE_IDENTIFIER)) continue;
        const Node parent = ast_parent(ast, node);
        if (is_capture(ast, node)) {
            bind_identifier(self, node, BINDING_CAPTURE, context, parent);
        } else if (ast_is(ast, parent, NODE_DOTTED_NAME) && ast_first_child(ast, parent) == node) {
            reference_add(self, context, node);
        }
    }
}

// ---- Imports ----

static bool is_typing_module(const Model *self, Node module) {
    const Ast *const ast = self->ast;
    const Atom first = ast_atom(ast, ast_first_child(ast, module));
    const bool is_single = ast_next(ast, ast_first_child(ast, module)) == 0;
    if (is_single && (first == ATOM_typing || first == ATOM_typing_extensions)) return true;
    for (const char *const *name = self->options->typing_modules; name != NULL && *name != NULL;
         name++) {
        if (text_is(ast_text(ast, module), *name)) return true;
    }
    return false;
}

static QName step_through(const Model *self, QName name, Node dotted) {
    AST_EACH_CHILD(self->ast, segment, dotted) {
        name = qname_step(self->ast->atoms.names, name, ast_atom(self->ast, segment));
        if (name == QNAME_NONE) break;
    }
    return name;
}

static void set_import(Model *self, BindingId id, QName qname, uint32_t flags) {
    if (id == 0) return;
    self->bindings.items[id].qname = qname;
    self->bindings.items[id].flags |= flags;
    self->has_typing_import |=
        (flags & (BINDING_FLAG_TYPING_MEMBER | BINDING_FLAG_TYPING_MODULE)) != 0;
}

// `y` of `x as y`; 0 for `x`, as nearly all are.
static Node alias_of(const Ast *ast, Node import) {
    return ast_is(ast, import, NODE_ALIASED_IMPORT) ? ast_child(ast, import, FIELD_ALIAS) : 0;
}

static void import_module(Model *self, Node import, Node statement, Context context) {
    const Ast *const ast = self->ast;
    const Node alias = alias_of(ast, import);
    const Node dotted = alias != 0 ? ast_child(ast, import, FIELD_NAME) : import;
    const Node first = ast_first_child(ast, dotted);
    const bool is_single = ast_next(ast, first) == 0;
    uint32_t flags = is_typing_module(self, dotted) ? BINDING_FLAG_TYPING_MODULE : 0;
    if (alias == 0) {
        const BindingKind kind = is_single ? BINDING_IMPORT : BINDING_SUBMODULE_IMPORT;
        const BindingId id =
            binding_add(self, context, ast_atom(ast, first), kind, dotted, statement);
        self->has_typing_import |= flags != 0;
        if (!is_single) flags = 0; // what is bound is the package around it
        set_import(self, id, qname_step(ast->atoms.names, QNAME_NONE, ast_atom(ast, first)), flags);
        return;
    }
    flags |= BINDING_FLAG_ALIAS;
    if (is_single && ast_atom(ast, first) == ast_atom(ast, alias)) {
        flags |= BINDING_FLAG_EXPLICIT_EXPORT;
    }
    const BindingId id =
        binding_add(self, context, ast_atom(ast, alias), BINDING_IMPORT, alias, statement);
    set_import(self, id, step_through(self, QNAME_NONE, dotted), flags);
}

typedef struct ImportFrom {
    Node statement;
    QName module; // QNAME_NONE: one that no rule asks for
    bool is_root; // `from .. import x`, where the dots lead to no package: x is a module
    bool is_typing;
    bool is_future;
} ImportFrom;

static void import_member(Model *self, Node import, const ImportFrom *from, Context context) {
    const Ast *const ast = self->ast;
    const Node alias = alias_of(ast, import);
    const Node dotted = alias != 0 ? ast_child(ast, import, FIELD_NAME) : import;
    const Node node = alias != 0 ? alias : dotted;
    const Atom member = ast_atom(ast, ast_first_child(ast, dotted));
    const Atom name = alias != 0 ? ast_atom(ast, alias) : member;
    uint32_t flags = from->is_typing ? BINDING_FLAG_TYPING_MEMBER : 0;
    if (alias != 0) flags |= BINDING_FLAG_ALIAS;
    if (alias != 0 && name == member) flags |= BINDING_FLAG_EXPLICIT_EXPORT;
    if (from->is_future) flags |= BINDING_FLAG_USED;
    if (from->is_future && member == ATOM_annotations) self->has_future_annotations = true;
    const BindingKind kind = from->is_future ? BINDING_FUTURE_IMPORT : BINDING_FROM_IMPORT;
    const BindingId id = binding_add(self, context, name, kind, node, from->statement);
    QName qname = QNAME_NONE;
    if (from->module != QNAME_NONE || from->is_root)
        qname = qname_step(ast->atoms.names, from->module, member);
    set_import(self, id, qname, flags);
}

static QName find_from_module(const Model *self, Node module, bool *is_root) {
    const Ast *const ast = self->ast;
    *is_root = false;
    if (ast_is(ast, module, NODE_DOTTED_NAME)) return step_through(self, QNAME_NONE, module);
    Text base;
    Node rest;
    if (!relative_import(self, module, &base, &rest)) return QNAME_NONE;
    const QName name = qname_find(ast->atoms.names, base);
    if (name == QNAME_NONE && base.length != 0) return QNAME_NONE;
    *is_root = base.length == 0 && rest == 0;
    return rest != 0 ? step_through(self, name, rest) : name;
}

void bind_imports(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    const bool is_plain = ast_is(ast, statement, NODE_IMPORT_STATEMENT);
    const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
    const bool is_absolute = ast_is(ast, module, NODE_DOTTED_NAME);
    bool is_root;
    const QName qname = find_from_module(self, module, &is_root);
    const ImportFrom from = {
        .statement = statement,
        .module = qname,
        .is_root = is_root,
        .is_typing = is_absolute && is_typing_module(self, module),
        .is_future = ast_is(ast, statement, NODE_FUTURE_IMPORT_STATEMENT),
    };
    AST_EACH_CHILD(ast, child, statement) {
        if (ast_is(ast, child, NODE_WILDCARD_IMPORT)) {
            self->scopes.items[context.scope].has_star_import = self->has_star_import = true;
        } else if (ast_field(ast, child) == FIELD_NAME) {
            if (is_plain) {
                import_module(self, child, statement, context);
            } else {
                import_member(self, child, &from, context);
            }
        }
    }
}

// ---- global, nonlocal ----

static BindingId binding_of_nonlocal(const Model *self, Context context, Atom name) {
    for (ScopeId scope = self->scopes.items[context.scope].parent; scope != 0;
         scope = self->scopes.items[scope].parent) {
        if (self->scopes.items[scope].kind != SCOPE_FUNCTION) continue;
        const BindingId found = model_lookup(self, scope, name);
        if (found != 0) {
            const Binding *const binding = &self->bindings.items[found];
            return binding->kind == BINDING_NONLOCAL ? binding->stands_for : found;
        }
    }
    return 0;
}

void bind_declared_names(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    if (context.scope == SCOPE_ID_MODULE) return;
    const bool is_global = ast_is(ast, statement, NODE_GLOBAL_STATEMENT);
    AST_EACH_CHILD(ast, name, statement) {
        const Atom atom = ast_atom(ast, name);
        const BindingId meant = is_global ? model_lookup(self, SCOPE_ID_MODULE, atom)
                                          : binding_of_nonlocal(self, context, atom);
        if (!is_global && meant != 0)
            reference_add_to(self, context, meant, name, ast_range(ast, name), 0);
        if (!is_global && meant == 0) continue; // refused: PLE0117
        const BindingId id = binding_add(
            self, context, atom, is_global ? BINDING_GLOBAL : BINDING_NONLOCAL, name, statement);
        if (id == 0) continue;
        self->bindings.items[id].stands_for = meant;
        self->bindings.items[id].flags |= is_global ? BINDING_FLAG_GLOBAL : BINDING_FLAG_NONLOCAL;
    }
}
