// Literals: decoding strings and numbers (language reference 2.5 to 2.7).
#include "syntax/literal.h"

#include "base/buffer.h"
#include "base/utf8.h"

StringParts string_parts(const Ast *ast, Node string) {
    StringParts parts = {0};
    if (!ast_is(ast, string, NODE_STRING)) return parts;
    const Text text = ast_text(ast, string);
    uint32_t at = 0;
    for (; at < text.length && text.bytes[at] != '"' && text.bytes[at] != '\''; at++) {
        switch (byte_lower(text.bytes[at])) {
        case 'b': parts.flags |= STRING_BYTES; break;
        case 'r': parts.flags |= STRING_RAW; break;
        case 'f': parts.flags |= STRING_FORMAT; break;
        case 't': parts.flags |= STRING_TEMPLATE; break;
        case 'u': parts.flags |= STRING_UNICODE; break;
        default: break;
        }
    }
    parts.prefix = at;
    const Text body = text_skip(text, at);
    const bool is_triple =
        body.length >= 6 && body.bytes[1] == body.bytes[0] && body.bytes[2] == body.bytes[0];
    if (is_triple) parts.flags |= STRING_TRIPLE;
    parts.quote = is_triple ? 3 : 1;
    const uint32_t start = ast_start(ast, string) + at + parts.quote;
    const uint32_t end = ast_end(ast, string);
    parts.content = (Range){start, end >= start + parts.quote ? end - parts.quote : start};
    return parts;
}

static size_t read_hex(Text text, size_t at, size_t digits, uint32_t *value) {
    size_t i = 0;
    *value = 0;
    for (; i < digits && at + i < text.length && byte_hex_value(text.bytes[at + i]) >= 0; i++) {
        *value = *value * 16 + (uint32_t)byte_hex_value(text.bytes[at + i]);
    }
    return i;
}

static void append_character(Buffer *out, uint32_t character, bool is_bytes) {
    if (character >= 0xd800 && character <= 0xdfff) character = 0xfffd; // half a pair: no UTF-8
    char bytes[4] = {(char)character};
    const size_t width = is_bytes ? 1 : utf8_write(character, bytes);
    buffer_append(out, (Text){bytes, width});
}

// A character by name: which one does not matter to any rule, but that two names are two. So it is
// one of those for private use (plane 15) that the name decides. Python takes names in any case.
static uint32_t named_character(Text name) {
    uint32_t hash = 0;
    for (size_t i = 0; i < name.length; i++) {
        hash = hash * 31 + (uint8_t)byte_lower(name.bytes[i]);
    }
    return 0xf0000 + hash % 0xfffe;
}

static size_t append_octal(Buffer *out, Text text, size_t at, bool is_bytes) {
    uint32_t value = 0;
    size_t i = 0;
    for (; i < 3 && at + i < text.length && text.bytes[at + i] >= '0' && text.bytes[at + i] <= '7';
         i++) {
        value = value * 8 + (uint32_t)(text.bytes[at + i] - '0');
    }
    append_character(out, value, is_bytes);
    return i;
}

// The one-letter escapes; '\0' for other letters.
static char simple_escape(char letter) {
    static const char escapes[][2] = {{'\\', '\\'}, {'\'', '\''}, {'"', '"'},  {'a', '\a'},
                                      {'b', '\b'},  {'f', '\f'},  {'n', '\n'}, {'r', '\r'},
                                      {'t', '\t'},  {'v', '\v'}};
    for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++) {
        if (escapes[i][0] == letter) return escapes[i][1];
    }
    return '\0';
}

// Decodes the escape behind the backslash at `at` - 1; returns how many bytes it took. An unknown
// one stays as it is, with its backslash.
static size_t append_escape(Buffer *out, Text text, size_t at, bool is_bytes) {
    const char letter = at < text.length ? text.bytes[at] : '\0';
    if (letter == '\n') return 1;
    if (letter == '\r') return at + 1 < text.length && text.bytes[at + 1] == '\n' ? 2 : 1;
    if (letter >= '0' && letter <= '7') return append_octal(out, text, at, is_bytes);
    if (simple_escape(letter) != '\0') {
        buffer_append_byte(out, simple_escape(letter));
        return 1;
    }
    const size_t digits = letter == 'x'   ? 2
                          : is_bytes      ? 0
                          : letter == 'u' ? 4
                          : letter == 'U' ? 8
                                          : 0;
    uint32_t value;
    if (digits != 0 && read_hex(text, at + 1, digits, &value) == digits && value <= 0x10ffff) {
        append_character(out, value, is_bytes);
        return 1 + digits;
    }
    if (letter == 'N' && !is_bytes) {
        const size_t close = text_find_byte(text, '}', at);
        if (close != TEXT_NOT_FOUND) {
            append_character(out, named_character(text_slice(text, at, close)), false);
            return close - at + 1;
        }
    }
    buffer_append_byte(out, '\\');
    return 0;
}

