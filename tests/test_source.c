// Units of source/source.h: reading, lines, positions.
#include "base/utf8.h"
#include "source/source.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Fixture {
    Arena arena;
    NoticeList notices;
    Source source;
    bool is_read;
} Fixture;

static void load_bytes(Fixture *self, const char *path, Text bytes) {
    arena_init(&self->arena);
    self->notices = notice_list(&self->arena);
    self->is_read = source_from_bytes(&self->source, &self->arena, &self->notices, path, bytes);
}

static void load(Fixture *self, const char *bytes) {
    load_bytes(self, "a.py", text_from_c(bytes));
    assert_true(self->is_read);
}

static void assert_at(const Source *source, uint32_t offset, uint32_t row, uint32_t column) {
    const Position at = source_position(source, offset);
    if (at.row != row || at.column != column) {
        fail_msg("offset %u is at %u:%u, expected %u:%u", offset, at.row, at.column, row, column);
    }
}

static void assert_notice(const Fixture *self, uint32_t line, uint32_t column, const char *words) {
    const Notice *const notice = self->notices.first;
    assert_non_null(notice);
    assert_int_equal(notice->level, NOTICE_ERROR);
    assert_int_equal(notice->line, line);
    assert_int_equal(notice->column, column);
    if (strstr(notice->text, words) == NULL) fail_msg("`%s` lacks `%s`", notice->text, words);
}

static void test_line_ends(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture, "a\r\nb\rc\n\r\rd");
    const Source *const source = &fixture.source;
    assert_int_equal(source->line_count, 6);
    assert_true(text_is(source->text, "a\r\nb\nc\n\n\nd"));
    assert_true(text_is(source_line_text(source, 0), "a"));
    assert_true(text_is(source_line_text(source, 1), "b"));
    assert_true(text_is(source_line_text(source, 3), ""));
    assert_true(text_is(source_line_text(source, 5), "d"));
    assert_int_equal(source->newline, NEWLINE_CRLF);
    assert_true(source->has_lone_cr);
    assert_at(source, 3, 2, 1);
    assert_at(source, 9, 6, 1);
    assert_at(source, 10, 6, 2);
    arena_release(&fixture.arena);
    load(&fixture, "a\rb");
    assert_int_equal(fixture.source.newline, NEWLINE_CR);
    arena_release(&fixture.arena);
    load(&fixture, "a\f\v\x1c\nb\n");
    assert_int_equal(fixture.source.newline, NEWLINE_LF);
    assert_int_equal(fixture.source.line_count, 3);
    assert_false(fixture.source.has_lone_cr);
    arena_release(&fixture.arena);
}

static void test_empty(void **state) {
    (void)state;
    static const char *const cases[] = {"", "\xef\xbb\xbf"};
    for (size_t i = 0; i < 2; i++) {
        Fixture fixture;
        load(&fixture, cases[i]);
        assert_int_equal(fixture.source.text.length, 0);
        assert_int_equal(fixture.source.line_count, 1);
        assert_int_equal(fixture.source.has_bom, i == 1);
        assert_at(&fixture.source, 0, 1, 1);
        arena_release(&fixture.arena);
    }
}

static void test_padding(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture, "# coding: latin-1\n\xe4\xe4\xe4");
    for (size_t i = 0; i < SOURCE_PADDING; i++) {
        assert_int_equal(fixture.source.text.bytes[fixture.source.text.length + i], 0);
    }
    arena_release(&fixture.arena);
}

// The pass by blocks against one byte by byte, with every alignment of what is of interest, and
// again where no whole block is.
static void test_lines_at_every_alignment(void **state) {
    (void)state;
    static const char *const pieces[] = {"\n",       "\r", "\r\n",
                                         "\xc3\xa4", "\t", "x\xf0\x9f\x98\x80\n"};
    for (size_t piece = 0; piece < sizeof pieces / sizeof *pieces; piece++) {
        for (int before = 0; before < 2 * 140; before++) {
            char text[400];
            const int behind = before < 140 ? 9 : 80;
            snprintf(text, sizeof text, "%0*d%s%s%0*d%s", before % 140 + 1, 0, pieces[piece],
                     pieces[piece], behind, 0, pieces[piece]);
            Fixture fixture;
            load(&fixture, text);
            uint32_t line = 0;
            for (const char *at = text; *at != '\0'; at++) {
                if (*at != '\n' && (*at != '\r' || at[1] == '\n')) continue;
                assert_int_equal(fixture.source.line_starts[++line], at + 1 - text);
            }
            assert_int_equal(fixture.source.line_count, line + 1);
            assert_int_equal(fixture.source.is_ascii, strpbrk(text, "\xc3\xf0") == NULL);
            arena_release(&fixture.arena);
        }
    }
}

