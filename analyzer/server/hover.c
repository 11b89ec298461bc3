// Hover: the documentation of the rule that is found, or named in a comment, under the cursor.
#include "server/state.h"

#include "reporters/explain.h"
#include "reporters/reporter.h"
#include "suppress/suppress.h"

// What is under the cursor.
typedef struct Hover {
    Server *server;
    const DocumentLint *lint;
    uint32_t offset;
    RuleSet rules;
    uint32_t count;
    Range range; // of the first of them
} Hover;

static bool covers(Range range, uint32_t offset) {
    return range.start <= offset && offset <= range.end;
}

static void add_rule(Hover *self, uint32_t rule, Range range) {
    if (rule_set_has(&self->rules, rule)) return;
    rule_set_add(&self->rules, rule);
    if (self->count++ == 0) self->range = range;
}

// Where a code stands, if it is a slice of the text.
static Range code_range(const Hover *self, Text code) {
    const Text shown = self->lint->lint.source.shown;
    const uintptr_t first = (uintptr_t)shown.bytes;
    const uintptr_t at = (uintptr_t)code.bytes;
    if (at < first || at + code.length > first + shown.length) return (Range){1, 0};
    const uint32_t start = (uint32_t)(at - first);
    return (Range){start, start + (uint32_t)code.length};
}

static void look_at_directive(Hover *self, const Directive *directive) {
    for (uint32_t i = 0; i < directive->code_count; i++) {
        const DirectiveCode *const code = &directive->codes[i];
        const Range range = code_range(self, code->text);
        if (code->rule != NO_RULE && covers(range, self->offset)) {
            add_rule(self, code->rule, range);
        }
    }
    if (self->count != 0) return;
    for (uint32_t i = 0; i < directive->code_count; i++) { // on the word `noqa`: all of them
        if (directive->codes[i].rule == NO_RULE) continue;
        add_rule(self, directive->codes[i].rule, directive->range);
    }
}

static void look_at_comments(Hover *self) {
    const Check *const check = &self->lint->lint.check;
    NoticeList unheard = notice_list(check->arena);
    const DirectiveContext context = {.ast = check->ast,
                                      .registry = self->server->lint.registry,
                                      .arena = check->arena,
                                      .notices = &unheard,
                                      .is_preview = check->settings->is_preview};
    const DirectiveList directives = directives_read(&context);
    for (uint32_t i = 0; i < directives.count; i++) {
        const Directive *const directive = &directives.items[i];
        if (covers(directive->range, self->offset)) look_at_directive(self, directive);
    }
}

static void look_at_findings(Hover *self) {
    const FindingList *const findings = &self->lint->lint.check.findings;
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *const finding = &findings->items[i];
        if (!lint_shows(self->lint, finding) || !covers(finding->range, self->offset)) continue;
        add_rule(self, registry_index(self->server->lint.registry, finding->rule), finding->range);
    }
}

static void append_rules(const Hover *self, Buffer *text) {
    const Registry *const registry = self->server->lint.registry;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (!rule_set_has(&self->rules, i)) continue;
        const Rule *const rule = registry_rule(registry, i);
        if (!self->server->client.reads_markdown) {
            if (text->length != 0) buffer_append_c(text, "\n\n");
            explain_text(rule, false, text);
            continue;
        }
        if (text->length != 0) buffer_append_c(text, "\n---\n\n");
        explain_markdown(rule, text);
        if (rule_is_syntax_error(rule)) continue;
        buffer_append_c(text, "\n[On the web](");
        append_rule_url(text, rule->code);
        buffer_append_c(text, ")\n");
    }
}

static void reply(const Hover *self, const Message *message) {
    PositionWriter writer = position_writer(self->server, self->lint);
    Buffer text = {0};
    append_rules(self, &text);
    Buffer *const out = outbox_begin_reply(&self->server->outbox, message->id);
    buffer_printf(out, "{\"contents\":{\"kind\":\"%s\",\"value\":",
                  self->server->client.reads_markdown ? "markdown" : "plaintext");
    buffer_append_json_string(out, buffer_text(&text));
    buffer_append_c(out, "},\"range\":");
    append_range(out, &writer, self->range);
    buffer_append_byte(out, '}');
    outbox_end(&self->server->outbox);
    buffer_release(&text);
}

void handle_hover(Server *self, const Message *message) {
    Document *const document = message_document(self, message);
    DocumentLint lint;
    Hover hover = {.server = self, .lint = &lint};
    if (document != NULL && server_lint(self, document, &lint)) {
        const size_t offset =
            position_offset(buffer_text(&document->text), member(message->params, "position"),
                            self->client.encoding);
        hover.offset = lint_offset(&lint, offset);
        look_at_comments(&hover);
        if (hover.count == 0) look_at_findings(&hover);
    }
    if (hover.count != 0) {
        reply(&hover, message);
    } else {
        outbox_reply_null(&self->outbox, message->id);
    }
    server_end_lint(self);
}
