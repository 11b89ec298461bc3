// S107: strings that are the default of a password parameter.
#include "base/escape.h"
#include "rules/bandit/password.h"

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const ParameterList parameters = check_parameters(check, function);
    if (!parameters.has_default) return;
    for (uint32_t i = 0; i < parameters.count; i++) {
        const Parameter *const parameter = &parameters.items[i];
        const Text name = ast_text(ast, parameter->name);
        if (parameter->value == 0 || !is_password_name(name)) continue;
        if (!is_password_value(check, parameter->value)) continue;
        report(check, ast_unparenthesized(ast, parameter->value),
               "Possible hardcoded password assigned to function default: \"%.*s\"",
               TEXT_ARGS(text_escaped(check->arena, name)));
    }
}

const Rule rule_bandit_hardcoded_password_default[] = {
    {
        .code = "S107",
        .name = "hardcoded-password-default",
        .summary = "A password parameter has a default that is written into the code",
        .why = "Callers that forget the argument all use the same password, and everybody who "
               "can read the code knows it.",
        .help = "Leave the default out, or make it `None` and read the password from the "
                "environment or a secret store.",
        .bad = "def connect(user, password=\"hunter2\"):\n    pass\n",
        .good = "def connect(user, password):\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_LOW,
        .security_severity = "7.5",
        .cwe = 259, // use of hard-coded password
        .is_default = true,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
