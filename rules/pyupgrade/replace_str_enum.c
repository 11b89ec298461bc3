// UP042: `class A(str, Enum)`.
#include "check/imports.h"
#include "rules/rule.h"

enum { FIRST_VERSION = 311 };

static void fix(Check *check, Finding *finding, Node class, Node bases) {
    const Range range = ast_range(check->ast, bases);
    const SymbolRequest request = {"enum", "StrEnum", false, model_scope_of(check->model, class),
                                   ast_start(check->ast, class)};
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return;
    const Edit edits[] = {
        name.import,
        {range.start, range.end, arena_printf(check->arena, "(%.*s)", TEXT_ARGS(name.text))}};
    finding_set_fix(check, finding, FIX_UNSAFE, edits, 2, "Inherit from `enum.StrEnum`");
}

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    const Node bases = ast_child(ast, class, FIELD_SUPERCLASSES);
    bool has_str = false;
    bool has_enum = false;
    AST_EACH_CHILD(ast, base, bases) {
        const Node name = ast_unparenthesized(ast, base);
        has_str |= model_is_builtin(check->model, name, "str");
        has_enum |= model_is(check->model, name, "enum.Enum");
    }
    if (!has_str || !has_enum) return;
    const Node name = definition_name(ast, class);
    Finding *const finding =
        report(check, name, "Class %.*s inherits from both `str` and `enum.Enum`",
               TEXT_ARGS(ast_text(ast, name)));
    if (ast_child_count(ast, bases) == 2) fix(check, finding, class, bases);
}

static bool applies(const Check *check) {
    static const char *const names[] = {"Enum", NULL};
    return check->settings->target_version >= FIRST_VERSION && file_uses(check, names);
}

const Rule rule_pyupgrade_replace_str_enum[] = {
    {
        .code = "UP042",
        .name = "replace-str-enum",
        .summary = "An enumeration inherits from `str`",
        .why = "Since Python 3.11 `StrEnum` does that, and formats its members as their values "
               "everywhere, where the two bases disagree between `str()` and `format()` from one "
               "version to the next.",
        .help = "Inherit from `enum.StrEnum`.",
        .bad = "from enum import Enum\n\n\nclass Color(str, Enum):\n    RED = \"red\"\n",
        .good = "from enum import StrEnum\n\n\nclass Color(StrEnum):\n    RED = \"red\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
