// All safe fixes of a document as one edit.
#include "server/state.h"

#include "base/memory.h"
#include "fix_file.h"

#include <stdlib.h>

static size_t line_start(Text text, size_t at) {
    while (at > 0 && text.bytes[at - 1] != '\n') at--;
    return at;
}

// The lines in which the two texts differ: [start, end) of `before`, [start, *end_now) of `now`.
static Range changed_lines(Text before, Text now, size_t *end_now) {
    const size_t shorter = before.length < now.length ? before.length : now.length;
    size_t start = 0;
    while (start < shorter && before.bytes[start] == now.bytes[start]) start++;
    start = line_start(before, start);
    size_t same = 0;
    while (same < shorter - start &&
           before.bytes[before.length - 1 - same] == now.bytes[now.length - 1 - same]) {
        same++;
    }
    // Back to the end of a line in both: what is the same behind that begins a line.
    while (same > 0 && before.bytes[before.length - same - 1] != '\n') same--;
    const bool is_line =
        same == 0 || now.length == same || now.bytes[now.length - same - 1] == '\n';
    if (!is_line) same = 0;
    *end_now = now.length - same;
    return (Range){(uint32_t)start, (uint32_t)(before.length - same)};
}

// The text after all fixes; it is not written anywhere. The same as before if there is none.
static Text fixed_text(Server *self, Document *document, Buffer *bytes) {
    DocumentLint linted;
    Text text = buffer_text(&document->text);
    if (!server_lint(self, document, &linted)) return text;
    FixedFile fixed = {
        .by_rule = memory_zalloc(registry_count(self->lint.registry), sizeof *fixed.by_rule)};
    const FixFileOptions options = {.mode = FIX_MODE_WRITE};
    LintFile file = document->file;
    file.bytes = &text; // so the result is not written to the file
    fix_file(&self->linter, &file, &linted.lint, &options, &fixed);
    *bytes = fixed.bytes;
    free(fixed.by_rule);
    return fixed.count != 0 ? buffer_text(bytes) : text;
}

void append_fix_all(Server *self, Buffer *out, Document *document) {
    Buffer bytes = {0};
    const Text before = buffer_text(&document->text);
    const Text now = fixed_text(self, document, &bytes);
    size_t end_now;
    const Range range = changed_lines(before, now, &end_now);
    // A Source of the text as the client has it, for its lines.
    const Source like = {.path = document->uri, .encoding = "utf-8"};
    DocumentLint whole = {.part = {0, UINT32_MAX}};
    source_rewritten(&whole.lint.source, &self->linter.arena, &like, before);
    PositionWriter writer = position_writer(self, &whole);
    append_edit_begin(self, out, document);
    if (!text_equal(before, now)) {
        buffer_append_c(out, "{\"range\":");
        append_range(out, &writer, range);
        buffer_append_c(out, ",\"newText\":");
        buffer_append_json_string(out, text_slice(now, range.start, end_now));
        buffer_append_byte(out, '}');
    }
    append_edit_end(self, out);
    server_end_lint(self);
    buffer_release(&bytes);
}

// Fixes of notebooks go from cell to cell, and no edit of one document can.
static bool is_fixable(const Document *document) {
    return document != NULL && document->notebook == NULL && !document->is_notebook;
}

static void reply_params(Server *self, const Message *message) {
    append_json_value(outbox_begin_reply(&self->outbox, message->id), message->params);
    outbox_end(&self->outbox);
}

// The action as it came, with its edit; one that has nothing to be resolved as it is.
void handle_resolve_action(Server *self, const Message *message) {
    const Text uri = member_text(message->params, "data.uri");
    if (uri.length == 0) {
        reply_params(self, message);
        return;
    }
    Document *const document = documents_find(&self->documents, uri);
    if (!is_fixable(document)) {
        outbox_reply_error(&self->outbox, message->id, ERROR_INVALID_PARAMS,
                           "the action's document is not open");
        return;
    }
    Buffer edit = {0};
    append_fix_all(self, &edit, document);
    Buffer *const out = outbox_begin_reply(&self->outbox, message->id);
    append_json_value(out, message->params);
    out->length--; // its last brace
    buffer_append_c(out, ",\"edit\":");
    buffer_append(out, buffer_text(&edit));
    buffer_append_byte(out, '}');
    outbox_end(&self->outbox);
    buffer_release(&edit);
}

// The document that a command's first argument names: `{"uri": ...}` or the URI itself.
static Document *argument_document(const Server *self, const Message *message) {
    const json_t *const argument = json_array_get(member(message->params, "arguments"), 0);
    const char *const uri = json_string_value(argument);
    const Text text = uri != NULL ? text_from_c(uri) : member_text(argument, "uri");
    return documents_find(&self->documents, text);
}

void handle_command(Server *self, const Message *message) {
    Document *const document = argument_document(self, message);
    if (!text_is(member_text(message->params, "command"), "shikra.applyAutofix")) {
        outbox_reply_error(&self->outbox, message->id, ERROR_INVALID_PARAMS,
                           "the only command is `shikra.applyAutofix`");
        return;
    }
    if (!is_fixable(document)) {
        outbox_reply_error(&self->outbox, message->id, ERROR_INVALID_PARAMS,
                           "`shikra.applyAutofix` takes the URI of an open file");
        return;
    }
    Buffer edit = {0};
    append_fix_all(self, &edit, document);
    Buffer *const out =
        outbox_begin_request(&self->outbox, "edit", ++self->requests, "workspace/applyEdit");
    buffer_append_c(out, "{\"label\":\"shikra: Fix all auto-fixable problems\",\"edit\":");
    buffer_append(out, buffer_text(&edit));
    buffer_append_byte(out, '}');
    outbox_end(&self->outbox);
    outbox_reply_null(&self->outbox, message->id);
    buffer_release(&edit);
}
