// E402: module imports behind other code.
#include "rules/rule.h"

// ---- What may stand before an import ----

// `__version__ = ...`: one dunder, with or without an annotation.
static bool is_dunder_assignment(const Ast *ast, Node assignment) {
    const Node left = ast_child(ast, assignment, FIELD_LEFT);
    const bool is_group = ast_is(ast, left, NODE_TUPLE_PATTERN) && ast_child_count(ast, left) == 1;
    const Node target = is_group ? ast_first_child(ast, left) : left;
    return ast_is(ast, target, NODE_IDENTIFIER) && name_is_dunder(ast_text(ast, target)) &&
           !ast_is(ast, ast_child(ast, assignment, FIELD_RIGHT), NODE_ASSIGNMENT);
}

static bool is_environment(const Check *check, Node target) {
    if (ast_is(check->ast, target, NODE_SUBSCRIPT)) target = ast_first_child(check->ast, target);
    return model_is(check->model, target, "os.environ");
}

// Calls that change where or how modules are found.
static bool is_set_up_call(const Check *check, Node call) {
    static const char *const calls[] = {"sys.path.append",
                                        "sys.path.insert",
                                        "sys.path.extend",
                                        "sys.path.remove",
                                        "sys.path.pop",
                                        "sys.path.clear",
                                        "sys.path.reverse",
                                        "sys.path.sort",
                                        "os.environ.update",
                                        "os.environ.pop",
                                        "os.environ.clear",
                                        "os.environ.setdefault",
                                        "os.environ.popitem",
                                        "os.putenv",
                                        "os.unsetenv",
                                        "matplotlib.use",
                                        "pytest.importorskip",
                                        "site.addsitedir",
                                        NULL};
    return model_is_any(check->model, ast_child(check->ast, call, FIELD_FUNCTION), calls);
}

static bool is_set_up(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    switch (ast_kind(ast, expression)) {
    case NODE_CALL: return is_set_up_call(check, expression);
    case NODE_ASSIGNMENT:
        return is_dunder_assignment(ast, expression) ||
               is_environment(check, ast_child(ast, expression, FIELD_LEFT));
    case NODE_AUGMENTED_ASSIGNMENT: {
        const Node target = ast_child(ast, expression, FIELD_LEFT);
        return is_environment(check, target) || model_is(check->model, target, "sys.path");
    }
    default: return false;
    }
}

static bool may_stand_before_imports(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    switch (ast_kind(ast, statement)) {
    case NODE_IF_STATEMENT:
    case NODE_TRY_STATEMENT:
    case NODE_WITH_STATEMENT:
    case NODE_MATCH_STATEMENT: return true;
    case NODE_DELETE_STATEMENT: return is_environment(check, ast_first_child(ast, statement));
    case NODE_EXPRESSION_STATEMENT: {
        if (ast_is_bare_tuple(ast, statement)) return false;
        const Node expression = ast_first_child(ast, statement);
        const bool is_docstring = statement == AST_ROOT + 1 && is_plain_string(ast, expression);
        return is_docstring || is_set_up(check, expression);
    }
    default: return false;
    }
}

// A command of IPython: `%matplotlib inline`, `!ls`, `name?`. `*next` is the first of the commands
// that are not behind the statements so far.
static bool is_command(const Check *check, Node statement, uint32_t *next) {
    const Source *const source = check->source;
    const uint32_t start = ast_start(check->ast, statement);
    while (*next < source->command_count && source->commands[*next].start < start) ++*next;
    return *next < source->command_count && source->commands[*next].start == start;
}

static bool is_import(const Ast *ast, Node statement) {
    const uint16_t kind = ast_kind(ast, statement);
    return kind == NODE_IMPORT_STATEMENT || kind == NODE_IMPORT_FROM_STATEMENT ||
           kind == NODE_FUTURE_IMPORT_STATEMENT;
}

static void finish(Check *check) {
    const Ast *const ast = check->ast;
    const bool is_notebook = check->source->kind == SOURCE_NOTEBOOK;
    bool is_behind_code = false;
    uint32_t cell = 0;
    uint32_t command = 0;
    AST_EACH_CHILD(ast, statement, AST_ROOT) {
        if (is_notebook) { // each cell has a top of its own
            const uint32_t here = source_position(check->source, ast_start(ast, statement)).cell;
            if (here != cell) is_behind_code = false;
            cell = here;
        }
        if (!is_import(ast, statement)) {
            is_behind_code = is_behind_code || !(is_command(check, statement, &command) ||
                                                 may_stand_before_imports(check, statement));
        } else if (is_behind_code) {
            report(check, statement, "Module level import not at top of %s",
                   is_notebook ? "cell" : "file");
        }
    }
}

const Rule rule_pycodestyle_module_import_not_at_top_of_file[] = {
    {
        .code = "E402",
        .name = "module-import-not-at-top-of-file",
        .summary = "An import stands behind other code",
        .why = "Readers look for what a module needs at its top. An import further down also "
               "hides that the code above it runs first, and that its order matters.",
        .help = "Move the import to the top of the file.",
        .bad = "limit = 1\nimport os\n",
        .good = "import os\n\nlimit = 1\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
