// UP019: `typing.Text`.
#include "check/imports.h"
#include "model/string_type.h"
#include "rules/shared/type_upgrade.h"

static void check_use(Check *check, const TypingUse *use) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, use->node);
    Finding *const finding = report(check, use->node, "`typing.Text` is deprecated, use `str`");
    const SymbolRequest request = {.module = "builtins",
                                   .member = "str",
                                   .scope = use->reference->scope,
                                   .at = range.start,
                                   .is_for_types =
                                       (use->reference->flags & REFERENCE_NOT_EVALUATED) != 0};
    ImportedName name;
    const bool is_part = ast_has_flag(ast, use->node, NODE_FLAG_WHOLE_STRING);
    if (is_part || !import_builtin(check, &request, &name)) return;
    const Edit edit = {range.start, range.end, name.text};
    finding_set_fix_naming(check, finding, FIX_SAFE, &name, edit, "Replace with `str`");
}

static bool applies(const Check *check) {
    static const char *const names[] = {"Text", NULL};
    return file_uses(check, names);
}

static void finish(Check *check) {
    TypingUse use = {0};
    while (typing_use_next(check->model, check->ast, &use)) {
        if ((use.reference->flags & REFERENCE_IN_EXPORT) != 0) continue;
        if (text_is(use.member, "Text")) check_use(check, &use);
    }
}

const Rule rule_pyupgrade_typing_text_str_alias[] = {
    {
        .code = "UP019",
        .name = "typing-text-str-alias",
        .summary = "`typing.Text` stands for `str`",
        .why = "It was for code that also ran on Python 2, and is deprecated since Python 3.11.",
        .help = "Write `str`.",
        .bad = "from typing import Text\n\nname: Text = \"Shop\"\n",
        .good = "name: str = \"Shop\"\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .finish = finish,
    },
    {0},
};
