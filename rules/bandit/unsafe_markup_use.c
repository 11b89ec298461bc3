// S704: Markup() of what is not written out.
#include "rules/rule.h"

static const char *const MARKUP[] = {"markupsafe.Markup", "flask.Markup", NULL};

// The only positional argument, also `*args`; 0 if there are none or several.
static Node only_argument(const Ast *ast, Node call) {
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return arguments;
    Node only = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!argument_is_positional(ast, argument)) continue;
        if (only != 0) return 0;
        only = argument;
    }
    return only;
}

static bool is_literal(const Check *check, Node expression) {
    Text bytes;
    return is_plain_string(check->ast, expression) ||
           literal_bytes(check->ast, expression, check->arena, &bytes);
}

static bool is_of_markup(const Check *check, const Binding *binding) {
    Text rest = TEXT("");
    Text first = TEXT("");
    if (binding->kind == BINDING_FROM_IMPORT) {
        rest = module_text(check->ast, ast_child(check->ast, binding->statement, FIELD_MODULE_NAME),
                           check->arena);
    } else if (binding->kind == BINDING_IMPORT || binding->kind == BINDING_SUBMODULE_IMPORT) {
        rest = binding_qualified_name(check->model, binding, check->arena);
    }
    return text_split_next(&rest, '.', &first) &&
           (text_is(first, "markupsafe") || text_is(first, "flask"));
}

// Not so in the two libraries themselves, which import what is theirs relatively.
static bool imports_markup(const Check *check) {
    for (BindingId id = 1; id <= model_binding_count(check->model); id++) {
        if (is_of_markup(check, model_binding(check->model, id))) return true;
    }
    return false;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const BanditSettings *const settings = &check->settings->bandit;
    const Node callee = ast_first_child(ast, call);
    if (!model_is_any(check->model, callee, MARKUP) &&
        !model_is_listed(check->model, callee, settings->extend_markup_names.items)) {
        return;
    }
    const Node argument = ast_unparenthesized(ast, only_argument(ast, call));
    if (argument == 0) return;
    const bool is_allowed = ast_is(ast, argument, NODE_CALL) &&
                            model_is_listed(check->model, ast_child(ast, argument, FIELD_FUNCTION),
                                            settings->allowed_markup_calls.items);
    if (is_allowed || is_literal(check, argument)) return;
    if (settings->extend_markup_names.count == 0 && !imports_markup(check)) return;
    Text name = model_qualified_name(check->model, callee, check->arena);
    const Text builtins = TEXT("builtins.");
    if (text_starts_with(name, builtins)) name = text_skip(name, builtins.length);
    report(check, call, "Unsafe use of `%.*s` detected", TEXT_ARGS(name));
}

static bool applies(const Check *check) {
    static const char *const NAMES[] = {"markupsafe", "flask", NULL};
    return check->settings->bandit.extend_markup_names.count != 0 || file_uses(check, NAMES);
}

const Rule rule_bandit_unsafe_markup_use[] = {
    {
        .code = "S704",
        .name = "unsafe-markup-use",
        .summary = "`Markup()` marks a text as safe that is not written out in the call",
        .why = "`Markup` says that the text is HTML and must not be escaped. What a user can put "
               "into it runs as a script in the browser of everybody who sees the page.",
        .help = "Mark only the template and let it escape the values: "
                "`Markup(\"<b>{}</b>\").format(name)`.",
        .bad = "from markupsafe import Markup\n\nMarkup(f\"<b>{name}</b>\")\n",
        .good = "from markupsafe import Markup\n\nMarkup(\"<b>{}</b>\").format(name)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "6.1",
        .cwe = 79, // cross-site scripting
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CALL},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
