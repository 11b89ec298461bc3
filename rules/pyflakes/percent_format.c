// F501-F509: `%` formats that do not fit their arguments.
#include "check/edits.h"
#include "model/effect.h"
#include "rules/rule.h"
#include "syntax/expression_type.h"
#include "syntax/format_string.h"

#include "base/buffer.h"

// One `format % arguments`.
typedef struct PercentUse {
    Node operation;
    Node right;
    const PercentFormat *format;
} PercentUse;

static void check_invalid(Check *check, const PercentUse *use) {
    if (use->format->error == NULL) return;
    report(check, use->operation, "`%%`-format string has invalid format string: %s",
           use->format->error);
}

static void check_character(Check *check, const PercentUse *use) {
    if (use->format->unsupported.length == 0) return;
    report(check, use->operation, "`%%`-format string has unsupported format character `%.*s`",
           TEXT_ARGS(use->format->unsupported));
}

static bool is_sequence_display(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION: return true;
    default: return false;
    }
}

static void check_mapping(Check *check, const PercentUse *use) {
    if (use->format->keys.count == 0 || !is_sequence_display(check->ast, use->right)) return;
    report(check, use->operation, "`%%`-format string expected mapping but got sequence");
}

static bool is_dictionary(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_DICTIONARY) || ast_is(ast, node, NODE_DICTIONARY_COMPREHENSION);
}

static void check_sequence(Check *check, const PercentUse *use) {
    if (use->format->positional <= 1 || !is_dictionary(check->ast, use->right)) return;
    report(check, use->operation, "`%%`-format string expected sequence but got mapping");
}

static void append_name(Buffer *names, uint32_t *count, Text name) {
    if ((*count)++ != 0) buffer_append_c(names, ", ");
    buffer_append(names, name);
}

// The dictionary's keys that are strings. False if there may be others.
static bool list_keys(const Check *check, Node dictionary, TextVec *keys, bool *has_other) {
    const Ast *const ast = check->ast;
    *has_other = false;
    AST_EACH_CHILD(ast, pair, dictionary) {
        if (!ast_is(ast, pair, NODE_PAIR)) return false; // **more
        Text key;
        const Node node = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
        if (is_plain_string(ast, node) && literal_string(ast, node, check->arena, &key)) {
            VEC_PUSH(check->arena, keys, key);
        } else {
            *has_other = true;
        }
    }
    return true;
}

// Without the pairs whose keys are not used; unsafe where a value may do something.
static void fix_unused_keys(Check *check, Finding *finding, const PercentUse *use, Text names) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, use->right);
    bool *const is_removed =
        arena_zalloc(check->arena, ast_child_count(ast, use->right), sizeof *is_removed);
    FixApplicability applicability = FIX_SAFE;
    uint32_t index = 0;
    AST_EACH_CHILD(ast, pair, use->right) {
        Text key;
        const Node node = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
        is_removed[index++] = is_plain_string(ast, node) &&
                              literal_string(ast, node, check->arena, &key) &&
                              !text_vec_has(&use->format->keys, key);
        if (is_removed[index - 1] && expression_has_effect(check->model, ast, pair)) {
            applicability = FIX_UNSAFE;
        }
    }
    const Edit edit = {range.start, range.end,
                       edit_without_elements(check, use->right, is_removed)};
    const Text message =
        arena_printf(check->arena, "Remove extra named arguments: %.*s", TEXT_ARGS(names));
    finding_set_fix(check, finding, applicability, &edit, 1, message.bytes);
}

static void check_unused_keys(Check *check, const PercentUse *use) {
    TextVec keys = {0};
    bool has_other;
    if (use->format->positional != 0 || !ast_is(check->ast, use->right, NODE_DICTIONARY)) return;
    if (!list_keys(check, use->right, &keys, &has_other)) return;
    Buffer names = {0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < keys.count; i++) {
        if (!text_vec_has(&use->format->keys, keys.items[i]))
            append_name(&names, &count, keys.items[i]);
    }
    if (count != 0) {
        Finding *const finding =
            report(check, use->operation, "`%%`-format string has unused named argument(s): %.*s",
                   TEXT_ARGS(buffer_text(&names)));
        fix_unused_keys(check, finding, use, buffer_text(&names));
    }
    buffer_release(&names);
}

