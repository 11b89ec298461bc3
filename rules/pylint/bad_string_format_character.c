// PLE1300: formats with a type that there is none of.
#include "rules/rule.h"

#include "base/utf8.h"
#include "syntax/format_string.h"

static bool byte_is_one_of(char byte, const char *set) {
    return byte != '\0' && strchr(set, byte) != NULL;
}

static size_t skip_digits(Text spec, size_t at) {
    while (at < spec.length && byte_is_digit(spec.bytes[at])) at++;
    return at;
}

static size_t skip_one_of(Text spec, size_t at, const char *set) {
    return at < spec.length && byte_is_one_of(spec.bytes[at], set) ? at + 1 : at;
}

// The first letter of what stands where a specification has its type: "y" for ">10y"; empty if
// nothing does. (Library reference, "Format Specification Mini-Language".)
static Text spec_type(Text spec) {
    static const char aligns[] = "<>=^";
    size_t at = 0;
    if (spec.length > 1 && spec.bytes[0] == '!' && byte_is_one_of(spec.bytes[1], "sra")) {
        spec = text_skip(spec, 2); // a conversion, which is too late here
    }
    const size_t fill = utf8_width(spec);
    if (fill != 0 && fill < spec.length && byte_is_one_of(spec.bytes[fill], aligns))
        at = fill + 1;
    else
        at = skip_one_of(spec, at, aligns);
    at = skip_one_of(spec, at, "+- ");
    at = skip_one_of(spec, at, "#");
    at = skip_digits(spec, at);
    at = skip_one_of(spec, at, ",_");
    const size_t precision = skip_digits(spec, skip_one_of(spec, at, "."));
    if (precision > at + 1) at = precision;
    return at < spec.length ? text_slice(spec, at, at + utf8_width(text_skip(spec, at))) : TEXT("");
}

static void check_spec(Check *check, Node call, Text spec) {
    const Text type = spec_type(spec);
    if (type.length == 0 || text_find_byte(spec, '{', 0) != TEXT_NOT_FOUND) return;
    if (byte_is_one_of(type.bytes[0], "bcdeEfFgGnNosxX%")) return;
    report(check, call, "Unsupported format character '%.*s'", TEXT_ARGS(type));
}

// The end of the field that starts behind its `{`.
static size_t field_end(Text text, size_t at) {
    uint32_t depth = 1;
    for (; at < text.length; at++) {
        if (text.bytes[at] == '{') depth++;
        if (text.bytes[at] == '}' && --depth == 0) break;
    }
    return at;
}

static void visit_brace(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node template = ast_unparenthesized(ast, ast_first_child(ast, function));
    BraceFormat format;
    Text text;
    if (!is_plain_string(ast, template)) return;
    if (!literal_string(ast, template, check->arena, &text)) return;
    if (!brace_format_parse(&format, check->arena, text) && !format.is_about_name) return;
    for (size_t at = 0; at < text.length; at++) {
        if (text.bytes[at] != '{') continue;
        at++;
        if (at < text.length && text.bytes[at] == '{') continue;
        const size_t end = field_end(text, at);
        const Text field = text_slice(text, at, end);
        const size_t colon = text_find_byte(field, ':', 0);
        if (colon != TEXT_NOT_FOUND) check_spec(check, call, text_skip(field, colon + 1));
        at = end;
    }
}

static void visit_percent(Check *check, Node operation) {
    const PercentFormat *const format = check_percent_format(check, operation);
    if (format == NULL || format->unsupported.length == 0) return;
    report(check, operation, "Unsupported format character '%.*s'", TEXT_ARGS(format->unsupported));
}

static void visit(Check *check, Node node) {
    if (ast_is(check->ast, node, NODE_BINARY_OPERATOR))
        visit_percent(check, node);
    else
        visit_brace(check, node);
}

const Rule rule_pylint_bad_string_format_character[] = {
    {
        .code = "PLE1300",
        .name = "bad-string-format-character",
        .summary = "A format has a conversion that does not exist",
        .why = "Python raises a ValueError when the line runs.",
        .help = "Use a conversion that exists, or write `%%` for a percent sign.",
        .bad = "\"%y\" % name\n",
        .good = "\"%s\" % name\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .kinds = {NODE_BINARY_OPERATOR},
        .methods = (const char *const[]){"format", NULL},
        .visit = visit,
    },
    {0},
};
