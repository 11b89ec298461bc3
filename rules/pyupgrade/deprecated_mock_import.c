// UP026: `mock`, which Python has as `unittest.mock`.
#include "check/edits.h"
#include "rules/rule.h"

#include "base/buffer.h"

#define MESSAGE "`mock` is deprecated, use `unittest.mock`"

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"mock", NULL});
}

static bool is_mock(const Check *check, Node dotted) {
    const Text text = ast_text(check->ast, dotted);
    return text_is(text, "mock") || text_is(text, "mock.mock");
}

// The imported name and its alias; `alias` is 0 if it has none.
static Node imported_name(const Ast *ast, Node name, Node *alias) {
    const bool is_aliased = ast_is(ast, name, NODE_ALIASED_IMPORT);
    *alias = is_aliased ? ast_child(ast, name, FIELD_ALIAS) : 0;
    return is_aliased ? ast_child(ast, name, FIELD_NAME) : name;
}

// ---- The fix ----

// What of a statement goes: `mock` itself, which gets a line of its own for each name.
typedef struct Split {
    bool *is_removed;
    uint32_t kept;
    Buffer lines; // "from unittest import mock as m"
} Split;

static void append_line(Check *check, Split *self, Text blank, Node alias) {
    if (self->lines.length != 0 || self->kept != 0) {
        buffer_append_c(&self->lines, edit_newline(check));
        buffer_append(&self->lines, blank);
    }
    buffer_append_c(&self->lines, "from unittest import mock");
    if (alias != 0) {
        buffer_printf(&self->lines, " as %.*s", TEXT_ARGS(ast_text(check->ast, alias)));
    }
}

static Split split_new(Check *check, Node statement, Text blank) {
    const Ast *const ast = check->ast;
    const bool is_from = ast_is(ast, statement, NODE_IMPORT_FROM_STATEMENT);
    Split self = {
        .is_removed = arena_zalloc(check->arena, ast_child_count(ast, statement) + 1, sizeof(bool)),
        .kept = ast_child_of_kind(ast, statement, NODE_WILDCARD_IMPORT) != 0,
    };
    uint32_t index = 0;
    Node alias;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const Node target = imported_name(ast, name, &alias);
        const bool goes = is_from ? text_is(ast_text(ast, target), "mock") : is_mock(check, target);
        self.is_removed[index++] = goes;
        self.kept += !goes;
    }
    index = 0;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        imported_name(ast, name, &alias);
        if (self.is_removed[index++]) append_line(check, &self, blank, alias);
    }
    return self;
}

// `from mock import a, mock` as `from unittest.mock import a` and a line for `mock`.
static Text split_text(Check *check, const Split *self, Node statement) {
    const Ast *const ast = check->ast;
    const Text source = check->source->text;
    const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
    const Text lines = buffer_text(&self->lines);
    if (self->kept == 0) return arena_copy(check->arena, lines);
    Text rest = ast_text(ast, statement);
    if (lines.length != 0) rest = edit_remove_imports(check, statement, self->is_removed).content;
    if (module == 0)
        return arena_printf(check->arena, "%.*s%.*s", TEXT_ARGS(rest), TEXT_ARGS(lines));
    const uint32_t start = ast_start(ast, statement);
    const Text head = text_slice(source, start, ast_start(ast, module));
    const Text tail = text_skip(rest, ast_end(ast, module) - start);
    return arena_printf(check->arena, "%.*sunittest.mock%.*s%.*s", TEXT_ARGS(head), TEXT_ARGS(tail),
                        TEXT_ARGS(lines));
}

static void fix_import(Check *check, Finding *finding, Node statement) {
    enum { MOST_NAMES = 64 }; // each finding has the whole statement
    Text blank;
    if (!edit_line_start(check, statement, &blank)) return;
    if (ast_end_of(check->ast, statement) - statement > 4 * MOST_NAMES) return;
    Split split = split_new(check, statement, blank);
    const Range range = ast_range(check->ast, statement);
    const Edit edit = {range.start, range.end, split_text(check, &split, statement)};
    buffer_release(&split.lines);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Import from `unittest.mock` instead");
}

// ---- What is reported ----

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    Node alias;
    if (ast_is(ast, statement, NODE_IMPORT_FROM_STATEMENT)) {
        const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
        if (!text_is(ast_text(ast, module), "mock")) return;
        fix_import(check, report(check, statement, MESSAGE), statement);
        return;
    }
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        if (!is_mock(check, imported_name(ast, name, &alias))) continue;
        fix_import(check, report(check, name, MESSAGE), statement);
    }
}

// `import mock`, `from mock.x import y`: the module's own name may be meant from there on.
static bool brings_mock(const Ast *ast, Node statement) {
    Node alias;
    if (ast_is(ast, statement, NODE_IMPORT_FROM_STATEMENT)) {
        const Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
        return ast_is(ast, module, NODE_DOTTED_NAME) &&
               text_is(ast_text(ast, ast_first_child(ast, module)), "mock");
    }
    if (!ast_is(ast, statement, NODE_IMPORT_STATEMENT)) return false;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const Node module = imported_name(ast, name, &alias);
        if (text_is(ast_text(ast, ast_first_child(ast, module)), "mock")) return true;
    }
    return false;
}

// `mock.mock` in `mock.mock.Mock`.
static bool is_mock_attribute(const Ast *ast, Node node) {
    const Node object = ast_first_child(ast, node);
    return ast_is(ast, node, NODE_ATTRIBUTE) && ast_is(ast, object, NODE_IDENTIFIER) &&
           text_is(ast_text(ast, object), "mock") &&
           text_is(ast_text(ast, ast_child(ast, node, FIELD_ATTRIBUTE)), "mock");
}

static bool has_attribute(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    return ast_is(ast, parent, NODE_ATTRIBUTE) && ast_first_child(ast, parent) == node;
}

static void finish(Check *check) {
    const Ast *const ast = check->ast;
    Node first = 0; // the first import
    for (Node node = AST_ROOT; first == 0 && node < ast->count; node++) {
        if (brings_mock(ast, node)) first = node;
    }
    for (Node node = AST_ROOT; first != 0 && node < ast->count; node++) {
        if (!is_mock_attribute(ast, node) || !has_attribute(ast, ast_with_parentheses(ast, node)))
            continue;
        if (node < first && enclosing_function(ast, node) == 0) continue;
        const Range range = ast_range(ast, node);
        Finding *const finding = report(check, node, MESSAGE);
        const Edit edit = {range.start, range.end, TEXT("mock")};
        finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Replace `mock.mock` with `mock`");
    }
}

const Rule rule_pyupgrade_deprecated_mock_import[] = {
    {
        .code = "UP026",
        .name = "deprecated-mock-import",
        .summary = "The package `mock` is used where the standard library has it",
        .why =
            "Python has had `unittest.mock` since 3.3. The package is one more thing to install, "
            "and two kinds of mocks in one test suite do not know one another's sentinels.",
        .help = "Import `mock` from `unittest`.",
        .bad = "import mock\n",
        .good = "from unittest import mock\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .applies = applies,
        .kinds = {NODE_IMPORT_STATEMENT, NODE_IMPORT_FROM_STATEMENT},
        .visit = visit,
        .finish = finish,
    },
    {0},
};
