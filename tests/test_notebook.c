// Units of source/notebook.h and source/ipython.h: cells, commands, what is no notebook.
#include "source/source.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

typedef struct Fixture {
    Arena arena;
    NoticeList notices;
    Source source;
    bool is_read;
} Fixture;

static void load(Fixture *self, const char *json) {
    arena_init(&self->arena);
    self->notices = notice_list(&self->arena);
    self->is_read = source_from_bytes(&self->source, &self->arena, &self->notices, "nb.ipynb",
                                      text_from_c(json));
}

static void assert_text(Text actual, const char *expected) {
    if (!text_is(actual, expected)) {
        fail_msg("got `%.*s`, expected `%s`", TEXT_ARGS(actual), expected);
    }
}

static void assert_at(const Source *source, uint32_t offset, uint32_t cell, uint32_t row) {
    const Position at = source_position(source, offset);
    assert_int_equal(at.cell, cell);
    assert_int_equal(at.row, row);
    assert_int_equal(at.column, 1);
}

static void test_cells(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture,
         "{\"nbformat\": 4, \"metadata\": {}, \"cells\": ["
         "{\"cell_type\": \"markdown\", \"source\": \"# hi\"},"
         "{\"cell_type\": \"code\", \"source\": [\"a\\n\", \"b\"]},"
         "{\"cell_type\": \"raw\", \"source\": \"x\"},"
         "{\"cell_type\": \"code\", \"source\": []},"
         "{\"cell_type\": \"code\", \"source\": \"\\u00e4\\r\\nc\\n\", \"outputs\": [1e5]}]}");
    assert_true(fixture.is_read);
    const Source *const source = &fixture.source;
    assert_text(source->text, "a\nb\n\nä\r\nc\n\n");
    assert_int_equal(source->cell_count, 3);
    assert_at(source, 0, 2, 1);
    assert_at(source, 2, 2, 2);
    assert_at(source, 4, 4, 1);
    assert_at(source, 5, 5, 1);
    assert_at(source, 9, 5, 2);
    assert_at(source, 11, 5, 3);
    arena_release(&fixture.arena);
}

static void test_byte_order_mark(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture, "\xef\xbb\xbf{\"cells\": [{\"cell_type\": \"code\", \"source\": \"a\"}]}");
    assert_true(fixture.is_read);
    assert_true(fixture.source.has_bom);
    assert_text(fixture.source.text, "a\n");
    arena_release(&fixture.arena);
}

static void test_old_formats(void **state) {
    (void)state;
    Fixture fixture;
    load(&fixture, "{\"nbformat\": 3, \"worksheets\": [{\"cells\": ["
                   "{\"cell_type\": \"code\", \"language\": \"python\", \"input\": \"a\"},"
                   "{\"cell_type\": \"code\", \"language\": \"ruby\", \"input\": \"b\"}]},"
                   "{\"cells\": [{\"cell_type\": \"code\", \"input\": [\"c\"]}]}]}");
    assert_true(fixture.is_read);
    assert_text(fixture.source.text, "a\nc\n");
    assert_at(&fixture.source, 2, 3, 1);
    arena_release(&fixture.arena);
}

static void assert_language(const char *metadata, bool is_python) {
    Fixture fixture;
    arena_init(&fixture.arena);
    const Text json = arena_printf(
        &fixture.arena,
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"a\"}], \"metadata\": %s}", metadata);
    Fixture loaded;
    load(&loaded, json.bytes);
    assert_true(loaded.is_read);
    assert_text(loaded.source.text, is_python ? "a\n" : "");
    assert_at(&loaded.source, 0, is_python ? 1 : 0, 1);
    arena_release(&loaded.arena);
    arena_release(&fixture.arena);
}

static void test_languages(void **state) {
    (void)state;
    assert_language("{}", true);
    assert_language("{\"language_info\": {\"name\": \"python\"}}", true);
    assert_language("{\"language_info\": {\"name\": \"R\"}}", false);
    assert_language("{\"kernelspec\": {\"language\": \"julia\"}}", false);
    assert_language(
        "{\"kernelspec\": {\"language\": \"R\"}, \"language_info\": {\"name\": \"python\"}}", true);
    assert_language("{\"kernelspec\": {\"name\": \"python3\"}}", true);
    assert_language("{\"kernelspec\": {\"name\": \"ir\"}}", false);
    assert_language("null", true);
}

