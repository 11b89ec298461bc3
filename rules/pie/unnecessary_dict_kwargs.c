// PIE804: `f(**{"a": 1})`.
#include "rules/rule.h"

#include "check/edits.h"
#include "syntax/identifier.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { MOST_KEYWORDS = 255 };

typedef struct Keywords {
    Text names[MOST_KEYWORDS];
    uint32_t count;
} Keywords;

static bool is_identifier(Text name) {
    if (name.length == 0 || byte_is_digit(name.bytes[0]) || text_is_keyword(name)) return false;
    for (size_t i = 0, width; i < name.length; i += width) {
        const uint32_t letter = utf8_decode(text_skip(name, i), &width);
        if (letter < 0x80 ? !byte_is_identifier(name.bytes[i]) : !utf8_is_alphanumeric(letter)) {
            return false;
        }
    }
    return true;
}

static bool is_text(const Ast *ast, Node key) {
    return is_plain_string(
        ast, ast_is(ast, key, NODE_CONCATENATED_STRING) ? ast_first_child(ast, key) : key);
}

// The keys of a dict as names of arguments; false if one cannot be such a name.
static bool read_keys(const Check *check, Node dictionary, Keywords *keys) {
    const Ast *const ast = check->ast;
    keys->count = 0;
    AST_EACH_CHILD(ast, pair, dictionary) {
        if (keys->count == MOST_KEYWORDS || !ast_is(ast, pair, NODE_PAIR)) return false;
        const Node key = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
        Text *const name = &keys->names[keys->count++];
        if (!is_text(ast, key) || !literal_string(ast, key, check->arena, name)) return false;
        // What is beyond ASCII and written with escapes may be no character at all.
        const bool is_odd = !text_is_ascii(*name) && text_contains(ast_text(ast, key), TEXT("\\"));
        if (is_odd || !is_identifier(*name)) return false;
    }
    return true;
}

// All names of arguments of the call, sorted. False if there are too many.
static bool read_all_names(const Check *check, Node arguments, Keywords *all) {
    const Ast *const ast = check->ast;
    all->count = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (all->count == MOST_KEYWORDS) return false;
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) {
            all->names[all->count++] = ast_text(ast, ast_child(ast, argument, FIELD_NAME));
        }
        if (!ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) continue;
        const Node dictionary = ast_unparenthesized(ast, ast_first_child(ast, argument));
        if (!ast_is(ast, dictionary, NODE_DICTIONARY)) continue;
        AST_EACH_CHILD(ast, pair, dictionary) {
            Text name;
            if (all->count == MOST_KEYWORDS) return false;
            const Node key = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
            if (!literal_string(ast, key, check->arena, &name)) continue;
            all->names[all->count++] = name;
        }
    }
    qsort(all->names, all->count, sizeof(Text), text_compare_items);
    return true;
}

static bool has_duplicate(const Check *check, Node arguments, const Keywords *keys) {
    Keywords all;
    if (!read_all_names(check, arguments, &all)) return true;
    for (uint32_t i = 1; i < all.count; i++) {
        if (!text_equal(all.names[i], all.names[i - 1])) continue;
        for (uint32_t k = 0; k < keys->count; k++) {
            if (text_equal(all.names[i], keys->names[k])) return true;
        }
    }
    return false;
}

static Text as_arguments(Check *check, Node dictionary, const Keywords *keys) {
    const Ast *const ast = check->ast;
    Buffer out = {0};
    uint32_t index = 0;
    AST_EACH_CHILD(ast, pair, dictionary) {
        if (index != 0) buffer_append_c(&out, ", ");
        buffer_append(&out, keys->names[index++]);
        buffer_append_byte(&out, '=');
        buffer_append(&out, ast_text(ast, ast_child(ast, pair, FIELD_VALUE)));
    }
    return buffer_move(&out, check->arena);
}

