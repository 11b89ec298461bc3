// Suppression: which directive silences which finding.
#include "suppress/suppress.h"

#include "rules/rule.h"
#include "suppress/comment_codes.h"
#include "suppress/directive_reader.h"
#include "suppress/lines.h"
#include "suppress/spans.h"
#include "suppress/unused_noqa.h"

typedef VEC(uint32_t) IndexVec;

typedef struct Suppressor {
    Check *check;
    const Ast *ast;
    DirectiveList *directives;
    Lines lines;
    SpanTable *spans;    // of the bracketed directives; NULL if there is none
    IndexVec file_noqas; // indices of directives
    bool ignores_noqa;
    uint32_t blanket_rule; // PGH004 is about comments without codes: none of them covers it
} Suppressor;

static uint32_t line_of(const Suppressor *self, uint32_t offset) {
    return source_line_of(self->ast->source, offset);
}

static void suppress(const Suppressor *self, Finding *finding, Directive *directive) {
    directive->is_used = true;
    if (self->ignores_noqa) return;
    finding->is_suppressed = true;
    finding->suppression = source_slice(self->ast->source, directive->range);
}

// A comment may have as many codes as its line has findings: the codes are walked once for a rule.
typedef struct CodeMemo {
    RuleSet asked;
    RuleSet covered;
} CodeMemo;

static CodeMemo *memo_of(const Suppressor *self, Directive *directive) {
    enum { FEW = 8 };
    if (directive->code_count > FEW && directive->memo == NULL)
        directive->memo = ARENA_NEW(self->check->arena, CodeMemo);
    return directive->memo;
}

static bool look_for_rule(const Suppressor *self, const Directive *directive, uint32_t rule) {
    if (!directive->has_codes) return rule != self->blanket_rule;
    if (!directive_covers(directive, rule)) return false;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (directive->codes[i].rule == rule) directive->codes[i].is_used = true;
    }
    return true;
}

// True if the directive is about the rule; marks its codes as used.
static bool covers_rule(const Suppressor *self, Directive *directive, uint32_t rule) {
    CodeMemo *const memo = memo_of(self, directive);
    if (memo != NULL && rule_set_has(&memo->asked, rule)) return rule_set_has(&memo->covered, rule);
    const bool covers = look_for_rule(self, directive, rule);
    if (memo == NULL) return covers;
    rule_set_add(&memo->asked, rule);
    if (covers) rule_set_add(&memo->covered, rule);
    return covers;
}

static bool try_line_noqa(const Suppressor *self, Finding *finding, uint32_t rule, uint32_t line) {
    const uint32_t noqa_line = self->lines.noqa[line];
    for (uint32_t i = directives_first_on_line(self->directives, noqa_line);
         i < self->directives->count; i++) {
        Directive *const directive = &self->directives->items[i];
        if (directive->line != noqa_line) break;
        if (directive->kind != DIRECTIVE_NOQA || !covers_rule(self, directive, rule)) continue;
        suppress(self, finding, directive);
        return true;
    }
    return false;
}

// All of them count as used.
static bool try_file_noqas(const Suppressor *self, Finding *finding, uint32_t rule) {
    bool is_covered = false;
    for (uint32_t i = 0; i < self->file_noqas.count; i++) {
        Directive *const directive = &self->directives->items[self->file_noqas.items[i]];
        if (!covers_rule(self, directive, rule)) continue;
        suppress(self, finding, directive);
        is_covered = true;
    }
    return is_covered;
}

// ---- nosec ----

static bool is_security(const Rule *rule) {
    return rule->code[0] == 'S' && byte_is_digit(rule->code[1]);
}

// The innermost node that holds a range: nodes are sorted by where they start.
static Node node_at(const Ast *ast, Range range) {
    Node low = AST_ROOT;
    Node high = ast->count;
    while (high - low > 1) {
        const Node middle = low + (high - low) / 2;
        if (ast_start(ast, middle) <= range.start) {
            low = middle;
        } else {
            high = middle;
        }
    }
    while (low > AST_ROOT && ast_end(ast, low) < range.end) low = ast_parent(ast, low);
    return low;
}

// What bandit would have looked at: the call or the statement around the finding, without the
// statements inside it.
static Range nosec_range(const Ast *ast, Range range) {
    Node node = node_at(ast, range);
    while (node > AST_ROOT && !ast_is(ast, node, NODE_CALL)) {
        const Node parent = ast_parent(ast, node);
        if (ast_is(ast, parent, NODE_BLOCK) || parent == AST_ROOT) break;
        node = parent;
    }
    if (node <= AST_ROOT) return range;
    Range whole = ast_range(ast, node);
    AST_EACH_CHILD(ast, child, node) {
        if (ast_is(ast, child, NODE_BLOCK)) {
            whole.end = ast_start(ast, child) - 1;
            break;
        }
    }
    return (Range){whole.start, whole.end > range.end ? whole.end : range.end};
}

