// UP012: literals encoded as UTF-8.
#include "rules/rule.h"

#include "check/edits.h"

#include "base/buffer.h"

static bool is_utf8(Text name) {
    static const char *const names[] = {"cp65001", "u8", "utf", "utf-8", "utf8", "utf_8", NULL};
    for (const char *const *known = names; *known != NULL; known++) {
        if (text_equal_ignore_case(name, text_from_c(*known))) return true;
    }
    return false;
}

// The one argument, if it names UTF-8; false if there are others. `argument` is 0 without any.
static bool read_encoding(const Check *check, Node call, Node *argument) {
    const Ast *const ast = check->ast;
    Text name;
    *argument = 0;
    if (call_argument_count(ast, call) == 0) return true;
    if (call_argument_count(ast, call) != 1 || call_has_splat(ast, call)) return false;
    *argument = call_argument(ast, call, "encoding", 0);
    return is_plain_string(ast, ast_unparenthesized(ast, *argument)) &&
           literal_string(ast, ast_unparenthesized(ast, *argument), check->arena, &name) &&
           is_utf8(name);
}

// Escapes that bytes do not have.
static bool has_unicode_escape(const Check *check, Node string) {
    const StringParts parts = string_parts(check->ast, string);
    const Text text = source_slice(check->source, parts.content);
    if ((parts.flags & STRING_RAW) != 0) return false;
    for (size_t at = text_find_byte(text, '\\', 0); at < text.length && at + 1 < text.length;
         at = text_find_byte(text, '\\', at + 2)) {
        const char next = text.bytes[at + 1];
        if (next == 'N' || next == 'u' || next == 'U') return true;
    }
    return false;
}

// The strings of a literal one by one: `string` is the literal, or those side by side in it.
static Node first_string(const Ast *ast, Node literal) {
    return ast_is(ast, literal, NODE_STRING) ? literal : ast_first_child(ast, literal);
}

static Node next_string(const Ast *ast, Node literal, Node string) {
    return string == literal ? 0 : ast_next(ast, string);
}

// ---- What is reported ----

static void report_argument(Check *check, Node call, Node argument) {
    if (argument == 0) return;
    const Ast *const ast = check->ast;
    Finding *const finding =
        report(check, call, "Unnecessary UTF-8 `encoding` argument to `encode`");
    const Node parent = ast_parent(ast, argument);
    const Edit edit = edit_remove_argument(
        check, ast_is(ast, parent, NODE_KEYWORD_ARGUMENT) ? parent : argument, false);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unnecessary `encoding` argument");
}

// The receiver as it is written, with the prefix `b` for each of its strings.
static Text as_bytes(Check *check, Node object, Node literal) {
    const Ast *const ast = check->ast;
    Buffer out = {0};
    uint32_t at = ast_start(ast, object);
    for (Node string = first_string(ast, literal); string != 0;
         string = next_string(ast, literal, string)) {
        const StringParts parts = string_parts(ast, string);
        uint32_t start = ast_start(ast, string);
        buffer_append(&out, source_slice(check->source, (Range){at, start}));
        buffer_append_byte(&out, 'b');
        if ((parts.flags & STRING_UNICODE) != 0) start++;
        buffer_append(&out, source_slice(check->source, (Range){start, ast_end(ast, string)}));
        at = ast_end(ast, string);
    }
    buffer_append(&out, source_slice(check->source, (Range){at, ast_end(ast, object)}));
    return buffer_move(&out, check->arena);
}

static void report_literal(Check *check, Node call, Node object, Node literal) {
    Finding *const finding = report(check, call, "Unnecessary call to `encode` as UTF-8");
    const Range range = ast_range(check->ast, call);
    const Edit edit = {range.start, range.end,
                       edit_padded(check, as_bytes(check, object, literal), range)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Rewrite as bytes literal");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node object = ast_child(ast, ast_first_child(ast, call), FIELD_OBJECT);
    const Node literal = ast_unparenthesized(ast, object);
    Node argument;
    Text value;
    if (!is_string_like(ast, literal) || !read_encoding(check, call, &argument)) return;
    if (ast_has_flag(ast, call, NODE_FLAG_WHOLE_STRING)) return;
    if (!is_plain_string(ast, literal)) {
        report_argument(check, call, argument);
        return;
    }
    for (Node string = first_string(ast, literal); string != 0;
         string = next_string(ast, literal, string)) {
        if (has_unicode_escape(check, string)) return;
    }
    if (literal_string(ast, literal, check->arena, &value) && text_is_ascii(value)) {
        report_literal(check, call, object, literal);
    } else {
        report_argument(check, call, argument);
    }
}

const Rule rule_pyupgrade_unnecessary_encode_utf8[] = {
    {
        .code = "UP012",
        .name = "unnecessary-encode-utf8",
        .summary = "A literal is encoded as UTF-8",
        .why = "For ASCII text a bytes literal is the same without a call. For other text UTF-8 "
               "is what `encode` does anyway.",
        .help = "Write a bytes literal, or leave the argument out.",
        .bad = "name = \"Shop\".encode(\"utf-8\")\n",
        .good = "name = b\"Shop\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .methods = (const char *const[]){"encode", NULL},
        .visit = visit,
    },
    {0},
};