static void check_missing_keys(Check *check, const PercentUse *use) {
    TextVec keys = {0};
    bool has_other;
    if (use->format->positional != 0 || !ast_is(check->ast, use->right, NODE_DICTIONARY)) return;
    if (!list_keys(check, use->right, &keys, &has_other) || has_other) return;
    Buffer names = {0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < use->format->keys.count; i++) {
        const Text key = use->format->keys.items[i];
        if (!text_vec_has(&keys, key)) append_name(&names, &count, key);
    }
    if (count != 0) {
        report(check, use->operation,
               "`%%`-format string is missing argument(s) for placeholder(s): %.*s",
               TEXT_ARGS(buffer_text(&names)));
    }
    buffer_release(&names);
}

static void check_mixed(Check *check, const PercentUse *use) {
    if (use->format->positional == 0 || use->format->keys.count == 0) return;
    report(check, use->operation, "`%%`-format string has mixed positional and named placeholders");
}

// How many values the right side gives; UINT32_MAX if that is not known.
static uint32_t count_values(const Check *check, const PercentUse *use) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, use->right, NODE_TUPLE)) {
        const uint32_t types = expression_types(ast, use->right);
        const bool is_one = types != 0 && (types & (TYPE_TUPLE | TYPE_WRONG)) == 0;
        return is_one || use->format->positional == 0 ? 1 : UINT32_MAX;
    }
    uint32_t count = 0;
    AST_EACH_CHILD(ast, item, use->right) {
        if (ast_is(ast, item, NODE_LIST_SPLAT)) return UINT32_MAX;
        count++;
    }
    return count;
}

static void check_count(Check *check, const PercentUse *use) {
    if (use->format->keys.count != 0) return;
    const uint32_t count = count_values(check, use);
    if (count == UINT32_MAX || count == use->format->positional) return;
    report(check, use->operation, "`%%`-format string has %u placeholder(s) but %u substitution(s)",
           use->format->positional, count);
}

static void check_star(Check *check, const PercentUse *use) {
    if (!use->format->has_star || !is_dictionary(check->ast, use->right)) return;
    report(check, use->operation, "`%%`-format string `*` specifier requires sequence");
}

static void visit(Check *check, Node operation) {
    typedef void (*PercentCheck)(Check * check, const PercentUse *use);
    static const struct {
        const char *code;
        PercentCheck check;
        bool needs_form; // asks what a format says that can be read
    } checks[] = {
        {"F501", check_invalid, false},     {"F502", check_mapping, true},
        {"F503", check_sequence, true},     {"F504", check_unused_keys, true},
        {"F505", check_missing_keys, true}, {"F506", check_mixed, true},
        {"F507", check_count, true},        {"F508", check_star, true},
        {"F509", check_character, false},
    };
    const PercentFormat *const format = check_percent_format(check, operation);
    if (format == NULL) return;
    const Node right = ast_child(check->ast, operation, FIELD_RIGHT);
    const PercentUse use = {operation, ast_unparenthesized(check->ast, right), format};
    for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
        if (checks[i].needs_form && !percent_format_is_right(format)) continue;
        if (rule_select(check, checks[i].code)) checks[i].check(check, &use);
    }
}

// What the rules of this file have in common.
#define PERCENT_RULE                                                                               \
    .since = "0.1.0", .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .kinds = {NODE_BINARY_OPERATOR},         \
    .needs = NEEDS_MODEL, .shares_visit = true, .visit = visit

