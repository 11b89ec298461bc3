// UP005: unittest's old names of assertions.
#include "rules/rule.h"

static const char *const ALIASES[][2] = {
    {"assertAlmostEquals", "assertAlmostEqual"},
    {"assertEquals", "assertEqual"},
    {"assertNotAlmostEquals", "assertNotAlmostEqual"},
    {"assertNotEquals", "assertNotEqual"},
    {"assertNotRegexpMatches", "assertNotRegex"},
    {"assertRaisesRegexp", "assertRaisesRegex"},
    {"assertRegexpMatches", "assertRegex"},
    {"assert_", "assertTrue"},
    {"failIf", "assertFalse"},
    {"failIfAlmostEqual", "assertNotAlmostEqual"},
    {"failIfEqual", "assertNotEqual"},
    {"failUnless", "assertTrue"},
    {"failUnlessAlmostEqual", "assertAlmostEqual"},
    {"failUnlessEqual", "assertEqual"},
    {"failUnlessRaises", "assertRaises"},
};

static const char *better_name(Text name) {
    for (size_t i = 0; i < sizeof ALIASES / sizeof ALIASES[0]; i++) {
        if (text_is(name, ALIASES[i][0])) return ALIASES[i][1];
    }
    return NULL;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_first_child(ast, call);
    const Node object = ast_unparenthesized(ast, ast_child(ast, callee, FIELD_OBJECT));
    const Text name = ast_text(ast, ast_child(ast, callee, FIELD_ATTRIBUTE));
    const char *const better = better_name(name);
    if (better == NULL || ast_atom(ast, object) != ATOM_self) return;
    Finding *const finding =
        report(check, callee, "`%.*s` is deprecated, use `%s`", TEXT_ARGS(name), better);
    const Edit edit = {ast_start(ast, callee), ast_end(ast, callee),
                       arena_printf(check->arena, "self.%s", better)};
    // (The title has the names the other way round, as ruff's.)
    finding_set_fix(
        check, finding, FIX_SAFE, &edit, 1,
        arena_printf(check->arena, "Replace `%s` with `%.*s`", better, TEXT_ARGS(name)).bytes);
}

const Rule rule_pyupgrade_deprecated_unittest_alias[] = {
    {
        .code = "UP005",
        .name = "deprecated-unittest-alias",
        .summary = "An assertion of unittest has its old name",
        .why = "The old names were deprecated for years and are gone since Python 3.12: the test "
               "then fails with AttributeError.",
        .help = "Use the new name.",
        .bad = "import unittest\n\n\nclass ShopTest(unittest.TestCase):\n    def "
               "test_total(self):\n        self.assertEquals(1 + 1, 2)\n",
        .good = "import unittest\n\n\nclass ShopTest(unittest.TestCase):\n    def "
                "test_total(self):\n        self.assertEqual(1 + 1, 2)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .methods =
            (const char *const[]){"assertAlmostEquals", "assertEquals", "assertNotAlmostEquals",
                                  "assertNotEquals", "assertNotRegexpMatches", "assertRaisesRegexp",
                                  "assertRegexpMatches", "assert_", "failIf", "failIfAlmostEqual",
                                  "failIfEqual", "failUnless", "failUnlessAlmostEqual",
                                  "failUnlessEqual", "failUnlessRaises", NULL},
        .visit = visit,
    },
    {0},
};
