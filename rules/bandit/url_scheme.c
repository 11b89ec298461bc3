// The scheme of a URL: literals, what they are added to, and names that were given one.
#include "rules/bandit/url_scheme.h"

static const char *const REQUESTS[] = {"urllib.request.Request", "six.moves.urllib.request.Request",
                                       NULL};
static const char *const OPENERS[] = {
    "urllib.request.urlopen",
    "urllib.request.urlretrieve",
    "six.moves.urllib.request.urlopen",
    "six.moves.urllib.request.urlretrieve",
    "urllib.request.Request",
    "six.moves.urllib.request.Request",
    NULL,
};

// What the first f-string with content among strings side by side begins with; the plain strings
// before it do not count. Empty if that is an interpolation.
static Text format_start(const Check *check, Node strings) {
    const Ast *const ast = check->ast;
    Node part = ast_is(ast, strings, NODE_STRING) ? strings : ast_first_child(ast, strings);
    for (; part != 0; part = part == strings ? 0 : ast_next(ast, part)) {
        if ((string_parts(ast, part).flags & STRING_FORMAT) == 0) continue;
        const Node first = ast_first_child(ast, part);
        Text text = TEXT("");
        if (ast_is(ast, first, NODE_STRING_CONTENT)) {
            return format_string_content(ast, first, check->arena);
        }
        if (first == 0) literal_string(ast, part, check->arena, &text);
        if (first != 0 || text.length != 0) return text;
    }
    return TEXT("");
}

static Text literal_start(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    expression = ast_unparenthesized(ast, expression);
    while (ast_is(ast, expression, NODE_BINARY_OPERATOR) &&
           ast_is(ast, ast_child(ast, expression, FIELD_OPERATOR), TOKEN_PLUS)) {
        expression = ast_unparenthesized(ast, ast_child(ast, expression, FIELD_LEFT));
    }
    Text text = TEXT("");
    if (!is_string_like(ast, expression)) return text;
    if (!is_plain_string(ast, expression)) return format_start(check, expression);
    literal_string(ast, expression, check->arena, &text);
    return text;
}

static bool is_http(const Check *check, Node url) {
    const Binding *const binding = name_only_binding(check->model, check->ast, url);
    const Node value = binding != NULL ? binding_value(check->ast, binding) : 0;
    const Text text = text_trim(literal_start(check, value != 0 ? value : url));
    return text_starts_with(text, TEXT("http://")) || text_starts_with(text, TEXT("https://"));
}

bool call_opens_http(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    if (call_has_splat(ast, call) || !model_is_any(check->model, function, OPENERS)) return false;
    Node url = ast_unparenthesized(ast, call_argument(ast, call, "url", 0));
    const Node maker = ast_child(ast, url, FIELD_FUNCTION);
    if (ast_is(ast, url, NODE_CALL) && !model_is_any(check->model, function, REQUESTS) &&
        model_is_any(check->model, maker, REQUESTS)) {
        url = ast_unparenthesized(ast, call_argument(ast, url, "url", 0));
    }
    return is_http(check, url);
}
