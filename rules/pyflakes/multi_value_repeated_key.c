// F601, F602: dictionary keys that occur twice.
#include "rules/shared/quotable.h"
#include "rules/shared/same_expression.h"

#include "base/buffer.h"

#include <stdlib.h>

// `tag` says what kind of value it is; the text may hold any bytes.
static Text tagged(Arena *arena, char tag, Text text) {
    char *const bytes = arena_alloc(arena, text.length + 1);
    bytes[0] = tag;
    if (text.length != 0) memcpy(bytes + 1, text.bytes, text.length);
    return (Text){bytes, text.length + 1};
}

// A float or an imaginary number; false if it is too long to be one.
static bool float_value(Text text, double *value) {
    enum { LONGEST = 64 };
    char digits[LONGEST + 1];
    size_t count = 0;
    if (text.length > LONGEST) return false;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] != '_') digits[count++] = text.bytes[i];
    }
    digits[count] = '\0';
    *value = strtod(digits, NULL); // stops before a j
    return true;
}

static bool is_imaginary(Text number) {
    return byte_lower(number.bytes[number.length - 1]) == 'j';
}

// What two keys that are equal in Python have in common, as text; empty if that is not known.
static Text number_identity(const Ast *ast, Node number, bool is_negative, Arena *arena) {
    const Text text = ast_text(ast, number);
    const int sign = is_negative ? -1 : 1;
    const bool is_bare = ast_is(ast, number, NODE_INTEGER) || ast_is(ast, number, NODE_FLOAT);
    int64_t integer = ast_is(ast, number, NODE_TRUE);
    double value;
    if (!is_bare || (!is_imaginary(text) && literal_integer(ast, number, &integer)))
        return arena_printf(arena, "n%lld", (long long)(sign * integer));
    const bool is_float = ast_is(ast, number, NODE_FLOAT) || is_imaginary(text);
    if (!is_float || !float_value(text, &value))
        return tagged(arena, is_negative ? 'm' : 't', text);
    value *= sign;
    if (is_imaginary(text) && value != 0) return arena_printf(arena, "j%.17g", value);
    const bool is_whole = value >= -1e15 && value <= 1e15 && value == (double)(int64_t)value;
    if (is_whole) return arena_printf(arena, "n%lld", (long long)value);
    return arena_printf(arena, "d%.17g", value);
}

// `1` in `-+1`; 0 if it is no number, True or False that has the signs.
static Node signed_number(const Ast *ast, Node key, bool *is_negative) {
    *is_negative = false;
    while (ast_is(ast, key, NODE_UNARY_OPERATOR)) {
        const Node sign = ast_child(ast, key, FIELD_OPERATOR);
        if (!ast_is(ast, sign, TOKEN_MINUS) && !ast_is(ast, sign, TOKEN_PLUS)) return 0;
        *is_negative ^= ast_is(ast, sign, TOKEN_MINUS);
        key = ast_unparenthesized(ast, ast_child(ast, key, FIELD_ARGUMENT));
    }
    switch (ast_kind(ast, key)) {
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_TRUE:
    case NODE_FALSE: return key;
    default: return 0;
    }
}

static Text string_identity(const Ast *ast, Node string, Arena *arena) {
    Text value;
    if (literal_string(ast, string, arena, &value)) {
        return tagged(arena, 's', value);
    }
    if (literal_bytes(ast, string, arena, &value)) {
        return tagged(arena, 'b', value);
    }
    return tagged(arena, 'f', ast_text(ast, string));
}

static Text literal_identity(const Ast *ast, Node key, Arena *arena) {
    switch (ast_kind(ast, key)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: return string_identity(ast, key, arena);
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_UNARY_OPERATOR:
    case NODE_TRUE:
    case NODE_FALSE: {
        bool is_negative;
        const Node number = signed_number(ast, key, &is_negative);
        return number != 0 ? number_identity(ast, number, is_negative, arena) : TEXT("");
    }
    case NODE_NONE: return TEXT("None");
    case NODE_ELLIPSIS: return TEXT("...");
    default: return TEXT("");
    }
}

static bool is_formatted(const Ast *ast, Node string) {
    return (string_parts(ast, string).flags & (STRING_FORMAT | STRING_TEMPLATE)) != 0;
}

