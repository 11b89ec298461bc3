// Message: parsed by jansson, written by hand.
#include "server/message.h"

#include <stdarg.h>
#include <stdlib.h>

// ---- In ----

static int hex_digits(Text text, size_t at) {
    int value = 0;
    for (size_t i = at; i < at + 4; i++) {
        const int digit = i < text.length ? byte_hex_value(text.bytes[i]) : -1;
        if (digit < 0) return -1;
        value = value << 4 | digit;
    }
    return value;
}

// The \uXXXX at `at`, or -1.
static int escape_at(Text text, size_t at) {
    const bool is_escape =
        at + 6 <= text.length && text.bytes[at] == '\\' && text.bytes[at + 1] == 'u';
    return is_escape ? hex_digits(text, at + 2) : -1;
}

static bool is_in(int value, int first, int last) {
    return value >= first && value <= last;
}

// JavaScript's strings may hold half a surrogate pair, and so may the messages of an editor that is
// written in it, but no UTF-8 can: it becomes U+FFFD, as long in UTF-16 and in UTF-8. False if
// there is none.
static bool mend_surrogates(Text content, Buffer *out) {
    bool is_mended = false;
    buffer_append(out, content);
    for (size_t at = 0; at + 6 <= content.length;) {
        const int unit = escape_at(content, at);
        const bool is_pair =
            is_in(unit, 0xd800, 0xdbff) && is_in(escape_at(content, at + 6), 0xdc00, 0xdfff);
        if (is_in(unit, 0xd800, 0xdfff) && !is_pair) {
            memcpy(out->bytes + at, "\\ufffd", 6);
            is_mended = true;
        }
        at += is_pair ? 12 : unit >= 0 ? 6 : content.bytes[at] == '\\' ? 2 : 1;
    }
    return is_mended;
}

static json_t *parse_json(Text content, json_error_t *error) {
    json_t *root = json_loadb(content.bytes, content.length, JSON_ALLOW_NUL, error);
    Buffer mended = {0};
    if (root == NULL && mend_surrogates(content, &mended)) {
        root = json_loadb(mended.bytes, mended.length, JSON_ALLOW_NUL, error);
    }
    buffer_release(&mended);
    return root;
}

const char *message_parse(Message *self, Text content, ErrorCode *code) {
    json_error_t error;
    *self = (Message){.root = parse_json(content, &error)};
    *code = ERROR_PARSE;
    if (self->root == NULL) return "the message is no JSON";
    const json_t *const method = member(self->root, "method");
    self->id = member(self->root, "id");
    self->method = json_string_value(method);
    self->params = member(self->root, "params");
    *code = ERROR_INVALID_REQUEST;
    if (!json_is_object(self->root)) return "a message is a JSON object";
    const bool has_id = self->id == NULL || json_is_string(self->id) || json_is_number(self->id);
    if (!has_id && self->method != NULL) return "an `id` is a number or a string";
    if (method != NULL && self->method == NULL) return "a `method` is a string";
    if (method == NULL && self->id == NULL) return "a message has a `method` or is a response";
    return NULL;
}

void message_release(Message *self) {
    json_decref(self->root);
}

// ---- Out ----

void outbox_release(Outbox *self) {
    buffer_release(&self->bytes);
    buffer_release(&self->content);
}

void append_json_value(Buffer *out, const json_t *value) {
    char *const text = value != NULL ? json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT) : NULL;
    buffer_append_c(out, text != NULL ? text : "null");
    free(text);
}

static Buffer *begin(Outbox *self) {
    buffer_clear(&self->content);
    buffer_append_c(&self->content, "{\"jsonrpc\":\"2.0\"");
    return &self->content;
}

Buffer *outbox_begin_reply(Outbox *self, const json_t *id) {
    Buffer *const out = begin(self);
    buffer_append_c(out, ",\"id\":");
    append_json_value(out, id);
    buffer_append_c(out, ",\"result\":");
    return out;
}

Buffer *outbox_begin_notification(Outbox *self, const char *method) {
    Buffer *const out = begin(self);
    buffer_printf(out, ",\"method\":\"%s\",\"params\":", method);
    return out;
}

Buffer *outbox_begin_request(Outbox *self, const char *kind, uint32_t number, const char *method) {
    Buffer *const out = begin(self);
    buffer_printf(out, ",\"id\":\"%s/%u\",\"method\":\"%s\",\"params\":", kind, number, method);
    return out;
}

void outbox_end(Outbox *self) {
    buffer_append_byte(&self->content, '}');
    buffer_printf(&self->bytes, "Content-Length: %zu\r\n\r\n", self->content.length);
    buffer_append(&self->bytes, buffer_text(&self->content));
}

void outbox_reply_null(Outbox *self, const json_t *id) {
    buffer_append_c(outbox_begin_reply(self, id), "null");
    outbox_end(self);
}

static void append_formatted(Buffer *out, const char *format, va_list arguments) {
    char *text = NULL;
    if (vasprintf(&text, format, arguments) < 0) text = NULL;
    buffer_append_json_string(out, text_from_c(text != NULL ? text : format));
    free(text);
}

void outbox_reply_error(Outbox *self, const json_t *id, ErrorCode code, const char *format, ...) {
    Buffer *const out = begin(self);
    buffer_append_c(out, ",\"id\":");
    append_json_value(out, id);
    buffer_printf(out, ",\"error\":{\"code\":%d,\"message\":", (int)code);
    va_list arguments;
    va_start(arguments, format);
    append_formatted(out, format, arguments);
    va_end(arguments);
    buffer_append_byte(out, '}');
    outbox_end(self);
}

void outbox_tell(Outbox *self, const char *method, MessageType type, const char *format, ...) {
    Buffer *const out = outbox_begin_notification(self, method);
    buffer_printf(out, "{\"type\":%d,\"message\":", (int)type);
    va_list arguments;
    va_start(arguments, format);
    append_formatted(out, format, arguments);
    va_end(arguments);
    buffer_append_byte(out, '}');
    outbox_end(self);
}