static void test_columns_count_characters(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture, "x = 1\ny = 'ä€😀' + z\n");
    assert_at(&fixture.source, 6 + 5, 2, 6);
    assert_at(&fixture.source, 6 + 5 + 2 + 3 + 4, 2, 9);
    arena_release(&fixture.arena);
}

static void test_columns_of_a_long_line(void **state) {
    (void)state;
    enum { COUNT = 5000 };
    char *const text = malloc(2 * COUNT + 2);
    text[0] = '\n';
    for (size_t i = 0; i < COUNT; i++) memcpy(text + 1 + 2 * i, "ä", 2);
    text[1 + 2 * COUNT] = '\0';
    Fixture fixture;
    load(&fixture, text);
    for (uint32_t i = 0; i <= COUNT; i += 7) assert_at(&fixture.source, 1 + 2 * i, 2, i + 1);
    assert_int_equal(source_characters_before(&fixture.source, 1 + 2 * COUNT), COUNT + 1);
    arena_release(&fixture.arena);
    free(text);
}

static void test_nul(void **state) {
    (void)state;
    Fixture fixture;
    load_bytes(&fixture, "a.py", TEXT("x = 1\n\0y\0"));
    assert_true(fixture.is_read);
    assert_int_equal(fixture.source.nul_at, 6);
    arena_release(&fixture.arena);
    load(&fixture, "x = 1\n");
    assert_int_equal(fixture.source.nul_at, SOURCE_NO_OFFSET);
    arena_release(&fixture.arena);
}

static void test_encodings(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture, "# coding: koi8-r\nx = '\xc1\xc2' + y\n");
    assert_string_equal(fixture.source.encoding, "koi8-r");
    assert_true(text_is(source_line_text(&fixture.source, 1), "x = 'аб' + y"));
    arena_release(&fixture.arena);
    load(&fixture, "\xef\xbb\xbf# coding: utf-8\n");
    assert_string_equal(fixture.source.encoding, "utf-8");
    assert_null(fixture.notices.first);
    arena_release(&fixture.arena);
    load(&fixture, "\xef\xbb\xbf# coding: latin-1\n");
    assert_notice(&fixture, 1, 0, "latin-1");
    arena_release(&fixture.arena);
    load(&fixture, "\n# coding: nothing\nx = 1\n"); // ASCII: what is meant is clear
    assert_notice(&fixture, 2, 0, "nothing");
    arena_release(&fixture.arena);
}

