// Type variables of the old kind: read from the calls that make them.
#include "rules/shared/type_variables.h"

#include "base/buffer.h"

// ---- Reading ----

static bool read_kind(const Check *check, Node callee, const char **stars) {
    static const char *const kinds[][2] = {
        {"TypeVar", ""}, {"TypeVarTuple", "*"}, {"ParamSpec", "**"}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (!model_is_typing(check->model, callee, kinds[i][0])) continue;
        *stars = kinds[i][1];
        return true;
    }
    return false;
}

// `T = TypeVar("T", ...)`.
static bool read_assignment(const Check *check, Node assignment, TypeVariable *variable) {
    const Ast *const ast = check->ast;
    const Node call = ast_unparenthesized(ast, ast_child(ast, assignment, FIELD_RIGHT));
    if (!ast_is(ast, assignment, NODE_ASSIGNMENT) || ast_child(ast, assignment, FIELD_TYPE) != 0 ||
        !ast_is(ast, call, NODE_CALL)) {
        return false;
    }
    const Node arguments = call_arguments(ast, call);
    const Node first = ast_first_child(ast, arguments);
    if (!read_kind(check, ast_first_child(ast, call), &variable->stars)) return false;
    if (!is_plain_string(ast, ast_unparenthesized(ast, first))) return false;
    variable->call = call;
    variable->has_default = call_keyword(ast, call, "default") != 0;
    return true;
}

Node find_generic_base(const Check *check, Node bases) {
    AST_EACH_CHILD(check->ast, base, bases) {
        if (!ast_is(check->ast, base, NODE_SUBSCRIPT)) continue;
        if (model_is_typing(check->model, ast_first_child(check->ast, base), "Generic"))
            return base;
    }
    return 0;
}

// What the name means where it stands, although an annotation that is read late may mean what comes
// below; NULL: nothing.
static const Binding *binding_above(const Check *check, Node name) {
    enum { MOST_BINDINGS = 64 };
    const uint32_t start = ast_start(check->ast, name);
    BindingId id = model_resolve(check->model, name);
    for (int i = 0; i < MOST_BINDINGS && id != 0; i++) {
        const Binding *const binding = model_binding(check->model, id);
        if (ast_start(check->ast, binding->node) < start) return binding;
        id = binding->shadows;
    }
    return NULL;
}

bool read_type_variable(const Check *check, Node name, TypeVariable *variable) {
    const Ast *const ast = check->ast;
    *variable = (TypeVariable){.stars = ""};
    if (model_is_typing(check->model, name, "AnyStr")) {
        variable->name = TEXT("AnyStr");
        variable->is_any_str = true;
        return true;
    }
    const Binding *const binding = binding_above(check, name);
    if (binding == NULL) return false;
    variable->name = ast_name(ast, name);
    return binding->kind == BINDING_ASSIGNMENT &&
           read_assignment(check, binding->statement, variable);
}

void collect_type_variables(Check *check, Node expression, TypeVariables *variables) {
    const Ast *const ast = check->ast;
    for (Node node = expression; node < ast_end_of(ast, expression); node++) {
        const bool is_attribute = ast_is(ast, node, NODE_ATTRIBUTE);
        if (!is_attribute && !ast_is(ast, node, NODE_IDENTIFIER)) continue;
        if (ast_field(ast, node) == FIELD_ATTRIBUTE) continue;
        TypeVariable variable;
        if (read_type_variable(check, node, &variable)) {
            VEC_PUSH(check->arena, variables, variable);
            if (is_attribute) node = ast_end_of(ast, node) - 1;
        } else if (!is_attribute) {
            variables->has_others = true;
        }
    }
}

bool have_defaults(const TypeVariables *variables) {
    for (uint32_t i = 0; i < variables->count; i++) {
        if (variables->items[i].has_default) return true;
    }
    return false;
}

static bool has_name(const TypeVariables *variables, uint32_t count, Text name) {
    for (uint32_t i = 0; i < count; i++) {
        if (text_equal(variables->items[i].name, name)) return true;
    }
    return false;
}

void drop_repeated_variables(TypeVariables *variables) {
    enum { MOST = 64 }; // different ones; nobody has so many
    uint32_t kept = 0;
    for (uint32_t i = 0; i < variables->count && kept < MOST; i++) {
        if (has_name(variables, kept, variables->items[i].name)) continue;
        variables->items[kept++] = variables->items[i];
    }
    variables->count = kept;
}

// ---- Writing ----

static void write_constraints(const Check *check, Node call, Buffer *out) {
    const Ast *const ast = check->ast;
    uint32_t count = 0;
    for (Node argument = ast_next(ast, ast_first_child(ast, call_arguments(ast, call)));
         argument != 0; argument = ast_next(ast, argument)) {
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) continue;
        buffer_append_c(out, count++ == 0 ? ": (" : ", ");
        buffer_append(out, ast_text(ast, argument));
    }
    if (count != 0) buffer_append_byte(out, ')');
}

static void write_variable(const Check *check, const TypeVariable *variable, Buffer *out) {
    buffer_append_c(out, variable->stars);
    buffer_append(out, variable->name);
    if (variable->is_any_str) buffer_append_c(out, ": (bytes, str)");
    if (variable->call == 0) return;
    const Node bound = call_argument(check->ast, variable->call, "bound", CALL_KEYWORD_ONLY);
    if (bound != 0) {
        buffer_append_c(out, ": ");
        buffer_append(out, ast_text(check->ast, bound));
    } else {
        write_constraints(check, variable->call, out);
    }
}

Text type_parameters_text(const Check *check, const TypeVariables *variables) {
    Buffer out = {0};
    for (uint32_t i = 0; i < variables->count; i++) {
        buffer_append_c(&out, i == 0 ? "[" : ", ");
        write_variable(check, &variables->items[i], &out);
    }
    if (variables->count != 0) buffer_append_byte(&out, ']');
    return buffer_move(&out, check->arena);
}
