// BLE001: `except Exception` that swallows what it catches.
#include "rules/shared/handler.h"
#include "rules/shared/logger.h"

// `raise`, `raise error`, `raise ... from error`.
static bool raises_again(const Ast *ast, Node statement, Atom name) {
    const Node cause = ast_unparenthesized(ast, ast_child(ast, statement, FIELD_CAUSE));
    const Node raised = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (raised == 0) return true;
    return name != ATOM_NONE && (ast_atom(ast, raised) == name || ast_atom(ast, cause) == name);
}

// What runs later, or has clauses of its own to judge it.
static bool stands_apart(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_TRY_STATEMENT) || ast_is(ast, node, NODE_FUNCTION_DEFINITION) ||
           ast_is(ast, node, NODE_CLASS_DEFINITION);
}

static bool reraises(const Ast *ast, Node body, Atom name) {
    for (Node node = body; node < ast_end_of(ast, body);) {
        if (ast_is(ast, node, NODE_RAISE_STATEMENT) && raises_again(ast, node, name)) return true;
        node = stands_apart(ast, node) ? ast_end_of(ast, node) : node + 1;
    }
    return false;
}

static bool has_exception_info(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node info = call_argument(ast, call, "exc_info", CALL_KEYWORD_ONLY);
    return info != 0 && expression_truth(check->model, ast, info) != TRUTH_FALSE;
}

static bool is_logging_function(const Check *check, Node function, bool *takes_exception) {
    static const char *const others[] = {
        "logging.debug",    "logging.info", "logging.warning", "logging.error",
        "logging.critical", "logging.log",  "logging.warn",    NULL};
    *takes_exception = model_is(check->model, function, "logging.exception");
    return *takes_exception || model_is_any(check->model, function, others);
}

// `logger.exception(...)`, `logging.error(..., exc_info=True)`.
static bool logs_exception(const Check *check, Node call) {
    static const char *const methods[] = {"debug",    "info", "warning", "error",
                                          "critical", "log",  "warn",    NULL};
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    bool takes_exception = false;
    if (!ast_is(ast, function, NODE_ATTRIBUTE)) {
        return is_logging_function(check, function, &takes_exception) &&
               (takes_exception || has_exception_info(check, call));
    }
    if (!is_logger(check, ast_child(ast, function, FIELD_OBJECT))) return false;
    const Node member = ast_child(ast, function, FIELD_ATTRIBUTE);
    if (ast_atom(ast, member) == ATOM_exception) return true;
    for (const char *const *method = methods; *method != NULL; method++) {
        if (text_is(ast_text(ast, member), *method)) return has_exception_info(check, call);
    }
    return false;
}

// Only calls that are statements: what is done with the value of others is not known.
static bool logs(const Check *check, Node body) {
    const Ast *const ast = check->ast;
    for (Node node = body; node < ast_end_of(ast, body);) {
        const Node call = ast_statement_expression(ast, node);
        if (ast_is(ast, call, NODE_CALL) && logs_exception(check, call)) return true;
        node = stands_apart(ast, node) ? ast_end_of(ast, node) : node + 1;
    }
    return false;
}

// The first broad type in `types`, which may hold tuples.
static Node find_broad(const Check *check, Node types) {
    const Ast *const ast = check->ast;
    for (Node type = types; type < ast_end_of(ast, types);) {
        const bool is_container =
            ast_is(ast, type, NODE_TUPLE) || ast_is(ast, type, NODE_PARENTHESIZED_EXPRESSION);
        if (broad_exception(check, type) != NULL) return type;
        type = is_container ? type + 1 : ast_end_of(ast, type);
    }
    return 0;
}

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    const Node body = ast_child_of_kind(ast, clause, NODE_BLOCK);
    const Node types = handler_type(ast, clause);
    if (body == 0 || types == 0) return;
    Node broad = find_broad(check, types);
    HandlerTuple tuple;
    if (broad == 0 && handler_tuple(check, clause, &tuple) && tuple.is_bare) {
        for (Node e = tuple.first; e != 0 && broad == 0; e = handler_tuple_next(ast, e))
            broad = find_broad(check, e);
    }
    if (broad == 0) return;
    if (reraises(ast, body, handler_name(ast, clause)) || logs(check, body)) return;
    report(check, broad, "Do not catch blind exception: `%s`", broad_exception(check, broad));
}

const Rule rule_bugbear_blind_except[] = {
    {
        .code = "BLE001",
        .name = "blind-except",
        .summary = "Every exception is caught and goes no further",
        .why = "`except Exception` also catches the mistakes in the `try` block itself. If "
               "it neither raises again nor logs what it caught, a misspelt name looks like "
               "the error that was expected.",
        .help = "Name the exceptions that can be handled here, or log them with "
                "`logger.exception`.",
        .bad = "try:\n    load()\nexcept Exception:\n    pass\n",
        .good = "try:\n    load()\nexcept OSError:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .cwe = 396,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