static void test_no_notebooks(void **state) {
    (void)state;
    const struct {
        const char *json;
        uint32_t line;
        const char *words;
    } cases[] = {
        {"", 1, "broken JSON"},
        {"{\"cells\":\n [", 2, "broken JSON"},
        {"x = 1\n", 1, "broken JSON"},
        {"[]", 0, "no list of cells"},
        {"{}", 0, "no list of cells"},
        {"{\"cells\": {}}", 0, "no list of cells"},
        {"{\"cells\": [], \"nbformat\": 5}", 0, "nbformat"},
        {"{\"cells\": [], \"nbformat\": \"4\"}", 0, "nbformat"},
        {"{\"cells\": [1, {\"cell_type\": \"code\", \"source\": 5}]}", 0, "cell 2"},
        {"{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"a\", 5]}]}", 0, "cell 1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Fixture fixture;
        load(&fixture, cases[i].json);
        assert_false(fixture.is_read);
        const Notice *const notice = fixture.notices.first;
        assert_int_equal(notice->level, NOTICE_ERROR);
        assert_int_equal(notice->line, cases[i].line);
        assert_non_null(strstr(notice->text, cases[i].words));
        arena_release(&fixture.arena);
    }
}

// ---- Commands ----

static void load_cell(Fixture *self, const char *cell) {
    Arena arena;
    arena_init(&arena);
    VEC(char) json = {0};
    const char *const head = "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"";
    for (const char *at = head; *at != '\0'; at++) VEC_PUSH(&arena, &json, *at);
    for (const char *at = cell; *at != '\0'; at++) {
        if (*at == '\n' || *at == '"' || *at == '\\') VEC_PUSH(&arena, &json, '\\');
        VEC_PUSH(&arena, &json, *at == '\n' ? 'n' : *at);
    }
    for (const char *at = "\"}]}"; *at != '\0'; at++) VEC_PUSH(&arena, &json, *at);
    VEC_PUSH(&arena, &json, '\0');
    load(self, json.items);
    arena_release(&arena);
    assert_true(self->is_read);
}

static void test_commands(void **state) {
    (void)state;
    const struct {
        const char *cell;
        const char *text; // what the parser gets; without the newline behind the cell
    } cases[] = {
        {"!ls\nx", "0  \nx"},
        {"%time x", "0      "},
        {"if a:\n  !ls -l\n  %cd\n", "if a:\n  0     \n  0  \n"},
        {"?", "0"},
        {"?a\n??b\n/f 1\n,f 1\n;f 1", "0 \n0  \n0   \n0   \n0   "},
        {"a.b?\na [0]??  # c\na.*b?;", "0   \n0        # c\n0    ;"},
        {"x = !ls  # c\ny = %env A", "x = 0       \ny = 0     "},
        {"x = y = \\\n  !ls \\\n -l\nz", "x = y = \\\n  0    \n   \nz"},
        {"!ls \\\n  -l\nx", "0    \n    \nx"},
        {"!ls \\ -l\nx", "0       \nx"},
        {"%%time\nx", "0     \nx"},
        {"\\\n!ls", "\\\n0  "},
        // No commands:
        {"x = y \\\n%z", "x = y \\\n%z"},
        {"x = (y\n%z\n)", "x = (y\n%z\n)"},
        {"'''\n!ls\n'''", "'''\n!ls\n'''"},
        {"'a?'", "'a?'"},
        {"# a?", "# a?"},
        {"x != y", "x != y"},
        {"x == !y", "x == !y"},
        {"x += !y", "x += !y"},
        {"f(a=!ls)", "f(a=!ls)"},
        {"f'{x!r}'", "f'{x!r}'"},
        {"1?", "1?"},
        {"a? b", "a? b"},
        {"f(a)?", "f(a)?"},
        {"'\\''\n!ls", "'\\''\n0  "},
        {"'unclosed\n!ls", "'unclosed\n0  "},
        {"time = 1\ncd += 1", "time = 1\ncd += 1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Fixture fixture;
        load_cell(&fixture, cases[i].cell);
        const Source *const source = &fixture.source;
        assert_text(text_slice(source->text, 0, source->text.length - 1), cases[i].text);
        assert_text(text_slice(source->shown, 0, source->text.length - 1), cases[i].cell);
        arena_release(&fixture.arena);
    }
}

static void test_where_commands_are(void **state) {
    (void)state;
    Fixture fixture;
    load_cell(&fixture, "x = !ls\ny\nz?");
    assert_false(source_is_command(&fixture.source, 0));
    assert_true(source_is_command(&fixture.source, 4));
    assert_true(source_is_command(&fixture.source, 6));
    assert_false(source_is_command(&fixture.source, 7));
    assert_true(source_is_command(&fixture.source, 10));
    assert_false(source_is_command(&fixture.source, 12));
    assert_text(source_line_text(&fixture.source, 0), "x = !ls");
    arena_release(&fixture.arena);
}

static void test_cells_of_other_languages(void **state) {
    (void)state;
    static const char *const cells[] = {"%%bash\nls",  "%%html", "x\n  %%writefile f\ny",
                                        "%%\nx",       "cd src", "  pip install x\ny",
                                        "time (1)\nx", "%%!\nls"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        Fixture fixture;
        load_cell(&fixture, cells[i]);
        assert_text(fixture.source.text, "");
        assert_int_equal(fixture.source.cell_count, 0);
        assert_int_equal(fixture.source.command_count, 0);
        arena_release(&fixture.arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cells),
        cmocka_unit_test(test_byte_order_mark),
        cmocka_unit_test(test_old_formats),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_no_notebooks),
        cmocka_unit_test(test_commands),
        cmocka_unit_test(test_where_commands_are),
        cmocka_unit_test(test_cells_of_other_languages),
    };
    return cmocka_run_group_tests_name("notebook", tests, NULL, NULL);
}
