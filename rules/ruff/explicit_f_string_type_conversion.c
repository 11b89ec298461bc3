// RUF010: `{str(x)}` in an f-string.
#include "rules/rule.h"

#include "check/edits.h"

// The conversion that does what the function does: "!s"; NULL for other functions.
static const char *conversion_of(const Check *check, Node function) {
    static const struct {
        const char *name;
        const char *conversion;
    } conversions[] = {{"str", "!s"}, {"repr", "!r"}, {"ascii", "!a"}};
    if (!ast_is(check->ast, function, NODE_IDENTIFIER)) return NULL;
    for (size_t i = 0; i < sizeof conversions / sizeof conversions[0]; i++) {
        if (model_is_builtin(check->model, function, conversions[i].name)) {
            return conversions[i].conversion;
        }
    }
    return NULL;
}

// The only argument, without its name; 0 if it is not that simple.
static Node only_argument(const Ast *ast, Node call) {
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return arguments; // a generator
    if (call_argument_count(ast, call) != 1 || call_has_splat(ast, call)) return 0;
    const Node argument = ast_first_child(ast, arguments);
    if (!ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) return argument;
    const bool is_object = text_is(ast_text(ast, ast_child(ast, argument, FIELD_NAME)), "object");
    return is_object ? ast_child(ast, argument, FIELD_VALUE) : 0;
}

// Their colon, `=` or `!` would end the field.
static bool needs_parentheses(const Ast *ast, Node argument) {
    switch (ast_kind(ast, ast_unparenthesized(ast, argument))) {
    case NODE_LAMBDA:
    case NODE_YIELD:
    case NODE_NAMED_EXPRESSION: return true;
    default: return false;
    }
}

static Text field_text(const Check *check, Node argument, bool is_first) {
    const Text text = ast_text(check->ast, argument);
    if (needs_parentheses(check->ast, argument)) {
        return arena_printf(check->arena, "(%.*s)", TEXT_ARGS(text));
    }
    if (is_first && text.bytes[0] == '{') {
        return arena_printf(check->arena, " %.*s", TEXT_ARGS(text));
    }
    return text;
}

static void fix(Check *check, Finding *finding, Node field, Node expression, Node argument,
                const char *conversion) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, expression);
    const Node specifier = ast_child(ast, field, FIELD_FORMAT_SPECIFIER);
    const uint32_t end = specifier != 0 ? ast_start(ast, specifier) : ast_end(ast, field) - 1;
    const Text content = field_text(check, argument, range.start == ast_start(ast, field) + 1);
    const Text text = check->source->text;
    const Range whole = ast_range(ast, ast_parent(ast, field)); // as ruff: the string anew
    const Text before = text_slice(text, whole.start, range.start);
    const Text behind = text_slice(text, range.end, end);
    const Text rest = text_slice(text, end, whole.end);
    const Text string =
        arena_printf(check->arena, "%.*s%.*s%.*s%s%.*s", TEXT_ARGS(before), TEXT_ARGS(content),
                     TEXT_ARGS(behind), conversion, TEXT_ARGS(rest));
    const Edit edit = {whole.start, whole.end, string};
    finding_set_fix(check, finding, applicability_in(ast, range), &edit, 1,
                    "Replace with conversion flag");
}

static void visit(Check *check, Node field) {
    const Ast *const ast = check->ast;
    const Node expression = ast_child(ast, field, FIELD_EXPRESSION);
    const Node call = ast_unparenthesized(ast, expression);
    if (!ast_is(ast, call, NODE_CALL) || ast_child(ast, field, FIELD_TYPE_CONVERSION) != 0) return;
    if (ast_child_of_kind(ast, field, TOKEN_EQUAL) != 0) return;
    const Node string = ast_parent(ast, field);
    if (!ast_is(ast, string, NODE_STRING) ||
        (string_parts(ast, string).flags & STRING_TEMPLATE) != 0) {
        return;
    }
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const char *const conversion = conversion_of(check, function);
    const Node argument = conversion != NULL ? only_argument(ast, call) : 0;
    if (argument == 0) return;
    Finding *const finding = report(check, call, "Use explicit conversion flag");
    fix(check, finding, field, expression, argument, conversion);
}

const Rule rule_ruff_explicit_f_string_type_conversion[] = {
    {
        .code = "RUF010",
        .name = "explicit-f-string-type-conversion",
        .summary = "An f-string calls `str`, `repr` or `ascii`",
        .why = "An f-string converts by itself; `!s`, `!r` and `!a` say how, without a call that "
               "is looked up by name each time and that a reader has to read past.",
        .help = "Use `!s`, `!r` or `!a`.",
        .bad = "print(f\"unknown option {repr(name)}\")\n",
        .good = "print(f\"unknown option {name!r}\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_INTERPOLATION},
        .visit = visit,
    },
    {0},
};
