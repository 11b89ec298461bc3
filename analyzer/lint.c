// Lint: the stages in their order for one file. Read this first. (Many files: run.c, run_files.c.)
#include "lint.h"

#include "base/clock.h"
#include "base/memory.h"
#include "fix/fix.h"
#include "suppress/suppress.h"
#include "syntax/syntax_error_kind.h"

#include <stdlib.h>

void linter_init(Linter *self, const LintOptions *options) {
    *self = (Linter){.options = options, .parser = parser_new()};
    arena_init(&self->arena);
    self->kept.cache = options->cache;
    if (options->wants_rule_times) {
        self->rule_times =
            memory_zalloc(registry_count(options->registry), sizeof *self->rule_times);
    }
}

void linter_release(Linter *self) {
    free(self->rule_times);
    arena_release(&self->arena);
    package_memo_release(&self->packages);
    parser_free(self->parser);
}

void linter_start(Linter *self) {
    if (self->rule_times != NULL) self->stage_start = clock_microseconds();
}

void linter_end_stage(Linter *self, LintStage stage) {
    if (self->rule_times == NULL) return;
    const uint64_t now = clock_microseconds();
    self->stage_times[stage] += now - self->stage_start;
    self->stage_start = now;
}

// From the stage in which the search was made.
static void move_syntax_time(Linter *self, const Check *check) {
    const uint64_t microseconds = check->syntax_time / 1000;
    self->stage_times[STAGE_SYNTAX] += microseconds;
    self->stage_times[STAGE_CHECK] -= microseconds;
}

static const Model *build_model(Linter *self, const LintFile *file, Ast *ast) {
    if (!plan_needs_model(file->plan)) return NULL;
    const Text module = path_module_with_memo(file->absolute_path, &self->arena, &self->packages);
    const ModelOptions options = model_options(file->settings, module, self->parser);
    return model_build(&self->arena, ast, &options);
}

// What is on other lines is as good as suppressed. A syntax error may be felt far from its line.
static void hide_unchanged(const ChangedFile *changed, Check *check, const FindingPlace *places) {
    for (uint32_t i = 0; i < check->findings.count; i++) {
        Finding *const finding = &check->findings.items[i];
        const uint32_t first = places[i].start.row - 1; // a notebook has changed as a whole
        const uint32_t last = places[i].end.row - 1;
        if (rule_is_syntax_error(finding->rule) || changes_touch(changed, first, last)) continue;
        finding->is_suppressed = finding->is_unchanged = true;
    }
}

// Instead of the stages after it is read: nothing is parsed but TOML, no comment suppresses.
static void check_toml(Linter *self, const LintFile *file, Lint *lint) {
    const NameTable *const names = registry_names(self->options->registry);
    ast_init_empty(&lint->ast, &self->arena, names, &lint->source);
    const CheckOptions options = {file->plan, file->settings, file->enabled, self->rule_times};
    check_run_toml(&lint->check, &options, &lint->ast, &self->arena);
    linter_end_stage(self, STAGE_CHECK);
    lint->is_parsed = true;
    lint->is_done = true;
}

// A finding that is missing because the grammar cannot read the file is not to be missed in
// silence.
static void tell_misread(Lint *lint) {
    const Ast *const ast = &lint->ast;
    Node node = AST_ROOT;
    while (node < ast->count && !ast_is(ast, node, NODE_ERROR) &&
           !ast_has_flag(ast, node, NODE_FLAG_MISSING)) {
        node++;
    }
    const Position at =
        source_position(&lint->source, node < ast->count ? ast_start(ast, node) : 0);
    notice_add_at(&lint->notices, NOTICE_WARNING, lint->source.path, at.row, at.column,
                  "Python takes this, but shikra can read it only in part: findings may be "
                  "missing from here on. Please report it.");
}

// The stages from the text on.
static void run_stages(Linter *self, const LintFile *file, Lint *lint) {
    if (lint->source.kind == SOURCE_TOML) {
        check_toml(self, file, lint);
        return;
    }
    Arena *const arena = &self->arena;
    const NameTable *const names = registry_names(self->options->registry);
    const ParseOptions parse = {.max_microseconds = file->settings->parse_timeout * 1000,
                                .parser = self->options->parser};
    lint->is_parsed =
        parser_parse(self->parser, &lint->ast, arena, names, &lint->source, &parse, &lint->notices);
    linter_end_stage(self, STAGE_PARSE);
    if (!lint->is_parsed) return;
    const Model *const model = build_model(self, file, &lint->ast);
    linter_end_stage(self, STAGE_MODEL);
    const CheckOptions options = {file->plan, file->settings, file->enabled, self->rule_times};
    check_run(&lint->check, &options, &lint->ast, model, arena);
    if (lint->check.is_misread) tell_misread(lint);
    linter_end_stage(self, STAGE_CHECK);
    move_syntax_time(self, &lint->check);
    suppress_findings(&lint->check, self->options->ignores_noqa, &lint->notices);
    fix_follow_settings(&lint->check, self->options->registry);
    lint->is_done = true;
}

// What this run leaves out of what a file's findings are.
static void leave_out(Linter *self, const LintFile *file, Lint *lint) {
    if (file->known != NULL) baseline_match(file->known, &lint->check, lint_identities(self, lint));
    if (file->changed != NULL) {
        hide_unchanged(file->changed, &lint->check, lint_places(self, lint));
    }
    linter_end_stage(self, STAGE_SUPPRESS);
}

void lint_source(Linter *self, const LintFile *file, Lint *lint) {
    run_stages(self, file, lint);
    if (lint->is_done) leave_out(self, file, lint);
}

const FindingPlace *lint_places(Linter *self, Lint *lint) {
    if (lint->places == NULL) lint->places = check_places(&lint->check, &self->arena);
    return lint->places;
}

