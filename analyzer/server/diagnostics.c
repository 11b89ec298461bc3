// Diagnostics: findings as LSP has them, published after a change or when the client asks.
#include "server/state.h"

#include "base/clock.h"
#include "reporters/reporter.h"
#include "rules/rule.h"
#include "server/notebooks.h"

#define BYTE_ORDER_MARK TEXT("\xef\xbb\xbf")

// ---- Linting ----

static void take_text(Server *self, const Document *document, Lint *lint) {
    Text text = buffer_text(&document->text);
    const bool has_bom = text_starts_with(text, BYTE_ORDER_MARK);
    if (has_bom) text = text_skip(text, BYTE_ORDER_MARK.length);
    // What an editor sends is UTF-8, whatever the file is.
    const Source like = {.path = document->file.path,
                         .kind = source_kind_of(document->file.path),
                         .encoding = "utf-8",
                         .has_bom = has_bom};
    source_rewritten(&lint->source, &self->linter.arena, &like, text);
    lint->is_read = true;
}

static void log_errors(Server *self, const NoticeList *notices) {
    for (const Notice *notice = notices->first; notice != NULL; notice = notice->next) {
        if (notice->level != NOTICE_ERROR) continue;
        outbox_tell(&self->outbox, "window/logMessage", TYPE_ERROR, "shikra: %s: %s",
                    notice->path != NULL ? notice->path : "", notice->text);
    }
}

// What is linted: the document itself, or the notebook around it.
static void lint_whole(Server *self, Document *whole, Lint *lint) {
    const uint64_t most = whole->file.settings->max_file_size;
    linter_start(&self->linter);
    if (whole->is_notebook) {
        notebook_source(whole, &lint->source, &self->linter.arena);
        lint->is_read = true;
    } else if (whole->text.length <= most && whole->text.length <= SOURCE_LARGEST) {
        take_text(self, whole, lint);
    }
    if (lint->is_read) {
        lint_source(&self->linter, &whole->file, lint);
    } else {
        source_notice_too_large(&lint->notices, whole->file.path, whole->text.length, most);
    }
    log_errors(self, &lint->notices);
}

bool server_lint(Server *self, Document *document, DocumentLint *result) {
    Document *const whole = document->notebook != NULL ? document->notebook : document;
    *result = (DocumentLint){.part = {0, UINT32_MAX}};
    result->lint.notices = notice_list(&self->linter.arena);
    if (!document->is_python) return false;
    if (!whole->is_placed) workspace_place(&self->workspace, whole);
    if (!whole->is_wanted) return false;
    lint_whole(self, whole, &result->lint);
    if (!result->lint.is_done || whole == document) return result->lint.is_done;
    return notebook_part(whole, &result->lint.source, document, &result->part, &result->first_line);
}

void server_end_lint(Server *self) {
    arena_reset(&self->linter.arena);
}

PositionWriter position_writer(const Server *self, const DocumentLint *lint) {
    return (PositionWriter){.source = &lint->lint.source,
                            .encoding = self->client.encoding,
                            .first_line = lint->first_line};
}

// A byte order mark is no part of the Source.
uint32_t lint_offset(const DocumentLint *lint, size_t offset) {
    const size_t shift = lint->lint.source.has_bom ? 3 : 0;
    return lint->part.start + (uint32_t)(offset > shift ? offset - shift : 0);
}

bool lint_shows(const DocumentLint *lint, const Finding *finding) {
    const uint32_t start = finding->range.start;
    return !finding->is_suppressed && start >= lint->part.start && start < lint->part.end;
}

// ---- Writing ----

static int severity_of(const Finding *finding) {
    static const int levels[] = {[SEVERITY_INFO] = 3, [SEVERITY_WARNING] = 2, [SEVERITY_ERROR] = 1};
    return levels[finding->rule->severity];
}

static bool is_one_of(const char *code, const char *const *codes) {
    while (*codes != NULL && strcmp(*codes, code) != 0) codes++;
    return *codes != NULL;
}

// What an editor fades, or strikes out.
static void append_tags(Buffer *out, const char *code) {
    static const char *const unnecessary[] = {"F401",   "F811",   "F841", "F842",
                                              "RUF059", "RUF100", NULL};
    static const char *const deprecated[] = {"UP005", "UP006", "UP019", "UP021", "UP023",
                                             "UP026", "UP035", "UP041", NULL};
    if (is_one_of(code, unnecessary)) buffer_append_c(out, ",\"tags\":[1]");
    if (is_one_of(code, deprecated)) buffer_append_c(out, ",\"tags\":[2]");
}

// For clients and people who look at what they get; the server finds a fix again by itself.
static void append_data(Buffer *out, const Finding *finding) {
    static const char *const names[] = {"safe", "unsafe", "display"};
    buffer_append_c(out, ",\"data\":{\"rule\":");
    buffer_append_json_string(out, text_from_c(finding->rule->name));
    if (finding->fix != NULL) {
        buffer_printf(out, ",\"fix\":\"%s\"", names[finding->fix->applicability]);
    }
    buffer_append_byte(out, '}');
}

