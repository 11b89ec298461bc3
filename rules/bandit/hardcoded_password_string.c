// S105: strings that are assigned to, or compared with, what is called a password.
#include "base/escape.h"
#include "rules/bandit/password.h"

static void report_value(Check *check, Node value, Text name) {
    report(check, ast_unparenthesized(check->ast, value),
           "Possible hardcoded password assigned to: \"%.*s\"",
           TEXT_ARGS(text_escaped(check->arena, name)));
}

// `a = b = "x"` is an assignment in an assignment: the outermost looks at all its targets and is
// reported once, for the first.
static void visit_assignment(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, ast_parent(ast, assignment), NODE_ASSIGNMENT)) return;
    Node value = ast_child(ast, assignment, FIELD_RIGHT);
    while (ast_is(ast, value, NODE_ASSIGNMENT)) value = ast_child(ast, value, FIELD_RIGHT);
    if (!may_be_string(ast, value) || !is_string_like(ast, value)) return; // nearly all
    for (Node a = assignment; ast_is(ast, a, NODE_ASSIGNMENT); a = ast_child(ast, a, FIELD_RIGHT)) {
        const Text name = password_target(check, ast_child(ast, a, FIELD_LEFT));
        if (name.length == 0) continue;
        if (is_password_value(check, value)) report_value(check, value, name);
        return;
    }
}

static bool is_compared_with_string(const Ast *ast, Node left) {
    for (Node operand = ast_next(ast, left); operand != 0; operand = ast_next(ast, operand)) {
        if (is_string_like(ast, ast_unparenthesized(ast, operand))) return true;
    }
    return false;
}

// Only what stands leftmost counts as the password, with every string that it is compared to.
static void visit_comparison(Check *check, Node comparison) {
    const Ast *const ast = check->ast;
    const Node left = ast_first_child(ast, comparison);
    if (!is_compared_with_string(ast, left)) return;
    const Text name = password_target(check, left);
    if (name.length == 0) return;
    for (Node operand = ast_next(ast, left); operand != 0; operand = ast_next(ast, operand)) {
        if (is_password_value(check, operand)) report_value(check, operand, name);
    }
}

static void visit(Check *check, Node node) {
    if (ast_is(check->ast, node, NODE_ASSIGNMENT)) {
        visit_assignment(check, node);
    } else {
        visit_comparison(check, node);
    }
}

const Rule rule_bandit_hardcoded_password_string[] = {
    {
        .code = "S105",
        .name = "hardcoded-password-string",
        .summary = "A password, token or secret is written into the code",
        .why = "Everybody who can read the code, its history or a copy of the program has the "
               "password too, and changing it takes a release. Such strings are what attackers "
               "look for first in a repository.",
        .help = "Read it from the environment, a secret store or a file outside the repository, "
                "and change a password that was committed.",
        .bad = "password = \"hunter2\"\n",
        .good = "import os\n\npassword = os.environ[\"DATABASE_PASSWORD\"]\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_LOW,
        .security_severity = "7.5",
        .cwe = 259, // use of hard-coded password
        .is_default = true,
        .kinds = {NODE_ASSIGNMENT, NODE_COMPARISON_OPERATOR},
        .visit = visit,
    },
    {0},
};
