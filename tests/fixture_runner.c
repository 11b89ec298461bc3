// Runs fixtures/<family>/<name>[.<variant>].py with the rules of rules/<family>/<name>.c and
// compares the findings with the expectations in the file:
//   x = eval(y)  # expect: S307          this line; several codes with commas, twice means two
//   # expect@+1: S307                    another line, by distance
//   # config: target-version = "py38"    settings, at the top
//   # path: tests/test_x.py              what the file is called, at the top
// Lines without an expectation must be silent. Each rule needs a hit, each rule file a line of code
// that is silent, each fixture a rule file. Argument: the repository's root.
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
    RuleSet hits;
    uint32_t code_lines; // neither empty nor a comment
    uint32_t failures;
} Fixture;

// What the fixtures of one rule file amount to.
typedef struct Tally {
    uint32_t fixtures;
    uint32_t failures;
    RuleSet hits;
    bool has_miss; // more lines of code than expectations
} Tally;

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
        const Text code = text_trim(line);
        self->code_lines += code.length != 0 && code.bytes[0] != '#';
        const size_t at = text_find(line, TEXT("# expect"), 0);
        if (at != TEXT_NOT_FOUND) read_expectation(self, text_skip(line, at + 2), row);
    }
}

static void compare(Fixture *self, const Registry *registry, const LintResult *result) {
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
        if (is_expected) {
            rule_set_add(&self->hits, registry_index(registry, finding->rule));
            continue;
        }
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

static void run_fixture(TextLinter *linter, const char *file, const RuleFile *rules, Tally *tally) {
    Fixture self = {.file = file, .path = file};
    arena_init(&self.arena);
    settings_init_defaults(&self.settings);
    for (const Rule *rule = rules->rules; rule->code != NULL; rule++) {
        rule_set_add(&self.settings.enabled, registry_index(linter->registry, rule));
    }
    const Text text = read_whole(&self.arena, file);
    read_lines(&self, linter->registry, text);
    LintResult result;
    text_linter_run(linter, &result, self.path, text, &self.settings);
    if (result.is_read) {
        compare(&self, linter->registry, &result);
    } else {
        printf("%s: %s\n", file, result.notices.first->text);
        self.failures++;
    }
    tally->fixtures++;
    tally->failures += self.failures;
    tally->has_miss |= self.code_lines > self.expectations.count;
    for (size_t w = 0; w < RULE_LIMIT / 64; w++) tally->hits.words[w] |= self.hits.words[w];
    arena_release(&self.arena);
}

// "name.py", "name.variant.pyi" and so on belong to rules/<family>/name.c.
static bool belongs_to(const char *file_name, const char *rule_name) {
    const Text name = text_from_c(file_name);
    return text_starts_with(name, text_from_c(rule_name)) && name.bytes[strlen(rule_name)] == '.' &&
           !text_ends_with(name, TEXT(".fixed.py"));
}

static void check_tally(const Registry *registry, const RuleFile *rules, Tally *tally) {
    if (!tally->has_miss) {
        printf("rules/%s/%s.c: no fixture has a line that is not flagged\n", rules->family,
               rules->name);
        tally->failures++;
    }
    for (const Rule *rule = rules->rules; rule->code != NULL; rule++) {
        if (rule_set_has(&tally->hits, registry_index(registry, rule))) continue;
        printf("rules/%s/%s.c: no fixture has a hit of %s\n", rules->family, rules->name,
               rule->code);
        tally->failures++;
    }
}

static Tally run_rule_file(TextLinter *linter, const char *root, const RuleFile *rules) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/fixtures/%s", root, rules->family);
    Tally tally = {0};
    DIR *const entries = opendir(folder);
    for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        if (!belongs_to(entry->d_name, rules->name)) continue;
        char file[8192];
        snprintf(file, sizeof file, "%s/%s", folder, entry->d_name);
        run_fixture(linter, file, rules, &tally);
    }
    if (entries != NULL) closedir(entries);
    check_tally(linter->registry, rules, &tally);
    return tally;
}

// Fixtures that no rule file owns would never run: a misspelt name, a rule that is gone.
static uint32_t count_orphans(const char *root, const RuleFile *first_of_family) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/fixtures/%s", root, first_of_family->family);
    uint32_t count = 0;
    DIR *const entries = opendir(folder);
    for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        const Text name = text_from_c(entry->d_name);
        if (text_starts_with(name, TEXT(".")) || text_ends_with(name, TEXT(".fixed.py"))) continue;
        bool is_owned = false;
        for (const RuleFile *rules = first_of_family; rules->family != NULL; rules++) {
            is_owned |= strcmp(rules->family, first_of_family->family) == 0 &&
                        belongs_to(entry->d_name, rules->name);
        }
        if (is_owned) continue;
        printf("fixtures/%s/%s: no rules/%s/*.c of that name\n", first_of_family->family,
               entry->d_name, first_of_family->family);
        count++;
    }
    if (entries != NULL) closedir(entries);
    return count;
}

int main(int argc, char **argv) {
    const char *const root = argc > 1 ? argv[1] : ".";
    TextLinter linter;
    text_linter_init(&linter);
    uint32_t failures = 0;
    uint32_t count = 0;
    const char *family = ""; // RULE_FILES is sorted by it
    for (const RuleFile *rules = RULE_FILES; rules->family != NULL; rules++) {
        const Tally tally = run_rule_file(&linter, root, rules);
        failures += tally.failures;
        count += tally.fixtures;
        if (strcmp(family, rules->family) != 0) failures += count_orphans(root, rules);
        family = rules->family;
    }
    text_linter_release(&linter);
    printf("%u fixtures, %u failures\n", count, failures);
    return failures != 0;
}
