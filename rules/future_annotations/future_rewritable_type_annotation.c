// FA100: annotations from typing that `from __future__ import annotations` would let be written
// without it.
#include "rules/shared/type_upgrade.h"

enum { FIRST_COLLECTION_VERSION = 309, FIRST_UNION_VERSION = 310 };

// ruff knows three of them in typing_extensions.
static bool is_collection(const TypingUse *use) {
    static const char *const all[] = {"DefaultDict", "Deque", "Type",  "Dict", "FrozenSet",
                                      "List",        "Set",   "Tuple", NULL};
    static const char *const extensions[] = {"DefaultDict", "Deque", "Type", NULL};
    const bool is_extension = text_is(use->module, "typing_extensions");
    if (!is_extension && !text_is(use->module, "typing")) return false;
    const char *const *const members = is_extension ? extensions : all;
    for (const char *const *member = members; *member != NULL; member++) {
        if (text_is(use->member, *member)) return true;
    }
    return false;
}

static bool is_union(const Check *check, const TypingUse *use) {
    const Node subscript = typing_use_subscript(check->ast, use);
    if (!text_is(use->member, "Optional") && !text_is(use->member, "Union")) return false;
    return subscript != 0 && may_be_written_as_union(check, use, subscript);
}

static void check_use(Check *check, const TypingUse *use) {
    const uint16_t version = check->settings->target_version;
    const bool is_old = is_collection(use) ? version < FIRST_COLLECTION_VERSION
                                           : version < FIRST_UNION_VERSION && is_union(check, use);
    if (!is_old || (use->reference->flags & REFERENCE_ANNOTATION) == 0) return;
    Finding *const finding =
        report(check, use->node, "Add `from __future__ import annotations` to simplify `%.*s.%.*s`",
               TEXT_ARGS(use->module), TEXT_ARGS(use->member));
    const Edit edit = edit_add_future_annotations(check);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                    "Add `from __future__ import annotations`");
}

static bool applies(const Check *check) {
    return check->settings->target_version < FIRST_UNION_VERSION && !has_late_annotations(check) &&
           !check->settings->pyupgrade.keep_runtime_typing;
}

static void finish(Check *check) {
    TypingUse use = {0};
    while (typing_use_next(check->model, check->ast, &use)) check_use(check, &use);
}

const Rule rule_future_annotations_future_rewritable_type_annotation[] = {
    {
        .code = "FA100",
        .name = "future-rewritable-type-annotation",
        .summary = "An annotation takes from typing what `from __future__ import annotations` "
                   "would save",
        .why = "With `from __future__ import annotations` Python does not evaluate annotations, so "
               "`list[int]` and `int | None` can stand there for every version since 3.7: shorter, "
               "without imports, and how types are written today.",
        .help = "Add `from __future__ import annotations` and write the types themselves.",
        .bad = "from typing import List\n\n\ndef total(sizes: List[int]) -> int:\n    return "
               "sum(sizes)\n",
        .good = "from __future__ import annotations\n\n\ndef total(sizes: list[int]) -> int:\n    "
                "return sum(sizes)\n",
        .example_version = 308,
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .finish = finish,
    },
    {0},
};
