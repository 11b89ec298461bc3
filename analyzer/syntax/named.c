// Syntax checks: `:=` in comprehensions (PEP 572), and yield, await and `:=` in types (PEP 649,
// 695).
#include "syntax/syntax_checks.h"

// ---- Comprehensions ----

// `looked` counts the nodes of targets that were compared: endless ones are cut short.
static bool binds_name(const Ast *ast, Node comprehension, Atom name, int *looked) {
    enum { LONGEST_LOOK = 2000 };
    AST_EACH_CHILD(ast, clause, comprehension) {
        if (!ast_is(ast, clause, NODE_FOR_IN_CLAUSE)) continue;
        const Node target = ast_child(ast, clause, FIELD_LEFT);
        if (target == 0) continue;
        for (Node node = target; node < ast_end_of(ast, target); node++) {
            if (ast_atom(ast, node) == name && ast_field(ast, node) != FIELD_ATTRIBUTE) return true;
            if ((*looked)++ > LONGEST_LOOK) return false;
        }
    }
    return false;
}

// The comprehensions that the context is in, innermost first.
static bool rebinds_variable(const SyntaxChecker *self, const SyntaxContext *context, Atom name) {
    int looked = 0;
    for (; context->is_comprehension; context--) {
        if (name != ATOM_NONE && binds_name(self->ast, context->node, name, &looked)) return true;
    }
    return false;
}

void check_named(SyntaxChecker *self, Node named) {
    const Ast *const ast = self->ast;
    const SyntaxContext *const context = context_of(self, named);
    const Node name = ast_child(ast, named, FIELD_NAME);
    if (ast->has_error) return;
    if (named >= self->iterable && named < self->iterable_end) {
        SYNTAX_ERROR(self, SYNTAX_WALRUS_IN_ITERABLE, named,
                     "assignment expression cannot be used in a comprehension iterable expression");
    } else if (!context->is_comprehension) {
        return;
    } else if (rebinds_variable(self, context, ast_atom(ast, name))) {
        SYNTAX_ERROR(self, SYNTAX_WALRUS_REBINDS, name,
                     "assignment expression cannot rebind comprehension variable");
    } else if (context->kind == SCOPE_CLASS) {
        SYNTAX_ERROR(self, SYNTAX_WALRUS_IN_CLASS, named,
                     "assignment expression within a comprehension cannot be used in a class body");
    }
}

void note_iterable(SyntaxChecker *self, Node clause) {
    if (!self->has_contexts || clause < self->iterable_end) return;
    const Node right = ast_child(self->ast, clause, FIELD_RIGHT);
    if (right == 0) return;
    self->iterable = right;
    self->iterable_end = ast_end_of(self->ast, right);
}

// ---- Types ----

void note_type(SyntaxChecker *self, Node node) {
    if (node < self->type_end) return;
    self->type = node;
    self->type_end = ast_end_of(self->ast, node);
}

// The bases of a generic class are evaluated in a scope of their own.
void note_bases(SyntaxChecker *self, Node definition) {
    const Ast *const ast = self->ast;
    if (ast_child(ast, definition, FIELD_TYPE_PARAMETERS) == 0) return;
    const Node bases = ast_child(ast, definition, FIELD_SUPERCLASSES);
    if (bases != 0) self->bases_end = ast_end_of(ast, bases);
    self->bases = bases;
}

// The type parameter of a definition that `node` is in; 0: none.
static Node type_parameter_around(const Ast *ast, Node node) {
    for (; node != AST_ROOT; node = ast_parent(ast, node)) {
        const Node around = ast_parent(ast, node);
        if (ast_is(ast, around, NODE_TYPE_PARAMETER) && is_definition_parameters(ast, around)) {
            return node;
        }
    }
    return 0;
}

// Of `[T: a = b]`: whether `node` is in `b`. The tree has that as `T: (a = b)`.
static bool is_in_default(const Ast *ast, Node parameter, Node node) {
    Node constrained = ast_first_child(ast, parameter);
    const Node bound = ast_first_child(ast, ast_last_child(ast, constrained));
    if (ast_is(ast, bound, NODE_CONSTRAINED_TYPE)) constrained = bound;
    return node >= ast_last_child(ast, constrained) && type_has_default(ast, constrained);
}

static const char *type_parameter_name(const Ast *ast, Node parameter, Node node) {
    const char *const text = ast->source->text.bytes + ast_start(ast, parameter);
    if (*text == '*') return text[1] == '*' ? "a ParamSpec default" : "a TypeVarTuple default";
    return is_in_default(ast, parameter, node) ? "a TypeVar default" : "a TypeVar bound";
}

// What the type around is; NULL if the expression may stand there.
static const char *type_name(const SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    if (node > self->bases && node < self->bases_end) return "a generic definition";
    if (node >= self->type_end) return NULL;
    const Node parameter = type_parameter_around(ast, node);
    if (parameter != 0) return type_parameter_name(ast, parameter, node);
    if (ast_is(ast, ast_parent(ast, self->type), NODE_TYPE_ALIAS_STATEMENT)) return "a type alias";
    // Before Python 3.14 annotations were evaluated where they stand.
    return is_old_version(self, 314) && !self->has_future_annotations ? NULL : "a type annotation";
}

bool check_annotation(SyntaxChecker *self, Node node) {
    const char *const place = self->ast->has_error ? NULL : type_name(self, node);
    if (place == NULL) return false;
    const char *name = "named";
    if (ast_is(self->ast, node, NODE_YIELD)) name = "yield";
    if (ast_is(self->ast, node, NODE_AWAIT)) name = "await";
    SYNTAX_ERROR(self, SYNTAX_EXPRESSION_IN_TYPE, node, "%s expression cannot be used within %s",
                 name, place);
    return true;
}