static void try_nosec(const Suppressor *self, Finding *finding, uint32_t rule) {
    const Range range = nosec_range(self->ast, finding->range);
    const uint32_t last = line_of(self, range.end);
    for (uint32_t i = directives_first_on_line(self->directives, line_of(self, range.start));
         i < self->directives->count; i++) {
        Directive *const directive = &self->directives->items[i];
        if (directive->line > last) break;
        if (directive->kind != DIRECTIVE_NOSEC || !covers_rule(self, directive, rule)) continue;
        suppress(self, finding, directive);
        return;
    }
}

// ---- All together ----

static void suppress_finding(const Suppressor *self, Finding *finding) {
    const uint32_t rule = registry_index(plan_registry(self->check->plan), finding->rule);
    if (try_file_noqas(self, finding, rule)) return;
    Directive *directive;
    DirectiveCode *code;
    if (span_table_find(self->spans, rule, finding, &directive, &code)) {
        code->is_used = true;
        suppress(self, finding, directive);
        return;
    }
    const uint32_t line = line_of(self, finding->noqa_at);
    const uint32_t parent_line = line_of(self, finding->parent_at);
    if (parent_line != line && try_line_noqa(self, finding, rule, parent_line)) return;
    if (try_line_noqa(self, finding, rule, line)) return;
    if (is_security(finding->rule)) try_nosec(self, finding, rule);
}

// A syntax error is no matter of taste.
static bool is_syntax_error(const Finding *finding) {
    return strcmp(finding->rule->code, "invalid-syntax") == 0;
}

// To ruff a code that `external` names is another tool's, in a comment for the file also if it has
// a rule of that code itself.
static void drop_external_codes(const Check *check, Directive *directive) {
    for (uint32_t i = 0; i < directive->code_count; i++) {
        DirectiveCode *const code = &directive->codes[i];
        if (is_external_code(check, code->text)) code->rule = NO_RULE;
    }
}

static void list_file_noqas(Suppressor *self) {
    enum { MOST = 256 }; // more are hostile
    for (uint32_t i = 0; i < self->directives->count && self->file_noqas.count < MOST; i++) {
        if (self->directives->items[i].kind != DIRECTIVE_FILE_NOQA) continue;
        drop_external_codes(self->check, &self->directives->items[i]);
        VEC_PUSH(self->check->arena, &self->file_noqas, i);
    }
}

static DirectiveList read_own(const Check *check, NoticeList *notices) {
    const DirectiveContext context = {.ast = check->ast,
                                      .registry = plan_registry(check->plan),
                                      .arena = check->arena,
                                      .notices = notices,
                                      .is_preview = check->settings->is_preview,
                                      .reads_own = true};
    return directives_read(&context);
}

void suppress_findings(Check *check, bool ignore_noqa, NoticeList *notices) {
    if (check->ast->comment_count == 0) return;
    const bool may_want = plan_needs_noqa(check->plan);
    const bool wants_unused = may_want && unused_noqa_is_enabled(check);
    const bool wants_codes = may_want && comment_codes_are_enabled(check);
    const bool has_matter = check->findings.count != 0 || wants_unused || wants_codes;
    if (!has_matter && !directives_have_own(check->ast)) return;
    Suppressor self = {.check = check, .ast = check->ast, .ignores_noqa = ignore_noqa};
    DirectiveList own;
    if (has_matter) {
        self.directives = check_directives(check);
        directives_tell(check, notices);
    } else {
        own = read_own(check, notices);
        self.directives = &own;
    }
    self.blanket_rule = registry_find_code(plan_registry(check->plan), TEXT("PGH004"));
    check->is_of_today = self.directives->has_dates;
    if (self.directives->count == 0 && self.directives->malformed.count == 0) return;
    lines_init(&self.lines, check->arena, check->ast);
    self.spans = span_table_new(check->arena, &self.lines, self.directives);
    list_file_noqas(&self);
    for (uint32_t i = 0; i < check->findings.count; i++) {
        Finding *const finding = &check->findings.items[i];
        if (!is_syntax_error(finding)) suppress_finding(&self, finding);
    }
    if (wants_codes) comment_codes_report(check, self.directives);
    // What does not parse may hide what a comment is for.
    if (wants_unused && !check->ast->has_error) unused_noqa_report(check, self.directives);
}
