// Syntax checks: global and nonlocal against the other uses of a name in their scope
// (language reference 7.12 and 7.13; CPython's symtable.c).
//
// One more pass, for files that have such statements: what each scope did with the declared names
// so far is kept in a table by scope and name.
#include "syntax/syntax_checks.h"

typedef struct NameUse {
    Node scope; // 0: the slot is free
    Atom name;
    Node first;       // its first use or binding
    Node last_global; // the last `global` that names it
    bool is_first_expression;
    bool is_parameter;
    bool is_bound;
    bool is_global;
    bool is_nonlocal;
} NameUse;

// A variable's use as an expression, for PLE0118: it may come before a `global` that is still to be
// read.
typedef struct UseSite {
    Node node;
    Node scope;
} UseSite;

static UseSite use_site(Node node, Node scope) {
    return (UseSite){node, scope};
}

typedef struct ScopeEntry {
    Node scope;
    Node end;
    Node body;          // nodes of the scope before it (defaults, bases) belong to the one around
    Node outside_start; // and so does a comprehension's first iterable
    Node outside_end;
} ScopeEntry;

typedef struct Declarations {
    SyntaxChecker *checker;
    const Ast *ast;
    bool *is_declared; // by atom
    NameUse *uses;     // open addressing
    uint32_t use_count;
    uint32_t capacity; // a power of two
    VEC(ScopeEntry) scopes;
    VEC(UseSite) sites;     // uses of declared names
    VEC(UseSite) annotated; // of those the ones with a type that are not the first
    VEC(UseSite) globals;   // names in declarations
    VEC(UseSite) nonlocals; // to be found in a function around, once all is read
} Declarations;

// ---- The table ----

static NameUse *find_slot(NameUse *uses, uint32_t capacity, Node scope, Atom name) {
    const uint64_t mixed = ((uint64_t)scope << 32 | name) * 0x9E3779B97F4A7C15u;
    uint32_t at = (uint32_t)(mixed >> 32) & (capacity - 1);
    while (uses[at].scope != 0 && (uses[at].scope != scope || uses[at].name != name)) {
        at = (at + 1) & (capacity - 1);
    }
    return &uses[at];
}

static void grow(Declarations *self) {
    const uint32_t capacity = self->capacity == 0 ? 64 : self->capacity * 2;
    NameUse *const uses = ARENA_ARRAY(self->checker->arena, NameUse, capacity);
    for (uint32_t i = 0; i < self->capacity; i++) {
        if (self->uses[i].scope == 0) continue;
        *find_slot(uses, capacity, self->uses[i].scope, self->uses[i].name) = self->uses[i];
    }
    self->uses = uses;
    self->capacity = capacity;
}

static NameUse *use_of(Declarations *self, Node scope, Atom name) {
    if ((self->use_count + 1) * 2 > self->capacity) grow(self);
    NameUse *const use = find_slot(self->uses, self->capacity, scope, name);
    if (use->scope == 0) {
        *use = (NameUse){.scope = scope, .name = name};
        self->use_count++;
    }
    return use;
}

// ---- Scopes ----

static bool opens_scope(uint16_t kind) {
    return kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION ||
           kind == NODE_LAMBDA || kind == NODE_LIST_COMPREHENSION ||
           kind == NODE_SET_COMPREHENSION || kind == NODE_DICTIONARY_COMPREHENSION ||
           kind == NODE_GENERATOR_EXPRESSION;
}

static void enter_scope(Declarations *self, Node node) {
    const Ast *const ast = self->ast;
    const Node body = ast_child(ast, node, FIELD_BODY);
    const Node clause = ast_child_of_kind(ast, node, NODE_FOR_IN_CLAUSE);
    const Node iterable = ast_child(ast, clause, FIELD_RIGHT);
    const ScopeEntry entry = {.scope = node,
                              .end = ast_end_of(ast, node),
                              .body = body != 0 ? body : node,
                              .outside_start = iterable,
                              .outside_end = iterable != 0 ? ast_end_of(ast, iterable) : 0};
    VEC_PUSH(self->checker->arena, &self->scopes, entry);
}

static void leave_scopes(Declarations *self, Node node) {
    while (self->scopes.items[self->scopes.count - 1].end <= node) self->scopes.count--;
}

