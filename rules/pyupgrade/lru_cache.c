// UP011 and UP033: `@lru_cache()` and `@lru_cache(maxsize=None)`.
#include "rules/rule.h"

#include "check/edits.h"
#include "check/imports.h"

enum { FIRST_BARE_VERSION = 308, FIRST_CACHE_VERSION = 309 };

// The call of lru_cache that a decorator is; 0 if it is another one.
static Node cache_call(const Check *check, Node decorator) {
    const Ast *const ast = check->ast;
    const Node call = decorator_expression(ast, decorator);
    if (!ast_is(ast, call, NODE_CALL)) return 0;
    return model_is(check->model, ast_first_child(ast, call), "functools.lru_cache") ? call : 0;
}

// From the arguments to the end of the decorator.
static Range arguments_range(const Check *check, Node decorator, Node call) {
    return (Range){ast_end(check->ast, ast_first_child(check->ast, call)),
                   decorator_range(check->ast, decorator).end};
}

static void check_bare(Check *check, Node decorator) {
    const Ast *const ast = check->ast;
    const Node call = cache_call(check, decorator);
    const Node arguments = call_arguments(ast, call);
    if (call == 0 || ast_first_child(ast, arguments) != 0) return;
    Finding *const finding = report_range(check, arguments_range(check, decorator, call),
                                          "Unnecessary parentheses to `functools.lru_cache`");
    const Edit edit = {ast_start(ast, arguments), ast_end(ast, arguments), TEXT("")};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unnecessary parentheses");
}

static void check_unlimited(Check *check, Node decorator) {
    const Ast *const ast = check->ast;
    const Node call = cache_call(check, decorator);
    if (call == 0 || call_argument_count(ast, call) != 1) return;
    const Node size = ast_child(ast, call_keyword(ast, call, "maxsize"), FIELD_VALUE);
    if (!is_none(ast, ast_unparenthesized(ast, size))) return;
    Finding *const finding =
        report_range(check, arguments_range(check, decorator, call),
                     "Use `@functools.cache` instead of `@functools.lru_cache(maxsize=None)`");
    const Range whole = decorator_range(ast, decorator);
    const SymbolRequest request = {"functools", "cache", false,
                                   model_scope_of(check->model, decorator), whole.start};
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return;
    const Range range = ast_range(ast, decorator_expression(ast, decorator));
    const Edit edits[] = {name.import, {range.start, range.end, name.text}};
    finding_set_fix(check, finding, applicability_in(ast, range), edits, 2,
                    "Rewrite with `@functools.cache");
}

static void visit_bare(Check *check, Node function) {
    const Ast *const ast = check->ast;
    for (Node at = decorator_first(ast, function); at != 0; at = decorator_next(ast, at)) {
        check_bare(check, at);
    }
}

static void visit_unlimited(Check *check, Node function) {
    const Ast *const ast = check->ast;
    for (Node at = decorator_first(ast, function); at != 0; at = decorator_next(ast, at)) {
        check_unlimited(check, at);
    }
}

static bool uses_cache(const Check *check) {
    static const char *const names[] = {"lru_cache", NULL};
    return file_uses(check, names);
}

static bool bare_applies(const Check *check) {
    return check->settings->target_version >= FIRST_BARE_VERSION && uses_cache(check);
}

static bool unlimited_applies(const Check *check) {
    return check->settings->target_version >= FIRST_CACHE_VERSION && uses_cache(check);
}

const Rule rule_pyupgrade_lru_cache[] = {
    {
        .code = "UP011",
        .name = "lru-cache-without-parameters",
        .summary = "`lru_cache` is called without arguments",
        .why = "Since Python 3.8 it is a decorator by itself: the parentheses say nothing.",
        .help = "Write `@lru_cache`.",
        .bad = "import functools\n\n\n@functools.lru_cache()\ndef load(): ...\n",
        .good = "import functools\n\n\n@functools.lru_cache\ndef load(): ...\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .applies = bare_applies,
        .visit = visit_bare,
    },
    {
        .code = "UP033",
        .name = "lru-cache-with-maxsize-none",
        .summary = "`lru_cache` keeps everything",
        .why = "A cache without a limit is what `functools.cache` is since Python 3.9: shorter, "
               "and no reader has to know what None means there.",
        .help = "Write `@functools.cache`.",
        .bad = "import functools\n\n\n@functools.lru_cache(maxsize=None)\ndef load(): ...\n",
        .good = "import functools\n\n\n@functools.cache\ndef load(): ...\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .applies = unlimited_applies,
        .visit = visit_unlimited,
    },
    {0},
};
