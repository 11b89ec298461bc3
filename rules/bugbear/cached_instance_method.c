// B019: methods under functools.cache.
#include "model/bases.h"
#include "rules/rule.h"

static bool is_decorated_by(const Check *check, Node function, const char *const *names) {
    const Ast *const ast = check->ast;
    for (Node d = decorator_first(ast, function); d != 0; d = decorator_next(ast, d)) {
        if (model_is_any(check->model, decorator_expression(ast, d), names)) return true;
    }
    return false;
}

// Methods that get the class without saying so.
static bool is_implicit_class_method(const Ast *ast, Node function) {
    const Text name = ast_text(ast, definition_name(ast, function));
    return text_is(name, "__new__") || text_is(name, "__init_subclass__") ||
           text_is(name, "__class_getitem__");
}

// Each instance that the function is called on would stay in the cache.
static bool keeps_instances(const Check *check, Node function) {
    static const char *const unbound[] = {"builtins.classmethod", "builtins.staticmethod", NULL};
    const Ast *const ast = check->ast;
    const Node class = function_enclosing_class(ast, function);
    if (class == 0 || is_decorated_by(check, function, unbound)) return false;
    // Members of an enum live as long as the program.
    return !is_implicit_class_method(ast, function) &&
           !class_is_enumeration(check->model, ast, class);
}

static void visit(Check *check, Node decorated) {
    static const char *const caches[] = {"functools.cache", "functools.lru_cache", NULL};
    const Ast *const ast = check->ast;
    const Node function = ast_child(ast, decorated, FIELD_DEFINITION);
    if (!ast_is(ast, function, NODE_FUNCTION_DEFINITION)) return;
    bool is_checked = false; // asked only where there is a cache
    for (Node d = decorator_first(ast, function); d != 0; d = decorator_next(ast, d)) {
        if (!model_is_any(check->model, decorator_target(ast, d), caches)) continue;
        if (!is_checked && !keeps_instances(check, function)) return;
        is_checked = true;
        report_range(check, decorator_range(ast, d),
                     "Use of `functools.lru_cache` or `functools.cache` on methods can lead to "
                     "memory leaks");
    }
}

static bool applies(const Check *check) {
    return file_has(check, ATOM_cache) || file_has(check, ATOM_lru_cache);
}

const Rule rule_bugbear_cached_instance_method[] = {
    {
        .code = "B019",
        .name = "cached-instance-method",
        .summary = "A method is cached by `functools.cache` or `lru_cache`",
        .why = "The cache belongs to the class and keeps `self` in its keys: no instance "
               "that was ever asked is freed, as long as the cache has it.",
        .help = "Use `functools.cached_property`, or cache a function that does not take "
                "`self`.",
        .bad = "import functools\n\nclass Page:\n    @functools.cache\n    def words(self):\n     "
               "   return self.text.split()\n",
        .good = "import functools\n\nclass Page:\n    @functools.cached_property\n    def "
                "words(self):\n        return self.text.split()\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .cwe = 401,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_DECORATED_DEFINITION},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