static bool is_outside(const ScopeEntry *entry, Node node) {
    return node < entry->body || (node >= entry->outside_start && node < entry->outside_end);
}

// The scope whose name `node` is: for one in front of a definition's body the scope around.
static Node scope_at(const Declarations *self, Node node) {
    const ScopeEntry *entry = &self->scopes.items[self->scopes.count - 1];
    while (entry->scope != AST_ROOT && is_outside(entry, node)) entry--;
    return entry->scope;
}

static bool is_comprehension(uint16_t kind) {
    return kind == NODE_LIST_COMPREHENSION || kind == NODE_SET_COMPREHENSION ||
           kind == NODE_DICTIONARY_COMPREHENSION || kind == NODE_GENERATOR_EXPRESSION;
}

// `:=` inside comprehensions binds in the scope around them.
static Node walrus_scope(const Declarations *self) {
    const ScopeEntry *entry = &self->scopes.items[self->scopes.count - 1];
    while (is_comprehension(ast_kind(self->ast, entry->scope))) entry--;
    return entry->scope;
}

// ---- Uses ----

static bool is_parameter_name(const Ast *ast, Node node) {
    const uint8_t field = ast_field(ast, node);
    switch (ast_kind(ast, ast_parent(ast, node))) {
    case NODE_PARAMETERS:
    case NODE_LAMBDA_PARAMETERS: return true;
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: return field == FIELD_NAME;
    case NODE_TYPED_PARAMETER: return field != FIELD_TYPE;
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_DICTIONARY_SPLAT_PATTERN: {
        const uint16_t around = ast_kind(ast, ast_parent(ast, ast_parent(ast, node)));
        return around == NODE_PARAMETERS || around == NODE_LAMBDA_PARAMETERS ||
               around == NODE_TYPED_PARAMETER;
    }
    default: return false;
    }
}

// Not a variable: an attribute, an argument's name, a part of an imported name.
static bool is_no_variable(const Ast *ast, Node node) {
    const uint8_t field = ast_field(ast, node);
    const Node parent = ast_parent(ast, node);
    switch (ast_kind(ast, parent)) {
    case NODE_ATTRIBUTE: return field == FIELD_ATTRIBUTE;
    case NODE_KEYWORD_ARGUMENT: return field == FIELD_NAME;
    case NODE_KEYWORD_PATTERN: return node == parent + 1;
    case NODE_DOTTED_NAME: {
        const Node around = ast_parent(ast, parent);
        const bool is_pattern = ast_is(ast, around, NODE_CASE_PATTERN);
        return !is_pattern || node != parent + 1; // imports bind without a word from CPython
    }
    case NODE_ALIASED_IMPORT: return true;
    default: return false;
    }
}

static bool is_bound_by_import(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    if (ast_is(ast, parent, NODE_ALIASED_IMPORT)) return ast_field(ast, node) == FIELD_ALIAS;
    if (!ast_is(ast, parent, NODE_DOTTED_NAME)) return false;
    const uint16_t around = ast_kind(ast, ast_parent(ast, parent));
    const bool is_first = node == parent + 1;
    return is_first && (around == NODE_IMPORT_STATEMENT || (around == NODE_IMPORT_FROM_STATEMENT &&
                                                            ast_field(ast, parent) == FIELD_NAME));
}

static bool is_mere_load(const Ast *ast, Node node) {
    switch (ast_kind(ast, ast_parent(ast, node))) {
    case NODE_CALL:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
    case NODE_ARGUMENT_LIST:
    case NODE_BINARY_OPERATOR:
    case NODE_COMPARISON_OPERATOR:
    case NODE_RETURN_STATEMENT: return true;
    case NODE_ASSIGNMENT: return ast_field(ast, node) != FIELD_LEFT;
    default: return false;
    }
}

static bool is_annotated(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    return ast_is(ast, parent, NODE_ASSIGNMENT) && ast_field(ast, node) == FIELD_LEFT &&
           ast_child(ast, parent, FIELD_TYPE) != 0;
}

static void report_annotated(Declarations *self, Node node, bool is_global) {
    SYNTAX_ERROR(self->checker, SYNTAX_ANNOTATED_DECLARATION, node,
                 "annotated name `%.*s` can't be %s", TEXT_ARGS(ast_text(self->ast, node)),
                 is_global ? "global" : "nonlocal");
}

