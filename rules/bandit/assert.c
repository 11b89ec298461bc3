// S101: assert statements. Under `if TYPE_CHECKING:` nothing runs, asserts there tell a type
// checker something.
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    enum { KEYWORD_LENGTH = 6 };
    if (model_is_type_checking(check->model, statement)) return;
    const uint32_t start = ast_start(check->ast, statement);
    report_range(check, (Range){start, start + KEYWORD_LENGTH}, "Use of `assert` detected");
}

const Rule rule_bandit_assert[] = {
    {
        .code = "S101",
        .name = "assert",
        .summary = "`assert` is used, which optimised runs leave out",
        .why = "Under `python -O` and PYTHONOPTIMIZE the compiler drops every `assert`. A "
               "permission or input check that is written as one is then gone, silently, in just "
               "the environment where it matters.",
        .help = "Raise an exception: `if not condition: raise ValueError(...)`. In tests "
                "`assert` is right: ignore this rule there with per-file-ignores.",
        .bad = "assert user.is_admin\n",
        .good = "if not user.is_admin:\n    raise PermissionError(user)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_LOW,
        .security_severity = "2.0",
        .cwe = 703,
        .is_default = false,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_ASSERT_STATEMENT},
        .visit = visit,
    },
    {0},
};
