// PLE1307: values that a `%` placeholder does not take.
#include "rules/rule.h"

#include "base/utf8.h"
#include "syntax/expression_type.h"
#include "syntax/format_string.h"

// The types that a conversion takes; 0: all. (`%i` and `%u` are let be, as ruff does.)
static uint32_t accepted_types(char conversion) {
    switch (conversion) {
    case 'd':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return TYPE_BOOL | TYPE_INT | TYPE_FLOAT;
    case 'o':
    case 'x':
    case 'X':
    case 'c':
    case '*': return TYPE_BOOL | TYPE_INT;
    default: return 0;
    }
}

static bool is_one_character(Check *check, Node value) {
    Text text;
    return is_plain_string(check->ast, value) &&
           literal_string(check->ast, value, check->arena, &text) && text.length != 0 &&
           utf8_width(text) == text.length;
}

// True if it may be of a type that is taken.
static bool fits(Check *check, char conversion, Node value) {
    const uint32_t accepted = accepted_types(conversion);
    if (accepted == 0) return true;
    const Node bare = ast_unparenthesized(check->ast, value);
    if (ast_is(check->ast, bare, NODE_LIST_SPLAT)) return true;
    if (conversion == 'c' && is_one_character(check, bare)) return true;
    return (expression_types(check->ast, bare) & ~(accepted | TYPE_WRONG)) == 0;
}

// With `counts_stars` the `*` of a width takes a value, as it does in Python; ruff passes over it.
static bool fits_in_order(Check *check, const PercentFormat *format, Node tuple,
                          bool counts_stars) {
    Node value = ast_first_child(check->ast, tuple);
    for (uint32_t i = 0; value != 0 && i < format->fields.count; i++) {
        const char conversion = format->fields.items[i].conversion;
        if (conversion == '*' && !counts_stars) continue;
        if (!fits(check, conversion, value)) return false;
        value = ast_next(check->ast, value);
    }
    return true;
}

static bool fits_sequence(Check *check, const PercentFormat *format, Node tuple) {
    if (format->fields.count > ast_child_count(check->ast, tuple)) return true;
    return fits_in_order(check, format, tuple, true) ||
           (format->has_star && fits_in_order(check, format, tuple, false));
}

// The conversion for `key`, the last if there are several; 0 if there is none.
static char conversion_of(const PercentFormat *format, Text key) {
    for (uint32_t i = format->fields.count; i > 0; i--) {
        const PercentField *const field = &format->fields.items[i - 1];
        if (field->key.bytes != NULL && text_equal(field->key, key)) return field->conversion;
    }
    return '\0';
}

static bool fits_mapping(Check *check, const PercentFormat *format, Node dictionary) {
    enum { MOST_FIELDS = 256 }; // no look-ups without end in a hostile file
    const Ast *const ast = check->ast;
    const uint32_t count = format->fields.count;
    uint32_t pairs = 0;
    AST_EACH_CHILD(ast, pair, dictionary) pairs += ast_is(ast, pair, NODE_PAIR);
    if (count > pairs || count > MOST_FIELDS) return true;
    AST_EACH_CHILD(ast, pair, dictionary) {
        Text key;
        const Node name = ast_child(ast, pair, FIELD_KEY);
        if (!ast_is(ast, pair, NODE_PAIR) || !is_plain_string(ast, ast_unparenthesized(ast, name)))
            continue;
        if (!literal_string(ast, ast_unparenthesized(ast, name), check->arena, &key)) continue;
        const char conversion = conversion_of(format, key);
        if (!fits(check, conversion, ast_child(ast, pair, FIELD_VALUE))) return false;
    }
    return true;
}

static bool fits_format(Check *check, const PercentFormat *format, Node value) {
    switch (ast_kind(check->ast, value)) {
    case NODE_TUPLE: return fits_sequence(check, format, value);
    case NODE_DICTIONARY: return fits_mapping(check, format, value);
    default:
        return format->fields.count != 1 || fits(check, format->fields.items[0].conversion, value);
    }
}

static void visit(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    const PercentFormat *const format = check_percent_format(check, operation);
    if (format == NULL || !percent_format_is_right(format)) return;
    const Node value = ast_unparenthesized(ast, ast_child(ast, operation, FIELD_RIGHT));
    if (fits_format(check, format, value)) return;
    report(check, operation, "Format type does not match argument type");
}

const Rule rule_pylint_bad_string_format_type[] = {
    {
        .code = "PLE1307",
        .name = "bad-string-format-type",
        .summary = "A `%` placeholder does not take the type of its value",
        .why = "Python raises a TypeError when the line runs: `%d` wants a number, `%c` a "
               "character, `%x` an integer.",
        .help = "Use the placeholder for the type of the value (`%s` takes all), or convert the "
                "value.",
        .bad = "\"%d items\" % \"3\"\n",
        .good = "\"%d items\" % 3\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_BINARY_OPERATOR},
        .visit = visit,
    },
    {0},
};