static Edit remove_argument(const Check *check, Node argument) {
    const Ast *const ast = check->ast;
    const Text text = check->source->text;
    const Node previous = ast_previous(ast, argument);
    if (ast_next(ast, argument) != 0) {
        return (Edit){ast_start(ast, argument), ast_start(ast, ast_next(ast, argument)), TEXT("")};
    }
    uint32_t end = ast_end(ast, argument);
    if (previous != 0) return (Edit){ast_end(ast, previous), end, TEXT("")};
    while (byte_is_space(text.bytes[end])) end++;
    if (text.bytes[end] == ',') end++;
    return (Edit){ast_start(ast, argument), end, TEXT("")};
}

// `**x` of `{**x}`; what is no argument without its parentheses keeps them.
static Text as_splat(Check *check, Node splat, Range *kept) {
    const Ast *const ast = check->ast;
    const Node value = ast_first_child(ast, splat);
    const Node bare = ast_unparenthesized(ast, value);
    const bool needs_them =
        ast_is(ast, bare, NODE_NAMED_EXPRESSION) || ast_is(ast, bare, NODE_YIELD);
    *kept = ast_range(ast, needs_them ? value : bare);
    return ARENA_JOIN(check->arena, TEXT("**"), source_slice(check->source, *kept));
}

// Safe if the comments in `range` are in what is `kept` of it.
static FixApplicability splat_safety(const Ast *ast, Range range, Range kept) {
    const bool loses = range_has_comment(ast, (Range){range.start, kept.start}) ||
                       range_has_comment(ast, (Range){kept.end, range.end});
    return loses ? FIX_UNSAFE : FIX_SAFE;
}

static void check_argument(Check *check, Node arguments, Node argument, Node dictionary) {
    const Ast *const ast = check->ast;
    const Node first = ast_first_child(ast, dictionary);
    const bool is_wrapped = ast_is(ast, first, NODE_DICTIONARY_SPLAT) && ast_next(ast, first) == 0;
    Keywords keys = {.count = 0};
    if (!is_wrapped && !read_keys(check, dictionary, &keys)) return;
    Finding *const finding = report(check, argument, "Unnecessary `dict` kwargs");
    Edit edit = {ast_start(ast, argument), ast_end(ast, argument), TEXT("")};
    const Range range = ast_range(ast, argument);
    FixApplicability safety = applicability_in(ast, range);
    if (is_wrapped) {
        Range kept;
        edit.content = as_splat(check, first, &kept);
        safety = splat_safety(ast, range, kept);
    } else if (keys.count == 0) {
        edit = remove_argument(check, argument);
    } else if (has_duplicate(check, arguments, &keys)) {
        return;
    } else {
        edit.content = as_arguments(check, dictionary, &keys);
    }
    finding_set_fix(check, finding, safety, &edit, 1, "Remove unnecessary kwargs");
}

static void visit(Check *check, Node splat) {
    const Ast *const ast = check->ast;
    const Node arguments = ast_parent(ast, splat);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return;
    if (!ast_is(ast, ast_parent(ast, arguments), NODE_CALL)) return;
    const Node dictionary = ast_unparenthesized(ast, ast_first_child(ast, splat));
    if (ast_is(ast, dictionary, NODE_DICTIONARY)) {
        check_argument(check, arguments, splat, dictionary);
    }
}

const Rule rule_pie_unnecessary_dict_kwargs[] = {
    {
        .code = "PIE804",
        .name = "unnecessary-dict-kwargs",
        .summary = "Keyword arguments are passed as a dict that is written out",
        .why = "A dict is built to be taken apart again, and neither editors nor type checkers see "
               "which arguments are passed.",
        .help = "Pass them as keyword arguments.",
        .bad = "open_shop(**{\"name\": \"a\"})\n",
        .good = "open_shop(name=\"a\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .kinds = {NODE_DICTIONARY_SPLAT},
        .visit = visit,
    },
    {0},
};
