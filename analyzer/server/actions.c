// Code actions: a finding's fix, a comment that silences it, and all safe fixes at once.
#include "server/state.h"

#include "rules/rule.h"
#include "server/notebooks.h"
#include "suppress/add_noqa.h"

#define FIX_ALL_KIND "source.fixAll.shikra"
// What editors ask for once for a notebook; for each of its cells they ask for the other.
#define NOTEBOOK_FIX_ALL_KIND "notebook.source.fixAll.shikra"

// One `textDocument/codeAction` while it is answered.
typedef struct ActionList {
    Server *server;
    const Document *document;
    DocumentLint *lint;
    const json_t *params;
    const json_t **echoes; // by finding: what the client sent for it, or NULL
    bool *is_asked;        // by finding
    const Fix **comments;  // by finding: the edit that adds `# noqa`
    Buffer *out;
    uint32_t count;
} ActionList;

// True if the client asked for actions of that kind, or of any.
static bool wants_kind(const ActionList *self, const char *kind) {
    const json_t *const only = member(self->params, "context.only");
    if (!json_is_array(only)) return true;
    for (size_t i = 0; i < json_array_size(only); i++) {
        const char *const asked = json_string_value(json_array_get(only, i));
        const size_t length = asked != NULL ? strlen(asked) : SIZE_MAX;
        if (length <= strlen(kind) && strncmp(asked, kind, length) == 0 &&
            (kind[length] == '\0' || kind[length] == '.' || length == 0)) {
            return true;
        }
    }
    return false;
}

// ---- Which findings ----

static Range asked_range(const ActionList *self, const json_t *range) {
    size_t start;
    size_t end;
    LineMark mark = {0};
    position_range(buffer_text(&self->document->text), range, self->server->client.encoding, &mark,
                   &start, &end);
    return (Range){lint_offset(self->lint, start), lint_offset(self->lint, end)};
}

