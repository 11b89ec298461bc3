// Fuzzes the stages of one file: read, parse, model, every rule, suppression, every reporter.
#include "fuzz.h"

#include "../lint.h"
#include "base/utf8.h"
#include "reporters/pieces.h"

#include <stdlib.h>

#define REQUIRE(condition) ((condition) ? (void)0 : abort()) // also in builds without asserts

static const char *path_for(const uint8_t *bytes, size_t size) {
    static const char *const paths[] = {"package/module.py", "package/stubs.pyi",
                                        "package/__init__.py", "tests/test_module.py"};
    if (size != 0 && bytes[0] == '{') return "package/notebook.ipynb";
    return paths[fuzz_hash(bytes, size) % 4];
}

static void enable_everything(Settings *settings, const Registry *registry, uint32_t hash) {
    settings_init_defaults(settings);
    settings->target_version = (uint16_t)(308 + (hash >> 8) % 7);
    settings->is_preview = (hash >> 16) % 4 == 0;
    for (uint32_t i = 0; i < registry_count(registry); i++) rule_set_add(&settings->enabled, i);
}

static void check_finding(const Finding *finding, const Source *source) {
    REQUIRE(finding->range.start <= finding->range.end);
    REQUIRE(finding->range.end <= source->text.length);
    REQUIRE(finding->noqa_at <= source->text.length);
    REQUIRE(finding->message.length != 0);
}

// Nothing that a terminal acts on, and nothing but UTF-8.
static void check_output(Text out, bool use_color) {
    REQUIRE(utf8_find_invalid(out) == TEXT_NOT_FOUND);
    size_t width;
    for (size_t i = 0; i < out.length; i += width) {
        const uint32_t character = utf8_decode(text_skip(out, i), &width);
        REQUIRE(character >= 0x20 || character == '\n' || (use_color && character == 0x1b));
        REQUIRE(character != 0x7f && !utf8_is_control(character));
    }
}

static void check_pieces(const ReportLimits *limits, Text framed) {
    uint32_t left_out[PIECE_RANKS] = {0};
    KeeperWalk walk = {{0}, {0}};
    Keeper keeper;
    Text piece;
    keeper_init(&keeper, limits, left_out);
    keeper_add(&keeper, framed);
    keeper_finish(&keeper);
    while (keeper_next(&keeper, &walk, &piece)) check_output(piece, false);
    keeper_release(&keeper);
}

static void print(TextLinter *linter, const LintResult *result) {
    const FindingList *const findings = &result->check.findings;
    ReportedFinding *const reported = ARENA_ARRAY(&linter->arena, ReportedFinding, findings->count);
    const FindingPlace *const places = check_places(&result->check, &linter->arena);
    const FindingIdentity *const identities =
        result->ast.count != 0 ? finding_identities(&result->check, &linter->arena) : NULL;
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *const finding = &findings->items[i];
        check_finding(finding, &result->source);
        reported[i] = (ReportedFinding){
            .finding = finding,
            .start = places[i].start,
            .end = places[i].end,
            .noqa_row = places[i].noqa_row,
            .edits = places[i].edits,
            .identity = &identities[i],
        };
    }
    const FileReport report = {.path = result->source.path,
                               .absolute_path = "/project/module.py",
                               .source = &result->source,
                               .is_checked = true,
                               .findings = reported,
                               .count = findings->count,
                               .notices = result->notices.first};
    const RuleSet none = {0};
    const ReportOptions options = {.registry = linter->registry,
                                   .enabled = &none,
                                   .cwd = "/project",
                                   .root = "/project",
                                   .command_line = "shikra",
                                   .start_time = "2026-01-01T00:00:00Z",
                                   .use_color = findings->count % 2 == 0,
                                   .width = findings->count % 3 == 0 ? 0 : findings->count % 120,
                                   .show_suppressed = findings->count % 5 == 0};
    for (const Reporter *const *reporter = REPORTERS; *reporter != NULL; reporter++) {
        Buffer out = {0};
        (*reporter)->file(&options, &report, &out);
        if ((*reporter)->limits == NULL) {
            check_output(buffer_text(&out), options.use_color);
        } else {
            check_pieces((*reporter)->limits, buffer_text(&out));
        }
        buffer_release(&out);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static TextLinter linter; // making the registry takes longer than linting an input
    if (linter.registry == NULL) text_linter_init(&linter);
    Settings settings;
    enable_everything(&settings, linter.registry, fuzz_hash(bytes, size));
    LintResult result;
    // A copy of the very size, so that reading past the end is seen.
    char *const copy = malloc(size != 0 ? size : 1);
    if (copy == NULL) return 0;
    if (size != 0) memcpy(copy, bytes, size);
    text_linter_run(&linter, &result, path_for(bytes, size), (Text){copy, size}, &settings);
    if (result.is_read) print(&linter, &result);
    free(copy);
    return 0;
}
