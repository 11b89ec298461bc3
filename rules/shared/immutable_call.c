// Which calls make objects that cannot change: known types, frozen dataclasses, NewTypes.
#include "rules/shared/immutable_call.h"

#include "model/annotation.h"
#include "rules/shared/default_value.h"

static const char *const IMMUTABLE_BUILTINS[] = {"bool",      "bytes", "complex", "float",
                                                 "frozenset", "int",   "range",   "slice",
                                                 "str",       "tuple", NULL};
static const char *const IMMUTABLE_TYPES[] = {
    "datetime.date",       "datetime.datetime",      "datetime.time",
    "datetime.timedelta",  "datetime.timezone",      "datetime.tzinfo",
    "decimal.Decimal",     "fractions.Fraction",     "operator.attrgetter",
    "operator.itemgetter", "operator.methodcaller",  "pathlib.Path",
    "re.compile",          "types.MappingProxyType", NULL,
};

static bool is_known(const Check *check, Node callee) {
    if (model_is_any(check->model, callee, IMMUTABLE_TYPES)) return true;
    const char *const *const more = check->settings->bugbear.extend_immutable_calls.items;
    if (model_is_listed(check->model, callee, more)) return true;
    if (!ast_is(check->ast, callee, NODE_IDENTIFIER)) return false;
    for (const char *const *name = IMMUTABLE_BUILTINS; *name != NULL; name++) {
        if (text_is(ast_text(check->ast, callee), *name)) {
            return model_is_builtin(check->model, callee, *name);
        }
    }
    return false;
}

// --- Looking up what the file itself defines. ---

// The name that a statement binds, as far as it matters here; 0 for others.
static Node bound_name(const Ast *ast, Node node) {
    if (is_definition(ast, node)) return definition_name(ast, node);
    if (ast_is(ast, node, NODE_ASSIGNMENT)) return ast_child(ast, node, FIELD_LEFT);
    return 0;
}

typedef struct Found {
    Node last; // assignment, class_definition or function_definition that binds the name
    uint32_t count;
} Found;

// What a scope (a definition, AST_ROOT for the module) has for a name.
typedef struct Slot {
    Node scope; // 0: empty
    Atom name;
    Found found;
} Slot;

// All names of a file's scopes, for the rule that runs: made once, since a file may have as many
// calls as names.
typedef struct Names {
    Slot *slots; // open addressing
    uint32_t mask;
} Names;

static Slot *find_slot(const Names *self, Node scope, Atom name) {
    uint32_t at = (scope * UINT32_C(0x9e3779b1) ^ name * UINT32_C(0x85ebca6b));
    for (at ^= at >> 15; self->slots[at & self->mask].scope != 0; at++) {
        Slot *const slot = &self->slots[at & self->mask];
        if (slot->scope == scope && slot->name == name) return slot;
    }
    return &self->slots[at & self->mask];
}

static void add_name(Names *self, Node scope, Atom name, Node statement) {
    Slot *const slot = find_slot(self, scope, name);
    *slot = (Slot){scope, name, {statement, slot->found.count + 1}};
}

static uint32_t count_names(const Ast *ast) {
    uint32_t count = 0;
    for (Node node = AST_ROOT; node < ast->count; node++)
        count += ast_atom(ast, bound_name(ast, node)) != ATOM_NONE;
    return count;
}

static void make_names(Names *self, const Ast *ast, Arena *arena) {
    uint32_t size = 16;
    for (const uint32_t count = count_names(ast); size < 2 * count;) size *= 2;
    self->slots = ARENA_ARRAY(arena, Slot, size);
    self->mask = size - 1;
    VEC(Node) around = {0};
    VEC_PUSH(arena, &around, AST_ROOT);
    for (Node node = AST_ROOT; node < ast->count; node++) {
        while (around.count > 1 && node >= ast_end_of(ast, around.items[around.count - 1]))
            around.count--;
        const Atom name = ast_atom(ast, bound_name(ast, node));
        if (name != ATOM_NONE) add_name(self, around.items[around.count - 1], name, node);
        if (is_definition(ast, node)) VEC_PUSH(arena, &around, node);
    }
}

// What a definition's body or the module has, the definitions inside not counted.
static Found find_in_scope(Check *check, Node scope, Atom name) {
    Names *const names = rule_state(check, sizeof *names);
    if (names->slots == NULL) make_names(names, check->ast, check->arena);
    return find_slot(names, scope, name)->found;
}

