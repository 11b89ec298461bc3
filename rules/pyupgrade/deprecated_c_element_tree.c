// UP023: imports of xml.etree.cElementTree.
#include "rules/rule.h"

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"cElementTree", NULL});
}

static bool is_module(const Check *check, Node dotted, Text name) {
    const Ast *const ast = check->ast;
    size_t at = 0;
    if (!ast_is(ast, dotted, NODE_DOTTED_NAME)) return false;
    AST_EACH_CHILD(ast, part, dotted) {
        const Text text = ast_text(ast, part);
        if (at != 0 && text_slice(name, at, at + 1).length == 1) at++; // the dot
        if (!text_equal(text_slice(name, at, at + text.length), text)) return false;
        at += text.length;
    }
    return at == name.length;
}

static void report_import(Check *check, Node place) {
    Finding *const finding =
        report(check, place, "`cElementTree` is deprecated, use `ElementTree`");
    const Range range = ast_range(check->ast, place);
    const size_t c = text_find(check->source->text, TEXT("cElementTree"), range.start);
    if (c >= range.end) return;
    const Text before = text_slice(check->source->text, range.start, c);
    const Text behind = text_slice(check->source->text, c + 1, range.end);
    const Edit edit = {
        range.start, range.end,
        arena_printf(check->arena, "%.*s%.*s", TEXT_ARGS(before), TEXT_ARGS(behind))};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Replace with `ElementTree`");
}

// Without an alias the name would change for everybody who uses it.
static void check_aliases(Check *check, Node statement, Text name) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, alias, statement) {
        const bool is_alias =
            ast_is(ast, alias, NODE_ALIASED_IMPORT) && ast_field(ast, alias) == FIELD_NAME;
        if (is_alias && is_module(check, ast_child(ast, alias, FIELD_NAME), name)) {
            report_import(check, alias);
        }
    }
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, statement, NODE_IMPORT_STATEMENT)) {
        check_aliases(check, statement, TEXT("xml.etree.cElementTree"));
        return;
    }
    const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
    if (is_module(check, module, TEXT("xml.etree.cElementTree"))) {
        report_import(check, statement);
    } else if (is_module(check, module, TEXT("xml.etree"))) {
        check_aliases(check, statement, TEXT("cElementTree"));
    }
}

const Rule rule_pyupgrade_deprecated_c_element_tree[] = {
    {
        .code = "UP023",
        .name = "deprecated-c-element-tree",
        .summary = "`xml.etree.cElementTree` is imported",
        .why =
            "Python 3.9 removed the module, so the import fails there. `ElementTree` has been as "
            "fast since 3.3, where it took over the implementation in C.",
        .help = "Import `xml.etree.ElementTree`.",
        .bad = "import xml.etree.cElementTree as ET\n",
        .good = "import xml.etree.ElementTree as ET\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .applies = applies,
        .kinds = {NODE_IMPORT_STATEMENT, NODE_IMPORT_FROM_STATEMENT},
        .visit = visit,
    },
    {0},
};