// The offset from `at` on of what may not stand for itself.
static size_t skip_verbatim(Text raw, size_t at, bool is_raw, bool is_format) {
    if (is_raw && !is_format) return raw.length;
    while (at < raw.length) {
        const char byte = raw.bytes[at];
        if ((byte == '\\' && !is_raw) || (is_format && (byte == '{' || byte == '}'))) break;
        at++;
    }
    return at;
}

// Appends what `raw`, between the quotes of a string with `flags`, evaluates to. Braces are doubled
// in f-strings.
static void append_decoded(Buffer *out, Text raw, uint32_t flags) {
    const bool is_raw = (flags & STRING_RAW) != 0;
    const bool is_format = (flags & STRING_FORMAT) != 0;
    for (size_t at = 0; at < raw.length;) {
        const size_t end = skip_verbatim(raw, at, is_raw, is_format);
        buffer_append(out, text_slice(raw, at, end));
        if (end == raw.length) break;
        const char byte = raw.bytes[end];
        at = end + 1;
        if (byte == '\\') {
            at += append_escape(out, raw, at, (flags & STRING_BYTES) != 0);
            continue;
        }
        buffer_append_byte(out, byte);
        if (at < raw.length && raw.bytes[at] == byte) at++;
    }
}

// True if `raw` is its own value.
static bool is_verbatim(Text raw, uint32_t flags) {
    const bool has_escapes =
        (flags & STRING_RAW) == 0 && text_find_byte(raw, '\\', 0) != TEXT_NOT_FOUND;
    const bool has_braces =
        (flags & STRING_FORMAT) != 0 && (text_find_byte(raw, '{', 0) != TEXT_NOT_FOUND ||
                                         text_find_byte(raw, '}', 0) != TEXT_NOT_FOUND);
    return !has_escapes && !has_braces;
}

static Text decoded(Text raw, uint32_t flags, Arena *arena) {
    if (is_verbatim(raw, flags)) return raw;
    Buffer out = {0};
    append_decoded(&out, raw, flags);
    return buffer_move(&out, arena);
}

Text format_string_content(const Ast *ast, Node content, Arena *arena) {
    const Node string = ast_parent(ast, content);
    return decoded(ast_text(ast, content), string_parts(ast, string).flags, arena);
}

Node string_first(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_CONCATENATED_STRING) ? ast_first_child(ast, node)
           : ast_is(ast, node, NODE_STRING)            ? node
                                                       : 0;
}

Node string_next(const Ast *ast, Node node, Node string) {
    return string == node ? 0 : ast_next(ast, string);
}

static bool decode(const Ast *ast, Node node, Arena *arena, Text *value, bool wants_bytes) {
    node = ast_unparenthesized(ast, node);
    const Node first = string_first(ast, node);
    if (first == 0) return false;
    for (Node s = first; s != 0; s = string_next(ast, node, s)) {
        const uint32_t flags = string_parts(ast, s).flags;
        if (((flags & STRING_BYTES) != 0) != wants_bytes || (flags & STRING_TEMPLATE) != 0)
            return false;
        if (!ast_is_leaf(ast, s)) return false; // has interpolations
    }
    if (first == node) {
        const StringParts parts = string_parts(ast, node);
        *value = decoded(source_slice(ast->source, parts.content), parts.flags, arena);
        return true;
    }
    Buffer out = {0};
    for (Node s = first; s != 0; s = string_next(ast, node, s)) {
        const StringParts parts = string_parts(ast, s);
        append_decoded(&out, source_slice(ast->source, parts.content), parts.flags);
    }
    *value = buffer_move(&out, arena);
    return true;
}

bool literal_string(const Ast *ast, Node node, Arena *arena, Text *value) {
    return decode(ast, node, arena, value, false);
}

bool literal_bytes(const Ast *ast, Node node, Arena *arena, Text *value) {
    return decode(ast, node, arena, value, true);
}

LiteralPieces literal_pieces(const Ast *ast, Node expression, Arena *arena) {
    LiteralPieces self = {ast, arena, .expression = expression};
    self.string = string_first(ast, expression);
    self.is_whole = true;
    for (Node s = self.string; s != 0; s = string_next(ast, expression, s)) {
        const uint32_t flags = string_parts(ast, s).flags;
        if ((flags & (STRING_BYTES | STRING_TEMPLATE)) != 0) self.string = 0;
        if ((flags & STRING_FORMAT) != 0) self.is_whole = false;
    }
    return self;
}

