// TOML: what is read, where it says it stands, and what is refused.
#include "config/toml.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

typedef struct Fixture {
    Arena arena;
    NoticeList notices;
} Fixture;

static const TomlValue *parse(Fixture *self, Text text) {
    arena_init(&self->arena);
    self->notices = notice_list(&self->arena);
    return toml_parse(&self->arena, &self->notices, "x.toml", text);
}

static void dump(Buffer *out, const TomlValue *value, int depth) {
    assert_true(depth < 40);
    switch (value->type) {
    case TOML_STRING: buffer_append_json_string(out, value->text); break;
    case TOML_INTEGER: buffer_printf(out, "%lld", (long long)value->integer); break;
    case TOML_BOOLEAN: buffer_append_c(out, value->boolean ? "true" : "false"); break;
    case TOML_OTHER: buffer_append(out, value->text); break;
    case TOML_ARRAY:
    case TOML_TABLE:
        buffer_append_byte(out, value->type == TOML_ARRAY ? '[' : '{');
        for (const TomlValue *item = value->first; item != NULL; item = item->next) {
            if (item != value->first) buffer_append_byte(out, ' ');
            if (value->type == TOML_TABLE) buffer_printf(out, "%.*s:", TEXT_ARGS(item->key));
            dump(out, item, depth + 1);
        }
        buffer_append_byte(out, value->type == TOML_ARRAY ? ']' : '}');
        break;
    }
}

static void assert_parsed(const char *text, const char *expected) {
    Fixture fixture;
    const TomlValue *const root = parse(&fixture, text_from_c(text));
    if (root == NULL) fail_msg("%s\nrefused: %s", text, fixture.notices.first->text);
    Buffer out = {0};
    dump(&out, root, 0);
    assert_string_equal(out.bytes, expected);
    buffer_release(&out);
    arena_release(&fixture.arena);
}

static void assert_refused(const char *text, uint32_t line, uint32_t column, const char *why) {
    Fixture fixture;
    if (parse(&fixture, text_from_c(text)) != NULL) fail_msg("%s\nis accepted", text);
    const Notice *const notice = fixture.notices.first;
    assert_non_null(notice);
    if (strstr(notice->text, why) == NULL) fail_msg("%s\n%s", text, notice->text);
    if (notice->line != line || notice->column != column) {
        fail_msg("%s\nat %u:%u", text, notice->line, notice->column);
    }
    arena_release(&fixture.arena);
}

static void test_values(void **state) {
    (void)state;
    assert_parsed("", "{}");
    assert_parsed("a = 1\nb = true\nc = 'x'\nd = 1.5\n", "{a:1 b:true c:\"x\" d:1.5}");
    assert_parsed("a = 0x1F\nb = 0o17\nc = 0b11\nd = -1_000\n", "{a:31 b:15 c:3 d:-1000}");
    assert_parsed("a = 1979-05-27T07:32:00Z\n", "{a:1979-05-27T07:32:00Z}");
    assert_parsed("a = [1, # one\n  2,\n]\n", "{a:[1 2]}");
    assert_parsed("a = {b = 1, c = {d = [{}]}}\n", "{a:{b:1 c:{d:[{}]}}}");
    assert_parsed("a = 1\r\nb = 2\r\n", "{a:1 b:2}");
}

static void test_strings(void **state) {
    (void)state;
    assert_parsed("a = \"\\u00e9\\t\\\\\\\"\"\n", "{a:\"\u00e9\\t\\\\\\\"\"}");
    assert_parsed("a = '\\n'\n", "{a:\"\\\\n\"}");
    assert_parsed("a = \"\"\"\nx\\\n   y\"\"\"\n", "{a:\"xy\"}");
    assert_parsed("a = '''\nx'y'''\n", "{a:\"x'y\"}");
    assert_parsed("a = \"\"\"a\"\"b\"\"\"\n", "{a:\"a\\\"\\\"b\"}");
}

static void test_tables(void **state) {
    (void)state;
    assert_parsed("[a.b]\nx = 1\n[a]\ny = 2\n", "{a:{b:{x:1} y:2}}");
    assert_parsed("a.b.c = 1\na.b.d = 2\n\"a b\".'c' = 3\n", "{a:{b:{c:1 d:2}} a b:{c:3}}");
    assert_parsed("[[a]]\nx = 1\n[[a]]\nx = 2\n[a.b]\ny = 3\n", "{a:[{x:1} {x:2 b:{y:3}}]}");
    assert_parsed("[tool]\nshikra = {lint = {select = ['E']}}\n",
                  "{tool:{shikra:{lint:{select:[\"E\"]}}}}");
}

static void test_what_is_refused(void **state) {
    (void)state;
    assert_refused("a = 1\na = 2\n", 2, 1, "duplicate key: a");
    assert_refused("[a]\n[a]\n", 2, 2, "duplicate key: a");
    assert_refused("lint.x = 1\n[lint]\n", 2, 2, "duplicate key: lint");
    assert_refused("a = {b = 1}\na.c = 2\n", 2, 1, "has its value: a");
    assert_refused("a = []\n[[a]]\n", 2, 3, "no array of tables");
    assert_refused("[a.b]\n[a]\nb.c = 1\n", 3, 1, "defined elsewhere: b");
    assert_refused("a = \"\\ud800\"\n", 1, 5, "no escape");
    assert_refused("a = 9223372036854775808\n", 1, 5, "too large");
    assert_refused("x = 1\nselect = [\n", 2, 1, "select = [");
    assert_refused("\u00e9 = 1\n", 1, 1, "not valid TOML");
    assert_refused("a = ['\u00e9\u00e9', \"\\ud800\"]\n", 1, 12, "no escape");
    assert_refused("a = '\xff'\n", 1, 0, "not UTF-8");
}

static void test_limits(void **state) {
    (void)state;
    Buffer text = {0};
    buffer_append_c(&text, "a = ");
    buffer_append_repeat(&text, '[', 100000);
    buffer_append_repeat(&text, ']', 100000);
    Fixture fixture;
    assert_null(parse(&fixture, buffer_text(&text)));
    assert_string_equal(fixture.notices.first->text, "nested too deeply");
    arena_release(&fixture.arena);
    buffer_clear(&text);
    for (int i = 0; i < 20000; i++) buffer_printf(&text, "[k%d]\n", i);
    assert_null(parse(&fixture, buffer_text(&text)));
    assert_string_equal(fixture.notices.first->text, "too many keys for a configuration");
    assert_null(fixture.notices.first->next);
    arena_release(&fixture.arena);
    buffer_clear(&text);
    buffer_append_repeat(&text, '\n', TOML_LARGEST + 1);
    assert_null(parse(&fixture, buffer_text(&text)));
    arena_release(&fixture.arena);
    buffer_release(&text);
}

static void test_finding(void **state) {
    (void)state;
    Fixture fixture;
    const TomlValue *const root = parse(&fixture, TEXT("[a]\n'\u00e9' = 1\nb.c = 'x'\n"));
    const TomlValue *const value = toml_find(root, "a.b.c");
    assert_non_null(value);
    assert_int_equal(value->line, 3);
    assert_null(toml_find(root, "a.b.d"));
    assert_null(toml_find(root, "a.b.c.d"));
    arena_release(&fixture.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values), cmocka_unit_test(test_strings),
        cmocka_unit_test(test_tables), cmocka_unit_test(test_what_is_refused),
        cmocka_unit_test(test_limits), cmocka_unit_test(test_finding),
    };
    return cmocka_run_group_tests_name("toml", tests, NULL, NULL);
}
