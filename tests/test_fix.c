// Units of fix/fix.h: edits applied, and unified diffs.
#include "fix/fix.h"

#include "rules/rule.h"

#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void assert_diff(const char *before, const char *after, const char *expected) {
    Buffer out = {0};
    diff_unified(&out, "a.py", text_from_c(before), text_from_c(after));
    assert_text(buffer_text(&out), expected);
    buffer_release(&out);
}

static void test_diff(void **state) {
    (void)state;
    assert_diff("a\n", "a\n", "");
    assert_diff("a\nb\nc\n", "a\nB\nc\n", "--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    assert_diff("", "a\n", "--- a.py\n+++ a.py\n@@ -0,0 +1 @@\n+a\n");
    assert_diff("a\n", "", "--- a.py\n+++ a.py\n@@ -1 +0,0 @@\n-a\n");
    assert_diff("a", "b",
                "--- a.py\n+++ a.py\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"
                "\\ No newline at end of file\n");
}

static void test_diff_of_distant_changes(void **state) {
    (void)state;
    assert_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
                "--- a.py\n+++ a.py\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n"
                "@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n");
    assert_diff("1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n",
                "--- a.py\n+++ a.py\n@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n");
}

typedef struct Case {
    uint32_t start;
    uint32_t end;
    const char *content;
    FixApplicability applicability;
    bool is_suppressed;
} Case;

static void assert_applied(const Case *cases, uint32_t count, FixApplicability most,
                           uint32_t expected_count, const char *expected) {
    Arena arena;
    arena_init(&arena);
    const Registry *const registry = &REGISTRY;
    Finding *const findings = ARENA_ARRAY(&arena, Finding, count);
    for (uint32_t i = 0; i < count; i++) {
        Fix *const fix = ARENA_NEW(&arena, Fix);
        fix->applicability = cases[i].applicability;
        fix->edits = ARENA_NEW(&arena, Edit);
        fix->edits[0] = (Edit){cases[i].start, cases[i].end, text_from_c(cases[i].content)};
        fix->count = 1;
        findings[i] = (Finding){.rule = registry_rule(registry, 0),
                                .range = {cases[i].start, cases[i].end},
                                .fix = fix,
                                .is_suppressed = cases[i].is_suppressed};
    }
    Buffer out = {0};
    const FindingList list = {findings, count, count};
    const uint32_t applied =
        fix_apply(&out, &arena, TEXT("0123456789"), &list, &(FixOptions){most, registry}, NULL);
    assert_int_equal(applied, expected_count);
    assert_text(buffer_text(&out), expected);
    buffer_release(&out);
    arena_release(&arena);
}

static void test_apply(void **state) {
    (void)state;
    const Case apart[] = {{6, 7, "b", FIX_SAFE, false}, {1, 3, "a", FIX_SAFE, false}};
    assert_applied(apart, 2, FIX_SAFE, 2, "0a345b789");
    const Case overlapping[] = {{1, 4, "a", FIX_SAFE, false}, {3, 5, "b", FIX_SAFE, false}};
    assert_applied(overlapping, 2, FIX_SAFE, 1, "0a456789");
    const Case shared[] = {{1, 4, "a", FIX_SAFE, false}, {1, 4, "a", FIX_SAFE, false}};
    assert_applied(shared, 2, FIX_SAFE, 2, "0a456789");
    const Case daring[] = {{1, 2, "a", FIX_UNSAFE, false}, {3, 4, "b", FIX_DISPLAY, false}};
    assert_applied(daring, 2, FIX_SAFE, 0, "0123456789");
    assert_applied(daring, 2, FIX_UNSAFE, 1, "0a23456789");
    const Case suppressed[] = {{1, 2, "a", FIX_SAFE, true}};
    assert_applied(suppressed, 1, FIX_SAFE, 0, "0123456789");
    const Case insertion[] = {{0, 0, "a", FIX_SAFE, false}, {10, 10, "b", FIX_SAFE, false}};
    assert_applied(insertion, 2, FIX_SAFE, 2, "a0123456789b");
}

// A fix of two edits, with the finding that it belongs to.
static void add_pair(Arena *arena, const Registry *registry, FindingList *list, Edit first,
                     Edit second) {
    Fix *const fix = ARENA_NEW(arena, Fix);
    fix->edits = ARENA_ARRAY(arena, Edit, 2);
    fix->edits[0] = first;
    fix->edits[1] = second;
    fix->count = 2;
    const Finding finding = {
        .rule = registry_rule(registry, 0), .range = {second.start, second.end}, .fix = fix};
    VEC_PUSH(arena, list, finding);
}

// Several fixes need the same import; what touches another fix's edit waits as a whole.
static void test_edits_in_common(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    const Registry *const registry = &REGISTRY;
    FindingList list = {0};
    const Edit import = {0, 0, TEXT("import "), true};
    add_pair(&arena, registry, &list, import, (Edit){6, 7, TEXT("b")});
    add_pair(&arena, registry, &list, import, (Edit){3, 4, TEXT("a")});
    add_pair(&arena, registry, &list, (Edit){1, 2, TEXT("x")}, (Edit){7, 8, TEXT("y")});
    add_pair(&arena, registry, &list, (Edit){8, 8, TEXT("(")}, (Edit){10, 10, TEXT(")")});
    add_pair(&arena, registry, &list, (Edit){9, 9, TEXT("-")}, (Edit){9, 9, TEXT("+")});
    Buffer out = {0};
    const uint32_t applied =
        fix_apply(&out, &arena, TEXT("0123456789"), &list, &(FixOptions){FIX_SAFE, registry}, NULL);
    assert_int_equal(applied, 3);
    assert_text(buffer_text(&out), "import 012a45b7(89)");
    buffer_release(&out);
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_diff),
        cmocka_unit_test(test_diff_of_distant_changes),
        cmocka_unit_test(test_apply),
        cmocka_unit_test(test_edits_in_common),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
