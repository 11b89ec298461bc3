// UP024 and UP041: other names of OSError and TimeoutError.
#include "base/buffer.h"
#include "check/imports.h"
#include "rules/shared/dotted_name.h"
#include "rules/shared/handler.h"
#include "syntax/one_line.h"

enum { FIRST_SOCKET_VERSION = 310, FIRST_ASYNCIO_VERSION = 311 };

typedef struct Alias {
    const char *qualified;
    uint16_t since;
} Alias;

typedef struct ErrorKind {
    const char *name;
    Alias aliases[9];
} ErrorKind;

static const ErrorKind OS_ERROR = {"OSError",
                                   {{"builtins.EnvironmentError", 0},
                                    {"builtins.IOError", 0},
                                    {"builtins.WindowsError", 0},
                                    {"mmap.error", 0},
                                    {"os.error", 0},
                                    {"resource.error", 0},
                                    {"select.error", 0},
                                    {"socket.error", 0}}};
static const ErrorKind TIMEOUT_ERROR = {
    "TimeoutError",
    {{"asyncio.TimeoutError", FIRST_ASYNCIO_VERSION}, {"socket.timeout", FIRST_SOCKET_VERSION}}};

#define MESSAGE "Replace aliased errors with `%s`"

static bool is_name(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_IDENTIFIER) || ast_is(ast, node, NODE_ATTRIBUTE);
}

static bool is_alias(const Check *check, const ErrorKind *kind, Node node) {
    node = ast_unparenthesized(check->ast, node);
    if (!is_name(check->ast, node)) return false;
    for (const Alias *alias = kind->aliases; alias->qualified != NULL; alias++) {
        if (alias->since <= check->settings->target_version &&
            model_is(check->model, node, alias->qualified)) {
            return true;
        }
    }
    return false;
}

static Finding *report_alias(Check *check, const ErrorKind *kind, Node node) {
    return report(check, node, MESSAGE, kind->name);
}

static bool name_error(Check *check, const ErrorKind *kind, Node place, ImportedName *name) {
    const SymbolRequest request = {"builtins", kind->name, false,
                                   model_scope_of(check->model, place),
                                   ast_start(check->ast, place)};
    return import_builtin(check, &request, name);
}

static void set_fix(Check *check, Finding *finding, Range range, const ImportedName *name,
                    Text content, const char *title) {
    const Edit edit = {range.start, range.end, content};
    finding_set_fix_naming(check, finding, FIX_SAFE, name, edit, title);
}

static void check_name(Check *check, const ErrorKind *kind, Node node) {
    if (!is_alias(check, kind, node)) return;
    Finding *const finding = report_alias(check, kind, node);
    ImportedName name;
    if (!name_error(check, kind, node, &name)) return;
    const char *const title =
        arena_printf(check->arena, "Replace `%.*s` with builtin `%s`",
                     TEXT_ARGS(dotted_name(check->ast, node, check->arena)), kind->name)
            .bytes;
    set_fix(check, finding, ast_range(check->ast, node), &name, name.text, title);
}

// The elements without aliases, and the error itself.
static Text rewritten(Check *check, const ErrorKind *kind, Node first, Text name) {
    const Ast *const ast = check->ast;
    Buffer out = {0};
    uint32_t count = 0;
    bool has_error = false;
    for (Node element = first; element != 0; element = handler_tuple_next(ast, element)) {
        has_error |= model_is_builtin(check->model, element, kind->name);
    }
    if (!has_error) {
        buffer_append(&out, name);
        count++;
    }
    for (Node element = first; element != 0; element = handler_tuple_next(ast, element)) {
        if (is_alias(check, kind, element)) continue;
        if (count++ != 0) buffer_append_c(&out, ", ");
        buffer_append(&out, expression_on_one_line(ast, element, check->arena));
    }
    const Text text = buffer_move(&out, check->arena);
    return count == 1 ? text : arena_printf(check->arena, "(%.*s)", TEXT_ARGS(text));
}

