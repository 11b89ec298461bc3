// UP010: imports from `__future__` of what every Python 3 has.
#include "rules/rule.h"

#include "check/edits.h"

#include "base/buffer.h"

// In the order in which a message names them.
static const char *const FEATURES[] = {"absolute_import",  "division",      "generator_stop",
                                       "generators",       "nested_scopes", "print_function",
                                       "unicode_literals", "with_statement"};
enum { FEATURE_COUNT = sizeof FEATURES / sizeof FEATURES[0] };

static size_t feature_of(const Ast *ast, Node name) {
    if (ast_is(ast, name, NODE_ALIASED_IMPORT)) return FEATURE_COUNT;
    for (size_t i = 0; i < FEATURE_COUNT; i++) {
        if (text_is(ast_text(ast, name), FEATURES[i])) return i;
    }
    return FEATURE_COUNT;
}

// Something may read the name itself: `print_function.getMandatoryRelease()`.
static bool is_wanted(const Check *check, Node name) {
    const Node identifier =
        ast_is(check->ast, name, NODE_DOTTED_NAME) ? ast_first_child(check->ast, name) : name;
    const Binding *const binding =
        model_binding(check->model, model_resolve(check->model, identifier));
    return binding->first_reference != 0 ||
           model_scope(check->model, binding->scope)->kind == SCOPE_CLASS;
}

// A name stands there as often as it is imported.
static Text list_features(Check *check, const uint32_t *found) {
    Buffer out = {0};
    for (size_t i = 0; i < FEATURE_COUNT; i++) {
        for (uint32_t count = found[i]; count > 0; count--) {
            buffer_printf(&out, "%s`%s`", out.length != 0 ? ", " : "", FEATURES[i]);
        }
    }
    return buffer_move(&out, check->arena);
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    bool *const is_removed = ARENA_ARRAY(check->arena, bool, ast_child_count(ast, statement));
    uint32_t found[FEATURE_COUNT] = {0};
    uint32_t index = 0;
    uint32_t count = 0;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const size_t feature = is_wanted(check, name) ? FEATURE_COUNT : feature_of(ast, name);
        is_removed[index++] = feature < FEATURE_COUNT;
        if (feature == FEATURE_COUNT) continue;
        found[feature]++;
        count++;
    }
    if (count == 0) return;
    Finding *const finding =
        report(check, statement, "Unnecessary `__future__` import%s %.*s for target Python version",
               count > 1 ? "s" : "", TEXT_ARGS(list_features(check, found)));
    const Edit edit = edit_remove_imports(check, statement, is_removed);
    const FixApplicability applicability = applicability_in(ast, (Range){edit.start, edit.end});
    finding_set_fix(check, finding, applicability, &edit, 1,
                    "Remove unnecessary `__future__` import");
    if (count == index) fix_isolate(check, finding, statement);
}

const Rule rule_pyupgrade_unnecessary_future_import[] = {
    {
        .code = "UP010",
        .name = "unnecessary-future-import",
        .summary = "`__future__` brings in what every Python 3 has",
        .why = "These features have been part of the language since 3.0, or 3.7: the import "
               "changes nothing.",
        .help = "Remove it.",
        .bad = "from __future__ import print_function\n\nprint(\"Shop\")\n",
        .good = "print(\"Shop\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUTURE_IMPORT_STATEMENT},
        .visit = visit,
    },
    {0},
};
