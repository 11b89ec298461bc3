// RUF048: `map(int, __version__.split("."))`.
#include "rules/rule.h"

static bool is_version(const Ast *ast, Node expression) {
    const Node node = ast_unparenthesized(ast, expression);
    const Node name =
        ast_is(ast, node, NODE_ATTRIBUTE) ? ast_child(ast, node, FIELD_ATTRIBUTE) : node;
    return ast_is(ast, name, NODE_IDENTIFIER) && text_is(ast_text(ast, name), "__version__");
}

static bool is_version_split(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    const Node call = ast_unparenthesized(ast, expression);
    if (!ast_is(ast, call, NODE_CALL) || call_argument_count(ast, call) != 1) return false;
    const Node method = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (!text_is(ast_text(ast, ast_child(ast, method, FIELD_ATTRIBUTE)), "split")) return false;
    if (!is_version(ast, ast_child(ast, method, FIELD_OBJECT))) return false;
    Text separator;
    const Node argument = ast_unparenthesized(ast, call_argument(ast, call, "sep", 0));
    return is_plain_string(ast, argument) &&
           literal_string(ast, argument, check->arena, &separator) && text_is(separator, ".");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, call_positional(ast, call, 0));
    const Node values = call_positional(ast, call, 1);
    if (values == 0 || call_argument_count(ast, call) != 2) return;
    if (!model_is_builtin(check->model, function, "int")) return;
    if (!is_version_split(check, values)) return;
    report(check, call, "`__version__` may contain non-integral-like elements");
}

const Rule rule_ruff_map_int_version_parsing[] = {
    {
        .code = "RUF048",
        .name = "map-int-version-parsing",
        .summary = "A version is read as integers with dots between them",
        .why = "Versions have parts that are no integers: `3.9.1.post1`, `2.0rc1`, `1.4.dev0`. The "
               "line works until such a release is installed and then raises ValueError, usually "
               "while a module is imported.",
        .help = "Use `packaging.version.parse`.",
        .bad = "import numpy\n\nparts = tuple(map(int, numpy.__version__.split(\".\")))\n",
        .good = "import numpy\nfrom packaging.version import parse\n\n"
                "version = parse(numpy.__version__)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"builtins.map", NULL},
        .visit = visit,
    },
    {0},
};
