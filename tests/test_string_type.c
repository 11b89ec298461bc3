// Types in strings: their trees, where these stand, and what is no type.
#include "model/string_type.h"
#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const char INTRO[] = "from typing import List, Literal\nx: ";

static void load(Parsed *self, const char *annotation) {
    char code[256];
    snprintf(code, sizeof code, "%s%s\n", INTRO, annotation);
    parsed_load(self, "a.py", code);
}

static Node first_string(const Parsed *self) {
    const Node joined = parsed_node(self, NODE_CONCATENATED_STRING, 0);
    return joined != 0 ? joined : parsed_node(self, NODE_STRING, 0);
}

// The kind of the tree's root, 0 for none; and its text.
static void assert_type(const char *annotation, uint16_t kind, const char *text) {
    Parsed parsed;
    load(&parsed, annotation);
    const Node string = first_string(&parsed);
    const Node root = model_string_type(parsed.model, string);
    assert_int_equal(ast_kind(&parsed.ast, root), kind);
    assert_int_equal(model_malformed_type_count(parsed.model), kind == 0);
    if (kind == 0) {
        assert_int_equal(model_malformed_type(parsed.model, 0), string);
    } else {
        assert_text(ast_text(&parsed.ast, root), text);
        assert_int_equal(model_string_around(parsed.model, ast_end_of(&parsed.ast, root) - 1),
                         string);
        assert_true(ast_is_in_string(&parsed.ast, root));
    }
    parsed_release(&parsed);
}

static void test_places(void **state) {
    (void)state;
    assert_type("'int'", NODE_IDENTIFIER, "int");
    assert_type("\"List[int]\"", NODE_SUBSCRIPT, "List[int]");
    assert_type("r'a.b '", NODE_ATTRIBUTE, "a.b");
    assert_type("'a | b # why'", NODE_BINARY_OPERATOR, "a | b");
    assert_type("'a, b'", NODE_TUPLE, "a, b");
    assert_type("'a,'", NODE_TUPLE, "a");
    assert_type("'''\n  a\n| b'''", NODE_BINARY_OPERATOR, "a\n| b");
    assert_type("'\xc3\xa9t\xc3\xa9'", NODE_IDENTIFIER, "\xc3\xa9t\xc3\xa9");
}

static void test_malformed(void **state) {
    (void)state;
    const char *const strings[] = {
        "''",       "' a'",    "'a b'",           "'a) + (b'", "'a), (b'",
        "'a := b'", "'*a'",    "'a for a in b'",  "'yield a'", "'a = 1'",
        "'List[a'", "'class'", "'''a\nb)\n(c'''", "'0777'",    "'# a'"};
    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++) assert_type(strings[i], 0, "");
}

static void test_no_types(void **state) {
    (void)state;
    const char *const strings[] = {"b'a b'", "f'a b'", "Literal['a b']"};
    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++) {
        Parsed parsed;
        load(&parsed, strings[i]);
        assert_int_equal(model_string_type(parsed.model, first_string(&parsed)), 0);
        assert_int_equal(model_malformed_type_count(parsed.model), 0);
        parsed_release(&parsed);
    }
}

// Where the value is not the text nodes have the string's range, and names all the same.
static void assert_whole(const char *annotation) {
    Parsed parsed;
    load(&parsed, annotation);
    const Node string = first_string(&parsed);
    const Node root = model_string_type(parsed.model, string);
    assert_true(ast_has_flag(&parsed.ast, root, NODE_FLAG_WHOLE_STRING));
    assert_text(ast_text(&parsed.ast, root), annotation);
    const Node head = ast_first_child(&parsed.ast, root);
    assert_text(ast_name(&parsed.ast, head), "List");
    assert_true(model_is_typing(parsed.model, head, "List"));
    parsed_release(&parsed);
}

static void test_whole_strings(void **state) {
    (void)state;
    assert_whole("'List' '[a]'");
    assert_whole("'\\x4cist[a]'");
    assert_whole("'List[\\'a\\']'");
}

// Strings in strings, at their place and in what has none.
static void test_inner_strings(void **state) {
    (void)state;
    Parsed parsed;
    load(&parsed, "'List[\"List[a]\"]'");
    Node root = model_string_type(parsed.model, first_string(&parsed));
    Node inner = model_string_type(parsed.model, ast_end_of(&parsed.ast, root) - 1);
    assert_text(ast_text(&parsed.ast, inner), "List[a]");
    parsed_release(&parsed);
    load(&parsed, "'List[\\'List[\"a\"]\\']'");
    root = model_string_type(parsed.model, first_string(&parsed));
    inner = model_string_type(parsed.model, ast_end_of(&parsed.ast, root) - 1);
    assert_true(ast_is(&parsed.ast, inner, NODE_SUBSCRIPT));
    inner = model_string_type(parsed.model, ast_end_of(&parsed.ast, inner) - 1);
    assert_text(ast_name(&parsed.ast, inner), "a");
    parsed_release(&parsed);
}

// Many more nodes and names than the file itself has.
static void test_growth(void **state) {
    (void)state;
    enum { COUNT = 500 };
    char code[COUNT * 16] = "";
    size_t length = 0;
    for (int i = 0; i < COUNT; i++) {
        length += (size_t)snprintf(code + length, sizeof code - length, "x: 'a%d.b'\n", i);
    }
    Parsed parsed;
    parsed_load(&parsed, "a.py", code);
    assert_int_equal(model_reference_count(parsed.model), COUNT);
    const Node last = parsed_node(&parsed, NODE_STRING, COUNT - 1);
    assert_text(ast_text(&parsed.ast, model_string_type(parsed.model, last)), "a499.b");
    parsed_release(&parsed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places),        cmocka_unit_test(test_malformed),
        cmocka_unit_test(test_no_types),      cmocka_unit_test(test_whole_strings),
        cmocka_unit_test(test_inner_strings), cmocka_unit_test(test_growth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
