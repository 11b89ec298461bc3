// S506: yaml.load with a loader that may make any object.
#include "rules/rule.h"

static const char *const SAFE_LOADERS[] = {
    "yaml.SafeLoader",         "yaml.CSafeLoader",       "yaml.loader.SafeLoader",
    "yaml.loader.CSafeLoader", "yaml.cyaml.CSafeLoader", NULL,
};

#define ADVICE "Allows instantiation of arbitrary objects. Consider `yaml.safe_load`."

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node loader = ast_unparenthesized(ast, call_argument(ast, call, "Loader", 1));
    if (model_is_any(check->model, loader, SAFE_LOADERS)) return;
    const Node name =
        ast_is(ast, loader, NODE_ATTRIBUTE) ? ast_child(ast, loader, FIELD_ATTRIBUTE) : loader;
    if (ast_is(ast, name, NODE_IDENTIFIER)) {
        report(check, loader, "Probable use of unsafe loader `%.*s` with `yaml.load`. " ADVICE,
               TEXT_ARGS(ast_text(ast, name)));
        return;
    }
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    report(check, loader != 0 ? loader : function, "Probable use of unsafe `yaml.load`. " ADVICE);
}

const Rule rule_bandit_unsafe_yaml_load[] = {
    {
        .code = "S506",
        .name = "unsafe-yaml-load",
        .summary = "YAML is loaded by a loader that makes any object",
        .why = "A tag such as `!!python/object/apply:os.system` in the document calls that "
               "function. Whoever can change the document controls the process.",
        .help = "Use `yaml.safe_load(stream)`.",
        .bad = "import yaml\n\nsettings = yaml.load(file, Loader=yaml.Loader)\n",
        .good = "import yaml\n\nsettings = yaml.safe_load(file)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .security_severity = "8.1",
        .cwe = 502,
        .is_default = true,
        .calls = (const char *const[]){"yaml.load", NULL},
        .visit = visit,
    },
    {0},
};
