// Units of syntax/lexemes.h: Python's tokens, one at a time.
#include "parsed.h"
#include "syntax/lexemes.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

typedef struct Read {
    Arena arena;
    Source source;
    SyntaxErrorList errors;
    SyntaxErrorList glued;
    LexemeReader reader;
} Read;

static void read_init(Read *self, const char *code) {
    *self = (Read){0};
    arena_init(&self->arena);
    NoticeList notices = notice_list(&self->arena);
    const bool is_read =
        source_from_bytes(&self->source, &self->arena, &notices, "a.py", text_from_c(code));
    assert_true(is_read);
    reader_init(&self->reader, &self->source, &self->arena, &self->errors, &self->glued);
}

static void read_release(Read *self) {
    reader_release(&self->reader);
    arena_release(&self->arena);
}

// Kinds with a text of their own, else the spelling: "identifier:x = int:1 newline".
static Text read_all(Read *self) {
    Text all = TEXT("");
    for (;;) {
        const Lexeme lexeme = reader_next(&self->reader);
        if (lexeme.kind == LEXEME_END) return all;
        const Text text = text_slice(self->source.text, lexeme.start, lexeme.end);
        const bool has_text = lexeme.kind >= LEXEME_NAME && lexeme.kind < LEXEME_DOUBLE_STAR_EQUAL;
        all = arena_printf(&self->arena, "%.*s%s%s%s%.*s", TEXT_ARGS(all), all.length ? " " : "",
                           lexeme_spelling(lexeme.kind), has_text ? ":" : "",
                           has_text ? (int)text.length : 0, text.bytes);
    }
}

static void assert_lexemes(const char *code, const char *expected) {
    Read read;
    read_init(&read, code);
    assert_text(read_all(&read), expected);
    read_release(&read);
}

static void assert_error(const char *code, const char *expected) {
    Read read;
    read_init(&read, code);
    read_all(&read);
    assert_int_not_equal(read.errors.count, 0);
    assert_text(read.errors.items[0].message, expected);
    read_release(&read);
}

static void test_lines(void **state) {
    (void)state;
    assert_lexemes("x = 1\n", "identifier:x = int:1 newline");
    assert_lexemes("x", "identifier:x newline");
    assert_lexemes("\n# a\n\n   # b\nx\n", "identifier:x newline");
    assert_lexemes("(x,\n y)\n", "( identifier:x , identifier:y ) newline");
    assert_lexemes("x = \\\n  1\n", "identifier:x = int:1 newline");
    assert_lexemes("\\\nx\n", "identifier:x newline");
}

static void test_indentation(void **state) {
    (void)state;
    assert_lexemes("if x:\n  y\nz\n", "if identifier:x : newline indent identifier:y newline "
                                      "dedent identifier:z newline");
    assert_lexemes("if x:\n  if y:\n    z", "if identifier:x : newline indent if identifier:y : "
                                            "newline indent identifier:z newline dedent dedent");
    assert_lexemes("if x:\n\ty\n\f\tz\n", "if identifier:x : newline indent identifier:y newline "
                                          "identifier:z newline dedent");
    assert_error("if x:\n    y\n  z\n", "unindent does not match any outer indentation level");
    assert_error("if x:\n        y\n\tz\n", "unindent does not match any outer indentation level");
}

static void test_numbers(void **state) {
    (void)state;
    assert_lexemes("1 1.5 .5 1. 1e5 1_0 0xfF 0b1 0o7 1j 1.e-1J 00 09.5",
                   "int:1 float:1.5 float:.5 float:1. float:1e5 int:1_0 int:0xfF int:0b1 int:0o7 "
                   "complex:1j complex:1.e-1J int:00 float:09.5 newline");
    assert_lexemes("1__0", "int:1 identifier:__0 newline");
    assert_lexemes("1if", "int:1 if newline");
    assert_error("0777", "Invalid decimal integer literal");
    assert_error("0x", "ParseIntError { kind: Empty }");
}

static void test_strings(void **state) {
    (void)state;
    assert_lexemes("'a' rb\"b\" u'''c\n'd'''",
                   "string:'a' string:rb\"b\" string:u'''c\n'd''' newline");
    assert_lexemes("'\\'' ''", "string:'\\'' string:'' newline");
    assert_lexemes("bu'x'", "identifier:bu string:'x' newline");
    assert_error("'a\nb", "missing closing quote in string literal");
    assert_error("'''a", "missing closing quote in string literal");
}

static void test_format_strings(void **state) {
    (void)state;
    assert_lexemes("f'a{b}c'", "FStringStart:f' FStringMiddle:a { identifier:b } FStringMiddle:c "
                               "FStringEnd:' newline");
    assert_lexemes("f'{a:>{b}}{{'", "FStringStart:f' { identifier:a : FStringMiddle:> { "
                                    "identifier:b } } FStringMiddle:{{ FStringEnd:' newline");
    assert_lexemes("f'{f'{a}'}'",
                   "FStringStart:f' { FStringStart:f' { identifier:a } FStringEnd:' } "
                   "FStringEnd:' newline");
    assert_lexemes("f'{a[1:2]!r}'", "FStringStart:f' { identifier:a [ int:1 : int:2 ] ! "
                                    "identifier:r } FStringEnd:' newline");
    assert_lexemes("rf'\\{a}\\N{b}'", "FStringStart:rf' FStringMiddle:\\ { identifier:a } "
                                      "FStringMiddle:\\N { identifier:b } FStringEnd:' newline");
    assert_lexemes("f'\\N{DIGIT ONE}'", "FStringStart:f' FStringMiddle:\\N{DIGIT ONE} FStringEnd:' "
                                        "newline");
    assert_error("f'}'", "f-string: single `}` is not allowed");
    assert_error("f'a\n", "f-string: unterminated string");
    assert_error("f'''a", "f-string: unterminated triple-quoted string");
    assert_error("t'}'", "t-string: single `}` is not allowed");
}

static void test_names(void **state) {
    (void)state;
    assert_lexemes("match \xc3\xa9\xc3\xa9 \xe2\x84\x98", "match identifier:\xc3\xa9\xc3\xa9 "
                                                          "identifier:\xe2\x84\x98 newline");
    assert_error("a\xe2\x82\xac", "Got unexpected token \xe2\x82\xac");
    assert_error("$", "Got unexpected token $");
    assert_error("x = \\ y", "Expected a newline after line continuation character");
    assert_error("(", "unexpected EOF while parsing");
}

static void test_copy_goes_back(void **state) {
    (void)state;
    Read read;
    read_init(&read, "f(a\nif b: c\n");
    Lexeme lexeme;
    do {
        lexeme = reader_next(&read.reader);
    } while (lexeme.kind != LEXEME_IF);
    // An error in the bracket: the line ended in front of `if`.
    assert_true(reader_leave_bracket(&read.reader, lexeme));
    assert_int_equal(reader_next(&read.reader).kind, LEXEME_NEWLINE);
    assert_int_equal(reader_next(&read.reader).kind, LEXEME_IF);
    read_release(&read);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),          cmocka_unit_test(test_indentation),
        cmocka_unit_test(test_numbers),        cmocka_unit_test(test_strings),
        cmocka_unit_test(test_format_strings), cmocka_unit_test(test_names),
        cmocka_unit_test(test_copy_goes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