static Node next_hole(const Ast *ast, Node child) {
    while (child != 0 && !ast_is(ast, child, NODE_INTERPOLATION)) child = ast_next(ast, child);
    return child;
}

// The run of an f-string behind the interpolation `hole`; at its end goes on to the next string.
static Range next_run(LiteralPieces *self, const StringParts *parts) {
    const Ast *const ast = self->ast;
    Range run = parts->content;
    if (self->hole != 0) run.start = ast_end(ast, self->hole);
    self->hole = next_hole(ast, self->hole != 0 ? ast_next(ast, self->hole)
                                                : ast_first_child(ast, self->string));
    if (self->hole != 0) {
        run.end = ast_start(ast, self->hole);
    } else {
        self->string = string_next(ast, self->expression, self->string);
    }
    return run;
}

bool literal_pieces_next(LiteralPieces *self, LiteralPiece *piece) {
    const Ast *const ast = self->ast;
    if (self->is_whole) {
        const bool has_value =
            self->string != 0 && literal_string(ast, self->expression, self->arena, &piece->value);
        piece->range = ast_range(ast, self->expression);
        self->string = 0;
        return has_value;
    }
    while (self->string != 0) {
        const StringParts parts = string_parts(ast, self->string);
        Range content = parts.content;
        piece->range = ast_range(ast, self->string);
        if ((parts.flags & STRING_FORMAT) != 0) {
            content = next_run(self, &parts);
            piece->range = content;
            if (content.end <= content.start) continue;
        } else {
            self->string = string_next(ast, self->expression, self->string);
        }
        piece->value = decoded(source_slice(ast->source, content), parts.flags, self->arena);
        return true;
    }
    return false;
}

bool is_string_like(const Ast *ast, Node node) {
    node = ast_unparenthesized(ast, node);
    const Node first = string_first(ast, node);
    return first != 0 && (string_parts(ast, first).flags & STRING_BYTES) == 0;
}

bool is_plain_string(const Ast *ast, Node node) {
    node = ast_unparenthesized(ast, node);
    const Node first = string_first(ast, node);
    for (Node s = first; s != 0; s = string_next(ast, node, s)) {
        const uint32_t other = STRING_BYTES | STRING_FORMAT | STRING_TEMPLATE;
        if ((string_parts(ast, s).flags & other) != 0) return false;
    }
    return first != 0;
}

static bool parse_integer(Text text, int64_t *value) {
    uint32_t base = 10;
    if (text.length > 2 && text.bytes[0] == '0') {
        const char letter = byte_lower(text.bytes[1]);
        base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
        if (base != 10) text = text_skip(text, 2);
    }
    *value = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '_') continue;
        const int digit = byte_hex_value(text.bytes[i]);
        if (digit < 0 || (uint32_t)digit >= base || *value > (INT64_MAX - digit) / (int64_t)base) {
            return false;
        }
        *value = *value * (int64_t)base + digit;
    }
    return text.length != 0;
}

bool percent_template(const Ast *ast, Node operation, Arena *arena, Text *template) {
    const Node left = ast_unparenthesized(ast, ast_first_child(ast, operation));
    if (!ast_is(ast, left, NODE_STRING) && !ast_is(ast, left, NODE_CONCATENATED_STRING)) {
        return false; // nearly all
    }
    if (!ast_is(ast, ast_child(ast, operation, FIELD_OPERATOR), TOKEN_PERCENT)) return false;
    return is_plain_string(ast, left) && literal_string(ast, left, arena, template);
}

bool literal_integer(const Ast *ast, Node node, int64_t *value) {
    node = ast_unparenthesized(ast, node);
    bool is_negative = false;
    if (ast_is(ast, node, NODE_UNARY_OPERATOR)) {
        is_negative = ast_is(ast, ast_child(ast, node, FIELD_OPERATOR), TOKEN_MINUS);
        if (!is_negative) return false;
        node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_ARGUMENT));
    }
    if (!ast_is(ast, node, NODE_INTEGER) || !parse_integer(ast_text(ast, node), value))
        return false;
    if (is_negative) *value = -*value;
    return true;
}

bool literal_boolean(const Ast *ast, Node node, bool *value) {
    node = ast_unparenthesized(ast, node);
    *value = ast_is(ast, node, NODE_TRUE);
    return *value || ast_is(ast, node, NODE_FALSE);
}
