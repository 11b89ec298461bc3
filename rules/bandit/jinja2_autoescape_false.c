// S701: jinja2 environments that do not escape.
#include "rules/rule.h"

// `select_autoescape(...)` decides by the template's name; what `f.x()` returns may do so, too.
static bool may_select_autoescape(const Ast *ast, Node value) {
    if (!ast_is(ast, value, NODE_CALL)) return false;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, value, FIELD_FUNCTION));
    return !ast_is(ast, callee, NODE_IDENTIFIER) ||
           text_is(ast_text(ast, callee), "select_autoescape");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node keyword = call_keyword(ast, call, "autoescape");
    if (keyword == 0) {
        report(check, ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION)),
               "By default, jinja2 sets `autoescape` to `False`. Consider using "
               "`autoescape=True` or the `select_autoescape` function to mitigate XSS "
               "vulnerabilities.");
        return;
    }
    const Node value = ast_unparenthesized(ast, ast_child(ast, keyword, FIELD_VALUE));
    if (ast_is(ast, value, NODE_TRUE) || may_select_autoescape(ast, value)) return;
    report(check, keyword,
           "Using jinja2 templates with `autoescape=False` is dangerous and can lead to XSS. "
           "Ensure `autoescape=True` or use the `select_autoescape` function.");
}

const Rule rule_bandit_jinja2_autoescape_false[] = {
    {
        .code = "S701",
        .name = "jinja2-autoescape-false",
        .summary = "A jinja2 environment does not escape what it puts into pages",
        .why = "A name, comment or search term with `<script>` in it then runs in the browser of "
               "everybody who sees the page, with their session. jinja2 does not escape unless "
               "it is told to.",
        .help = "Pass `autoescape=True` or `autoescape=select_autoescape()`.",
        .bad = "import jinja2\n\njinja2.Environment(loader=loader)\n",
        .good = "import jinja2\n\njinja2.Environment(loader=loader, autoescape=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_MEDIUM,
        .security_severity = "6.1",
        .cwe = 79, // cross-site scripting
        .is_default = true,
        .calls = (const char *const[]){"jinja2.Environment", NULL},
        .visit = visit,
    },
    {0},
};
