// Cache: what is put in comes out; what was tampered with does not, and harms nobody.
#include "cache/entry.h"
#include "cache/table.h"

#include "config/config.h"
#include "rules/rule.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct Fixture {
    Arena arena;
    NoticeList notices;
    const Registry *registry;
    Config *config;
    ConfigOptions config_options;
    char folder[32];
    CacheOptions options;
} Fixture;

static int set_up(void **state) {
    Fixture *const self = calloc(1, sizeof *self);
    arena_init(&self->arena);
    self->notices = notice_list(&self->arena);
    self->registry = &REGISTRY;
    self->config_options = (ConfigOptions){.cwd = "/project", .is_isolated = true};
    self->config = config_new(&self->arena, &self->notices, self->registry, &self->config_options);
    memcpy(self->folder, "/tmp/shikra-cache-XXXXXX", sizeof "/tmp/shikra-cache-XXXXXX");
    assert_non_null(mkdtemp(self->folder));
    self->options = (CacheOptions){.chosen = self->folder, .root = "/project"};
    *state = self;
    return 0;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *place) {
    (void)info;
    (void)kind;
    (void)place;
    return remove(path);
}

static int tear_down(void **state) {
    Fixture *const self = *state;
    nftw(self->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    arena_release(&self->arena);
    free(self);
    return 0;
}

// ---- Entries ----

static CacheContent content_of(Fixture *self) {
    Arena *const arena = &self->arena;
    static Edit edits[] = {{.start = 4, .end = 9, .content = {"new\0text", 8}, .is_apart = true},
                           {.start = 300, .end = 70000, .content = {"", 0}}};
    static const Position places[] = {{1, 5, 0}, {1, 10, 0}, {20, 1, 0}, {2000, 1, 0}};
    Fix *const fix = ARENA_NEW(arena, Fix);
    *fix = (Fix){.applicability = FIX_UNSAFE,
                 .message = TEXT("Replace"),
                 .edits = edits,
                 .count = 2,
                 .isolation = 7};
    Finding *const findings = ARENA_ARRAY(arena, Finding, 2);
    FindingPlace *const where = ARENA_ARRAY(arena, FindingPlace, 2);
    findings[0] = (Finding){.rule = registry_rule(self->registry, 3),
                            .range = {4, 200},
                            .noqa_at = 150,
                            .parent_at = 2,
                            .message = TEXT("What \xc3\xa9 is wrong"),
                            .help = TEXT("Help of its own"),
                            .fix = fix};
    findings[1] = (Finding){.rule = registry_rule(self->registry, 0),
                            .range = {500, 500},
                            .noqa_at = 500,
                            .parent_at = 500,
                            .message = TEXT(""),
                            .help = text_from_c(registry_rule(self->registry, 0)->help),
                            .is_suppressed = true,
                            .suppression = TEXT("# noqa")};
    where[0] = (FindingPlace){{1, 5, 0}, {9, 1, 0}, 8, places};
    where[1] = (FindingPlace){{2, 1, 3}, {2, 1, 3}, 2, NULL};
    Definition *const around = ARENA_ARRAY(arena, Definition, 3);
    around[0] = (Definition){.name = TEXT("Class"), .number = 3, .is_class = true};
    around[1] = (Definition){.around = &around[0], .name = TEXT("unused"), .number = 4};
    around[2] = (Definition){.around = &around[0], .name = TEXT("method"), .number = 9};
    FindingIdentity *const identities = ARENA_ARRAY(arena, FindingIdentity, 2);
    identities[0] = (FindingIdentity){&around[2], UINT64_C(0xfedcba9876543210)};
    identities[1] = (FindingIdentity){NULL, 1};
    CacheContent content = {
        .findings = {findings, 2, 2}, .places = where, .identities = identities};
    content.notices = notice_list(arena);
    notice_add_at(&content.notices, NOTICE_WARNING, "a.py", 3, 4, "%s", "odd");
    content.probes.arena = arena;
    VEC_PUSH(arena, &content.probes, ((ImportProbe){TEXT("thing.part"), true}));
    return content;
}

static void expect_identity(const FindingIdentity *got, const FindingIdentity *put) {
    Buffer left = {0};
    Buffer right = {0};
    definition_append_path(&left, got->around);
    definition_append_path(&right, put->around);
    assert_true(text_equal(buffer_text(&left), buffer_text(&right)));
    assert_int_equal(got->around != NULL, put->around != NULL);
    if (got->around != NULL) assert_int_equal(got->around->is_class, put->around->is_class);
    assert_true(got->key == put->key);
    buffer_release(&left);
    buffer_release(&right);
}

static void expect_content(const CacheContent *got, const CacheContent *put) {
    assert_int_equal(got->findings.count, put->findings.count);
    for (uint32_t i = 0; i < put->findings.count; i++) {
        const Finding *const a = &got->findings.items[i];
        const Finding *const b = &put->findings.items[i];
        assert_ptr_equal(a->rule, b->rule);
        assert_memory_equal(&a->range, &b->range, sizeof a->range);
        assert_int_equal(a->noqa_at, b->noqa_at);
        assert_int_equal(a->parent_at, b->parent_at);
        assert_true(text_equal(a->message, b->message) && text_equal(a->help, b->help));
        assert_true(text_equal(a->suppression, b->suppression));
        assert_int_equal(a->is_suppressed, b->is_suppressed);
        assert_int_equal(a->fix != NULL, b->fix != NULL);
        assert_memory_equal(&got->places[i].start, &put->places[i].start, sizeof(Position));
        assert_memory_equal(&got->places[i].end, &put->places[i].end, sizeof(Position));
        assert_int_equal(got->places[i].noqa_row, put->places[i].noqa_row);
        expect_identity(&got->identities[i], &put->identities[i]);
        for (uint32_t e = 0; b->fix != NULL && e < b->fix->count; e++) {
            assert_int_equal(a->fix->edits[e].start, b->fix->edits[e].start);
            assert_int_equal(a->fix->edits[e].end, b->fix->edits[e].end);
            assert_int_equal(a->fix->edits[e].is_apart, b->fix->edits[e].is_apart);
            assert_true(text_equal(a->fix->edits[e].content, b->fix->edits[e].content));
            assert_memory_equal(&got->places[i].edits[2 * e], &put->places[i].edits[2 * e],
                                2 * sizeof(Position));
        }
    }
    assert_string_equal(got->notices.first->text, put->notices.first->text);
    assert_int_equal(got->notices.first->column, put->notices.first->column);
}

static void test_entry(void **state) {
    Fixture *const self = *state;
    const CacheContent content = content_of(self);
    const FileState file_state = {1, 2, 3, 4};
    Buffer bytes = {0};
    entry_append(&bytes, &file_state, (Digest){5, 6}, &content, self->registry);
    const CachedFile file = {.entry = buffer_text(&bytes)};
    CacheContent got;
    assert_true(cached_content_read(&got, &file, self->registry, &self->arena, "a.py"));
    expect_content(&got, &content);
    assert_int_equal(cached_counts(&file).reported, 1);
    assert_int_equal(cached_counts(&file).suppressed, 1);
    assert_int_equal(cached_content(&file).high, 6);
    buffer_release(&bytes);
}

// Each in a block of its own, so that a sanitizer sees a byte too far.
static bool reads(Fixture *self, const char *bytes, size_t length) {
    char *const copy = malloc(length + 1);
    memcpy(copy, bytes, length);
    CachedFile file = {.entry = {copy, length}};
    CacheContent got;
    const bool is_read = cached_content_read(&got, &file, self->registry, &self->arena, "a.py");
    free(copy);
    return is_read;
}

static void test_malformed_entries(void **state) {
    Fixture *const self = *state;
    const CacheContent content = content_of(self);
    const FileState file_state = {1, 2, 3, 4};
    Buffer bytes = {0};
    entry_append(&bytes, &file_state, (Digest){5, 6}, &content, self->registry);
    for (size_t length = 0; length < bytes.length; length++)
        assert_false(reads(self, bytes.bytes, length));
    static const unsigned char values[] = {0, 1, 0x7f, 0x80, 0xff};
    for (size_t at = sizeof(EntryHead); at < bytes.length; at++) {
        const char before = bytes.bytes[at];
        for (size_t i = 0; i < sizeof values; i++) {
            bytes.bytes[at] = (char)values[i];
            reads(self, bytes.bytes, bytes.length);
        }
        bytes.bytes[at] = before;
    }
    buffer_release(&bytes);
}

// ---- The cache ----

static CachedFile look_up(Fixture *self, Cache *cache, const char *path, uint64_t size) {
    CacheQuery query = {.settings = config_settings_for(self->config, "/project"),
                        .path = path,
                        .absolute_path = arena_printf(&self->arena, "/project/%s", path).bytes,
                        .module = TEXT("m"),
                        .state = {size, 2, 3, 4}};
    query.enabled = query.settings->enabled;
    return cache_look_up(cache, &query);
}

static Cache *open_cache(Fixture *self) {
    Cache *const cache = cache_open(&self->arena, &self->notices, self->registry, &self->options);
    assert_non_null(cache);
    return cache;
}

static CacheContent plain_content(Fixture *self) {
    CacheContent content = content_of(self);
    content.probes.count = 0;
    return content;
}

static void fill(Fixture *self, uint32_t count) {
    Cache *const cache = open_cache(self);
    CacheWriter writer = {.cache = cache};
    const CacheContent content = plain_content(self);
    for (uint32_t i = 0; i < count; i++) {
        const char *const path = arena_printf(&self->arena, "m%u.py", i).bytes;
        const CachedFile file = look_up(self, cache, path, 1);
        const FileState file_state = {i, 2, 3, 4};
        cache_add(&writer, &file, &file_state, cache_hash(cache, text_from_c(path)), &content,
                  self->registry);
    }
    cache_take(cache, &writer);
    cache_close(cache, &self->notices);
}

static void expect_known(Fixture *self, uint32_t count) {
    Cache *const cache = open_cache(self);
    const CacheContent content = plain_content(self);
    for (uint32_t i = 0; i < count; i++) {
        const char *const path = arena_printf(&self->arena, "m%u.py", i).bytes;
        const CachedFile file = look_up(self, cache, path, i);
        assert_true(file.is_certain);
        assert_false(look_up(self, cache, path, i + 1).is_certain);
        assert_true(digest_equal(cached_content(&file), cache_hash(cache, text_from_c(path))));
        CacheContent got;
        assert_true(cached_content_read(&got, &file, self->registry, &self->arena, path));
        expect_content(&got, &content);
    }
    assert_int_equal(look_up(self, cache, "other.py", 0).entry.length, 0);
    cache_abandon(cache);
}

static void test_kept(void **state) {
    Fixture *const self = *state;
    fill(self, 100);
    expect_known(self, 100);
    self->options.reads_few = true;
    expect_known(self, 100);
    assert_null(self->notices.first);
}

static void test_conditions(void **state) {
    Fixture *const self = *state;
    fill(self, 1);
    self->options.ignores_noqa = true;
    Cache *cache = open_cache(self);
    assert_int_equal(look_up(self, cache, "m0.py", 0).entry.length, 0);
    cache_abandon(cache);
    self->options.ignores_noqa = false;
    self->options.parser = PARSER_STOCK;
    cache = open_cache(self);
    assert_int_equal(look_up(self, cache, "m0.py", 0).entry.length, 0);
    cache_abandon(cache);
}

static const char *findings_path(Fixture *self) {
    const unsigned long long hash = text_hash(TEXT("/project"));
    return arena_printf(&self->arena, "%s/findings-%016llx", self->folder, hash).bytes;
}

static Buffer read_all(const char *path) {
    Buffer bytes = {0};
    char chunk[4096];
    size_t got;
    FILE *const file = fopen(path, "rbe");
    assert_non_null(file);
    while ((got = fread(chunk, 1, sizeof chunk, file)) != 0)
        buffer_append(&bytes, (Text){chunk, got});
    fclose(file);
    return bytes;
}

static void write_all(const char *path, Text bytes) {
    FILE *const file = fopen(path, "wbe");
    assert_non_null(file);
    if (bytes.length != 0) fwrite(bytes.bytes, 1, bytes.length, file);
    fclose(file);
}

// Whatever was changed, what is still believed is what was put in.
static void expect_unharmed(Fixture *self, uint32_t count) {
    Cache *const cache = open_cache(self);
    const CacheContent content = plain_content(self);
    for (uint32_t i = 0; i < count; i++) {
        const char *const path = arena_printf(&self->arena, "m%u.py", i).bytes;
        const CachedFile file = look_up(self, cache, path, i);
        if (file.entry.length == 0) continue;
        CacheContent got;
        assert_true(file.is_certain);
        assert_true(cached_content_read(&got, &file, self->registry, &self->arena, path));
        expect_content(&got, &content);
    }
    cache_abandon(cache);
}

static void test_tampered_files(void **state) {
    Fixture *const self = *state;
    enum { COUNT = 3 };
    fill(self, COUNT);
    const char *const path = findings_path(self);
    Buffer whole = read_all(path);
    for (int few = 0; few < 2; few++) {
        self->options.reads_few = few != 0;
        for (size_t at = 0; at < whole.length; at++) {
            const char before = whole.bytes[at];
            whole.bytes[at] = (char)(before ^ (1 << at % 8));
            write_all(path, buffer_text(&whole));
            expect_unharmed(self, COUNT);
            whole.bytes[at] = before;
        }
        for (size_t length = 0; length < whole.length; length += 3) {
            write_all(path, text_slice(buffer_text(&whole), 0, length));
            expect_unharmed(self, COUNT);
        }
    }
    buffer_release(&whole);
}

// An entry in another one's place is not believed, though its bytes are sealed.
static void test_swapped_entries(void **state) {
    Fixture *const self = *state;
    fill(self, 2);
    const char *const path = findings_path(self);
    Buffer whole = read_all(path);
    TableItem items[2];
    memcpy(items, whole.bytes + sizeof(TableHead), sizeof items);
    const uint32_t offset = items[0].offset;
    items[0].offset = items[1].offset;
    items[1].offset = offset;
    memcpy(whole.bytes + sizeof(TableHead), items, sizeof items);
    write_all(path, buffer_text(&whole));
    Cache *const cache = open_cache(self);
    assert_int_equal(look_up(self, cache, "m0.py", 0).entry.length, 0);
    assert_int_equal(look_up(self, cache, "m1.py", 1).entry.length, 0);
    cache_abandon(cache);
    buffer_release(&whole);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_entry),      TEST(test_malformed_entries), TEST(test_kept),
        TEST(test_conditions), TEST(test_tampered_files),    TEST(test_swapped_entries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
