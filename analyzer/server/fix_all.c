// All safe fixes of a document as one edit, or of a notebook as one for each cell.
#include "server/state.h"

#include "base/memory.h"
#include "fix_file.h"
#include "server/notebooks.h"

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

// Fixes a document without writing it anywhere: `bytes`, its own, or NULL for a notebook. False if
// there is nothing to fix.
static bool fix(Server *self, Document *document, const Text *bytes, FixMode mode,
                FixedFile *fixed) {
    DocumentLint linted;
    *fixed = (FixedFile){0};
    if (!server_lint(self, document, &linted)) return false;
    fixed->by_rule = memory_zalloc(registry_count(self->lint.registry), sizeof *fixed->by_rule);
    LintFile file = document->file; // which only linting gives its settings
    file.bytes = bytes;
    fix_file(&self->linter, &file, &linted.lint, &(FixFileOptions){.mode = mode}, fixed);
    free(fixed->by_rule);
    return fixed->count != 0;
}

static void append_file_edits(Server *self, Buffer *out, Document *document) {
    const Text before = buffer_text(&document->text);
    FixedFile fixed;
    const bool has_fixes = fix(self, document, &before, FIX_MODE_WRITE, &fixed);
    const Text now = has_fixes ? buffer_text(&fixed.bytes) : before;
    // A Source of the text as the client has it, for its lines.
    const Source like = {.path = document->uri, .encoding = "utf-8"};
    DocumentLint whole = {.part = {0, UINT32_MAX}};
    source_rewritten(&whole.lint.source, &self->linter.arena, &like, before);
    EditWriter writer;
    edits_begin(&writer, self, out, &whole);
    if (!text_equal(before, now)) {
        size_t end_now;
        const Range range = changed_lines(before, now, &end_now);
        edits_add(&writer, document, 0, range, text_slice(now, range.start, end_now));
    }
    edits_end(&writer);
    buffer_release(&fixed.bytes);
}

// One edit for a cell of `before` whose text is another in `fixed`.
static void add_cell_edit(EditWriter *writer, const Document *notebook, const Source *before,
                          uint32_t index, const FixedFile *fixed) {
    const SourceCell *const cell = &before->cells[index];
    Range content;
    const Document *const document = notebook_cell(notebook, before, cell, &content);
    const Text text = buffer_text(&fixed->bytes);
    const size_t end = index + 1 < before->cell_count ? fixed->cells[index + 1].start : text.length;
    const Text now = text_slice(text, fixed->cells[index].start, end - 1);
    const Text was = text_slice(before->shown, content.start, content.end);
    if (document == NULL || text_equal(was, now)) return;
    size_t end_now;
    Range range = changed_lines(was, now, &end_now);
    const Text content_now = text_slice(now, range.start, end_now);
    range.start += cell->start;
    range.end += cell->start;
    edits_add(writer, document, cell->line, range, content_now);
}

static void append_notebook_edits(Server *self, Buffer *out, Document *notebook) {
    FixedFile fixed;
    const bool has_fixes = fix(self, notebook, NULL, FIX_MODE_TEXT, &fixed);
    DocumentLint whole = {.part = {0, UINT32_MAX}};
    Source *const before = &whole.lint.source;
    notebook_source(notebook, before, &self->linter.arena);
    EditWriter writer;
    edits_begin(&writer, self, out, &whole);
    for (uint32_t i = 0; has_fixes && i < before->cell_count; i++) {
        add_cell_edit(&writer, notebook, before, i, &fixed);
    }
    edits_end(&writer);
    buffer_release(&fixed.bytes);
    free(fixed.cells);
}

void append_fix_all(Server *self, Buffer *out, Document *document) {
    Document *const whole = document->notebook != NULL ? document->notebook : document;
    if (whole->is_notebook) {
        append_notebook_edits(self, out, whole);
    } else {
        append_file_edits(self, out, whole);
    }
    server_end_lint(self);
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
    if (document == NULL) {
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
    if (document == NULL) {
        outbox_reply_error(&self->outbox, message->id, ERROR_INVALID_PARAMS,
                           "`shikra.applyAutofix` takes the URI of an open file, notebook or cell");
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
