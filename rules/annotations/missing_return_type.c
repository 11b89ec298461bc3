// ANN201, ANN202, ANN204, ANN205, ANN206: functions without a return annotation.
#include "model/visibility.h"
#include "rules/annotations/annotated.h"
#include "rules/annotations/return_type.h"
#include "rules/annotations/returns.h"

// The rule that the function falls under.
static const char *code_of(const Check *check, Node function, Text name) {
    const Ast *const ast = check->ast;
    if (function_enclosing_class(ast, function) != 0) {
        if (function_is_class_method(check->model, ast, function)) return "ANN206";
        if (function_is_static_method(check->model, ast, function)) return "ANN205";
        if (name_is_special(name)) return "ANN204";
    }
    return definition_is_private(check->model, ast, function) ? "ANN202" : "ANN201";
}

static const char *kind_of(const Rule *rule) {
    switch (rule->code[5]) {
    case '1': return "public function";
    case '2': return "private function";
    case '4': return "special method";
    case '5': return "staticmethod";
    default: return "classmethod";
    }
}

static bool is_exempt(Check *check, Node function, Text name) {
    const AnnotationsSettings *const settings = &check->settings->annotations;
    if (settings->suppress_none_returning && returns_nothing(check->ast, function)) return true;
    return settings->mypy_init_return && text_is(name, "__init__") && check->rule->code[5] == '4' &&
           has_typed_parameter(check, function);
}

static bool find_type(Check *check, Node function, Text name, ReturnType *type, Text *title) {
    if (check->rule->code[5] == '4') {
        const char *const prescribed = special_method_type(name);
        if (prescribed == NULL || !return_type_builtin(check, function, prescribed, type)) {
            return false;
        }
        *title = text_from_c(prescribed);
        return true;
    }
    const bool is_found = return_type_of(check, function, type);
    *title = type->text;
    return is_found;
}

static void fix(Check *check, Finding *finding, Node function, Text name) {
    const Node parameters = ast_child(check->ast, function, FIELD_PARAMETERS);
    const uint32_t end = ast_end(check->ast, parameters);
    ReturnType type;
    Text title;
    if (parameters == 0 || !find_type(check, function, name, &type, &title)) return;
    if (text_is(title, "None")) { // nearly all
        const Edit edit = {end, end, TEXT(" -> None")};
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Add return type annotation: `None`");
        return;
    }
    const Text content = arena_printf(check->arena, " -> %.*s", TEXT_ARGS(type.text));
    EditList *const edits = &type.imports;
    edit_list_add(edits, (Edit){end, end, content});
    const Text message =
        arena_printf(check->arena, "Add return type annotation: `%.*s`", TEXT_ARGS(title));
    finding_set_fix(check, finding, FIX_UNSAFE, edits->items, edits->count, message.bytes);
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const Node identifier = definition_name(ast, function);
    if (identifier == 0 || ast_child(ast, function, FIELD_RETURN_TYPE) != 0) return;
    const Text name = ast_text(ast, identifier);
    if (!rule_select(check, code_of(check, function, name))) return;
    if (is_exempt(check, function, name) || is_overload_implementation(check, function) ||
        is_left_untyped(check, function)) {
        return;
    }
    Finding *const finding =
        report(check, identifier, "Missing return type annotation for %s `%.*s`",
               kind_of(check->rule), TEXT_ARGS(name));
    fix(check, finding, function, name);
}

#define RETURN_RULE                                                                                \
    .since = "0.1.0", .category = CATEGORY_TYPING, .severity = SEVERITY_INFO,                      \
    .precision = PRECISION_VERY_HIGH, .fix = FIX_SOMETIMES, .is_default = true,                    \
    .needs = NEEDS_MODEL, .kinds = {NODE_FUNCTION_DEFINITION}, .shares_visit = true,               \
    .visit = visit

const Rule rule_annotations_missing_return_type[] = {
    {
        .code = "ANN201",
        .name = "missing-return-type-public-function",
        .summary = "A public function has no return annotation",
        .why = "A function without annotations is not checked at all by mypy's default, and what "
               "its callers do with the result never is. For the users of a module the return type "
               "is half of the interface.",
        .help = "Annotate what it returns; `-> None` if nothing.",
        .bad = "def area(side: float):\n    return side**2\n",
        .good = "def area(side: float) -> float:\n    return side**2\n",
        RETURN_RULE,
    },
    {
        .code = "ANN202",
        .name = "missing-return-type-private-function",
        .summary = "A private function has no return annotation",
        .why = "Type checkers cannot carry types through it: where its result goes, checking "
               "ends. It counts as private if its name, its class or its module begins with an "
               "underscore, if it is nested, or if `__all__` leaves it out.",
        .help = "Annotate what it returns; `-> None` if nothing.",
        .bad = "def _area(side: float):\n    return side**2\n",
        .good = "def _area(side: float) -> float:\n    return side**2\n",
        RETURN_RULE,
    },
    {
        .code = "ANN204",
        .name = "missing-return-type-special-method",
        .summary = "A special method has no return annotation",
        .why = "Operators, `len()`, `str()` and the like call it: without its type the expressions "
               "that use them have none. An `__init__` without any annotation is not checked at "
               "all by mypy's default.",
        .help = "Annotate what it returns: `-> None` for `__init__`, `-> str` for `__str__`.",
        .bad = "class Box:\n    def __len__(self):\n        return 0\n",
        .good = "class Box:\n    def __len__(self) -> int:\n        return 0\n",
        RETURN_RULE,
    },
    {
        .code = "ANN205",
        .name = "missing-return-type-static-method",
        .summary = "A static method has no return annotation",
        .why = "Type checkers cannot carry types through it: where its result goes, checking ends.",
        .help = "Annotate what it returns; `-> None` if nothing.",
        .bad = "class Box:\n    @staticmethod\n    def size():\n        return 1\n",
        .good = "class Box:\n    @staticmethod\n    def size() -> int:\n        return 1\n",
        RETURN_RULE,
    },
    {
        .code = "ANN206",
        .name = "missing-return-type-class-method",
        .summary = "A class method has no return annotation",
        .why = "Class methods are often constructors: without the type of what they return the "
               "objects made by them are `Any` wherever they go.",
        .help = "Annotate what it returns, `-> Self` for a constructor.",
        .bad = "class Box:\n    @classmethod\n    def make(cls):\n        return cls()\n",
        .good =
            "class Box:\n    @classmethod\n    def make(cls) -> \"Box\":\n        return cls()\n",
        RETURN_RULE,
    },
    {0},
};