const FindingIdentity *lint_identities(Linter *self, Lint *lint) {
    if (lint->identities == NULL) lint->identities = finding_identities(&lint->check, &self->arena);
    return lint->identities;
}

// ---- The cache ----

// True if there must be the source of a file of which findings are known.
static bool needs_source(const Linter *self, const LintFile *file) {
    const LintOptions *const options = self->options;
    const CachedCounts counts = cached_counts(&file->cached);
    const bool is_shown =
        counts.reported != 0 || (counts.suppressed != 0 && options->shows_suppressed);
    return is_shown && options->needs_source;
}

// True if a finding is to be fixed, or to be silenced.
static bool leads_to_changes(const Linter *self, const Lint *lint) {
    const LintChanges changes = self->options->changes;
    const FixOptions fixes = {.most = changes == CHANGES_UNSAFELY ? FIX_UNSAFE : FIX_SAFE};
    if (changes == CHANGES_NOTHING) return false;
    for (uint32_t i = 0; i < lint->check.findings.count; i++) {
        const Finding *const finding = &lint->check.findings.items[i];
        const bool is_open = !finding->is_suppressed;
        if (changes == CHANGES_COMMENTS ? is_open : fix_is_wanted(finding, &fixes)) return true;
    }
    return false;
}

// Takes the findings of an earlier run. False if they cannot be read, or do not do.
static bool take_known(Linter *self, const LintFile *file, Lint *lint) {
    CacheContent content;
    Arena *const arena = &self->arena;
    const Registry *const registry = self->options->registry;
    const Lint before = *lint;
    if (!cached_content_read(&content, &file->cached, registry, arena, file->path)) return false;
    lint->check = (Check){.source = lint->is_read ? &lint->source : NULL,
                          .settings = file->settings,
                          .arena = arena,
                          .plan = file->plan,
                          .enabled = file->enabled,
                          .findings = content.findings};
    lint->places = content.places;
    lint->identities = content.identities;
    lint->notices = content.notices;
    lint->is_done = lint->is_known = true;
    leave_out(self, file, lint);
    if (!leads_to_changes(self, lint)) return true;
    *lint = before;
    return false;
}

static bool are_about(const NoticeList *notices, const char *path) {
    for (const Notice *notice = notices->first; notice != NULL; notice = notice->next) {
        if (notice->path == NULL || strcmp(notice->path, path) != 0) return false;
    }
    return true;
}

static void keep(Linter *self, const LintFile *file, Lint *lint, const FileState *state,
                 Digest hash) {
    if (lint->check.is_of_today || !are_about(&lint->notices, file->path)) return;
    const CacheContent content = {.findings = lint->check.findings,
                                  .places = check_places(&lint->check, &self->arena),
                                  .identities = lint_identities(self, lint),
                                  .notices = lint->notices,
                                  .probes = *lint->check.probes};
    lint->places = content.places;
    cache_add(&self->kept, &file->cached, state, hash, &content, self->options->registry);
}

// From the bytes on, which the cache may know.
static void lint_bytes(Linter *self, const LintFile *file, const FileBytes *bytes, Lint *lint) {
    Arena *const arena = &self->arena;
    const bool has_cache = self->kept.cache != NULL;
    const FileState state = bytes->state;
    const Text text = {bytes->bytes, bytes->length};
    const Digest hash = has_cache ? cache_hash(self->kept.cache, text) : (Digest){0};
    const bool is_known =
        file->cached.entry.length != 0 && digest_equal(hash, cached_content(&file->cached));
    const bool is_shown = is_known && needs_source(self, file);
    if (is_known && !file->cached.is_certain) cache_renew(&self->kept, &file->cached, &state);
    if (is_known && !is_shown && take_known(self, file, lint)) return;
    lint->is_read = source_take(&lint->source, arena, &lint->notices, file->path, bytes);
    linter_end_stage(self, STAGE_READ);
    if (!lint->is_read || (is_shown && take_known(self, file, lint))) return;
    run_stages(self, file, lint);
    if (!lint->is_done) return;
    if (has_cache && !is_known) keep(self, file, lint, &state, hash);
    leave_out(self, file, lint);
}

void lint_file(Linter *self, const LintFile *file, Lint *lint) {
    *lint = (Lint){.notices = notice_list(&self->arena)};
    const bool is_certain = file->cached.is_certain && !needs_source(self, file);
    if (is_certain && take_known(self, file, lint)) return;
    if (file->bytes != NULL) {
        lint->is_read = source_from_bytes(&lint->source, &self->arena, &lint->notices, file->path,
                                          *file->bytes);
        linter_end_stage(self, STAGE_READ);
        if (lint->is_read) lint_source(self, file, lint);
        return;
    }
    FileBytes bytes;
    const FileReading reading = {.max_size = file->settings->max_file_size,
                                 .likely_size = file->state.size,
                                 .is_regular = true, // or it would not have been taken
                                 .is_given_whole = file->is_given_whole,
                                 .wants_state = self->kept.cache != NULL};
    if (file_read(&bytes, &self->arena, &lint->notices, file->path, &reading)) {
        lint_bytes(self, file, &bytes, lint);
    }
}

bool lint_has_form(const Lint *lint) {
    for (uint32_t i = 0; i < lint->check.findings.count; i++) {
        if (lint->check.findings.items[i].syntax_kind == SYNTAX_FORM) return false;
    }
    return !lint->ast.has_error;
}

bool lint_is_valid(const Lint *lint) {
    for (uint32_t i = 0; i < lint->check.findings.count; i++) {
        if (rule_is_syntax_error(lint->check.findings.items[i].rule)) return false;
    }
    return !lint->ast.has_error;
}
