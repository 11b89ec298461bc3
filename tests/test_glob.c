// Units of source/glob.h: both dialects, malformed patterns, sets below a root.
#include "source/glob.h"
#include "source/path.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <stdlib.h>

typedef struct Case {
    const char *pattern;
    const char *text;
    bool matches;
} Case;

static void assert_cases(const Case *cases, size_t count, GlobDialect dialect) {
    Arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < count; i++) {
        const char *why = NULL;
        const Glob *const glob = glob_new(&arena, text_from_c(cases[i].pattern), dialect, &why);
        if (glob == NULL) fail_msg("`%s` %s", cases[i].pattern, why);
        if (glob_matches(glob, text_from_c(cases[i].text)) != cases[i].matches) {
            fail_msg("`%s` on `%s`: expected %d", cases[i].pattern, cases[i].text,
                     cases[i].matches);
        }
    }
    arena_release(&arena);
}
#define ASSERT_CASES(cases, dialect) assert_cases(cases, sizeof(cases) / sizeof *(cases), dialect)

static void test_config_dialect(void **state) {
    (void)state;
    static const Case cases[] = {
        {"a.py", "a.py", true},      {"a.py", "aXpy", false},
        {"*.py", "a/b.py", true}, // crosses slashes
        {"a*b", "ab", true},         {"a*b", "a/b/b", true},
        {"a*b", "abc", false},       {"aba*aba", "aba", false}, // head and tail share no bytes
        {"aba*aba", "abaaba", true}, {"?", "/", true},
        {"**/b", "b", true},         {"**/b", "a/c/b", true},
        {"**/b", "ab", false},       {"a/**/b", "a/b", true},
        {"a/**/b", "a/x/y/b", true}, {"a/**", "a/b", true},
        {"a/**", "a", false},        {"{a,b*}.py", "bcd.py", true},
        {"{a,b}.py", "c.py", false}, {"{a,{b,c}}x", "cx", true},
        {"{,a}b", "b", false}, // an empty alternative is none
        {"{**/a,b}", "x/a", true},   {"[ab]", "b", true},
        {"[!ab]", "c", true},        {"[^ab]", "a", false},
        {"[a-c]x", "bx", true},      {"[]a]", "]", true},
        {"[a-]", "-", true},         {"\\*", "*", true},
        {"\\*", "a", false},         {"é?", "é", false}, // bytewise
    };
    ASSERT_CASES(cases, GLOB_CONFIG);
}

static void test_git_dialect(void **state) {
    (void)state;
    static const Case cases[] = {
        {"*.py", "a/b.py", false},
        {"*.py", ".py", true},
        {"?", "/", false},
        {"[!a]", "/", false},
        {"{a,b}", "{a,b}", true},
        {"{a,b}", "a", false},
        {"**/b", "a/b", true},
        {"a/**/b", "a/b", true},
        {"x*/a**b", "xx/aXb", true},
        {"x*/a**b", "xx/aX/b", false},
        {"a**/b", "ax/y/b", true}, // git's first wildcard begins a
                                   // pattern of its own
        {"[[:digit:]x]", "7", true},
        {"[[:digit:]x]", "x", true},
        {"[[:upper:]]", "a", false},
        {"[\\]]", "]", true},
        {"[z-a]", "z", true},
        {"[z-a]", "m", false},
        {"\\!a", "!a", true},
    };
    ASSERT_CASES(cases, GLOB_GIT);
}

static void test_malformed(void **state) {
    (void)state;
    static const char *const config[] = {"[a", "[", "a{b", "a}", "a\\", "[z-a]"};
    static const char *const git[] = {"[a", "a\\", "[[:nope:]]"};
    Arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof config / sizeof *config; i++) {
        const char *why = NULL;
        assert_null(glob_new(&arena, text_from_c(config[i]), GLOB_CONFIG, &why));
        assert_non_null(why);
    }
    for (size_t i = 0; i < sizeof git / sizeof *git; i++) {
        const char *why = NULL;
        assert_null(glob_new(&arena, text_from_c(git[i]), GLOB_GIT, &why));
    }
    char long_pattern[GLOB_LONGEST + 2];
    memset(long_pattern, 'a', sizeof long_pattern);
    const char *why = NULL;
    assert_null(glob_new(&arena, (Text){long_pattern, sizeof long_pattern}, GLOB_CONFIG, &why));
    arena_release(&arena);
}

