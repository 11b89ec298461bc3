// Runs fixtures/<family>/<name>[.<variant>].py with the rules of rules/<family>/<name>.c and
// compares the findings with the expectations in the file:
//   x = eval(y)  # expect: S307          this line; several codes with commas, twice means two
//   # expect@+1: S307                    another line, by distance
//   # config: target-version = "py38"    settings, at the top
//   # path: tests/test_x.py              what the file is called, at the top
// Lines without an expectation must be silent. Arguments: the repository's root, then perhaps
// fixtures.
#include "config/config.h"
#include "lint.h"

#include "base/buffer.h"
#include "base/memory.h"

#include <dirent.h>
#include <stdlib.h>

typedef struct Expectation {
    uint32_t row; // 1-based
    Text code;
    bool is_met;
} Expectation;

typedef struct Fixture {
    const char *file; // path of the fixture
    Arena arena;      // expectations and settings
    VEC(Expectation) expectations;
    const char *path; // what the rules are told
    Settings settings;
    uint32_t hits;
    uint32_t failures;
} Fixture;

static Text read_whole(Arena *arena, const char *path) {
    FILE *const file = fopen(path, "rbe");
    if (file == NULL) return (Text){NULL, 0};
    Buffer bytes = {0};
    char chunk[65536];
    size_t got;
    while ((got = fread(chunk, 1, sizeof chunk, file)) != 0) {
        buffer_append(&bytes, (Text){chunk, got});
    }
    fclose(file);
    const Text text = arena_copy(arena, buffer_text(&bytes));
    buffer_release(&bytes);
    return text;
}

// "expect@-2: A, B" behind the hash.
static void read_expectation(Fixture *self, Text comment, uint32_t row) {
    Text rest = text_skip(comment, strlen("expect"));
    int64_t distance = 0;
    if (text_starts_with(rest, TEXT("@"))) {
        char *end = NULL;
        distance = strtol(rest.bytes + 1, &end, 10);
        rest = text_skip(rest, (size_t)(end - rest.bytes));
    }
    if (!text_starts_with(rest, TEXT(":"))) return;
    rest = text_skip(rest, 1);
    Text code;
    while (text_split_next(&rest, ',', &code)) {
        const Expectation expectation = {.row = (uint32_t)(row + distance),
                                         .code = text_trim(code)};
        VEC_PUSH(&self->arena, &self->expectations, expectation);
    }
}

static void read_header(Fixture *self, const Registry *registry, Text line) {
    NoticeList notices = notice_list(&self->arena);
    if (text_starts_with(line, TEXT("# path:"))) {
        self->path = arena_copy_c(&self->arena, text_trim(text_skip(line, strlen("# path:"))));
    } else if (text_starts_with(line, TEXT("# config:"))) {
        const Text setting = text_skip(line, strlen("# config:"));
        const size_t equals = text_find_byte(setting, '=', 0);
        config_apply(&self->settings, registry, &self->arena, &notices,
                     text_trim(text_slice(setting, 0, equals)),
                     text_trim(text_skip(setting, equals + 1)));
    }
    if (notices.first != NULL) {
        printf("%s: %s\n", self->file, notices.first->text);
        self->failures++;
    }
}

static void read_lines(Fixture *self, const Registry *registry, Text text) {
    Text line;
    uint32_t row = 0;
    bool is_header = true;
    while (text_split_next(&text, '\n', &line)) {
        row++;
        is_header = is_header && text_starts_with(line, TEXT("#"));
        if (is_header) read_header(self, registry, line);
        const size_t at = text_find(line, TEXT("# expect"), 0);
        if (at != TEXT_NOT_FOUND) read_expectation(self, text_skip(line, at + 2), row);
    }
}

static void compare(Fixture *self, const LintResult *result) {
    for (uint32_t i = 0; i < result->check.findings.count; i++) {
        const Finding *const finding = &result->check.findings.items[i];
        if (finding->is_suppressed) continue;
        // Rows as the whole text has them, also in notebooks.
        const uint32_t row = source_line_of(&result->source, finding->range.start) + 1;
        bool is_expected = false;
        for (uint32_t e = 0; e < self->expectations.count && !is_expected; e++) {
            Expectation *const expectation = &self->expectations.items[e];
            is_expected = !expectation->is_met && expectation->row == row &&
                          text_is(expectation->code, finding->rule->code);
            if (is_expected) expectation->is_met = true;
        }
        self->hits += is_expected;
        if (is_expected) continue;
        self->failures++;
        printf("%s:%u: unexpected %s %.*s\n", self->file, row, finding->rule->code,
               TEXT_ARGS(finding->message));
    }
    for (uint32_t e = 0; e < self->expectations.count; e++) {
        const Expectation *const expectation = &self->expectations.items[e];
        if (expectation->is_met) continue;
        self->failures++;
        printf("%s:%u: expected %.*s\n", self->file, expectation->row,
               TEXT_ARGS(expectation->code));
    }
}

// Returns hits; adds failures.
static uint32_t run_fixture(Linter *linter, const char *file, const RuleFile *rules,
                            uint32_t *failures) {
    Fixture self = {.file = file, .path = file};
    arena_init(&self.arena);
    settings_init_defaults(&self.settings);
    for (const Rule *rule = rules->rules; rule->code != NULL; rule++) {
        rule_set_add(&self.settings.enabled, registry_index(linter->registry, rule));
    }
    const Text text = read_whole(&self.arena, file);
    read_lines(&self, linter->registry, text);
    LintResult result;
    linter_run(linter, &result, self.path, text, &self.settings);
    if (result.is_read) {
        compare(&self, &result);
    } else {
        printf("%s: %s\n", file, result.notices.first->text);
        self.failures++;
    }
    *failures += self.failures;
    arena_release(&self.arena);
    return self.hits;
}

// "name.py", "name.variant.pyi" and so on belong to rules/<family>/name.c.
static bool belongs_to(const char *file_name, const char *rule_name) {
    const Text name = text_from_c(file_name);
    return text_starts_with(name, text_from_c(rule_name)) && name.bytes[strlen(rule_name)] == '.' &&
           !text_ends_with(name, TEXT(".fixed.py"));
}

static uint32_t run_rule_file(Linter *linter, const char *root, const RuleFile *rules,
                              uint32_t *failures) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/fixtures/%s", root, rules->family);
    uint32_t count = 0;
    uint32_t hits = 0;
    DIR *const entries = opendir(folder);
    for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        if (!belongs_to(entry->d_name, rules->name)) continue;
        char file[8192];
        snprintf(file, sizeof file, "%s/%s", folder, entry->d_name);
        hits += run_fixture(linter, file, rules, failures);
        count++;
    }
    if (entries != NULL) closedir(entries);
    if (count == 0 || hits == 0) {
        printf("rules/%s/%s.c: %s\n", rules->family, rules->name,
               count == 0 ? "has no fixture" : "no fixture has a hit");
        ++*failures;
    }
    return count;
}

int main(int argc, char **argv) {
    const char *const root = argc > 1 ? argv[1] : ".";
    Linter linter;
    linter_init(&linter);
    uint32_t failures = 0;
    uint32_t count = 0;
    for (const RuleFile *rules = RULE_FILES; rules->family != NULL; rules++) {
        count += run_rule_file(&linter, root, rules, &failures);
    }
    linter_release(&linter);
    printf("%u fixtures, %u failures\n", count, failures);
    return failures != 0;
}
