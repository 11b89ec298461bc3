// PLE1205, PLE1206: logging calls with more or fewer arguments than their format takes.
#include "rules/shared/logger.h"

#include "syntax/format_string.h"

// Placeholders without a key; false where arguments cannot be counted.
static bool count_placeholders(const Check *check, Node message, uint32_t *count) {
    const Ast *const ast = check->ast;
    PercentFormat format;
    Text text;
    if (!is_plain_string(ast, message)) return false;
    if (!literal_string(ast, message, check->arena, &text)) return false;
    if (!percent_format_parse(&format, check->arena, text)) return false;
    *count = format.positional;
    return !format.has_star && format.keys.count == 0;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node message = ast_unparenthesized(ast, call_positional(ast, call, 0));
    if (message == 0 || call_has_splat(ast, call)) return;
    uint32_t placeholders, keywords = 0;
    if (!count_placeholders(check, message, &placeholders)) return;
    const bool is_imported = ast_is(ast, function, NODE_IDENTIFIER); // `from logging import error`
    if (!is_imported && !is_logger(check, ast_first_child(ast, function))) return;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        keywords += ast_is(ast, argument, NODE_KEYWORD_ARGUMENT);
    }
    const uint32_t arguments = call_argument_count(ast, call) - keywords - 1;
    const bool is_too_many = check->rule->code[6] == '5'; // or PLE1206
    if (is_too_many && placeholders < arguments) {
        report(check, function, "Too many arguments for `logging` format string");
    } else if (!is_too_many && placeholders > arguments && arguments > 0 && keywords == 0) {
        report(check, function, "Not enough arguments for `logging` format string");
    }
}

// What the rules of this file have in common.
#define LOGGING_RULE                                                                               \
    .since = "0.1.0", .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                \
    .precision = PRECISION_HIGH, .is_default = true, .needs = NEEDS_MODEL,                         \
    .calls = (const char *const[]){"logging.debug",    "logging.info",                             \
                                   "logging.warn",     "logging.warning",                          \
                                   "logging.error",    "logging.exception",                        \
                                   "logging.critical", NULL},                                      \
    .methods = (const char *const[]){"debug", "info",      "warn",     "warning",                  \
                                     "error", "exception", "critical", NULL},                      \
    .visit = visit

const Rule rule_pylint_logging_arguments[] = {
    {
        .code = "PLE1205",
        .name = "logging-too-many-args",
        .summary = "A logging call has more arguments than placeholders",
        .why = "The message is lost: logging prints a traceback of its own to standard error "
               "instead of the line.",
        .help = "Add a placeholder for the argument, or remove it.",
        .bad = "import logging\nlogging.error(\"failed: %s\", path, error)\n",
        .good = "import logging\nlogging.error(\"failed: %s: %s\", path, error)\n",
        LOGGING_RULE,
    },
    {
        .code = "PLE1206",
        .name = "logging-too-few-args",
        .summary = "A logging call has fewer arguments than placeholders",
        .why = "The message is lost: logging prints a traceback of its own to standard error "
               "instead of the line.",
        .help = "Give the argument, or remove the placeholder.",
        .bad = "import logging\nlogging.error(\"failed: %s: %s\", path)\n",
        .good = "import logging\nlogging.error(\"failed: %s: %s\", path, error)\n",
        LOGGING_RULE,
    },
    {0},
};
