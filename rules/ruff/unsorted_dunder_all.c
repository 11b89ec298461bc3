// RUF022: an `__all__` that is not sorted.
#include "rules/ruff/name_display.h"

static void visit(Check *check, Node node) {
    const Node display = exports_display(check, node);
    NameEntries entries = {0};
    if (display == 0 || !read_entries(check, display, &entries) || entries.count < 2) return;
    if (entries_are_sorted(&entries, compare_as_isort)) return;
    Finding *const finding = report(check, display, "`__all__` is not sorted");
    Edit edit;
    bool moves_comments;
    if (!sort_edit(check, display, &entries, compare_as_isort, &edit, &moves_comments)) return;
    finding_set_fix(check, finding, moves_comments ? FIX_UNSAFE : FIX_SAFE, &edit, 1,
                    "Apply an isort-style sorting to `__all__`");
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"__all__", NULL});
}

const Rule rule_ruff_unsorted_dunder_all[] = {
    {
        .code = "RUF022",
        .name = "unsorted-dunder-all",
        .summary = "`__all__` is not sorted",
        .why = "In a sorted list one sees at once whether a name is exported, a name that is there "
               "twice stands out, and two branches that add names rarely collide.",
        .help = "Sort it as isort sorts members: constants, classes, then the others.",
        .bad = "__all__ = [\"open\", \"close\"]\n",
        .good = "__all__ = [\"close\", \"open\"]\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_ASSIGNMENT, NODE_AUGMENTED_ASSIGNMENT, NODE_CALL},
        .visit = visit,
    },
    {0},
};