// If the name is not declared yet it may still be; of its first use see report_earlier_use.
static void check_annotated(Declarations *self, const NameUse *use, Node node, Node scope) {
    if (!is_annotated(self->ast, node)) return;
    if (use->is_global || use->is_nonlocal) {
        report_annotated(self, node, use->is_global);
    } else if (use->first != 0 || use->is_parameter) {
        VEC_PUSH(self->checker->arena, &self->annotated, use_site(node, scope));
    }
}

static void report_annotated_early(Declarations *self) {
    for (uint32_t i = 0; i < self->annotated.count; i++) {
        const UseSite *const site = &self->annotated.items[i];
        const NameUse *const use =
            find_slot(self->uses, self->capacity, site->scope, ast_atom(self->ast, site->node));
        if (use->is_global) report_annotated(self, site->node, true);
    }
}

// In a definition's header, but for the defaults.
static bool is_in_signature(const Declarations *self, Node node) {
    const Ast *const ast = self->ast;
    const ScopeEntry *const entry = &self->scopes.items[self->scopes.count - 1];
    const uint16_t kind = ast_kind(ast, entry->scope);
    if (node >= entry->body) return false;
    if (kind != NODE_FUNCTION_DEFINITION) return kind == NODE_CLASS_DEFINITION;
    for (Node inner = node; inner != entry->scope; inner = ast_parent(ast, inner)) {
        const uint16_t around = ast_kind(ast, ast_parent(ast, inner));
        if (ast_field(ast, inner) == FIELD_VALUE &&
            (around == NODE_DEFAULT_PARAMETER || around == NODE_TYPED_DEFAULT_PARAMETER)) {
            return false;
        }
    }
    return true;
}

// Whether ruff takes it for a use, too: not what definitions, handlers and patterns bind.
static bool is_expression(const Declarations *self, Node node) {
    const Ast *const ast = self->ast;
    if (is_in_signature(self, node)) return false;
    const Node parent = ast_parent(ast, node);
    switch (ast_kind(ast, parent)) {
    case NODE_AS_PATTERN_TARGET:
        return !ast_is(ast, ast_parent(ast, ast_parent(ast, parent)), NODE_EXCEPT_CLAUSE);
    case NODE_DOTTED_NAME: return ast_next(ast, node) != 0; // `case x.y`
    case NODE_SPLAT_PATTERN:
    case NODE_AS_PATTERN:
    case NODE_CASE_PATTERN: return false;
    default: return true;
    }
}

static void note_use(Declarations *self, Node node) {
    const Ast *const ast = self->ast;
    const Atom name = ast_atom(ast, node);
    const Node parent = ast_parent(ast, node);
    if (is_parameter_name(ast, node)) {
        const Node function = self->scopes.items[self->scopes.count - 1].scope;
        NameUse *const use = use_of(self, function, name);
        use->is_parameter = use->is_bound = true;
        return;
    }
    // A definition binds its name in the scope around it.
    const Node scope = scope_at(self, node);
    const bool is_walrus = ast_is(ast, parent, NODE_NAMED_EXPRESSION) && node == parent + 1;
    if (is_walrus) use_of(self, walrus_scope(self), name)->is_bound = true;
    NameUse *const use = use_of(self, scope, name);
    use->is_bound |= is_bound_by_import(ast, node);
    if (is_no_variable(ast, node)) return;
    const bool is_name = is_expression(self, node);
    if (is_name) VEC_PUSH(self->checker->arena, &self->sites, use_site(node, scope));
    check_annotated(self, use, node, scope);
    use->is_bound |= !is_mere_load(ast, node) || ast_is(ast, parent, NODE_DELETE_STATEMENT);
    if (use->first == 0) {
        use->first = node;
        use->is_first_expression = is_name;
    }
}

// Where the declaration is: "line 3", in notebooks "cell 2, line 3".
static Text line_of(const Declarations *self, Node declaration) {
    return source_line_shown(self->ast->source, self->checker->arena,
                             ast_start(self->ast, declaration));
}

