// ASYNC240: paths looked up and changed in async functions.
#include "rules/async/blocking.h"

static const char *const PATHS[] = {"pathlib.Path",
                                    "pathlib.PosixPath",
                                    "pathlib.PurePath",
                                    "pathlib.PurePosixPath",
                                    "pathlib.PureWindowsPath",
                                    "pathlib.WindowsPath",
                                    NULL};

// Methods and attributes that only look at the path's text; and `open`, which is ASYNC230's.
static bool never_blocks(Text name) {
    static const char *const names[] = {
        "anchor",      "as_posix",  "as_uri",    "drive",       "is_absolute",   "is_relative_to",
        "is_reserved", "joinpath",  "match",     "name",        "open",          "parent",
        "parents",     "parts",     "root",      "relative_to", "stem",          "suffix",
        "suffixes",    "with_name", "with_stem", "with_suffix", "with_segments", "parser",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (text_is(name, names[i])) return true;
    }
    return false;
}

static void visit_method(Check *check, Node method) {
    const Ast *const ast = check->ast;
    const Node call = method_call(ast, method);
    const Node path = ast_unparenthesized(ast, ast_child(ast, method, FIELD_OBJECT));
    const bool is_name = ast_is(ast, path, NODE_IDENTIFIER);
    if (call == 0 || (!is_name && !ast_is(ast, path, NODE_CALL))) return;
    if (!runs_in_async_function(check->model, ast, call)) return;
    if (never_blocks(ast_text(ast, ast_child(ast, method, FIELD_ATTRIBUTE)))) return;
    if (is_name ? name_is_instance(check->model, ast, path, PATHS, check->arena)
                : is_instantiation(check->model, ast, path, PATHS)) {
        report(check, method,
               "Async functions should not perform blocking pathlib.Path operations");
    }
}

// Functions and names of os.path that only look at the path's text.
static bool is_about_text(Text name) {
    static const char *const names[] = {"basename",   "commonpath",    "commonprefix",
                                        "dirname",    "expandvars",    "isabs",
                                        "join",       "normcase",      "split",
                                        "splitdrive", "splitext",      "splitroot",
                                        "altsep",     "curdir",        "defpath",
                                        "devnull",    "extsep",        "pardir",
                                        "pathsep",    "sep",           "supports_unicode_filenames",
                                        "samestat",   "ALLOW_MISSING", "genericpath",
                                        "os",         "sys",           NULL};
    return text_is_any(name, names);
}

// A call of `os.path.x`.
static bool asks_disk(const Check *check, Node call) {
    const Node function = ast_child(check->ast, call, FIELD_FUNCTION);
    const Text name = model_qualified_name(check->model, function, check->arena);
    const Text member = text_skip(name, strlen("os.path."));
    return text_find_byte(member, '.', 0) == TEXT_NOT_FOUND && !is_about_text(member);
}

static void visit(Check *check, Node node) {
    if (ast_is(check->ast, node, NODE_ATTRIBUTE)) {
        visit_method(check, node);
    } else if (asks_disk(check, node)) {
        report_blocking(check, node,
                        "Async functions should not perform blocking os.path operations");
    }
}

static bool applies(const Check *check) {
    static const char *const NAMES[] = {"path", "pathlib", NULL};
    return has_async_code(check) && file_uses(check, NAMES);
}

const Rule rule_async_blocking_path_method[] = {
    {
        .code = "ASYNC240",
        .name = "blocking-path-method-in-async-function",
        .summary = "An async function asks the file system with a blocking call",
        .why = "Each of these calls waits for the disk or for a file server, which may take "
               "seconds. The event loop runs one thing at a time: while this call waits, no other "
               "task of the process gets anywhere.",
        .help = "Use `anyio.Path` or `trio.Path` and await their methods, or run the call in a "
                "thread: `await asyncio.to_thread(...)`.",
        .bad = "import os.path\n\nasync def is_cached(key):\n    return os.path.exists(key)\n",
        .good = "import anyio\n\nasync def is_cached(key):\n    return await "
                "anyio.Path(key).exists()\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .is_default = false,
        .kinds = {NODE_ATTRIBUTE},
        .calls = (const char *const[]){"os.path.*", NULL},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