void append_diagnostic(const Server *self, Buffer *out, PositionWriter *writer,
                       const Finding *finding) {
    const Client *const client = &self->client;
    const char *const code = finding->rule->code;
    buffer_append(out, TEXT("{\"range\":"));
    append_range(out, writer, finding->range);
    buffer_append(out, TEXT(",\"severity\":"));
    buffer_append_number(out, (uint64_t)severity_of(finding));
    buffer_append(out, TEXT(",\"code\":"));
    buffer_append_json_string(out, text_from_c(code));
    if (client->has_links && !rule_is_syntax_error(finding->rule)) {
        buffer_append(out, TEXT(",\"codeDescription\":{\"href\":\""));
        append_rule_url(out, code);
        buffer_append(out, TEXT("\"}"));
    }
    buffer_append(out, TEXT(",\"source\":\"shikra\",\"message\":"));
    buffer_append_json_string(out, finding->message);
    if (client->has_tags) append_tags(out, code);
    if (client->has_data) append_data(out, finding);
    buffer_append_byte(out, '}');
}

// Returns how many there are.
static uint32_t append_findings(const Server *self, Buffer *out, const DocumentLint *lint) {
    const FindingList *const findings = &lint->lint.check.findings;
    PositionWriter writer = position_writer(self, lint);
    uint32_t count = 0;
    for (uint32_t i = 0; i < findings->count; i++) {
        if (!lint_shows(lint, &findings->items[i])) continue;
        if (count++ != 0) buffer_append_byte(out, ',');
        append_diagnostic(self, out, &writer, &findings->items[i]);
    }
    return count;
}

// ---- When ----

static void trace(Server *self, const Document *document, uint64_t start, uint32_t count) {
    if (!self->client.is_traced) return;
    const double milliseconds = (double)(clock_nanoseconds() - start) / 1e6;
    Buffer *const out = outbox_begin_notification(&self->outbox, "$/logTrace");
    buffer_printf(out, "{\"message\":\"linted in %.2f ms, %u findings: ", milliseconds, count);
    buffer_append_json(out, text_from_c(document->uri));
    buffer_append_c(out, "\"}");
    outbox_end(&self->outbox);
}

// `lint` NULL: nothing is found. Returns how many findings there are.
static uint32_t publish(Server *self, Document *document, const DocumentLint *lint) {
    Buffer *const out = outbox_begin_notification(&self->outbox, "textDocument/publishDiagnostics");
    buffer_append_c(out, "{\"uri\":");
    buffer_append_json_string(out, text_from_c(document->uri));
    if (self->client.has_versions) {
        buffer_printf(out, ",\"version\":%lld", (long long)document->version);
    }
    buffer_append_c(out, ",\"diagnostics\":[");
    const uint32_t count = lint != NULL ? append_findings(self, out, lint) : 0;
    buffer_append_c(out, "]}");
    outbox_end(&self->outbox);
    document->is_shown = count != 0;
    return count;
}

static uint32_t publish_cells(Server *self, Document *notebook, DocumentLint *lint, bool is_done) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < notebook->cell_count; i++) {
        Document *const cell = notebook->cells[i].document;
        if (cell == NULL) continue;
        const bool has_part = is_done && notebook_part(notebook, &lint->lint.source, cell,
                                                       &lint->part, &lint->first_line);
        count += publish(self, cell, has_part ? lint : NULL);
    }
    return count;
}

static void lint_and_publish(Server *self, Document *document) {
    const uint64_t start = clock_nanoseconds();
    DocumentLint lint;
    const bool is_done = server_lint(self, document, &lint);
    const uint32_t count = document->is_notebook ? publish_cells(self, document, &lint, is_done)
                                                 : publish(self, document, is_done ? &lint : NULL);
    trace(self, document, start, count);
    server_end_lint(self);
}

// Clients that pull the findings of files (VS Code) do not ask for those of cells.
static bool is_published(const Server *self, const Document *document) {
    if (!document->is_python || document->notebook != NULL) return false;
    return document->is_notebook || !self->client.pulls_diagnostics;
}

bool server_publish_next(Server *self) {
    for (uint32_t i = self->documents.count; i-- > 0;) {
        Document *const document = self->documents.items[i];
        if (!document->is_dirty) continue;
        document->is_dirty = false;
        if (!is_published(self, document)) continue;
        lint_and_publish(self, document);
        return true;
    }
    return false;
}

void handle_pull(Server *self, const Message *message) {
    Document *const document = message_document(self, message);
    if (document == NULL) {
        outbox_reply_error(&self->outbox, message->id, ERROR_INVALID_PARAMS,
                           "the document is not open");
        return;
    }
    const uint64_t start = clock_nanoseconds();
    DocumentLint lint;
    Buffer items = {0};
    const bool is_done = server_lint(self, document, &lint);
    const uint32_t count = is_done ? append_findings(self, &items, &lint) : 0;
    char id[20];
    snprintf(id, sizeof id, "%016llx", (unsigned long long)text_hash(buffer_text(&items)));
    const bool is_same = text_is(member_text(message->params, "previousResultId"), id);
    Buffer *const out = outbox_begin_reply(&self->outbox, message->id);
    buffer_printf(out, "{\"kind\":\"%s\",\"resultId\":\"%s\"", is_same ? "unchanged" : "full", id);
    if (!is_same) {
        buffer_append_c(out, ",\"items\":[");
        buffer_append(out, buffer_text(&items));
        buffer_append_byte(out, ']');
    }
    buffer_append_byte(out, '}');
    outbox_end(&self->outbox);
    buffer_release(&items);
    trace(self, document, start, count);
    server_end_lint(self);
}