// One that is an expression is PLE0118's, see report_early_uses.
static void report_earlier_use(Declarations *self, const NameUse *use, Node statement, Node name) {
    const Ast *const ast = self->ast;
    const Text text = ast_text(ast, use->first);
    const bool is_global = ast_is(ast, statement, NODE_GLOBAL_STATEMENT);
    const char *const word = is_global ? "global" : "nonlocal";
    if (is_annotated(ast, use->first)) {
        report_annotated(self, use->first, is_global);
    } else if (!is_global || !use->is_first_expression) {
        const Text line = line_of(self, name);
        SYNTAX_ERROR(self->checker, SYNTAX_USE_BEFORE_DECLARATION, use->first,
                     "Name `%.*s` is used prior to %s declaration on %.*s", TEXT_ARGS(text), word,
                     TEXT_ARGS(line));
    }
}

// All uses before the last `global` of their scope; Python stops at the first of them.
static void report_early_uses(Declarations *self) {
    const Ast *const ast = self->ast;
    for (uint32_t i = 0; i < self->sites.count; i++) {
        const UseSite *const site = &self->sites.items[i];
        const NameUse *const use =
            find_slot(self->uses, self->capacity, site->scope, ast_atom(ast, site->node));
        if (use->last_global == 0 || use->is_parameter || site->node > use->last_global) continue;
        const Text line = line_of(self, use->last_global);
        SYNTAX_ERROR(self->checker, SYNTAX_USE_BEFORE_DECLARATION, site->node,
                     "Name `%.*s` is used prior to global declaration on %.*s",
                     TEXT_ARGS(ast_text(ast, site->node)), TEXT_ARGS(line));
        syntax_error_of_rule(self->checker, "PLE0118");
        syntax_error_is_extra(self->checker,
                              use->first != site->node || is_annotated(ast, site->node));
    }
}

// ---- Declarations ----

static void declare(Declarations *self, Node statement, Node name, Node scope) {
    const Ast *const ast = self->ast;
    const bool is_global = ast_is(ast, statement, NODE_GLOBAL_STATEMENT);
    NameUse *const use = use_of(self, scope, ast_atom(ast, name));
    if (use->is_parameter) {
        SYNTAX_ERROR(self->checker, SYNTAX_DECLARED_PARAMETER, name,
                     "name `%.*s` cannot refer to a parameter and a %s variable",
                     TEXT_ARGS(ast_text(ast, name)), is_global ? "global" : "nonlocal");
    } else if (use->first != 0) {
        report_earlier_use(self, use, statement, name);
    }
    if (is_global) {
        use->last_global = name;
        use->is_global = true;
        if (scope != AST_ROOT)
            VEC_PUSH(self->checker->arena, &self->globals, use_site(name, scope));
    } else {
        use->is_nonlocal = true;
        if (ast_atom(ast, name) != ATOM___class__ && !use->is_parameter)
            VEC_PUSH(self->checker->arena, &self->nonlocals, use_site(name, scope));
    }
}

// Each name once, at its last `global`.
static void report_contradictions(Declarations *self) {
    const Ast *const ast = self->ast;
    for (uint32_t i = 0; i < self->globals.count; i++) {
        const UseSite *const site = &self->globals.items[i];
        const NameUse *const use =
            find_slot(self->uses, self->capacity, site->scope, ast_atom(ast, site->node));
        if (!use->is_nonlocal || use->last_global != site->node) continue;
        SYNTAX_ERROR(self->checker, SYNTAX_NONLOCAL_AND_GLOBAL, site->node,
                     "Name `%.*s` is both `nonlocal` and `global`",
                     TEXT_ARGS(ast_text(ast, site->node)));
        syntax_error_of_rule(self->checker, "PLE0115");
    }
}

static void check_statement(Declarations *self, Node statement) {
    const Node scope = scope_at(self, statement);
    if (scope == AST_ROOT && ast_is(self->ast, statement, NODE_NONLOCAL_STATEMENT)) {
        SYNTAX_ERROR(self->checker, SYNTAX_NONLOCAL_AT_MODULE_LEVEL, statement,
                     "nonlocal declaration not allowed at module level");
        return;
    }
    AST_EACH_CHILD(self->ast, name, statement) declare(self, statement, name, scope);
}

// Where a function around binds the name itself; CPython does not take a `global` there for that,
// nor a type parameter, ruff does.
typedef enum BoundAround { BOUND_NOWHERE, BOUND, BOUND_AS_GLOBAL } BoundAround;

