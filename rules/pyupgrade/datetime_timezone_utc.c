// UP017: `datetime.timezone.utc`.
#include "check/imports.h"
#include "rules/rule.h"

enum { FIRST_VERSION = 311 };

static void visit(Check *check, Node attribute) {
    const Ast *const ast = check->ast;
    if (!text_is(ast_name(ast, ast_child(ast, attribute, FIELD_ATTRIBUTE)), "utc")) return;
    if (!model_is(check->model, attribute, "datetime.timezone.utc")) return;
    Finding *const finding = report(check, attribute, "Use `datetime.UTC` alias");
    const Range range = ast_range(ast, attribute);
    const SymbolRequest request = {"datetime", "UTC", true, model_scope_of(check->model, attribute),
                                   range.start};
    ImportedName name;
    if (ast_has_flag(ast, attribute, NODE_FLAG_WHOLE_STRING)) return;
    if (!import_symbol(check, &request, &name)) return;
    const Edit edits[] = {name.import, {range.start, range.end, name.text}};
    finding_set_fix(check, finding, FIX_SAFE, edits, 2, "Convert to `datetime.UTC` alias");
}

static bool applies(const Check *check) {
    static const char *const names[] = {"utc", NULL};
    return check->settings->target_version >= FIRST_VERSION && file_uses(check, names);
}

const Rule rule_pyupgrade_datetime_timezone_utc[] = {
    {
        .code = "UP017",
        .name = "datetime-timezone-utc",
        .summary = "`datetime.timezone.utc` stands where `datetime.UTC` can",
        .why = "Since Python 3.11 the module has a shorter name for it, which reads as what it is.",
        .help = "Use `datetime.UTC`.",
        .bad = "import datetime\n\nnow = datetime.datetime.now(datetime.timezone.utc)\n",
        .good = "import datetime\n\nnow = datetime.datetime.now(datetime.UTC)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_ATTRIBUTE},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