// What makes backtracking matchers hang.
static void test_hostile_pattern(void **state) {
    (void)state;
    enum { STARS = 600, LENGTH = 4000 };
    char pattern[2 * STARS + 1];
    for (size_t i = 0; i < STARS; i++) memcpy(pattern + 2 * i, "*a", 2);
    pattern[2 * STARS] = 'b';
    char text[LENGTH];
    memset(text, 'a', LENGTH);
    Arena arena;
    arena_init(&arena);
    const char *why;
    const Glob *const glob = glob_new(&arena, (Text){pattern, sizeof pattern}, GLOB_CONFIG, &why);
    assert_false(glob_matches(glob, (Text){text, LENGTH}));
    text[LENGTH - 1] = 'b';
    assert_true(glob_matches(glob, (Text){text, LENGTH}));
    arena_release(&arena);
}

static void test_sets(void **state) {
    (void)state;
    const struct {
        const char *pattern;
        const char *path;
        bool matches;
        bool includes;
    } cases[] = {
        {"*.py", "/root/a/b.py", true, true},
        {"b.py", "/root/a/b.py", true, false},
        {"b.py", "/root/b.py", true, true},
        {"b.py", "/elsewhere/b.py", true, false},
        {"a/b.py", "/root/a/b.py", true, true},
        {"a/b.py", "/root/x/a/b.py", false, false},
        {"a/b.py", "/elsewhere/a/b.py", false, false},
        {"./a/../b.py", "/root/b.py", true, true},
        {"../b.py", "/b.py", true, true},
        {"/abs/b.py", "/abs/b.py", true, true},
        {"**/b.py", "/root/x/y/b.py", true, true},
        {"*", "/root/x/y", true, true},
        {"a*/b.py", "/root/a/x/b.py", true, true},
        {"{x,a}/b.py", "/root/a/b.py", true, true},
        {"a/{x,b}.py", "/root/a/b.py", true, true},
        {"{x/y,a/b}.py", "/root/a/b.py", true, true},
        {"[ab].py", "/root/b.py", true, true},
        {"*b.py", "/root/a/b.py", true, true},
    };
    Arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        GlobSet *const set = glob_set_new(&arena, "/root");
        const char *why;
        assert_true(glob_set_add(set, text_from_c(cases[i].pattern), &why));
        const Text path = text_from_c(cases[i].path);
        if (glob_set_matches(set, path) != cases[i].matches ||
            glob_set_includes(set, path) != cases[i].includes) {
            fail_msg("`%s` on `%s`", cases[i].pattern, cases[i].path);
        }
        const NameAnswer answer = glob_set_includes_name(set, path_name(path));
        if (answer != NAME_UNDECIDED && (answer == NAME_INCLUDED) != cases[i].includes) {
            fail_msg("`%s` on the name of `%s`", cases[i].pattern, cases[i].path);
        }
    }
    arena_release(&arena);
}

static void test_what_a_name_tells(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    GlobSet *const set = glob_set_new(&arena, "/root");
    const char *why;
    assert_true(glob_set_add(set, TEXT("*.py"), &why));
    assert_true(glob_set_add(set, TEXT("**/pyproject.toml"), &why));
    assert_int_equal(glob_set_includes_name(set, TEXT("a.py")), NAME_INCLUDED);
    assert_int_equal(glob_set_includes_name(set, TEXT("pyproject.toml")), NAME_UNDECIDED);
    assert_int_equal(glob_set_includes_name(set, TEXT("setup.toml")), NAME_EXCLUDED);
    assert_int_equal(glob_set_includes_name(set, TEXT("py")), NAME_EXCLUDED);
    assert_true(glob_set_add(set, TEXT("docs/*"), &why));
    assert_int_equal(glob_set_includes_name(set, TEXT("a.py")), NAME_INCLUDED);
    assert_int_equal(glob_set_includes_name(set, TEXT("setup.toml")), NAME_UNDECIDED);
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_config_dialect), cmocka_unit_test(test_git_dialect),
        cmocka_unit_test(test_malformed),      cmocka_unit_test(test_hostile_pattern),
        cmocka_unit_test(test_sets),           cmocka_unit_test(test_what_a_name_tells),
    };
    return cmocka_run_group_tests_name("glob", tests, NULL, NULL);
}
