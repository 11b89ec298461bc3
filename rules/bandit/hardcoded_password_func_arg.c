// S106: strings that a call gets as its password.
#include "base/escape.h"
#include "rules/bandit/password.h"

static void visit(Check *check, Node keyword) {
    const Ast *const ast = check->ast;
    const Node value = ast_child(ast, keyword, FIELD_VALUE);
    if (!may_be_string(ast, value) || !is_string_like(ast, value)) return;
    const Node call = ast_parent(ast, ast_parent(ast, keyword));
    if (!ast_is(ast, call, NODE_CALL)) return; // `class A(token="x")`
    const Text name = ast_text(ast, ast_child(ast, keyword, FIELD_NAME));
    if (!is_password_name(name)) return;
    if (!is_password_value(check, value)) return;
    report(check, keyword, "Possible hardcoded password assigned to argument: \"%.*s\"",
           TEXT_ARGS(text_escaped(check->arena, name)));
}

const Rule rule_bandit_hardcoded_password_func_arg[] = {
    {
        .code = "S106",
        .name = "hardcoded-password-func-arg",
        .summary = "A call is given a password that is written into the code",
        .why = "Everybody who can read the code, its history or a copy of the program can log in "
               "with it, and changing it takes a release.",
        .help = "Pass a value that was read from the environment or a secret store.",
        .bad = "connect(user=\"app\", password=\"hunter2\")\n",
        .good = "import os\n\nconnect(user=\"app\", password=os.environ[\"DATABASE_PASSWORD\"])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_LOW,
        .security_severity = "7.5",
        .cwe = 259, // use of hard-coded password
        .is_default = true,
        .kinds = {NODE_KEYWORD_ARGUMENT},
        .visit = visit,
    },
    {0},
};