const Rule rule_pyflakes_percent_format[] = {
    {
        .code = "F501",
        .name = "percent-format-invalid-format",
        .summary = "A `%` format is incomplete",
        .why = "Python raises ValueError when the line runs, often while an error is being logged.",
        .help = "Complete the placeholder, or write `%%` for a percent sign.",
        .bad = "print(\"done: 100%\" % total)\n",
        .good = "print(\"done: 100%% of %d\" % total)\n",
        PERCENT_RULE,
    },
    {
        .code = "F502",
        .name = "percent-format-expected-mapping",
        .summary = "A `%` format with named placeholders gets a sequence",
        .why = "Named placeholders look their values up by key; a tuple or list has none, and "
               "Python raises TypeError.",
        .help = "Give a dictionary, or take the names out of the placeholders.",
        .bad = "print(\"%(name)s\" % (name,))\n",
        .good = "print(\"%(name)s\" % {\"name\": name})\n",
        PERCENT_RULE,
    },
    {
        .code = "F503",
        .name = "percent-format-expected-sequence",
        .summary = "A `%` format with several plain placeholders gets a dictionary",
        .why = "Plain placeholders take their values in order; a dictionary counts as one value, "
               "and Python raises TypeError.",
        .help = "Give a tuple, or name the placeholders.",
        .bad = "print(\"%s %s\" % {\"first\": first, \"last\": last})\n",
        .good = "print(\"%(first)s %(last)s\" % {\"first\": first, \"last\": last})\n",
        PERCENT_RULE,
    },
    {
        .code = "F504",
        .name = "percent-format-extra-named-arguments",
        .summary = "A `%` format does not use a value that it is given",
        .why = "Usually the placeholder for it is missing or misspelt, and the text lacks what it "
               "should say.",
        .help = "Add a placeholder for the value, or remove it.",
        .bad = "print(\"%(name)s\" % {\"name\": name, \"age\": age})\n",
        .good = "print(\"%(name)s\" % {\"name\": name})\n",
        .fix = FIX_ALWAYS,
        PERCENT_RULE,
    },
    {
        .code = "F505",
        .name = "percent-format-missing-argument",
        .summary = "A `%` format names a value that it is not given",
        .why = "Python raises KeyError when the line runs.",
        .help = "Add the value to the dictionary, or correct the placeholder's name.",
        .bad = "print(\"%(name)s %(age)d\" % {\"name\": name})\n",
        .good = "print(\"%(name)s\" % {\"name\": name})\n",
        PERCENT_RULE,
    },
    {
        .code = "F506",
        .name = "percent-format-mixed-positional-and-named",
        .summary = "A `%` format mixes plain and named placeholders",
        .why = "There is no value that fits both: Python raises TypeError.",
        .help = "Name all placeholders, or none.",
        .bad = "print(\"%s %(age)d\" % values)\n",
        .good = "print(\"%(name)s %(age)d\" % values)\n",
        PERCENT_RULE,
    },
    {
        .code = "F507",
        .name = "percent-format-positional-count-mismatch",
        .summary = "A `%` format has more or fewer placeholders than values",
        .why = "Python raises TypeError when the line runs, often while an error is being logged.",
        .help = "Give exactly one value for each placeholder.",
        .bad = "print(\"%s is %d\" % (name,))\n",
        .good = "print(\"%s is %d\" % (name, age))\n",
        PERCENT_RULE,
    },
    {
        .code = "F508",
        .name = "percent-format-star-requires-sequence",
        .summary = "A `%` format with a `*` width gets a dictionary",
        .why = "`*` takes the next value of a tuple; a dictionary has no next value, and Python "
               "raises TypeError.",
        .help = "Give a tuple, or write the width into the format.",
        .bad = "print(\"%(total)*d\" % {\"total\": total})\n",
        .good = "print(\"%*d\" % (width, total))\n",
        PERCENT_RULE,
    },
    {
        .code = "F509",
        .name = "percent-format-unsupported-format-character",
        .summary = "A `%` format has a conversion that does not exist",
        .why = "Python raises ValueError when the line runs.",
        .help = "Use one of the conversions d i o u x X e E f F g G c r s a, or `%%` for a percent "
                "sign.",
        .bad = "print(\"%y\" % year)\n",
        .good = "print(\"%d\" % year)\n",
        PERCENT_RULE,
    },
    {0},
};
