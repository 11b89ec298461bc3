// UP018: `str("text")`, `int()` and their like.
#include "rules/rule.h"

#include "check/edits.h"

typedef struct Literal {
    const char *type;
    const char *shown;
    const char *empty; // of strings the prefix
} Literal;

static const Literal LITERALS[] = {
    {"str", "string", ""},     {"bytes", "bytes", "b"},      {"int", "integer", "0"},
    {"float", "float", "0.0"}, {"bool", "boolean", "False"}, {"complex", "complex", "0j"},
};

static const Literal *find(const Check *check, Node call) {
    for (size_t i = 0; i < sizeof LITERALS / sizeof LITERALS[0]; i++) {
        if (model_is_builtin(check->model, ast_first_child(check->ast, call), LITERALS[i].type)) {
            return &LITERALS[i];
        }
    }
    return NULL;
}

// ---- What is a literal of that type already ----

// Without one sign before it, and without parentheses.
static Node unsigned_number(const Ast *ast, Node node) {
    if (!ast_is(ast, node, NODE_UNARY_OPERATOR)) return node;
    const Node sign = ast_child(ast, node, FIELD_OPERATOR);
    if (!ast_is(ast, sign, TOKEN_PLUS) && !ast_is(ast, sign, TOKEN_MINUS)) return node;
    return ast_unparenthesized(ast, ast_child(ast, node, FIELD_ARGUMENT));
}

static bool is_imaginary(const Ast *ast, Node number) {
    const Text text = ast_text(ast, number);
    const char last = text.bytes[text.length - 1];
    return last == 'j' || last == 'J';
}

static bool is_bytes(const Ast *ast, Node node) {
    if (ast_is(ast, node, NODE_CONCATENATED_STRING)) node = ast_first_child(ast, node);
    return ast_is(ast, node, NODE_STRING) && (string_parts(ast, node).flags & STRING_BYTES) != 0;
}

static bool is_literal(const Ast *ast, const Literal *literal, Node argument) {
    const Node number = unsigned_number(ast, argument);
    const bool is_number = ast_is(ast, number, NODE_INTEGER) || ast_is(ast, number, NODE_FLOAT);
    bool value;
    switch (literal->empty[0]) {
    case '\0': return is_plain_string(ast, argument);
    case 'b': return is_bytes(ast, argument);
    case 'F': return literal_boolean(ast, argument, &value);
    default: break;
    }
    if (!is_number || is_imaginary(ast, number) != (literal->empty[1] == 'j')) return false;
    return is_imaginary(ast, number) ||
           ast_is(ast, number, NODE_FLOAT) == (literal->empty[1] == '.');
}

// The only argument; false if there are others. `argument` is 0 if there is none.
static bool read_argument(const Ast *ast, Node call, const Literal *literal, Node *argument) {
    const uint32_t count = call_argument_count(ast, call);
    *argument = 0;
    if (count == 0) return true;
    if (count != 1 || call_has_splat(ast, call)) return false;
    *argument = call_positional(ast, call, 0);
    if (*argument == 0 && literal->empty[0] == '\0') {
        *argument = call_argument(ast, call, "object", CALL_KEYWORD_ONLY);
    }
    *argument = ast_unparenthesized(ast, *argument);
    return *argument != 0;
}

// ---- The fix ----

// True if what is around the call binds closer than a sign does, brackets included, as ruff has it:
// `f(int(-1))` becomes `f((-1))`.
static bool binds_closer(const Ast *ast, Node call) {
    Node parent = ast_parent(ast, call);
    while (ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION)) parent = ast_parent(ast, parent);
    switch (ast_kind(ast, parent)) {
    case NODE_BINARY_OPERATOR:
        return ast_is(ast, ast_child(ast, parent, FIELD_OPERATOR), TOKEN_STAR_STAR);
    case NODE_ARGUMENT_LIST: return ast_is(ast, ast_parent(ast, parent), NODE_CALL);
    case NODE_KEYWORD_ARGUMENT:
        return ast_is(ast, ast_parent(ast, ast_parent(ast, parent)), NODE_CALL);
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
    case NODE_SLICE:
    case NODE_AWAIT:
    case NODE_TUPLE:
    case NODE_EXPRESSION_LIST:
    case NODE_LIST:
    case NODE_SET:
    case NODE_PAIR:
    case NODE_DICTIONARY_SPLAT:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION:
    case NODE_FOR_IN_CLAUSE:
    case NODE_IF_CLAUSE:
    case NODE_FORMAT_EXPRESSION:
    case NODE_INTERPOLATION: return true;
    default: return false;
    }
}

// `1.real` is no attribute, `-1 ** 2` another number, and strings side by side end with the line.
static bool needs_parentheses(const Ast *ast, Node call, const Literal *literal, Node argument) {
    const Node parent = ast_parent(ast, call);
    if (literal->empty[0] == '0' && literal->empty[1] == '\0' &&
        ast_is(ast, parent, NODE_ATTRIBUTE)) {
        return true;
    }
    if (ast_is(ast, argument, NODE_UNARY_OPERATOR)) return binds_closer(ast, call);
    return ast_is(ast, argument, NODE_CONCATENATED_STRING) &&
           text_find_byte(ast_text(ast, argument), '\n', 0) != TEXT_NOT_FOUND;
}

static Text empty_literal(Check *check, Node call, const Literal *literal) {
    const bool is_string = literal->empty[0] == '\0' || literal->empty[0] == 'b';
    if (!is_string) return text_from_c(literal->empty);
    const char quote = quote_at(check, call);
    return arena_printf(check->arena, "%s%c%c", literal->empty, quote, quote);
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Literal *const literal = find(check, call);
    Node argument;
    if (literal == NULL || !read_argument(ast, call, literal, &argument)) return;
    if (argument != 0 && !is_literal(ast, literal, argument)) return;
    Finding *const finding =
        report(check, call, "Unnecessary `%s` call (rewrite as a literal)", literal->type);
    const Range range = ast_range(ast, call);
    Text content = argument != 0 ? ast_text(ast, argument) : empty_literal(check, call, literal);
    if (needs_parentheses(ast, call, literal, argument)) {
        content = arena_printf(check->arena, "(%.*s)", TEXT_ARGS(content));
    }
    const Edit edit = {range.start, range.end, edit_padded(check, content, range)};
    finding_set_fix(check, finding, applicability_in(ast, range), &edit, 1,
                    arena_printf(check->arena, "Replace with %s literal", literal->shown).bytes);
}

const Rule rule_pyupgrade_native_literals[] = {
    {
        .code = "UP018",
        .name = "native-literals",
        .summary = "A type is called to make what a literal says",
        .why = "`str()` is `\"\"` and `str(\"text\")` is `\"text\"`: the call looks up a name, "
               "makes nothing new, and has readers wonder whether it matters.",
        .help = "Write the literal.",
        .bad = "title = str(\"Shop\")\n",
        .good = "title = \"Shop\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"builtins.str", "builtins.bytes", "builtins.int",
                                       "builtins.float", "builtins.bool", "builtins.complex", NULL},
        .visit = visit,
    },
    {0},
};