// The first finding that starts at `offset` or behind it.
static uint32_t first_finding_from(const FindingList *findings, uint32_t offset) {
    uint32_t low = 0;
    uint32_t high = findings->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (findings->items[middle].range.start < offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// Findings that the client shows where the user is.
static void find_echoes(ActionList *self) {
    const FindingList *const findings = &self->lint->lint.check.findings;
    const json_t *const shown = member(self->params, "context.diagnostics");
    for (size_t d = 0; d < json_array_size(shown); d++) {
        const json_t *const diagnostic = json_array_get(shown, d);
        const Text code = member_text(diagnostic, "code");
        const Range range = asked_range(self, member(diagnostic, "range"));
        uint32_t i = first_finding_from(findings, range.start);
        for (; i < findings->count && findings->items[i].range.start == range.start; i++) {
            const Finding *const finding = &findings->items[i];
            if (finding->range.end != range.end || !text_is(code, finding->rule->code)) continue;
            self->echoes[i] = diagnostic;
            self->is_asked[i] = true;
        }
    }
}

static void find_asked(ActionList *self) {
    const FindingList *const findings = &self->lint->lint.check.findings;
    const Range asked = asked_range(self, member(self->params, "range"));
    self->echoes = ARENA_ARRAY(&self->server->linter.arena, const json_t *, findings->count);
    self->is_asked = ARENA_ARRAY(&self->server->linter.arena, bool, findings->count);
    for (uint32_t i = 0; i < findings->count; i++) {
        const Range range = findings->items[i].range;
        self->is_asked[i] = range.start <= asked.end && range.end >= asked.start;
    }
    find_echoes(self);
    for (uint32_t i = 0; i < findings->count; i++) {
        self->is_asked[i] = self->is_asked[i] && lint_shows(self->lint, &findings->items[i]);
    }
}

// ---- One action ----

static void begin_action(ActionList *self, const char *kind) {
    if (self->count++ != 0) buffer_append_byte(self->out, ',');
    buffer_printf(self->out, "{\"kind\":\"%s\",\"title\":\"shikra", kind);
}

// The cell that an edit is in, and the edit without what is behind the cell's text: the line feed
// that ends it in the source. NULL if it is in none, or in several.
static const Document *cell_of_edit(const ActionList *self, Edit *edit, uint32_t *first_line) {
    const Source *const source = &self->lint->lint.source;
    const SourceCell *const cell = source_cell_at(source, edit->start);
    Range content;
    const Document *const document =
        cell != NULL ? notebook_cell(self->document->notebook, source, cell, &content) : NULL;
    if (document == NULL || edit->start > content.end || edit->end > content.end + 1) return NULL;
    *first_line = cell->line;
    if (edit->end > content.end) {
        edit->end = content.end;
        if (text_ends_with(edit->content, TEXT("\n"))) edit->content.length--;
    }
    return document;
}

// One of a cell may also change another: that which has the imports.
static const Document *document_of_edit(const ActionList *self, Edit *edit, uint32_t *first_line) {
    *first_line = 0;
    return self->document->notebook != NULL ? cell_of_edit(self, edit, first_line) : self->document;
}

// An import that is there already is held on to by an edit.
static bool changes_nothing(const ActionList *self, const Edit *edit) {
    const Text shown = self->lint->lint.source.shown;
    return text_equal(text_slice(shown, edit->start, edit->end), edit->content);
}

static void append_edits(const ActionList *self, const Fix *fix) {
    EditWriter writer;
    edits_begin(&writer, self->server, self->out, self->lint);
    for (uint32_t i = 0; i < fix->count; i++) {
        Edit edit = fix->edits[i];
        if (changes_nothing(self, &edit)) continue;
        uint32_t first_line;
        const Document *const document = document_of_edit(self, &edit, &first_line);
        edits_add(&writer, document, first_line, (Range){edit.start, edit.end}, edit.content);
    }
    edits_end(&writer);
}

static void append_quick_fix(ActionList *self, uint32_t index, const Fix *fix, Text title,
                             bool is_preferred) {
    const Finding *const finding = &self->lint->lint.check.findings.items[index];
    PositionWriter writer = position_writer(self->server, self->lint);
    begin_action(self, "quickfix");
    buffer_printf(self->out, " (%s): ", finding->rule->code);
    buffer_append_json(self->out, title);
    buffer_append_c(self->out, "\",\"diagnostics\":[");
    if (self->echoes[index] != NULL) {
        append_json_value(self->out, self->echoes[index]);
    } else {
        append_diagnostic(self->server, self->out, &writer, finding);
    }
    buffer_append_c(self->out, "],");
    if (is_preferred && self->server->client.has_preferred) {
        buffer_append_c(self->out, "\"isPreferred\":true,");
    }
    buffer_append_c(self->out, "\"edit\":");
    append_edits(self, fix);
    buffer_append_byte(self->out, '}');
}

// ---- All of them ----

static bool may_fix(const Finding *finding) {
    return finding->fix != NULL && finding->fix->applicability != FIX_DISPLAY;
}

// True if each edit is in one document.
static bool is_possible(const ActionList *self, const Fix *fix) {
    for (uint32_t i = 0; i < fix->count; i++) {
        Edit edit = fix->edits[i];
        uint32_t first_line;
        if (document_of_edit(self, &edit, &first_line) == NULL) return false;
    }
    return true;
}

static void append_fix_of(ActionList *self, uint32_t index) {
    const Finding *const finding = &self->lint->lint.check.findings.items[index];
    if (!may_fix(finding) || !is_possible(self, finding->fix)) return;
    const bool is_safe = finding->fix->applicability == FIX_SAFE;
    const Text message = finding->fix->message.length != 0 ? finding->fix->message : TEXT("Fix");
    const Text title = arena_printf(&self->server->linter.arena, "%.*s%s", TEXT_ARGS(message),
                                    is_safe ? "" : " (unsafe)");
    append_quick_fix(self, index, finding->fix, title, is_safe);
}

// Fixes first: an editor lists actions in this order.
static void append_quick_fixes(ActionList *self) {
    const FindingList *const findings = &self->lint->lint.check.findings;
    find_asked(self);
    for (uint32_t i = 0; i < findings->count; i++) {
        if (self->is_asked[i]) append_fix_of(self, i);
    }
    self->comments = noqa_comments_each(&self->lint->lint.check);
    for (uint32_t i = 0; i < findings->count; i++) {
        if (!self->is_asked[i] || self->comments[i] == NULL) continue;
        append_quick_fix(self, i, self->comments[i], TEXT("Disable for this line"), false);
    }
}

static bool has_safe_fix(const ActionList *self) {
    const FindingList *const findings = &self->lint->lint.check.findings;
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *const finding = &findings->items[i];
        if (!finding->is_suppressed && may_fix(finding) &&
            finding->fix->applicability == FIX_SAFE) {
            return true;
        }
    }
    return false;
}

// Its edit takes several rounds of linting: made when it is chosen, if the client can wait for it.
static void append_fix_all_action(ActionList *self, Document *document, const char *kind) {
    begin_action(self, kind);
    buffer_append_c(self->out, ": Fix all auto-fixable problems\",");
    if (self->server->client.resolves_edits) {
        buffer_append_c(self->out, "\"data\":{\"uri\":");
        buffer_append_json_string(self->out, text_from_c(document->uri));
        buffer_append_c(self->out, "}}");
        return;
    }
    buffer_append_c(self->out, "\"edit\":");
    append_fix_all(self->server, self->out, document);
    buffer_append_byte(self->out, '}');
}

// Under which name all fixes are offered; NULL: not asked for.
static const char *fix_all_kind(const ActionList *self) {
    const Document *const document = self->document;
    const bool is_cell = document->notebook != NULL;
    if (!is_cell && wants_kind(self, FIX_ALL_KIND)) return FIX_ALL_KIND;
    const bool has_cells = is_cell || document->is_notebook;
    return has_cells && wants_kind(self, NOTEBOOK_FIX_ALL_KIND) ? NOTEBOOK_FIX_ALL_KIND : NULL;
}

void handle_code_action(Server *self, const Message *message) {
    Document *const document = message_document(self, message);
    DocumentLint lint;
    Buffer out = {0};
    ActionList list = {.server = self,
                       .document = document,
                       .lint = &lint,
                       .params = message->params,
                       .out = &out};
    const bool is_linted =
        document != NULL && self->client.has_actions && server_lint(self, document, &lint);
    const bool has_text = is_linted && !document->is_notebook;
    if (has_text && wants_kind(&list, "quickfix")) append_quick_fixes(&list);
    const char *const kind = is_linted && has_safe_fix(&list) ? fix_all_kind(&list) : NULL;
    server_end_lint(self); // `lint` is no more
    if (kind != NULL) append_fix_all_action(&list, document, kind);
    Buffer *const reply = outbox_begin_reply(&self->outbox, message->id);
    buffer_append_byte(reply, '[');
    buffer_append(reply, buffer_text(&out));
    buffer_append_byte(reply, ']');
    outbox_end(&self->outbox);
    buffer_release(&out);
}
