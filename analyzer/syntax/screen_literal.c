// Checks of form: strings and numbers.
#include "syntax/escape.h"
#include "syntax/literal.h"
#include "syntax/number.h"
#include "syntax/syntax_checks.h"

// ---- Strings ----

static bool has_wrong_escape(Text text, uint32_t flags) {
    WrongEscape wrong;
    return (flags & STRING_RAW) == 0 &&
           escape_find_wrong(text, (flags & STRING_BYTES) != 0, &wrong);
}

static bool is_ascii(Text text) {
    for (size_t i = 0; i < text.length; i++) {
        if ((unsigned char)text.bytes[i] >= 0x80) return false;
    }
    return true;
}

static bool is_prefix_right(Text prefix) {
    if (prefix.length < 2) return true;
    const char first = byte_lower(prefix.bytes[0]);
    const char second = byte_lower(prefix.bytes[1]);
    const char other = first == 'r' ? second : first;
    return prefix.length == 2 && (first == 'r' || second == 'r') &&
           (other == 'b' || other == 'f' || other == 't');
}

// A brace that is neither doubled nor a field's.
static bool has_lone_brace(Text text) {
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        if (byte != '{' && byte != '}') continue;
        if (i + 1 >= text.length || text.bytes[i + 1] != byte) return true;
        i++;
    }
    return false;
}

static bool is_conversion_right(Text text) {
    return text_is(text, "!r") || text_is(text, "!s") || text_is(text, "!a");
}

// Fields as only PEP 701 allows them.
static bool is_new_field(const Ast *ast, Node string, Node field) {
    const Text text = ast_text(ast, field);
    const StringParts parts = string_parts(ast, string);
    const Text quote = {ast->source->text.bytes + parts.content.start - parts.quote, parts.quote};
    return text_contains(text, quote) || text_contains(text, TEXT("\\")) ||
           text_contains(text, TEXT("#")) || text_contains(text, TEXT("\n"));
}

static void screen_format_part(SyntaxChecker *self, Node string, Node part, uint32_t flags) {
    const Ast *const ast = self->ast;
    if (ast_is(ast, part, NODE_STRING_CONTENT)) {
        const Text text = ast_text(ast, part);
        doubt_if(self, has_wrong_escape(text, flags));
        doubt_if(self, has_lone_brace(text));
        return;
    }
    const Node conversion = ast_child(ast, part, FIELD_TYPE_CONVERSION);
    doubt_if(self, conversion != 0 && !is_conversion_right(ast_text(ast, conversion)));
    doubt_if(self, is_old_version(self, 312) && is_new_field(ast, string, part));
    const Node spec = ast_child(ast, part, FIELD_FORMAT_SPECIFIER);
    doubt_if(self, spec != 0 && has_wrong_escape(ast_text(ast, spec), flags));
}

// Fields may be nested, but not for ever. A line end may only be in triple quotes (the tree leaves
// one at the end out), and quotes are the string's end.
void screen_format_specifier(SyntaxChecker *self, Node specifier) {
    const Ast *const ast = self->ast;
    const Range rest = {ast_start(ast, specifier), ast_end(ast, ast_parent(ast, specifier))};
    const Text text = source_slice(ast->source, rest);
    for (size_t i = 0; i < text.length; i++) {
        doubt_if(self, text.bytes[i] == '\n' || text.bytes[i] == '"' || text.bytes[i] == '\'');
    }
    for (Node node = specifier + 1; node < ast_end_of(ast, specifier); node++) {
        if (!ast_is(ast, node, NODE_FORMAT_SPECIFIER)) continue;
        self->is_doubtful = true;
        return;
    }
}

// Without a prefix; the quotes do no harm.
static void screen_plain_string(SyntaxChecker *self, Text string) {
    const char *const backslash = memchr(string.bytes, '\\', string.length);
    if (backslash != NULL)
        doubt_if(self, has_wrong_escape(text_slice(string, 0, string.length - 1), 0));
}

void screen_string(SyntaxChecker *self, Node string) {
    const Ast *const ast = self->ast;
    const char first = ast->source->text.bytes[ast_start(ast, string)];
    if (first == '"' || first == '\'') {
        screen_plain_string(self, ast_text(ast, string));
        return;
    }
    if (first == '`') { // Python 2
        self->is_doubtful = true;
        return;
    }
    const StringParts parts = string_parts(ast, string);
    const uint32_t start = ast_start(ast, string);
    doubt_if(self, !is_prefix_right(text_slice(ast->source->text, start, start + parts.prefix)));
    if ((parts.flags & (STRING_FORMAT | STRING_TEMPLATE)) != 0) {
        doubt_if(self, (parts.flags & STRING_TEMPLATE) != 0);
        if (ast_is_leaf(ast, string)) {
            doubt_if(self, has_lone_brace(source_slice(ast->source, parts.content)));
        }
        AST_EACH_CHILD(ast, part, string) screen_format_part(self, string, part, parts.flags);
        if (!ast_is_leaf(ast, string)) return;
    }
    const Text content = source_slice(ast->source, parts.content);
    doubt_if(self, has_wrong_escape(content, parts.flags));
    doubt_if(self, (parts.flags & STRING_BYTES) != 0 && !is_ascii(content));
}

void screen_concatenation(SyntaxChecker *self, Node strings) {
    const Ast *const ast = self->ast;
    const Node first = ast_first_child(ast, strings);
    const uint32_t kinds = STRING_BYTES | STRING_TEMPLATE;
    const uint32_t expected = string_parts(ast, first).flags & kinds;
    AST_EACH_CHILD(ast, string, strings) {
        doubt_if(self, (string_parts(ast, string).flags & kinds) != expected);
    }
}

// ---- Numbers ----

static bool is_plain_decimal(Text text) {
    if (text.length > 1 && text.bytes[0] == '0') return false;
    for (size_t i = 0; i < text.length; i++) {
        if (!byte_is_digit(text.bytes[i])) return false;
    }
    return true;
}

static bool is_digit_of(char byte, bool has_radix) {
    return has_radix ? byte_hex_value(byte) >= 0 : byte_is_digit(byte);
}

// Underscores stand between digits, or behind `0x`.
static bool are_underscores_right(Text text, bool has_radix) {
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] != '_') continue;
        const bool is_behind = i != 0 && is_digit_of(text.bytes[i - 1], has_radix);
        if (!is_behind && !(has_radix && i == 2)) return false;
        if (i + 1 == text.length || !is_digit_of(text.bytes[i + 1], has_radix)) return false;
    }
    return true;
}

// No `0777`, no `10L`.
static bool is_spelled_right(Text text) {
    const char last = byte_lower(text.bytes[text.length - 1]);
    const char radix = text.length > 2 && text.bytes[0] == '0' ? byte_lower(text.bytes[1]) : '\0';
    const bool has_radix = radix == 'x' || radix == 'o' || radix == 'b';
    if (last == 'l' || !are_underscores_right(text, has_radix)) return false;
    if (text.bytes[0] != '0' || (!byte_is_digit(text.bytes[1]) && text.bytes[1] != '_')) {
        return true;
    }
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] != '0' && text.bytes[i] != '_')
            return false; // or 01.5: the grammar knows
    }
    return true;
}

bool number_is_right(Text number, char next) {
    return !byte_is_identifier(next) && (is_plain_decimal(number) || is_spelled_right(number));
}

void screen_number(SyntaxChecker *self, Node number) {
    const Ast *const ast = self->ast;
    const char next = ast->source->text.bytes[ast_end(ast, number)];
    doubt_if(self, !number_is_right(ast_text(ast, number), next));
}
