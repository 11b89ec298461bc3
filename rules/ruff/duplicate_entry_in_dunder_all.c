// RUF068: a name that is in `__all__` twice.
#include "rules/ruff/name_display.h"

#include "check/edits.h"

#include "base/text_set.h"

// The entry with its comma, up to what follows; the last one with the comma before it.
static Range removed_range(const Check *check, Node entry) {
    const Ast *const ast = check->ast;
    const Text text = check->source->text;
    Range range = ast_range(ast, entry);
    if (ast_next(ast, entry) == 0) {
        range.start = edit_skip_blanks(check->source, ast_end(ast, ast_previous(ast, entry)));
        return range;
    }
    uint32_t end = edit_skip_blanks(check->source, range.end);
    if (text.bytes[end] == ',') end++;
    while (end < text.length && byte_is_space(text.bytes[end])) end++;
    return (Range){range.start, end};
}

static void report_duplicate(Check *check, Node entry, Text name) {
    Finding *const finding =
        report(check, ast_unparenthesized(check->ast, entry),
               "`__all__` contains duplicate entries: `%.*s` duplicated here", TEXT_ARGS(name));
    const Range range = removed_range(check, entry);
    const Edit edit = {range.start, range.end, TEXT("")};
    finding_set_fix(check, finding, applicability_in(check->ast, range), &edit, 1,
                    "Remove duplicate entries from `__all__`");
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    const Node display = exports_display(check, node);
    TextSet seen = text_set(check->arena);
    if (display == 0) return;
    AST_EACH_CHILD(ast, entry, display) {
        Text name;
        const Node string = ast_unparenthesized(ast, entry);
        if (!is_plain_string(ast, string)) continue;
        if (!literal_string(ast, string, check->arena, &name)) continue;
        if (!text_set_add(&seen, name)) report_duplicate(check, entry, name);
    }
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"__all__", NULL});
}

const Rule rule_ruff_duplicate_entry_in_dunder_all[] = {
    {
        .code = "RUF068",
        .name = "duplicate-entry-in-dunder-all",
        .summary = "A name is in `__all__` twice",
        .why = "The second entry does nothing. Often another name was meant, which is then not "
               "exported.",
        .help = "Remove it, or write the name that was meant.",
        .bad = "__all__ = [\"open\", \"close\", \"open\"]\n",
        .good = "__all__ = [\"open\", \"close\"]\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_ASSIGNMENT, NODE_AUGMENTED_ASSIGNMENT, NODE_CALL},
        .visit = visit,
    },
    {0},
};
