// Units of syntax/syntax_errors.h and grammar.h: what Python refuses, where, and in which words;
// and that nothing runs away on input that nobody wrote.
#include "base/buffer.h"
#include "parsed.h"
#include "syntax/grammar.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

// All errors as "start-end message", by offset, one a line.
static Text all_errors(Parsed *fixture, uint16_t version) {
    const SyntaxErrorList errors = syntax_errors_find(&fixture->ast, &fixture->arena, version);
    Text all = TEXT("");
    for (uint32_t i = 0; i < errors.count; i++) {
        const SyntaxError error = errors.items[i];
        all = arena_printf(&fixture->arena, "%.*s%s%u-%u %.*s", TEXT_ARGS(all), i != 0 ? "\n" : "",
                           error.range.start, error.range.end, TEXT_ARGS(error.message));
    }
    return all;
}

static void assert_errors_for(uint16_t version, const char *code, const char *expected) {
    Parsed fixture;
    parsed_load(&fixture, "a.py", code);
    assert_text(all_errors(&fixture, version), expected);
    fixture.ast.is_tidy = false; // the lexer's word for it must make no difference
    assert_text(all_errors(&fixture, version), expected);
    parsed_release(&fixture);
}

static void assert_errors(const char *code, const char *expected) {
    assert_errors_for(0, code, expected);
}

static void test_right_files(void **state) {
    (void)state;
    assert_errors("", "");
    assert_errors("x = 1\n", "");
    assert_errors("def f[T = int](*a: *T) -> T: return *a, (yield)\n", "");
    assert_errors("match (x):\n    case [a, *_] | {'k': a}: pass\n", "");
    assert_errors("class A[T: int = str, U = T, *V = *int]: pass\n", "");
    assert_errors("type A[T, U: int, V: int = str] = T\n", "");
    assert_errors("def f(*a: *T, b: int = 1): pass\ndef g(*a: *T[*T]): pass\n", "");
    assert_errors("match (x): int\n", "0-9 Invalid annotated assignment target");
}

static void test_form(void **state) {
    (void)state;
    assert_errors("f() = 1\n", "0-3 Invalid assignment target");
    assert_errors("print 1\n", "6-7 Simple statements must be separated by newlines or semicolons");
    assert_errors("x =\n1\n", "3-4 Expected an expression");
    assert_errors("if x:\ny\n", "6-7 Expected an indented block after `if` statement");
    assert_errors("f(a\ndef g(): pass\n", "3-4 Expected `)`, found newline");
    assert_errors("x = 1; y = ; z = 2\nw =\n", "11-12 Expected an expression\n"
                                               "22-23 Expected an expression");
}

static void test_form_hides_meaning(void **state) {
    (void)state;
    assert_errors("return 1\n", "0-8 `return` statement outside of a function/method");
    assert_errors("return 1\nx =\n", "12-13 Expected an expression");
    assert_errors("return 1\nx = *a\n", "0-8 `return` statement outside of a function/method\n"
                                        "13-15 Starred expression cannot be used here");
    assert_errors("return 1\nmatch *a:\n    case 1: pass\n",
                  "15-17 Starred expression cannot be used here");
    // The tree has an error, the file has not.
    assert_errors("class A[T = int]:\n    return 1\n",
                  "22-30 `return` statement outside of a function/method");
    assert_errors("class A[T = int]:\n    def f(self): yield 1\n", "");
    assert_errors("class A[T = int]: pass\nfor x in y: break\nelse: break\n",
                  "47-52 `break` outside loop");
}

static void test_versions(void **state) {
    (void)state;
    assert_errors_for(310, "match x:\n    case 1: pass\n", "");
    assert_errors_for(309, "match x:\n    case 1: pass\n",
                      "0-5 Cannot use `match` statement on Python 3.9 (syntax was added in Python "
                      "3.10)");
    assert_errors_for(311, "f'{a['b']}'\n",
                      "5-6 Cannot reuse outer quote character in f-strings on Python 3.11 (syntax "
                      "was added in Python 3.12)");
    assert_errors_for(313, "try: pass\nexcept A, B: pass\n",
                      "17-21 Multiple exception types must be parenthesized on Python 3.13 (syntax "
                      "was added in Python 3.14)");
    assert_errors(
        "[*a for a in b]\n",
        "1-3 Cannot use iterable unpacking in a list comprehension on Python 3.14 (syntax "
        "was added in Python 3.15)");
    assert_errors_for(315, "[*a for a in b]\n", "");
    // They hide nothing.
    assert_errors_for(314, "f((a)=1)\nreturn 1\n",
                      "2-5 Cannot use parenthesized keyword argument name on Python 3.14 (syntax "
                      "was removed in Python 3.8)\n"
                      "9-17 `return` statement outside of a function/method");
}

// `before`, `count` times `part`, `behind`.
static Text repeated(Buffer *buffer, const char *before, const char *part, const char *behind) {
    enum { COUNT = 20000 };
    buffer_append(buffer, text_from_c(before));
    for (int i = 0; i < COUNT; i++) buffer_append(buffer, text_from_c(part));
    buffer_append(buffer, text_from_c(behind));
    return buffer_text(buffer);
}

// That it ends in the time that ctest allows is what is tested.
static void assert_ends(const char *before, const char *part, const char *behind) {
    Buffer buffer = {0};
    Arena arena;
    arena_init(&arena);
    NoticeList notices = notice_list(&arena);
    Source source;
    assert_true(source_from_bytes(&source, &arena, &notices, "a.py",
                                  repeated(&buffer, before, part, behind)));
    SyntaxErrorList errors = {0};
    grammar_check(&errors, &source, &arena, &(GrammarOptions){0});
    arena_release(&arena);
    buffer_release(&buffer);
}

static void test_hostile_files(void **state) {
    (void)state;
    assert_ends("", "(", "");
    assert_ends("", "[", "]");
    assert_ends("", "not ", "x");
    assert_ends("", "-", "x");
    assert_ends("", "lambda: ", "x");
    assert_ends("", "x if y else ", "z");
    assert_ends("", "x ** ", "y");
    assert_ends("", "f'{", "");
    assert_ends("", "match (\nif x: y\n", "");
    assert_ends("", "with (\nif x: y\n", "");
    assert_ends("match x:\n case ", "(", "a");
    assert_ends("x = [\n", "1\n", "]");
    assert_ends("f(", "a=1, ", ")");
    assert_ends("def f(", "a, ", "): pass");
    assert_ends("if x: pass\n", "elif y: pass\n", "");
    assert_ends("", "@a\n", "");
    assert_ends("'", "\\N{", "'");
    assert_ends("", "x y\n", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_right_files),        cmocka_unit_test(test_form),
        cmocka_unit_test(test_form_hides_meaning), cmocka_unit_test(test_versions),
        cmocka_unit_test(test_hostile_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
