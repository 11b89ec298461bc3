// PLE0303-PLE0305, PLE0307-PLE0309: special methods that return another type than Python asks for.
#include "rules/rule.h"

#include "syntax/expression_type.h"

// What one of these methods has to return.
typedef struct Contract {
    const char *code;
    const char *method;
    const char *what; // as the message has it
    uint32_t type;    // ExpressionType
} Contract;

static const Contract CONTRACTS[] = {
    {"PLE0303", "__len__", "a non-negative integer", TYPE_INT},
    {"PLE0304", "__bool__", "`bool`", TYPE_BOOL},
    {"PLE0305", "__index__", "an integer", TYPE_INT},
    {"PLE0307", "__str__", "`str`", TYPE_STRING},
    {"PLE0308", "__bytes__", "`bytes`", TYPE_BYTES},
    {"PLE0309", "__hash__", "an integer", TYPE_INT},
};

// NULL for nearly all names.
static const Contract *contract_of(Text method) {
    if (!text_starts_with(method, TEXT("__"))) return NULL;
    for (size_t i = 0; i < sizeof CONTRACTS / sizeof *CONTRACTS; i++) {
        if (text_is(method, CONTRACTS[i].method)) return &CONTRACTS[i];
    }
    return NULL;
}

static void report_at(Check *check, const Contract *contract, Node node) {
    report(check, node, "`%s` does not return %s", contract->method, contract->what);
}

static bool is_negative(const Ast *ast, Node value) {
    return ast_is(ast, value, NODE_UNARY_OPERATOR) &&
           text_is(ast_text(ast, ast_child(ast, value, FIELD_OPERATOR)), "-");
}

static void check_return(Check *check, const Contract *contract, Node statement) {
    const Ast *const ast = check->ast;
    const Node value = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (value == 0) {
        report_at(check, contract, statement);
        return;
    }
    const uint32_t types = expression_types(ast, value);
    const bool is_length = strcmp(contract->method, "__len__") == 0;
    if ((types != 0 && types != contract->type) || (is_length && is_negative(ast, value))) {
        report_at(check, contract, value);
    }
}

static bool is_other_code(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_FUNCTION_DEFINITION) ||
           ast_is(ast, node, NODE_CLASS_DEFINITION) || ast_is(ast, node, NODE_LAMBDA);
}

static bool has_raise(const Ast *ast, Node statement) {
    for (Node node = statement; node < ast_end_of(ast, statement);) {
        if (ast_is(ast, node, NODE_RAISE_STATEMENT)) return true;
        node = is_other_code(ast, node) ? ast_end_of(ast, node) : node + 1;
    }
    return false;
}

// Of a body without `return`: control may come to its end, and with it `return None`. Where a
// last loop or choice raises that is left open.
static bool reaches_end(const Ast *ast, Node body) {
    Node last = ast_last_child(ast, body);
    while (ast_is(ast, last, NODE_WITH_STATEMENT)) {
        last = ast_last_child(ast, definition_body(ast, last));
    }
    switch (ast_kind(ast, last)) {
    case NODE_IF_STATEMENT:
        return ast_child_of_kind(ast, last, NODE_ELSE_CLAUSE) == 0 || !has_raise(ast, last);
    case NODE_RAISE_STATEMENT:
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT:
    case NODE_TRY_STATEMENT:
    case NODE_MATCH_STATEMENT: return !has_raise(ast, last);
    default: return last != 0;
    }
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const Node name = definition_name(ast, function);
    const Contract *const contract = contract_of(ast_text(ast, name));
    if (contract == NULL || !rule_select(check, contract->code)) return;
    if (function_enclosing_class(ast, function) == 0) return;
    if (function_is_stub(check->model, ast, function)) return;
    const Node body = definition_body(ast, function);
    bool returns = false;
    for (Node node = body; body != 0 && node < ast_end_of(ast, body);) {
        if (ast_is(ast, node, NODE_RETURN_STATEMENT)) {
            returns = true;
            check_return(check, contract, node);
        }
        node = is_other_code(ast, node) ? ast_end_of(ast, node) : node + 1;
    }
    if (!returns && reaches_end(ast, body)) report_at(check, contract, name);
}

// What the rules of this file have in common.
#define RETURN_RULE                                                                                \
    .since = "0.1.0", .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .needs = NEEDS_MODEL,                    \
    .kinds = {NODE_FUNCTION_DEFINITION}, .shares_visit = true, .visit = visit

const Rule rule_pylint_invalid_return_type[] = {
    {
        .code = "PLE0303",
        .name = "invalid-length-return-type",
        .summary = "`__len__` returns something other than an integer from 0 upwards",
        .why = "`len()` raises a TypeError for other types and a ValueError for negative numbers; "
               "so does every test of whether the object is true.",
        .help = "Return the number of items as an int.",
        .bad = "class Cart:\n    def __len__(self):\n        return \"3\"\n",
        .good = "class Cart:\n    def __len__(self):\n        return len(self.items)\n",
        RETURN_RULE,
    },
    {
        .code = "PLE0304",
        .name = "invalid-bool-return-type",
        .summary = "`__bool__` returns something other than a bool",
        .why = "Every test of whether the object is true (`if cart:`, `bool(cart)`) raises a "
               "TypeError for anything but True and False.",
        .help = "Return a bool: `bool(...)`, a comparison, `not ...`.",
        .bad = "class Cart:\n    def __bool__(self):\n        return 1\n",
        .good = "class Cart:\n    def __bool__(self):\n        return len(self.items) > 0\n",
        RETURN_RULE,
    },
    {
        .code = "PLE0305",
        .name = "invalid-index-return-type",
        .summary = "`__index__` returns something other than an integer",
        .why = "Python calls it where it needs an exact integer (`x[i]`, `hex(i)`) and raises a "
               "TypeError for anything else.",
        .help = "Return an int.",
        .bad = "class Row:\n    def __index__(self):\n        return \"3\"\n",
        .good = "class Row:\n    def __index__(self):\n        return 3\n",
        RETURN_RULE,
    },
    {
        .code = "PLE0307",
        .name = "invalid-str-return-type",
        .summary = "`__str__` returns something other than a str",
        .why = "`str()`, `print()` and formatting raise a TypeError for anything but str, often "
               "while an error is being reported.",
        .help = "Return a str on every path.",
        .bad = "class Order:\n    def __str__(self):\n        return 1\n",
        .good = "class Order:\n    def __str__(self):\n        return \"1\"\n",
        RETURN_RULE,
    },
    {
        .code = "PLE0308",
        .name = "invalid-bytes-return-type",
        .summary = "`__bytes__` returns something other than bytes",
        .why = "`bytes()` raises a TypeError for anything else.",
        .help = "Return bytes on every path.",
        .bad = "class Order:\n    def __bytes__(self):\n        return \"1\"\n",
        .good = "class Order:\n    def __bytes__(self):\n        return b\"1\"\n",
        RETURN_RULE,
    },
    {
        .code = "PLE0309",
        .name = "invalid-hash-return-type",
        .summary = "`__hash__` returns something other than an integer",
        .why = "`hash()`, sets and dictionaries raise a TypeError for anything else.",
        .help = "Return `hash(...)` of a tuple of what makes the object equal to another.",
        .bad = "class Order:\n    def __hash__(self):\n        return \"1\"\n",
        .good = "class Order:\n    def __hash__(self):\n        return hash(self.number)\n",
        RETURN_RULE,
    },
    {0},
};