static bool is_of_literals(const Ast *ast, Node tuple, Arena *arena) {
    for (Node node = tuple + 1; node < ast_end_of(ast, tuple);) {
        const bool is_around =
            ast_is(ast, node, NODE_TUPLE) || ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION);
        if (!is_around && literal_identity(ast, node, arena).length == 0) return false;
        if (ast_is(ast, node, NODE_STRING) && is_formatted(ast, node)) return false;
        node = is_around ? node + 1 : ast_end_of(ast, node);
    }
    return true;
}

// A tuple is what its elements are: literals by their value, everything else by its form. One that
// is too long to be written twice by accident has no identity.
static Text tuple_identity(const Ast *ast, Node tuple, Arena *arena) {
    enum { MOST_NODES = 256 };
    Buffer out = {0};
    if (ast_end_of(ast, tuple) - tuple > MOST_NODES) return TEXT("");
    const bool has_values_only = is_of_literals(ast, tuple, arena); // then 1 is 1.0
    for (Node node = tuple; node < ast_end_of(ast, tuple);) {
        if (ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION)) {
            node++;
            continue;
        }
        Text part = literal_identity(ast, node, arena);
        const bool is_literal = part.length != 0;
        if (!is_literal && ast_is_leaf(ast, node)) part = ast_text(ast, node);
        const bool is_number = ast_is(ast, node, NODE_FLOAT) || ast_is(ast, node, NODE_INTEGER);
        const bool has_kind = !is_literal || (is_number && !has_values_only);
        buffer_printf(&out, "%u.%u.%zu:", has_kind ? ast_kind(ast, node) : 0u,
                      is_literal ? 0u : ast_child_count(ast, node), part.length);
        buffer_append(&out, part);
        node = is_literal ? ast_end_of(ast, node) : node + 1;
    }
    return buffer_move(&out, arena);
}

typedef struct KeyEntry {
    Text identity;    // length 0: free
    bool is_variable; // F602's; else F601's
    Node first;
    Node first_pair;
    VEC(Node) values; // of the pairs so far, once there are several
} KeyEntry;

typedef struct KeyTable {
    KeyEntry *entries; // open addressing
    uint32_t mask;
} KeyTable;

// The entry of that identity; `key` if there was none.
static KeyEntry *enter(const KeyTable *table, const KeyEntry *key) {
    uint32_t at = (uint32_t)text_hash(key->identity) & table->mask;
    for (; table->entries[at].identity.length != 0; at = (at + 1) & table->mask) {
        KeyEntry *const entry = &table->entries[at];
        if (entry->is_variable == key->is_variable && text_equal(entry->identity, key->identity)) {
            return entry;
        }
    }
    table->entries[at] = *key;
    return &table->entries[at];
}

static KeyEntry key_of(const Check *check, Node pair, Node key) {
    const Ast *const ast = check->ast;
    KeyEntry entry = {.first = key, .first_pair = pair};
    switch (ast_kind(ast, key)) {
    case NODE_IDENTIFIER:
        entry.is_variable = true;
        entry.identity = ast_text(ast, key);
        break;
    case NODE_TUPLE: entry.identity = tuple_identity(ast, key, check->arena); break;
    default: entry.identity = literal_identity(ast, key, check->arena); break;
    }
    return entry;
}

// Of many values for one key only the first are compared.
static bool has_value(const Check *check, const KeyEntry *entry, Node value) {
    enum { MOST_VALUES = 16 };
    for (uint32_t i = 0; i < entry->values.count && i < MOST_VALUES; i++) {
        if (is_same_expression(check, entry->values.items[i], value)) return true;
    }
    return false;
}

// Where the key had the same value before, the pair is one too many.
static void fix(Check *check, Finding *finding, Node pair, const KeyEntry *entry) {
    const Ast *const ast = check->ast;
    if (!has_value(check, entry, ast_child(ast, pair, FIELD_VALUE))) return;
    const Edit edit = {ast_end(ast, ast_previous(ast, pair)), ast_end(ast, pair), TEXT("")};
    const Text key = ast_text(ast, ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY)));
    const char *const kind = entry->is_variable ? "" : " literal";
    const Text message =
        is_quotable(key)
            ? arena_printf(check->arena, "Remove repeated key%s `%.*s`", kind, TEXT_ARGS(key))
            : arena_printf(check->arena, "Remove repeated key%s", kind);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, message.bytes);
}