static void test_malformed(void **state) {
    (void)state;
    const struct {
        Text bytes;
        uint32_t line;
        uint32_t column;
        const char *words;
    } cases[] = {
        {TEXT("x = 1\ny = 'ä\xff'\n"), 2, 7, "byte 0xff at offset 13 is not UTF-8"},
        {TEXT("\xef\xbb\xbfx\xed\xa0\x80"), 1, 2, "byte 0xed at offset 4"},
        {TEXT("x\xc3"), 1, 2, "byte 0xc3 at offset 1"},
        {TEXT(
             "# 012345678901234567890123456789012345678901234567890123456789\n\xff# in a block, or "
             "between two 890123456789012345678901234567890123456789\n"),
         2, 1, "byte 0xff at offset 63"},
        {TEXT(
             "# 01234567890123456789012345678901234567890123456789012345678\n\xe2\x82# in a block, "
             "or between two 890123456789012345678901234567890123456789\n"),
         2, 1, "byte 0xe2 at offset 62"},
        {TEXT("# coding: utf-8\r\r'\xe4'\n"), 3, 2, "not utf-8, the encoding that line 1 declares"},
        {TEXT("# coding: cp1252\n'\xe4\x81'\n"), 2, 3, "byte 0x81 at offset 19 is not cp1252"},
        {TEXT("# coding: nothing\n'\xe4'\n"), 1, 0, "nothing"},
        {TEXT("\xff\xfex\0"), 0, 0, "UTF-16"},
        {TEXT("\x7f"
              "ELF\2\1\0\xff"),
         0, 0, "binary"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Fixture fixture;
        load_bytes(&fixture, "a.py", cases[i].bytes);
        assert_false(fixture.is_read);
        assert_notice(&fixture, cases[i].line, cases[i].column, cases[i].words);
        arena_release(&fixture.arena);
    }
}

// ---- Files ----

static bool read_path(Fixture *self, const char *path, uint64_t max_size) {
    arena_init(&self->arena);
    self->notices = notice_list(&self->arena);
    const ReadOptions options = {.max_size = max_size};
    return source_read(&self->source, &self->arena, &self->notices, path, &options);
}

static void test_files(void **state) {
    (void)state;
    char folder[] = "/tmp/shikra-source-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char path[64];
    char fifo[64];
    snprintf(path, sizeof path, "%s/a.py", folder);
    snprintf(fifo, sizeof fifo, "%s/fifo.py", folder);
    FILE *const file = fopen(path, "w");
    fputs("x = 1\n", file);
    fclose(file);
    assert_int_equal(mkfifo(fifo, 0600), 0);
    Fixture fixture;
    assert_true(read_path(&fixture, path, 6));
    assert_true(text_is(fixture.source.text, "x = 1\n"));
    arena_release(&fixture.arena);
    assert_false(read_path(&fixture, path, 5));
    assert_notice(&fixture, 0, 0, "max-file-size");
    arena_release(&fixture.arena);
    assert_false(read_path(&fixture, fifo, 5));
    assert_notice(&fixture, 0, 0, "is a fifo");
    arena_release(&fixture.arena);
    assert_false(read_path(&fixture, folder, 5));
    assert_notice(&fixture, 0, 0, "is a folder");
    arena_release(&fixture.arena);
    unlink(path);
    unlink(fifo);
    rmdir(folder);
    assert_false(read_path(&fixture, path, 5));
    assert_notice(&fixture, 0, 0, "No such file");
    arena_release(&fixture.arena);
}

// From wherever the last one was found.
static void test_positions_near_others(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture, "a\n\nbc\n\xc3\xa4x\n\n\n\n\n\n\n\n\n\n\n\n\nlong line\nz\n");
    const Source *const source = &fixture.source;
    for (uint32_t from = 0; from <= source->text.length; from++) {
        for (uint32_t to = 0; to <= source->text.length; to++) {
            uint32_t line = source_line_of(source, from);
            const Position at = source_position_near(source, to, &line);
            assert_at(source, to, at.row, at.column);
            if (to >= from) assert_int_equal(line, source_line_of(source, to));
        }
    }
    arena_release(&fixture.arena);
}

// fstat says that these are empty: what is there is read to its end all the same.
static void test_file_that_is_longer_than_its_size(void **state) {
    (void)state;
    if (access("/proc/self/status", R_OK) != 0) skip();
    Fixture fixture;
    assert_true(read_path(&fixture, "/proc/self/status", 1 << 20));
    assert_true(text_contains(fixture.source.text, TEXT("Name:")));
    arena_release(&fixture.arena);
    assert_false(read_path(&fixture, "/proc/self/status", 10));
    assert_notice(&fixture, 0, 0, "max-file-size");
    arena_release(&fixture.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_padding),
        cmocka_unit_test(test_lines_at_every_alignment),
        cmocka_unit_test(test_columns_count_characters),
        cmocka_unit_test(test_columns_of_a_long_line),
        cmocka_unit_test(test_positions_near_others),
        cmocka_unit_test(test_nul),
        cmocka_unit_test(test_encodings),
        cmocka_unit_test(test_malformed),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_file_that_is_longer_than_its_size),
    };
    return cmocka_run_group_tests_name("source", tests, NULL, NULL);
}
