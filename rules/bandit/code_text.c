// Code as text: strings are rewritten, the rest only loses its layout.
#include "rules/bandit/code_text.h"

#include "base/utf8.h"

static bool append_short_escape(Buffer *out, uint32_t character) {
    static const char escapes[][2] = {{'\n', 'n'}, {'\r', 'r'},  {'\t', 't'},
                                      {'"', '"'},  {'\\', '\\'}, {'\'', '\''}};
    for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++) {
        if (character != (unsigned char)escapes[i][0]) continue;
        buffer_append_byte(out, '\\');
        buffer_append_byte(out, escapes[i][1]);
        return true;
    }
    return false;
}

// White space outside ASCII is what repr() escapes and a rule could take for a blank.
static bool is_wide_space(uint32_t character) {
    return character == 0x85 || character == 0xa0 || character == 0x1680 ||
           (character >= 0x2000 && character <= 0x200f) ||
           (character >= 0x2028 && character <= 0x202f) || character == 0x205f ||
           character == 0x3000;
}

void append_escaped(Buffer *out, Text text, bool is_ascii) {
    for (Text rest = text; rest.length != 0;) {
        size_t width;
        const uint32_t character = utf8_decode(rest, &width);
        if (append_short_escape(out, character)) {
            // done
        } else if (is_ascii && (character < ' ' || character >= 0x7f)) {
            buffer_printf(out, "\\u{%x}", character);
        } else if (character < ' ' || character == 0x7f || is_wide_space(character)) {
            buffer_printf(out, "\\x%02x", character);
        } else {
            buffer_append(out, text_slice(rest, 0, width));
        }
        rest = text_skip(rest, width);
    }
}

static bool is_one_of(char byte, const char *bytes) {
    return byte != '\0' && strchr(bytes, byte) != NULL;
}

// Runs of white space, continued lines and (with `has_comments`) comments become one blank, none
// inside of brackets and before commas.
static void append_on_one_line(Buffer *out, Text code, bool has_comments) {
    for (size_t at = 0; at < code.length;) {
        const size_t start = at;
        while (at < code.length) {
            const char byte = code.bytes[at];
            if (byte == '#' && has_comments) {
                at = text_find_byte(code, '\n', at);
                if (at == TEXT_NOT_FOUND) at = code.length;
            } else if (byte_is_space(byte) || byte == '\\') {
                at++;
            } else {
                break;
            }
        }
        if (at != start) {
            const char before = out->length != 0 ? out->bytes[out->length - 1] : '\0';
            const char behind = at < code.length ? code.bytes[at] : '\0';
            if (is_one_of(before, "([{") || is_one_of(behind, ",)]}")) continue;
            buffer_append_byte(out, ' ');
        } else {
            buffer_append_byte(out, code.bytes[at++]);
        }
    }
}

static void append_string(Buffer *out, const Check *check, Node string) {
    const Ast *const ast = check->ast;
    const uint32_t flags = string_parts(ast, string).flags;
    if ((flags & (STRING_RAW | STRING_BYTES | STRING_TEMPLATE)) != 0) {
        buffer_append(out, ast_text(ast, string));
        return;
    }
    LiteralPieces pieces = literal_pieces(ast, string, check->arena);
    LiteralPiece piece;
    uint32_t at = ast_start(ast, string);
    while (literal_pieces_next(&pieces, &piece)) {
        append_on_one_line(out, source_slice(ast->source, (Range){at, piece.range.start}), false);
        if (pieces.is_whole) buffer_append_byte(out, '"');
        append_escaped(out, piece.value, false);
        if (pieces.is_whole) buffer_append_byte(out, '"');
        at = piece.range.end;
    }
    append_on_one_line(out, source_slice(ast->source, (Range){at, ast_end(ast, string)}), false);
}

void append_code(Buffer *out, const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    const Node end = ast_end_of(ast, expression);
    uint32_t at = ast_start(ast, expression);
    for (Node node = expression; node < end;) {
        if (!ast_is(ast, node, NODE_STRING)) {
            node++;
            continue;
        }
        const Range before = {at, ast_start(ast, node)};
        append_on_one_line(out, source_slice(ast->source, before), true);
        append_string(out, check, node);
        at = ast_end(ast, node);
        node = ast_end_of(ast, node);
    }
    const Range behind = {at, ast_end(ast, expression)};
    append_on_one_line(out, source_slice(ast->source, behind), true);
}

void append_raw_contents(Buffer *out, const Ast *ast, Node strings) {
    if (ast_is(ast, strings, NODE_STRING)) {
        buffer_append(out, source_slice(ast->source, string_parts(ast, strings).content));
        return;
    }
    AST_EACH_CHILD(ast, string, strings) {
        buffer_append(out, source_slice(ast->source, string_parts(ast, string).content));
    }
}