static Finding *report_key(Check *check, Node key, const KeyEntry *entry) {
    const Text text = ast_text(check->ast, key);
    const Text other = ast_text(check->ast, entry->first);
    const char *const kind = entry->is_variable ? "" : " literal";
    if (!is_quotable(text)) return report(check, key, "Dictionary key%s repeated", kind);
    if (entry->is_variable || text_equal(text, other) || !is_quotable(other)) {
        return report(check, key, "Dictionary key%s `%.*s` repeated", kind, TEXT_ARGS(text));
    }
    return report(
        check, key,
        "Dictionary key literal `%.*s` repeated (`%.*s` hashes to the same value as `%.*s`)",
        TEXT_ARGS(text), TEXT_ARGS(text), TEXT_ARGS(other));
}

static void add_value(Check *check, KeyEntry *entry, Node pair) {
    const Node value = ast_child(check->ast, pair, FIELD_VALUE);
    VEC_PUSH(check->arena, &entry->values, value);
}

static void repeat(Check *check, KeyEntry *entry, Node pair, Node key) {
    if (entry->values.count == 0) add_value(check, entry, entry->first_pair);
    if (rule_select(check, entry->is_variable ? "F602" : "F601")) {
        fix(check, report_key(check, key, entry), pair, entry);
    }
    add_value(check, entry, pair);
}

// What a class made by `TypedDict("Name", {...})` has: types by their names, no expression to ruff.
static bool is_typed_dict(const Check *check, Node dictionary) {
    const Ast *const ast = check->ast;
    const Node call = ast_parent(ast, ast_parent(ast, dictionary));
    return ast_is(ast, call, NODE_CALL) && call_argument(ast, call, "fields", 1) == dictionary &&
           model_is_typing(check->model, ast_child(ast, call, FIELD_FUNCTION), "TypedDict");
}

static void visit(Check *check, Node dictionary) {
    const Ast *const ast = check->ast;
    const uint32_t count = ast_child_count(ast, dictionary);
    if (count < 2 || is_typed_dict(check, dictionary)) return;
    uint32_t size = 4;
    while (size < count * 2) size *= 2;
    const KeyTable table = {ARENA_ARRAY(check->arena, KeyEntry, size), size - 1};
    AST_EACH_CHILD(ast, pair, dictionary) {
        const Node key = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
        if (!ast_is(ast, pair, NODE_PAIR) || key == 0) continue;
        const KeyEntry new = key_of(check, pair, key);
        if (new.identity.length == 0) continue;
        KeyEntry *const entry = enter(&table, &new);
        if (entry->first != key) repeat(check, entry, pair, key);
    }
}

const Rule rule_pyflakes_multi_value_repeated_key[] = {
    {
        .code = "F601",
        .name = "multi-value-repeated-key-literal",
        .summary = "A dictionary has the same literal key twice",
        .why = "Only the last value counts; the others are silently lost. Usually an entry was "
               "copied and its key not changed.",
        .help = "Remove one of the entries, or correct its key.",
        .bad = "sizes = {\"s\": 1, \"m\": 2, \"s\": 3}\n",
        .good = "sizes = {\"s\": 1, \"m\": 2, \"l\": 3}\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .kinds = {NODE_DICTIONARY},
        .shares_visit = true,
        .visit = visit,
    },
    {
        .code = "F602",
        .name = "multi-value-repeated-key-variable",
        .summary = "A dictionary has the same variable as a key twice",
        .why = "Only the last value counts; the others are silently lost. Usually an entry was "
               "copied and its key not changed.",
        .help = "Remove one of the entries, or correct its key.",
        .bad = "sizes = {small: 1, large: 2, small: 3}\n",
        .good = "sizes = {small: 1, large: 2, huge: 3}\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .kinds = {NODE_DICTIONARY},
        .shares_visit = true,
        .visit = visit,
    },
    {0},
};
