// S610: Django's extra() with SQL that is not written out.
#include "rules/rule.h"

// A list of strings.
static bool is_plain_list(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, expression, NODE_LIST)) return false;
    AST_EACH_CHILD(ast, element, expression) {
        if (!is_plain_string(ast, element)) return false;
    }
    return true;
}

// A dict from strings to strings.
static bool is_plain_dictionary(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, expression, NODE_DICTIONARY)) return false;
    AST_EACH_CHILD(ast, pair, expression) {
        if (!is_plain_string(ast, ast_child(ast, pair, FIELD_KEY))) return false;
        if (!is_plain_string(ast, ast_child(ast, pair, FIELD_VALUE))) return false;
    }
    return true;
}

static bool is_given_and_unsafe(const Check *check, Node call, const char *keyword, int position,
                                bool (*is_safe)(const Check *check, Node expression)) {
    const Node argument = call_argument(check->ast, call, keyword, position);
    return argument != 0 && !is_safe(check, ast_unparenthesized(check->ast, argument));
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (is_given_and_unsafe(check, call, "select", 0, is_plain_dictionary) ||
        is_given_and_unsafe(check, call, "where", 1, is_plain_list) ||
        is_given_and_unsafe(check, call, "tables", 3, is_plain_list)) {
        report(check, call_arguments(ast, call),
               "Use of Django `extra` can lead to SQL injection vulnerabilities");
    }
}

const Rule rule_bandit_django_extra[] = {
    {
        .code = "S610",
        .name = "django-extra",
        .summary = "Django's `extra()` gets SQL that is not written out in the call",
        .why = "`select`, `where` and `tables` go into the query as they are. What a user can "
               "put into them is SQL that the database runs.",
        .help = "Use the query API (`annotate`, `filter`, `F`, `Func`), or write the SQL out with "
                "`%s` and pass the values in `params` or `select_params`.",
        .bad = "User.objects.extra(where=[f\"name = '{name}'\"])\n",
        .good = "User.objects.extra(where=[\"name = %s\"], params=[name])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "8.1",
        .cwe = 89, // SQL injection
        .is_default = true,
        .methods = (const char *const[]){"extra", NULL},
        .visit = visit,
    },
    {0},
};