static void check_tuple(Check *check, const ErrorKind *kind, Node place, HandlerTuple tuple) {
    const Ast *const ast = check->ast;
    bool has_alias = false;
    for (Node element = tuple.first; element != 0; element = handler_tuple_next(ast, element)) {
        has_alias |= is_alias(check, kind, element);
    }
    if (!has_alias) return;
    Finding *const finding = report_range(check, tuple.range, MESSAGE, kind->name);
    ImportedName name;
    if (!name_error(check, kind, place, &name) || name.needs_import) return;
    const char *const title =
        arena_printf(check->arena, "Replace with builtin `%s`", kind->name).bytes;
    Text content = rewritten(check, kind, tuple.first, name.text);
    if (byte_is_identifier(source_byte(check->source, tuple.range.start - 1)))
        content = ARENA_JOIN(check->arena, TEXT(" "), content); // `except(IOError, e)`
    set_fix(check, finding, tuple.range, &name, content, title);
}

// One type; or what Python 2 has behind `except`, each by itself.
static void check_types(Check *check, const ErrorKind *kind, Node clause) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, child, clause) {
        if (ast_is(ast, child, NODE_BLOCK)) return;
        const Node type = ast_is(ast, child, NODE_AS_PATTERN) ? ast_first_child(ast, child) : child;
        check_name(check, kind, ast_unparenthesized(ast, type));
    }
}

static void check_handler(Check *check, const ErrorKind *kind, Node clause) {
    HandlerTuple tuple;
    if (handler_tuple(check, clause, &tuple)) {
        check_tuple(check, kind, handler_type(check->ast, clause), tuple);
    } else {
        check_types(check, kind, clause);
    }
}

// `raise x`, and every call of an alias.
static void check_raise(Check *check, const ErrorKind *kind, Node statement) {
    const Ast *const ast = check->ast;
    check_name(check, kind, ast_unparenthesized(ast, ast_first_child(ast, statement)));
}

static void visit(Check *check, Node node, const ErrorKind *kind) {
    if (ast_is(check->ast, node, NODE_RAISE_STATEMENT)) {
        check_raise(check, kind, node);
    } else if (ast_is(check->ast, node, NODE_CALL)) {
        check_name(check, kind, ast_unparenthesized(check->ast, ast_first_child(check->ast, node)));
    } else {
        check_handler(check, kind, node);
    }
}

static void visit_os_error(Check *check, Node node) {
    visit(check, node, &OS_ERROR);
}

static void visit_timeout(Check *check, Node node) {
    visit(check, node, &TIMEOUT_ERROR);
}

// The last parts of the aliases.
static bool has_os_error(const Check *check) {
    return file_uses(
        check, (const char *const[]){"EnvironmentError", "IOError", "WindowsError", "error", NULL});
}

static bool has_timeout(const Check *check) {
    return check->settings->target_version >= FIRST_SOCKET_VERSION &&
           file_uses(check, (const char *const[]){"TimeoutError", "timeout", NULL});
}

const Rule rule_pyupgrade_error_alias[] = {
    {
        .code = "UP024",
        .name = "os-error-alias",
        .summary = "OSError is called by an old name",
        .why = "IOError, EnvironmentError, socket.error and their like have been OSError since "
               "Python 3.3. Handlers for several of them seem to tell apart what is one class.",
        .help = "Use `OSError`.",
        .bad = "try:\n    load()\nexcept IOError:\n    pass\n",
        .good = "try:\n    load()\nexcept OSError:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_EXCEPT_CLAUSE, NODE_RAISE_STATEMENT},
        .calls = (const char *const[]){"builtins.EnvironmentError", "builtins.IOError",
                                       "builtins.WindowsError", "mmap.error", "os.error",
                                       "resource.error", "select.error", "socket.error", NULL},
        .applies = has_os_error,
        .visit = visit_os_error,
    },
    {
        .code = "UP041",
        .name = "timeout-error-alias",
        .summary = "TimeoutError is called by an old name",
        .why = "`socket.timeout` has been TimeoutError since Python 3.10, `asyncio.TimeoutError` "
               "since 3.11. The builtin needs no import, and handlers do not seem to be about one "
               "library.",
        .help = "Use `TimeoutError`.",
        .bad = "import asyncio\n\n\nasync def fetch():\n    try:\n        await load()\n    "
               "except asyncio.TimeoutError:\n        pass\n",
        .good = "async def fetch():\n    try:\n        await load()\n    except TimeoutError:\n   "
                "     pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_EXCEPT_CLAUSE, NODE_RAISE_STATEMENT},
        .calls = (const char *const[]){"asyncio.TimeoutError", "socket.timeout", NULL},
        .applies = has_timeout,
        .visit = visit_timeout,
    },
    {0},
};
