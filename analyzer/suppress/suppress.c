// Suppression: which directive silences which finding.
#include "suppress/suppress.h"

#include "rules/rule.h"
#include "suppress/unused_noqa.h"

typedef struct Suppressor {
    Check *check;
    const Ast *ast;
    DirectiveList directives;
    uint32_t *line_map;     // 0-based line -> the line whose comment counts for it
    uint32_t *far_reaching; // indices of directives that are about other lines than their own
    uint32_t far_reaching_count;
} Suppressor;

static bool ends_in_backslash(const Ast *ast, uint32_t line) {
    return text_ends_with(source_line_text(ast->source, line), TEXT("\\"));
}

// From the bottom up, so that a line that continues into a string ends where the string ends.
static void map_lines(Suppressor *self) {
    const Source *const source = self->ast->source;
    self->line_map = ARENA_ARRAY(self->check->arena, uint32_t, source->line_count);
    uint32_t *const map = self->line_map;
    for (uint32_t line = 0; line < source->line_count; line++) map[line] = line;
    for (Node node = AST_ROOT; node < self->ast->count; node++) {
        if (!ast_is(self->ast, node, NODE_STRING)) continue;
        const uint32_t first = source_line_of(source, ast_start(self->ast, node));
        const uint32_t last = source_line_of(source, ast_end(self->ast, node));
        for (uint32_t line = first; line < last; line++) {
            if (map[line] < last) map[line] = last;
        }
    }
    for (uint32_t line = source->line_count; line-- > 0;) {
        if (map[line] == line && line + 1 < source->line_count &&
            ends_in_backslash(self->ast, line)) {
            map[line] = line + 1;
        }
        if (map[line] != line) map[line] = map[map[line]];
    }
    for (uint32_t i = 0; i < self->ast->comment_count; i++) {
        const uint32_t line = source_line_of(source, self->ast->comments[i].start);
        if (map[line] == line + 1) map[line] = line; // a backslash in a comment joins nothing
    }
}

static bool names_rule(DirectiveCode *code, const Rule *rule) {
    if (!text_is(code->text, rule->code) && !text_is(code->text, rule->name)) return false;
    code->is_used = true;
    return true;
}

static bool covers_rule(Directive *directive, const Rule *rule) {
    bool covers = !directive->has_codes;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        covers |= names_rule(&directive->codes[i], rule);
    }
    if (covers) directive->is_used = true;
    return covers;
}

// A comment on a line of its own speaks for the statement behind it: its first logical line.
static bool covers_next(const Suppressor *self, const Directive *directive, uint32_t line) {
    const Source *const source = self->ast->source;
    uint32_t next = directive->line + 1;
    while (next < source->line_count) {
        const Text text = text_trim(source_line_text(source, next));
        if (text.length != 0 && text.bytes[0] != '#') break;
        next++;
    }
    return line >= next && line <= (next < source->line_count ? self->line_map[next] : next);
}

static bool covers_line(const Suppressor *self, const Directive *directive, uint32_t line) {
    if (!directive->is_noqa && directive->is_own_line) return covers_next(self, directive, line);
    return directive->line == self->line_map[line];
}

static bool is_security(const Rule *rule) {
    return rule->code[0] == 'S' && byte_is_digit(rule->code[1]);
}

static bool is_far_reaching(const Directive *directive) {
    switch (directive->kind) {
    case DIRECTIVE_FILE:
    case DIRECTIVE_DISABLE: return true;
    case DIRECTIVE_LINE: return !directive->is_noqa && directive->is_own_line;
    case DIRECTIVE_ENABLE:
    case DIRECTIVE_NOSEC: break;
    }
    return false;
}

// True if `directive` is about this place; whether about this rule, covers_rule says.
static bool covers_place(const Suppressor *self, const Directive *directive, const Finding *finding,
                         uint32_t line, uint32_t noqa_line) {
    switch (directive->kind) {
    case DIRECTIVE_FILE: return true;
    case DIRECTIVE_LINE:
        return covers_line(self, directive, line) || covers_line(self, directive, noqa_line);
    case DIRECTIVE_NOSEC: {
        const uint32_t last = source_line_of(self->ast->source, finding->range.end);
        return is_security(finding->rule) && directive->line >= line && directive->line <= last;
    }
    case DIRECTIVE_DISABLE: return directive->range.start <= finding->range.start;
    case DIRECTIVE_ENABLE: break;
    }
    return false;
}

