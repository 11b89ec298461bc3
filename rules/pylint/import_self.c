// PLW0406: modules that import themselves.
#include "rules/rule.h"
#include "source/path.h"

// The package that a relative import starts from: `module` without as many segments as there are
// dots. False if there are not that many.
static bool package_above(Text module, size_t dots, Text *package) {
    for (; dots > 0; dots--) {
        size_t length = module.length;
        while (length > 0 && module.bytes[length - 1] != '.') length--;
        if (length == 0) return false;
        module.length = length - 1;
    }
    *package = module;
    return true;
}

// `from .sub import x` in a.b: "a.sub".
static bool source_module(Check *check, Text written, Text *module) {
    size_t dots = 0;
    while (dots < written.length && written.bytes[dots] == '.') dots++;
    *module = written;
    if (dots == 0) return true;
    if (!package_above(model_own_module(check->model), dots, module)) return false;
    const Text rest = text_trim(text_skip(written, dots));
    if (rest.length != 0) *module = ARENA_JOIN(check->arena, *module, TEXT("."), rest);
    return true;
}

static bool is_own(const Text own, Text package, Text name) {
    if (package.length == 0) return text_equal(own, name);
    return own.length == package.length + 1 + name.length && text_starts_with(own, package) &&
           own.bytes[package.length] == '.' && text_ends_with(own, name);
}

// `a.b.py` is no module that anybody can import.
static bool has_dotted_name(const Check *check) {
    const Text name = path_name(text_from_c(check->source->path));
    const size_t dot = text_find_byte(name, '.', 0);
    return dot != TEXT_NOT_FOUND && text_find_byte(name, '.', dot + 1) != TEXT_NOT_FOUND;
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Text own = model_own_module(check->model);
    Text package = {NULL, 0};
    if (text_find_byte(own, '.', 0) == TEXT_NOT_FOUND) return; // in no package
    if (has_dotted_name(check)) return;
    if (ast_is(ast, statement, NODE_IMPORT_FROM_STATEMENT)) {
        const Text written = ast_text(ast, ast_child(ast, statement, FIELD_MODULE_NAME));
        if (!source_module(check, written, &package)) return;
    }
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const Node original =
            ast_is(ast, name, NODE_ALIASED_IMPORT) ? ast_child(ast, name, FIELD_NAME) : name;
        if (!is_own(own, package, ast_text(ast, original))) continue;
        report(check, name, "Module `%.*s` imports itself", TEXT_ARGS(own));
    }
}

const Rule rule_pylint_import_self[] = {
    {
        .code = "PLW0406",
        .name = "import-self",
        .summary = "A module imports itself",
        .why = "The module is not complete yet when it imports itself: names are missing, or it "
               "runs twice under two names. Mostly a file is named like the library that it "
               "means to import.",
        .help = "Use the module's names without an import, or rename the file.",
        .bad = "from . import example\n",
        .good = "from . import other\n",
        .example_path = "fixtures/projects/example/orders/example.py",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_IMPORT_STATEMENT, NODE_IMPORT_FROM_STATEMENT},
        .visit = visit,
    },
    {0},
};