// The next scope outwards in which a name is looked for: classes count only for what stands in them
// directly.
static Node outer_scope(const Ast *ast, Node scope) {
    Node outer = definition_parent(ast, scope);
    while (ast_is(ast, outer, NODE_CLASS_DEFINITION)) outer = definition_parent(ast, outer);
    return outer != 0 ? outer : AST_ROOT;
}

static Node first_scope(const Ast *ast, Node function) {
    const Node parent = definition_parent(ast, function);
    return parent != 0 ? parent : AST_ROOT;
}

static Found find_name(Check *check, Node function, Node identifier) {
    const Ast *const ast = check->ast;
    const Atom name = ast_atom(ast, identifier);
    if (name == ATOM_NONE) return (Found){0};
    for (Node scope = first_scope(ast, function);; scope = outer_scope(ast, scope)) {
        const Found found = find_in_scope(check, scope, name);
        if (found.count != 0 || scope == AST_ROOT) return found;
    }
}

// The class that `A` or `A.B.C` means; 0 if it is none of this file.
static Node find_class(Check *check, Node function, Node callee) {
    const Ast *const ast = check->ast;
    Node object = callee;
    while (ast_is(ast, object, NODE_ATTRIBUTE)) object = ast_child(ast, object, FIELD_OBJECT);
    Node found = find_name(check, function, object).last;
    while (object != callee && ast_is(ast, found, NODE_CLASS_DEFINITION)) {
        object = ast_parent(ast, object);
        found = find_in_scope(check, found, ast_atom(ast, ast_child(ast, object, FIELD_ATTRIBUTE)))
                    .last;
    }
    return ast_is(ast, found, NODE_CLASS_DEFINITION) ? found : 0;
}

// --- Frozen dataclasses, NewTypes. ---

static bool has_frozen_keyword(const Ast *ast, Node call) {
    AST_EACH_CHILD(ast, argument, ast_child(ast, call, FIELD_ARGUMENTS)) {
        if (text_is(ast_text(ast, ast_child(ast, argument, FIELD_NAME)), "frozen")) {
            return ast_is(ast, ast_child(ast, argument, FIELD_VALUE), NODE_TRUE);
        }
    }
    return false;
}

static bool makes_frozen(const Check *check, Node class) {
    static const char *const FROZEN[] = {"attr.frozen", "attrs.frozen", NULL};
    const Ast *const ast = check->ast;
    for (Node decorator = decorator_first(ast, class); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        const Node target = decorator_target(ast, decorator);
        if (model_is_any(check->model, target, FROZEN)) return true;
        if (model_is(check->model, target, "dataclasses.dataclass") &&
            has_frozen_keyword(ast, decorator_expression(ast, decorator))) {
            return true;
        }
    }
    return false;
}

// The type that `NewType("Name", type)` is made of; 0 if the call is another.
static Node newtype_base(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (!model_is_typing(check->model, ast_child(ast, call, FIELD_FUNCTION), "NewType")) return 0;
    const Node arguments = ast_child(ast, call, FIELD_ARGUMENTS);
    const Node second = ast_child_at(ast, arguments, 1);
    return ast_is(ast, second, NODE_KEYWORD_ARGUMENT) ? ast_child(ast, second, FIELD_VALUE)
                                                      : second;
}

static bool is_immutable_newtype(Check *check, Node callee, Node function) {
    const Ast *const ast = check->ast;
    const Found found = find_name(check, function, callee);
    if (found.count != 1 || !ast_is(ast, found.last, NODE_ASSIGNMENT)) return false;
    if (ast_child(ast, found.last, FIELD_TYPE) != 0) return false;
    // Defaults are evaluated at the `def`; what follows it in the same scope is not bound yet.
    const bool same_scope = ast_contains(ast, first_scope(ast, function), found.last) &&
                            definition_parent(ast, found.last) == definition_parent(ast, function);
    if (same_scope && found.last > function) return false;
    const Node base = newtype_base(check, ast_child(ast, found.last, FIELD_RIGHT));
    return base != 0 && annotation_is_immutable(
                            check->model, ast, base,
                            check->settings->bugbear.extend_immutable_calls.items, check->arena);
}

bool makes_immutable(Check *check, Node call, Node function) {
    const Node callee = unsubscripted_callee(check->ast, call);
    if (is_known(check, callee)) return true;
    const Node class = find_class(check, function, callee);
    if (class != 0) return makes_frozen(check, class);
    return is_immutable_newtype(check, callee, function);
}
