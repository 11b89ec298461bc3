// UP006: `typing.List` and its like, which the types themselves replace.
#include "check/imports.h"
#include "rules/shared/type_upgrade.h"

enum { FIRST_VERSION = 309, FIRST_SAFE_VERSION = 310 };

typedef struct Replacement {
    const char *member; // of typing
    const char *module;
    const char *better; // in the module
    bool is_extension;  // a member of typing_extensions, too
} Replacement;

static const Replacement REPLACEMENTS[] = {
    {"DefaultDict", "collections", "defaultdict", true},
    {"Deque", "collections", "deque", true},
    {"Dict", "builtins", "dict"},
    {"FrozenSet", "builtins", "frozenset"},
    {"List", "builtins", "list"},
    {"Set", "builtins", "set"},
    {"Tuple", "builtins", "tuple"},
    {"Type", "builtins", "type", true},
};
enum { REPLACEMENT_COUNT = sizeof(REPLACEMENTS) / sizeof(REPLACEMENTS[0]) };

static const Replacement *find(const TypingUse *use) {
    const bool is_typing = text_is(use->module, "typing");
    if (!is_typing && !text_is(use->module, "typing_extensions")) return NULL;
    for (size_t i = 0; i < REPLACEMENT_COUNT; i++) {
        if (!text_is(use->member, REPLACEMENTS[i].member)) continue;
        return is_typing || REPLACEMENTS[i].is_extension ? &REPLACEMENTS[i] : NULL;
    }
    return NULL;
}

static bool is_builtin(const Replacement *found) {
    return strcmp(found->module, "builtins") == 0;
}

static void fix(Check *check, Finding *finding, const TypingUse *use, const Replacement *found,
                const char *shown) {
    const Range range = ast_range(check->ast, use->node);
    const SymbolRequest request = {.module = found->module,
                                   .member = found->better,
                                   .is_member = !is_builtin(found),
                                   .scope = use->reference->scope,
                                   .at = range.start,
                                   .is_for_types =
                                       (use->reference->flags & REFERENCE_NOT_EVALUATED) != 0};
    ImportedName name;
    const bool is_named = is_builtin(found) ? import_builtin(check, &request, &name)
                                            : import_symbol(check, &request, &name);
    if (!is_named) return;
    const bool is_safe = check->settings->target_version >= FIRST_SAFE_VERSION;
    const Edit edit = {range.start, range.end, name.text};
    finding_set_fix_naming(check, finding, is_safe ? FIX_SAFE : FIX_UNSAFE, &name, edit,
                           arena_printf(check->arena, "Replace with `%s`", shown).bytes);
}

static void check_use(Check *check, const TypingUse *use, const Replacement *found) {
    const char *const shown =
        is_builtin(found) ? found->better
                          : arena_printf(check->arena, "%s.%s", found->module, found->better).bytes;
    Finding *const finding =
        report(check, use->node, "Use `%s` instead of `%.*s` for type annotation", shown,
               TEXT_ARGS(typing_use_text(check->ast, use, check->arena)));
    if (ast_has_flag(check->ast, use->node, NODE_FLAG_WHOLE_STRING)) return;
    fix(check, finding, use, found, shown);
}

static void finish(Check *check) {
    TypingUse use = {0};
    while (typing_use_next(check->model, check->ast, &use)) {
        const Replacement *const found = find(&use);
        if (found == NULL || !may_upgrade(check, &use, FIRST_VERSION, REFERENCE_ANNOTATION))
            continue;
        if ((use.reference->flags & REFERENCE_IN_EXPORT) == 0) check_use(check, &use, found);
    }
}

const Rule rule_pyupgrade_non_pep585_annotation[] = {
    {
        .code = "UP006",
        .name = "non-pep585-annotation",
        .summary = "A type from typing stands for one that can be used itself",
        .why = "Since Python 3.9 `list[int]` works. `typing.List` and its like are deprecated "
               "aliases, which cost an import and a second name for the same thing.",
        .help = "Use the type itself: `list[int]`.",
        .bad = "from typing import List\n\nsizes: List[int]\n",
        .good = "sizes: list[int]\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
