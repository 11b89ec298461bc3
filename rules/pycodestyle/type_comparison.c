// E721: types compared with `==`.
#include "rules/rule.h"
#include "syntax/comparison.h"

// Names of the builtins module that are types which one may meet in a comparison.
static bool is_builtin_type(const Check *check, Node expression) {
    static const char *const types[] = {"bool",
                                        "bytearray",
                                        "bytes",
                                        "classmethod",
                                        "complex",
                                        "dict",
                                        "enumerate",
                                        "filter",
                                        "float",
                                        "frozenset",
                                        "int",
                                        "list",
                                        "map",
                                        "memoryview",
                                        "object",
                                        "property",
                                        "range",
                                        "reversed",
                                        "set",
                                        "slice",
                                        "staticmethod",
                                        "str",
                                        "super",
                                        "tuple",
                                        "type",
                                        "zip",
                                        "ArithmeticError",
                                        "AssertionError",
                                        "AttributeError",
                                        "BaseException",
                                        "BlockingIOError",
                                        "BrokenPipeError",
                                        "BufferError",
                                        "BytesWarning",
                                        "ChildProcessError",
                                        "ConnectionAbortedError",
                                        "ConnectionError",
                                        "ConnectionRefusedError",
                                        "ConnectionResetError",
                                        "DeprecationWarning",
                                        "EnvironmentError",
                                        "EOFError",
                                        "Exception",
                                        "FileExistsError",
                                        "FileNotFoundError",
                                        "FloatingPointError",
                                        "FutureWarning",
                                        "GeneratorExit",
                                        "ImportError",
                                        "ImportWarning",
                                        "IndentationError",
                                        "IndexError",
                                        "InterruptedError",
                                        "IOError",
                                        "IsADirectoryError",
                                        "KeyboardInterrupt",
                                        "KeyError",
                                        "LookupError",
                                        "MemoryError",
                                        "ModuleNotFoundError",
                                        "NameError",
                                        "NotADirectoryError",
                                        "NotImplementedError",
                                        "OSError",
                                        "OverflowError",
                                        "PendingDeprecationWarning",
                                        "PermissionError",
                                        "ProcessLookupError",
                                        "RecursionError",
                                        "ReferenceError",
                                        "ResourceWarning",
                                        "RuntimeError",
                                        "RuntimeWarning",
                                        "StopAsyncIteration",
                                        "StopIteration",
                                        "SyntaxError",
                                        "SyntaxWarning",
                                        "SystemError",
                                        "SystemExit",
                                        "TabError",
                                        "TimeoutError",
                                        "TypeError",
                                        "UnboundLocalError",
                                        "UnicodeDecodeError",
                                        "UnicodeEncodeError",
                                        "UnicodeError",
                                        "UnicodeTranslateError",
                                        "UnicodeWarning",
                                        "UserWarning",
                                        "ValueError",
                                        "Warning",
                                        "ZeroDivisionError",
                                        NULL};
    if (!ast_is(check->ast, expression, NODE_IDENTIFIER)) return false;
    if (builtin_since(ast_atom(check->ast, expression)) == UINT16_MAX) return false;
    for (const char *const *name = types; *name != NULL; name++) {
        if (model_is_builtin(check->model, expression, *name)) return true;
    }
    return false;
}

// `type(x)`, or a type by name.
static bool is_type(const Check *check, Node expression) {
    const Node node = ast_unparenthesized(check->ast, expression);
    if (!ast_is(check->ast, node, NODE_CALL)) return is_builtin_type(check, node);
    return model_is_builtin(check->model, ast_child(check->ast, node, FIELD_FUNCTION), "type");
}

// NumPy compares dtypes with `==` by design.
static bool is_dtype(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    const Node node = ast_unparenthesized(ast, expression);
    if (ast_is(ast, node, NODE_ATTRIBUTE)) {
        return text_is(ast_text(ast, ast_child(ast, node, FIELD_ATTRIBUTE)), "dtype");
    }
    return ast_is(ast, node, NODE_CALL) &&
           model_is(check->model, ast_child(ast, node, FIELD_FUNCTION), "numpy.dtype");
}

static void visit(Check *check, Node comparison) {
    const Ast *const ast = check->ast;
    COMPARISON_EACH(ast, pair, comparison) {
        if (!ast_is(ast, pair.op, TOKEN_EQUAL_EQUAL) && !ast_is(ast, pair.op, TOKEN_BANG_EQUAL)) {
            continue;
        }
        if (!is_type(check, pair.left) && !is_type(check, pair.right)) continue;
        if (is_dtype(check, pair.left) || is_dtype(check, pair.right)) continue;
        report(check, comparison,
               "Use `is` and `is not` for type comparisons, or `isinstance()` for isinstance "
               "checks");
    }
}

const Rule rule_pycodestyle_type_comparison[] = {
    {
        .code = "E721",
        .name = "type-comparison",
        .summary = "Types are compared with `==`",
        .why = "There is one object for each type, so `is` is the right question; `==` asks the "
               "metaclass, which may answer otherwise. Most often `isinstance` is meant: `==` is "
               "false for subclasses.",
        .help = "Use `isinstance(x, T)`, or `type(x) is T` if subclasses must not count.",
        .bad = "if type(value) == str:\n    use(value)\n",
        .good = "if isinstance(value, str):\n    use(value)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_COMPARISON_OPERATOR},
        .visit = visit,
    },
    {0},
};
