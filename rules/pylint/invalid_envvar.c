// PLE1507, PLW1508: environment variables asked for with a name or default that is no text.
#include "rules/rule.h"

#include "syntax/expression_type.h"

// True if the expression's type is known and is not one of `allowed`; text or None by turns is no
// type that a caller could count on either.
static bool is_wrong(const Ast *ast, Node value, uint32_t allowed) {
    const uint32_t types = value == 0 ? 0 : expression_types(ast, value);
    const bool is_one = (types & (types - 1)) == 0;
    return types != 0 && !(is_one && (types & allowed) != 0);
}

static void visit_name(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node name = ast_unparenthesized(ast, call_argument(ast, call, "key", 0));
    if (!is_wrong(ast, name, TYPE_STRING)) return;
    report(check, name, "Invalid type for initial `os.getenv` argument; expected `str`");
}

static void visit_default(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node value = ast_unparenthesized(ast, call_argument(ast, call, "default", 1));
    if (!is_wrong(ast, value, TYPE_STRING | TYPE_NONE)) return;
    report(check, value, "Invalid type for environment variable default; expected `str` or `None`");
}

const Rule rule_pylint_invalid_envvar[] = {
    {
        .code = "PLE1507",
        .name = "invalid-envvar-value",
        .summary = "`os.getenv` is given a name that is not a string",
        .why = "Names of environment variables are str; Python raises a TypeError for anything "
               "else.",
        .help = "Give the variable's name as a string.",
        .bad = "import os\nos.getenv(8080)\n",
        .good = "import os\nos.getenv(\"PORT\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"os.getenv", NULL},
        .visit = visit_name,
    },
    {
        .code = "PLW1508",
        .name = "invalid-envvar-default",
        .summary = "The default of an environment variable is not a string",
        .why = "The environment gives str, so that the result has one type where the variable is "
               "set and another where it is not: what works on the developer's machine fails in "
               "production, or the other way round.",
        .help = "Give the default as a string and convert the result: `int(os.getenv(\"PORT\", "
                "\"80\"))`.",
        .bad = "import os\nport = os.getenv(\"PORT\", 80)\n",
        .good = "import os\nport = int(os.getenv(\"PORT\", \"80\"))\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"os.getenv", "os.environ.get", NULL},
        .visit = visit_default,
    },
    {0},
};
