// S611: Django's RawSQL with SQL that is not written out.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node sql = ast_unparenthesized(ast, call_argument(ast, call, "sql", 0));
    if (is_plain_string(ast, sql)) return;
    report(check, ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION)),
           "Use of `RawSQL` can lead to SQL injection vulnerabilities");
}

const Rule rule_bandit_django_raw_sql[] = {
    {
        .code = "S611",
        .name = "django-raw-sql",
        .summary = "Django's `RawSQL` gets SQL that is not written out in the call",
        .why = "The text goes into the query as it is. What a user can put into it is SQL that "
               "the database runs.",
        .help = "Write the SQL out with `%s` and pass the values as `params`, or use the query "
                "API.",
        .bad = "from django.db.models.expressions import RawSQL\n\n"
               "RawSQL(\"select a from b where c = '%s'\" % name, [])\n",
        .good = "from django.db.models.expressions import RawSQL\n\n"
                "RawSQL(\"select a from b where c = %s\", [name])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "8.1",
        .cwe = 89, // SQL injection
        .is_default = true,
        .calls = (const char *const[]){"django.db.models.expressions.RawSQL", NULL},
        .visit = visit,
    },
    {0},
};
