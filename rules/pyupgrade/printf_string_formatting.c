// UP031: `"%s" % x`.
#include "rules/pyupgrade/percent_template.h"

#include "check/edits.h"
#include "syntax/identifier.h"

// ---- The values as arguments ----

// `(a,)` on one line as `(a)`.
static void append_tuple(const Check *check, Buffer *out, Node tuple) {
    const Ast *const ast = check->ast;
    const Text source = check->source->text;
    const Text text = ast_text(ast, tuple);
    const Node last = ast_last_child(ast, tuple);
    if (ast_child_count(ast, tuple) != 1 || text_find_byte(text, '\n', 0) != TEXT_NOT_FOUND) {
        buffer_append(out, text);
        return;
    }
    const size_t comma = text_find_byte(source, ',', ast_end(ast, last));
    buffer_append(out, text_slice(source, ast_start(ast, tuple), comma));
    buffer_append(out, text_slice(source, comma + 1, ast_end(ast, tuple)));
}

// The name that a key becomes; false if it can be none, or has been one before.
static bool read_key(const Check *check, Node pair, Text *name) {
    const Ast *const ast = check->ast;
    const Node key = ast_unparenthesized(ast, ast_child(ast, pair, FIELD_KEY));
    return is_plain_string(ast, key) && literal_string(ast, key, check->arena, name) &&
           is_attribute_name(*name);
}

static bool is_repeated(const Check *check, Node dictionary, Node last, Text name) {
    enum { MOST_KEYS = 256 };
    uint32_t count = 0;
    AST_EACH_CHILD(check->ast, pair, dictionary) {
        Text other;
        if (pair == last) return false;
        if (++count > MOST_KEYS) return true;
        if (ast_is(check->ast, pair, NODE_PAIR) && read_key(check, pair, &other) &&
            text_equal(name, other)) {
            return true;
        }
    }
    return false;
}

// The white space before the first key that starts a line; false if none does.
static bool key_indent(const Check *check, Node dictionary, Text *indent) {
    AST_EACH_CHILD(check->ast, pair, dictionary) {
        if (ast_is(check->ast, pair, NODE_PAIR) && edit_line_start(check, pair, indent))
            return true;
    }
    return false;
}

static void append_item(const Check *check, Buffer *out, Node item, Text name) {
    const Ast *const ast = check->ast;
    const bool is_splat = ast_is(ast, item, NODE_DICTIONARY_SPLAT);
    const Node written = is_splat ? ast_last_child(ast, item) : ast_child(ast, item, FIELD_VALUE);
    Node value = ast_unparenthesized(ast, written);
    if (ast_is(ast, value, NODE_NAMED_EXPRESSION) || ast_is(ast, value, NODE_YIELD))
        value = written;
    if (is_splat) {
        buffer_append_c(out, "**");
    } else {
        buffer_printf(out, "%.*s=", TEXT_ARGS(name));
    }
    buffer_append(out, ast_text(ast, value));
}

// `{"a": b}` as `(a=b)`, on as many lines. False if a key can be no name.
static bool append_dictionary(Check *check, Buffer *out, Node dictionary) {
    const Ast *const ast = check->ast;
    const bool is_long = text_find_byte(ast_text(ast, dictionary), '\n', 0) != TEXT_NOT_FOUND;
    Text indent = TEXT("");
    if (ast_child_count(ast, dictionary) == 0) return false;
    if (is_long && !key_indent(check, dictionary, &indent)) return false;
    buffer_append_byte(out, '(');
    AST_EACH_CHILD(ast, item, dictionary) {
        Text name = TEXT("");
        if (ast_is(ast, item, NODE_PAIR) &&
            (!read_key(check, item, &name) || is_repeated(check, dictionary, item, name))) {
            return false;
        }
        if (is_long) {
            buffer_printf(out, "%s%.*s", edit_newline(check), TEXT_ARGS(indent));
        } else if (item != ast_first_child(ast, dictionary)) {
            buffer_append_c(out, ", ");
        }
        append_item(check, out, item, name);
        if (is_long) buffer_append_byte(out, ',');
    }
    if (is_long) {
        const Text unit = edit_indentation(check);
        if (text_starts_with(indent, unit)) indent = text_skip(indent, unit.length);
        buffer_printf(out, "%s%.*s", edit_newline(check), TEXT_ARGS(indent));
    }
    buffer_append_byte(out, ')');
    return true;
}