static BoundAround bound_around(Declarations *self, Node scope, Atom name) {
    enum { FARTHEST_LOOK = 1000 };
    int steps = 0;
    for (Node outer = ast_parent(self->ast, scope); outer != 0 && steps < FARTHEST_LOOK;
         outer = ast_parent(self->ast, outer), steps++) {
        const uint16_t kind = ast_kind(self->ast, outer);
        if (kind != NODE_FUNCTION_DEFINITION && kind != NODE_LAMBDA) continue;
        const NameUse *const use = find_slot(self->uses, self->capacity, outer, name);
        if (use->scope == 0) continue;
        if (use->is_global) return BOUND_AS_GLOBAL;
        if (use->is_bound) return BOUND;
    }
    return steps == FARTHEST_LOOK ? BOUND : BOUND_NOWHERE;
}

static void resolve_nonlocals(Declarations *self) {
    for (uint32_t i = 0; i < self->nonlocals.count; i++) {
        const UseSite *const site = &self->nonlocals.items[i];
        const BoundAround bound = bound_around(self, site->scope, ast_atom(self->ast, site->node));
        if (bound == BOUND) continue;
        SYNTAX_ERROR(self->checker, SYNTAX_NONLOCAL_WITHOUT_BINDING, site->node,
                     "Nonlocal name `%.*s` found without binding",
                     TEXT_ARGS(ast_text(self->ast, site->node)));
        if (bound == BOUND_NOWHERE) syntax_error_of_rule(self->checker, "PLE0117");
        const NameUse *const use =
            find_slot(self->uses, self->capacity, site->scope, ast_atom(self->ast, site->node));
        syntax_error_is_extra(self->checker, use->is_global);
    }
}

// ---- The pass ----

static void mark_declared(Declarations *self) {
    const Ast *const ast = self->ast;
    self->is_declared = ARENA_ARRAY(self->checker->arena, bool, atom_count(&ast->atoms));
    static const uint8_t wanted[NODE_KIND_COUNT] = {
        [NODE_GLOBAL_STATEMENT] = 1, [NODE_NONLOCAL_STATEMENT] = 1};
    for (Node node = ast_find(ast, AST_ROOT, wanted); node < ast->count;
         node = ast_find(ast, node + 1, wanted)) {
        AST_EACH_CHILD(ast, name, node) self->is_declared[ast_atom(ast, name)] = true;
    }
}

static const uint8_t looked_at[NODE_KIND_COUNT] = {
    [NODE_IDENTIFIER] = 1,
    [NODE_GLOBAL_STATEMENT] = 1,
    [NODE_NONLOCAL_STATEMENT] = 1,
    [NODE_FUNCTION_DEFINITION] = 1, // and all others that open a scope
    [NODE_CLASS_DEFINITION] = 1,
    [NODE_LAMBDA] = 1,
    [NODE_LIST_COMPREHENSION] = 1,
    [NODE_SET_COMPREHENSION] = 1,
    [NODE_DICTIONARY_COMPREHENSION] = 1,
    [NODE_GENERATOR_EXPRESSION] = 1,
};

void check_declarations(SyntaxChecker *checker) {
    Declarations self = {.checker = checker, .ast = checker->ast};
    const Ast *const ast = self.ast;
    if (ast->has_error) return;
    mark_declared(&self);
    const ScopeEntry module = {AST_ROOT, ast->count, AST_ROOT};
    VEC_PUSH(checker->arena, &self.scopes, module);
    Node next;
    for (Node node = ast_find(ast, AST_ROOT + 1, looked_at); node < ast->count;
         node = ast_find(ast, next, looked_at)) {
        const uint16_t kind = ast_kind(ast, node);
        next = node + 1;
        if (kind == NODE_IDENTIFIER && !self.is_declared[ast_atom(ast, node)]) continue;
        leave_scopes(&self, node);
        if (kind == NODE_GLOBAL_STATEMENT || kind == NODE_NONLOCAL_STATEMENT) {
            check_statement(&self, node);
            next = ast_end_of(ast, node);
        } else if (opens_scope(kind)) {
            enter_scope(&self, node);
        } else {
            note_use(&self, node);
        }
    }
    report_early_uses(&self);
    report_annotated_early(&self);
    report_contradictions(&self);
    resolve_nonlocals(&self);
}
