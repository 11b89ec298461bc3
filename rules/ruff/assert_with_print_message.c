// RUF030: `assert condition, print("message")`.
#include "rules/rule.h"

#include "model/unparse.h"

#include "base/buffer.h"

// What print would write, put together from its arguments: as one string without fields as long as
// all of them are plain strings.
typedef struct Message {
    Buffer text;       // a plain string's value, or what stands between an f-string's quotes
    bool is_format;    // an f-string
    bool nests_quotes; // a field has quotes or backslashes in it
} Message;

enum { FIRST_NESTED_QUOTES = 312 };

static void add_value(Message *self, Text value) {
    if (!self->is_format) {
        buffer_append(&self->text, value);
        return;
    }
    Buffer escaped = {0};
    unparse_content(&escaped, value, '"');
    const Text text = buffer_text(&escaped);
    for (size_t i = 0; i < text.length; i++) {
        buffer_append_byte(&self->text, text.bytes[i]);
        if (text.bytes[i] == '{' || text.bytes[i] == '}') {
            buffer_append_byte(&self->text, text.bytes[i]);
        }
    }
    buffer_release(&escaped);
}

static void add_format_string(Message *self, const Check *check, Node string) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, part, string) {
        if (ast_is(ast, part, NODE_STRING_CONTENT)) {
            add_value(self, format_string_content(ast, part, check->arena));
        } else {
            buffer_append(&self->text, ast_text(ast, part));
        }
    }
}

static void add_argument(Message *self, const Check *check, Node argument) {
    const Ast *const ast = check->ast;
    const Node node = ast_unparenthesized(ast, argument);
    Text value;
    if (literal_string(ast, node, check->arena, &value)) {
        add_value(self, value);
    } else if (ast_is(ast, node, NODE_STRING) &&
               (string_parts(ast, node).flags & (STRING_FORMAT | STRING_BYTES)) == STRING_FORMAT) {
        add_format_string(self, check, node);
    } else if (ast_is(ast, node, NODE_CONCATENATED_STRING) && is_string_like(ast, node)) {
        AST_EACH_CHILD(ast, part, node) {
            if (literal_string(ast, part, check->arena, &value)) {
                add_value(self, value);
            } else {
                add_format_string(self, check, part);
            }
        }
    } else {
        const Text text = unparse(ast, node, UNPARSE_ARGUMENT, check->arena);
        self->nests_quotes |= text_find_byte(text, '"', 0) != TEXT_NOT_FOUND ||
                              text_find_byte(text, '\\', 0) != TEXT_NOT_FOUND;
        buffer_append_c(&self->text, text.bytes[0] == '{' ? "{ " : "{");
        buffer_append(&self->text, text);
        buffer_append_byte(&self->text, '}');
    }
}

static Node separator_of(const Ast *ast, Node call) {
    const Node value = ast_unparenthesized(ast, call_argument(ast, call, "sep", CALL_KEYWORD_ONLY));
    return is_none(ast, value) ? 0 : value;
}

static bool is_plain_message(const Ast *ast, Node call) {
    const Node separator = separator_of(ast, call);
    uint32_t count = 0;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (!argument_is_positional(ast, argument)) continue;
        if (!is_plain_string(ast, ast_unparenthesized(ast, argument))) return false;
        count++;
    }
    return count < 2 || separator == 0 || is_plain_string(ast, separator);
}

static void add_arguments(Message *self, const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node separator = separator_of(ast, call);
    bool is_first = true;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (!argument_is_positional(ast, argument)) continue;
        if (!is_first && separator == 0) add_value(self, TEXT(" "));
        if (!is_first && separator != 0) add_argument(self, check, separator);
        is_first = false;
        add_argument(self, check, argument);
    }
}

// Empty if older Pythons would not read it.
static Text message_text(const Check *check, Node call) {
    Message message = {.is_format = !is_plain_message(check->ast, call)};
    add_arguments(&message, check, call);
    Buffer out = {0};
    if (message.nests_quotes && check->settings->target_version < FIRST_NESTED_QUOTES) {
        buffer_clear(&message.text);
    } else if (message.is_format) {
        buffer_append_c(&out, "f\"");
        buffer_append(&out, buffer_text(&message.text));
        buffer_append_byte(&out, '"');
    } else {
        const Text value = buffer_text(&message.text);
        const bool is_quoted = text_find_byte(value, '"', 0) != TEXT_NOT_FOUND &&
                               text_find_byte(value, '\'', 0) == TEXT_NOT_FOUND;
        const char quote = is_quoted ? '\'' : '"';
        buffer_append_byte(&out, quote);
        unparse_content(&out, value, quote);
        buffer_append_byte(&out, quote);
    }
    const Text text = arena_copy(check->arena, buffer_text(&out));
    buffer_release(&message.text);
    buffer_release(&out);
    return text;
}

static void fix(Check *check, Finding *finding, Node assertion, Node call) {
    const Ast *const ast = check->ast;
    Range range = {ast_start(ast, ast_with_parentheses(ast, call)),
                   ast_end(ast, ast_with_parentheses(ast, call))};
    const Node first = call_positional(ast, call, 0);
    Text text = TEXT("");
    if (ast_child_of_kind(ast, call_arguments(ast, call), NODE_LIST_SPLAT) != 0) return;
    if (!ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST)) return;
    if (first != 0) {
        text = message_text(check, call);
        if (text.length == 0) return;
    } else {
        range.start = ast_end(ast, ast_first_child(ast, assertion));
    }
    const Edit edit = {range.start, range.end, text};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Remove `print`");
}

static void visit(Check *check, Node assertion) {
    const Ast *const ast = check->ast;
    const Node call = ast_unparenthesized(ast, ast_child_at(ast, assertion, 1));
    if (!ast_is(ast, call, NODE_CALL)) return;
    if (!model_is_builtin(check->model, ast_child(ast, call, FIELD_FUNCTION), "print")) return;
    Finding *const finding =
        report(check, call, "`print()` call in `assert` statement is likely unintentional");
    fix(check, finding, assertion, call);
}

const Rule rule_ruff_assert_with_print_message[] = {
    {
        .code = "RUF030",
        .name = "assert-with-print-message",
        .summary = "The message of an `assert` is a call of `print`",
        .why = "`print` returns None, so the AssertionError says nothing: the text goes to the "
               "output, where a test run or a log collector does not look for it.",
        .help = "Give the message itself.",
        .bad = "assert total > 0, print(\"nothing to pay\")\n",
        .good = "assert total > 0, \"nothing to pay\"\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_ASSERT_STATEMENT},
        .visit = visit,
    },
    {0},
};
