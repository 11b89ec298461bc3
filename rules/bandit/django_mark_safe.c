// S703: text that is not constant and that Django is told to be safe HTML (bandit's B703).
#include "rules/rule.h"

// Expressions that are still to be found constant.
typedef struct Pending {
    Check *check;
    VEC(Node) nodes;
    uint32_t seen;
} Pending;

enum { MOST_SEEN = 500 }; // expressions behind one argument; more count as not constant

static void add(Pending *self, Node node) {
    VEC_PUSH(self->check->arena, &self->nodes, node);
}

static void add_children(Pending *self, Node node) {
    AST_EACH_CHILD(self->check->ast, child, node) add(self, child);
}

// True if the binding holds on the way to `use`, whatever branch is taken.
static bool dominates(const Ast *ast, const Binding *binding, Node use) {
    Node block = ast_parent(ast, binding->statement);
    while (block != AST_ROOT && !ast_is(ast, block, NODE_BLOCK)) block = ast_parent(ast, block);
    return use >= block && use < ast_end_of(ast, block);
}

static Node bound_value(const Ast *ast, const Binding *binding) {
    const Node parent = ast_parent(ast, binding->node);
    if (ast_is(ast, parent, NODE_AUGMENTED_ASSIGNMENT)) return ast_child(ast, parent, FIELD_RIGHT);
    if (binding->kind != BINDING_ASSIGNMENT && binding->kind != BINDING_NAMED_EXPRESSION) return 0;
    return binding_value(ast, binding);
}

// All values that the name may have here. False if one cannot be seen.
static bool add_values(Pending *self, Node name) {
    const Check *const check = self->check;
    const Ast *const ast = check->ast;
    for (BindingId id = model_resolve(check->model, name); self->seen++ < MOST_SEEN;) {
        const Binding *const binding = model_binding(check->model, id);
        if (id == 0) return true;
        const Node value = bound_value(ast, binding);
        if (value == 0) return false;
        add(self, value);
        const bool is_added =
            ast_is(ast, ast_parent(ast, binding->node), NODE_AUGMENTED_ASSIGNMENT);
        if (!is_added && dominates(ast, binding, name)) return true;
        id = binding->shadows;
    }
    return false;
}

// `"...".format(...)`
static bool add_format_call(Pending *self, Node call) {
    const Ast *const ast = self->check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node arguments = call_arguments(ast, call);
    if (!text_is(ast_text(ast, ast_child(ast, callee, FIELD_ATTRIBUTE)), "format")) return false;
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return false;
    add(self, ast_child(ast, callee, FIELD_OBJECT));
    add_children(self, arguments);
    return true;
}

// Looks into one expression; false if it is not constant.
static bool step(Pending *self, Node node) {
    const Ast *const ast = self->check->ast;
    switch (ast_kind(ast, node)) {
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NONE:
    case NODE_STRING_CONTENT:
    case NODE_FORMAT_SPECIFIER: return ast_is_leaf(ast, node);
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_TUPLE: add_children(self, node); return true;
    case NODE_INTERPOLATION:
        add(self, ast_first_child(ast, node));
        return ast_child_count(ast, node) == 1;
    case NODE_KEYWORD_ARGUMENT:
    case NODE_NAMED_EXPRESSION: add(self, ast_child(ast, node, FIELD_VALUE)); return true;
    case NODE_BINARY_OPERATOR:
        add(self, ast_child(ast, node, FIELD_LEFT));
        add(self, ast_child(ast, node, FIELD_RIGHT));
        return true;
    case NODE_CONDITIONAL_EXPRESSION:
        add(self, ast_child_at(ast, node, 0));
        add(self, ast_child_at(ast, node, 2));
        return true;
    case NODE_CALL: return add_format_call(self, node);
    case NODE_IDENTIFIER:
        return model_resolve(self->check->model, node) != 0 && add_values(self, node);
    default: return false;
    }
}

static bool is_constant(Check *check, Node expression) {
    Pending self = {.check = check};
    add(&self, expression);
    while (self.nodes.count != 0) {
        if (self.seen++ >= MOST_SEEN) return false;
        if (!step(&self, self.nodes.items[--self.nodes.count])) return false;
    }
    return true;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node text = call_argument(ast, call, "s", 0);
    if (call_argument_count(ast, call) == 0 || (text != 0 && is_constant(check, text))) return;
    report(check, call, "Potential XSS on mark_safe function");
}

const Rule rule_bandit_django_mark_safe[] = {
    {
        .code = "S703",
        .name = "django-mark-safe",
        .summary = "`mark_safe` is given text that is not constant",
        .why = "Django puts the text into the page as it is. If any part of it comes from a user, "
               "they can run scripts in the browser of whoever sees the page.",
        .help = "Build the HTML with `format_html`, which escapes its arguments.",
        .bad = "from django.utils.safestring import mark_safe\n\n\ndef show(name):\n"
               "    return mark_safe(\"<b>\" + name + \"</b>\")\n",
        .good = "from django.utils.html import format_html\n\n\ndef show(name):\n"
                "    return format_html(\"<b>{}</b>\", name)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "6.1",
        .cwe = 79,
        .is_default = true,
        .calls =
            (const char *const[]){
                "django.utils.safestring.mark_safe", "django.utils.safestring.SafeString",
                "django.utils.safestring.SafeText", "django.utils.safestring.SafeUnicode",
                "django.utils.safestring.SafeBytes", "django.utils.html.mark_safe", NULL},
        .visit = visit,
    },
    {0},
};