// A later `enable` with the code ends a `disable`.
static bool is_enabled_again(const Suppressor *self, uint32_t disable, const Finding *finding) {
    for (uint32_t i = disable + 1; i < self->directives.count; i++) {
        Directive *const directive = &self->directives.items[i];
        if (directive->kind != DIRECTIVE_ENABLE) continue;
        if (directive->range.start > finding->range.start) return false;
        if (covers_rule(directive, finding->rule)) return true;
    }
    return false;
}

static void try_directive(const Suppressor *self, uint32_t index, Finding *finding, uint32_t line,
                          uint32_t noqa_line) {
    Directive *const directive = &self->directives.items[index];
    if (!covers_place(self, directive, finding, line, noqa_line)) return;
    if (directive->kind == DIRECTIVE_DISABLE && is_enabled_again(self, index, finding)) return;
    if (!covers_rule(directive, finding->rule)) return;
    finding->is_suppressed = true;
    finding->suppression = source_slice(self->ast->source, directive->range);
}

// The directives on the lines from `first` to `last`.
static void try_lines(const Suppressor *self, uint32_t first, uint32_t last, Finding *finding,
                      uint32_t line, uint32_t noqa_line) {
    uint32_t low = 0;
    uint32_t high = self->directives.count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (self->directives.items[middle].line < first) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (; low < self->directives.count && self->directives.items[low].line <= last; low++) {
        if (!is_far_reaching(&self->directives.items[low])) {
            try_directive(self, low, finding, line, noqa_line);
        }
    }
}

static void suppress_finding(const Suppressor *self, Finding *finding) {
    const Source *const source = self->ast->source;
    const uint32_t line = source_line_of(source, finding->range.start);
    const uint32_t noqa_line = source_line_of(source, finding->noqa_at);
    const uint32_t last = source_line_of(source, finding->range.end);
    const uint32_t mapped = self->line_map[line];
    try_lines(self, line, last > mapped ? last : mapped, finding, line, noqa_line);
    if (noqa_line != line) {
        try_lines(self, self->line_map[noqa_line], self->line_map[noqa_line], finding, line,
                  noqa_line);
    }
    const uint32_t parent_line = source_line_of(source, finding->parent_at);
    if (parent_line != line && parent_line != noqa_line) {
        const uint32_t at = self->line_map[parent_line];
        try_lines(self, at, at, finding, line, parent_line);
    }
    for (uint32_t i = 0; i < self->far_reaching_count; i++) {
        try_directive(self, self->far_reaching[i], finding, line, noqa_line);
    }
}

// Few files have any; a file with thousands is hostile, and the rest of them is passed over.
static void list_far_reaching(Suppressor *self) {
    enum { MOST = 256 };
    self->far_reaching = ARENA_ARRAY(self->check->arena, uint32_t, MOST);
    for (uint32_t i = 0; i < self->directives.count && self->far_reaching_count < MOST; i++) {
        if (is_far_reaching(&self->directives.items[i])) {
            self->far_reaching[self->far_reaching_count++] = i;
        }
    }
}

// A syntax error is no matter of taste.
static bool may_be_suppressed(const Finding *finding) {
    return strcmp(finding->rule->code, "invalid-syntax") != 0;
}

void suppress_findings(Check *check, bool ignore_noqa, NoticeList *notices) {
    const bool wants_unused = unused_noqa_is_enabled(check);
    if (check->findings.count == 0 && !wants_unused) return;
    Suppressor self = {.check = check, .ast = check->ast};
    self.directives = directives_read(check->ast, check->arena, notices);
    if (self.directives.count == 0 || ignore_noqa) return;
    map_lines(&self);
    list_far_reaching(&self);
    for (uint32_t i = 0; i < check->findings.count; i++) {
        Finding *const finding = &check->findings.items[i];
        if (may_be_suppressed(finding)) suppress_finding(&self, finding);
    }
    if (wants_unused) unused_noqa_report(check, &self.directives);
}
