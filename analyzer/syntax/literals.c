// Syntax checks: strings and numbers (language reference 2.5 to 2.7).
#include "syntax/literal.h"
#include "syntax/syntax_checks.h"

static bool is_hex(char byte) {
    return byte_is_digit(byte) || (byte_lower(byte) >= 'a' && byte_lower(byte) <= 'f');
}

// `\x`, `\u`, `\U` want so many hexadecimal digits; \N wants a name in braces.
static void check_escape(SyntaxChecker *self, Text content, size_t at, uint32_t base,
                         bool is_bytes) {
    const char letter = at + 1 < content.length ? content.bytes[at + 1] : '\0';
    size_t wanted = letter == 'x' ? 2 : 0;
    if (!is_bytes && letter == 'u') wanted = 4;
    if (!is_bytes && letter == 'U') wanted = 8;
    for (size_t i = 0; i < wanted; i++) {
        if (at + 2 + i < content.length && is_hex(content.bytes[at + 2 + i])) continue;
        const uint32_t where = base + (uint32_t)(at + 2 + i);
        syntax_error_at(self, (Range){where, where}, "Got unexpected unicode");
        return;
    }
    if (letter == 'N' && !is_bytes) {
        const bool has_brace = at + 2 < content.length && content.bytes[at + 2] == '{';
        const size_t close = text_find_byte(content, '}', at);
        if (has_brace && close != TEXT_NOT_FOUND && close > at + 3) return;
        const uint32_t where = base + (uint32_t)at + 2;
        syntax_error_at(self, (Range){where, where}, "Got unexpected unicode");
    }
}

static void check_string_text(SyntaxChecker *self, Text content, uint32_t base, uint32_t flags) {
    const bool is_bytes = (flags & STRING_BYTES) != 0;
    for (size_t i = 0; i < content.length; i++) {
        if (content.bytes[i] == '\\') {
            if ((flags & STRING_RAW) == 0) check_escape(self, content, i, base, is_bytes);
            i++;
        } else if (is_bytes && (unsigned char)content.bytes[i] >= 0x80) {
            const uint32_t start = base + (uint32_t)i;
            uint32_t end = start + 1;
            while (((unsigned char)content.bytes[end - base] & 0xc0) == 0x80) end++;
            syntax_error_at(self, (Range){start, end},
                            "bytes can only contain ASCII literal characters");
            return;
        }
    }
}

static void check_string(SyntaxChecker *self, Node string) {
    const Ast *const ast = self->ast;
    const Text text = ast_text(ast, string);
    if (text_starts_with(text, TEXT("`"))) {
        const uint32_t start = ast_start(ast, string);
        syntax_error_at(self, (Range){start, start + 1}, "Got unexpected token `");
        return;
    }
    const StringParts parts = string_parts(ast, string);
    if (!ast_is_leaf(ast, string)) {
        AST_EACH_CHILD(ast, part, string) {
            if (ast_is(ast, part, NODE_STRING_CONTENT)) {
                check_string_text(self, ast_text(ast, part), ast_start(ast, part), parts.flags);
            }
        }
        return;
    }
    check_string_text(self, source_slice(ast->source, parts.content), parts.content.start,
                      parts.flags);
}

static void check_concatenation(SyntaxChecker *self, Node strings) {
    const Ast *const ast = self->ast;
    int bytes = 0;
    int templates = 0;
    int count = 0;
    AST_EACH_CHILD(ast, string, strings) {
        const uint32_t flags = string_parts(ast, string).flags;
        bytes += (flags & STRING_BYTES) != 0;
        templates += (flags & STRING_TEMPLATE) != 0;
        count++;
    }
    if (templates != 0 && templates != count) {
        SYNTAX_ERROR(self, strings, "Cannot mix t-string literals with string or bytes literals");
    } else if (bytes != 0 && bytes != count) {
        SYNTAX_ERROR(self, strings, "Bytes literal cannot be mixed with non-bytes literals");
    }
}

static void check_number(SyntaxChecker *self, Node number) {
    const Ast *const ast = self->ast;
    const Text text = ast_text(ast, number);
    const char last = text.bytes[text.length - 1];
    if (byte_lower(last) == 'l') {
        const uint32_t end = ast_end(ast, number);
        syntax_error_at(self, (Range){end - 1, end},
                        "Simple statements must be separated by newlines or semicolons");
        return;
    }
    const bool is_decimal = ast_is(ast, number, NODE_INTEGER) && byte_lower(last) != 'j' &&
                            text.length > 1 && text.bytes[0] == '0' &&
                            (byte_is_digit(text.bytes[1]) || text.bytes[1] == '_');
    if (!is_decimal) return;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] != '0' && text.bytes[i] != '_') {
            SYNTAX_ERROR(self, number, "Invalid decimal integer literal");
            return;
        }
    }
}

void check_literal(SyntaxChecker *self, Node node) {
    switch (ast_kind(self->ast, node)) {
    case NODE_STRING: check_string(self, node); break;
    case NODE_CONCATENATED_STRING: check_concatenation(self, node); break;
    default: check_number(self, node);
    }
}