static void append_value(const Check *check, Buffer *out, const PercentTemplate *template,
                         Node value, bool is_constant) {
    const char *stars = "";
    if (!is_constant && template->keys != 0) {
        stars = "**";
    } else if (!is_constant && template->positional > 1) {
        stars = "*";
    }
    buffer_printf(out, "(%s%.*s)", stars, TEXT_ARGS(ast_text(check->ast, value)));
}

// ---- The rule ----

typedef enum Values {
    VALUES_OTHER,
    VALUES_TUPLE,
    VALUES_DICTIONARY,
    VALUES_NAME,
    VALUES_CONSTANT
} Values;

static Values values_kind(const Ast *ast, Node right) {
    switch (ast_kind(ast, right)) {
    case NODE_TUPLE: return VALUES_TUPLE;
    case NODE_DICTIONARY: return VALUES_DICTIONARY;
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
    case NODE_CALL: return VALUES_NAME;
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_ELLIPSIS: return VALUES_CONSTANT;
    default: return VALUES_OTHER;
    }
}

static bool append_values(Check *check, Buffer *out, const PercentTemplate *template, Node right) {
    const Values kind = values_kind(check->ast, right);
    if (kind == VALUES_TUPLE) {
        append_tuple(check, out, right);
    } else if (kind == VALUES_DICTIONARY) {
        return template->positional == 0 && append_dictionary(check, out, right);
    } else {
        append_value(check, out, template, right, kind == VALUES_CONSTANT);
    }
    return true;
}

static void visit(Check *check, Node operation) {
    static const char message[] = "Use format specifiers instead of percent format";
    const Ast *const ast = check->ast;
    const Node left = ast_child(ast, operation, FIELD_LEFT);
    const Node right = ast_unparenthesized(ast, ast_child(ast, operation, FIELD_RIGHT));
    PercentTemplate template;
    if (!ast_is(ast, ast_child(ast, operation, FIELD_OPERATOR), TOKEN_PERCENT)) return;
    if (!percent_template_read(check, left, &template)) return;
    if (!template.is_convertible) {
        report(check, template.string, "%s", message);
        return;
    }
    if (values_kind(ast, right) == VALUES_OTHER) return;
    if (!fix_has_room(check, ast_text(ast, operation).length)) {
        report(check, operation, "%s", message);
        return;
    }
    Buffer out = {0};
    const Range range = ast_range(ast, operation);
    percent_template_write(check, &template, (Range){range.start, ast_end(ast, left)}, &out);
    buffer_append_c(&out, ".format");
    if (append_values(check, &out, &template, right)) {
        Finding *const finding = report(check, operation, "%s", message);
        const Text content = arena_copy(check->arena, buffer_text(&out));
        const Edit edit = {range.start, range.end, content, false};
        if (template.is_exact) {
            finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace with format specifiers");
        }
    } else {
        report(check, template.string, "%s", message);
    }
    buffer_release(&out);
}

const Rule rule_pyupgrade_printf_string_formatting[] = {
    {
        .code = "UP031",
        .name = "printf-string-formatting",
        .summary = "A string is formatted with `%`",
        .why = "`\"%s\" % value` fails, or shows something else, as soon as the value is a tuple; "
               "counts and order have to be kept right by hand.",
        .help = "Write an f-string, or call `str.format`.",
        .bad = "line = \"%s: %s\" % (name, count)\n",
        .good = "line = f\"{name}: {count}\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .kinds = {NODE_BINARY_OPERATOR},
        .visit = visit,
    },
    {0},
};
