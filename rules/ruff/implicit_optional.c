// RUF013: `x: int = None`.
#include "model/annotation.h"
#include "rules/rule.h"

enum { FIRST_UNION_VERSION = 310 };

// Modules of the standard library that annotations take their types from.
static const char *const MODULES[] = {
    "argparse",
    "array",
    "asyncio",
    "builtins",
    "collections",
    "concurrent",
    "datetime",
    "decimal",
    "email",
    "enum",
    "fractions",
    "functools",
    "http",
    "io",
    "ipaddress",
    "logging",
    "multiprocessing",
    "numbers",
    "os",
    "pathlib",
    "queue",
    "random",
    "re",
    "socket",
    "sqlite3",
    "ssl",
    "string",
    "subprocess",
    "threading",
    "types",
    "typing",
    "typing_extensions",
    "unittest",
    "uuid",
    "xml",
    "zoneinfo",
    NULL,
};
static const char *const ALLOW_NONE[] = {
    "builtins.object",
    "collections.abc.Hashable",
    "types.NoneType",
    "typing.Any",
    "typing.Hashable",
    "typing.Optional",
    "typing_extensions.Any",
    "typing_extensions.Optional",
    NULL,
};

static bool is_one_of(Text text, const char *const *names) {
    for (; *names != NULL; names++) {
        if (text_is(text, *names)) return true;
    }
    return false;
}

// What is no type of the standard library may be an alias of anything.
static bool name_allows_none(Text qualified) {
    Text module = qualified;
    const size_t dot = text_find_byte(qualified, '.', 0);
    if (dot != TEXT_NOT_FOUND) module = text_slice(qualified, 0, dot);
    return !is_one_of(module, MODULES) || is_one_of(qualified, ALLOW_NONE);
}

typedef VEC(Node) NodeStack;

static void push_arguments(const Check *check, Node annotation, NodeStack *open) {
    for (Node argument = annotation_first_argument(check->ast, annotation); argument != 0;
         argument = ast_next(check->ast, argument)) {
        VEC_PUSH(check->arena, open, argument);
    }
}

static bool literal_has_none(const Ast *ast, Node annotation) {
    for (Node argument = annotation_first_argument(ast, annotation); argument != 0;
         argument = ast_next(ast, argument)) {
        if (annotation_shape(ast, argument) == ANNOTATION_NONE) return true;
        if (annotation_shape(ast, argument) == ANNOTATION_SUBSCRIPT) return true; // nested: unclear
    }
    return false;
}

// True if it allows None by itself; what else it depends on goes to `open`.
static bool subscript_allows_none(const Check *check, Node annotation, NodeStack *open) {
    const Model *const model = check->model;
    const Node head = annotation_head(check->ast, annotation);
    if (model_is_typing(model, head, "Literal")) return literal_has_none(check->ast, annotation);
    if (model_is_typing(model, head, "Union")) {
        push_arguments(check, annotation, open);
        return false;
    }
    if (model_is_typing(model, head, "Annotated")) {
        VEC_PUSH(check->arena, open, annotation_first_argument(check->ast, annotation));
        return false;
    }
    return name_allows_none(model_qualified_name(model, head, check->arena));
}

// Inside a string: names with `|` between them. What has brackets is left alone.
static bool text_allows_none(const Check *check, Node place, Text text) {
    Text rest = text;
    Text part;
    while (text_split_next(&rest, '|', &part)) {
        const Text name = text_trim(part);
        for (size_t i = 0; i < name.length; i++) {
            const char byte = name.bytes[i];
            if (byte == '[' || byte == '(' || byte == '"' || byte == '\'' || byte == ' ')
                return true;
        }
        if (name.length == 0 || text_is(name, "None")) return true;
        if (name_allows_none(model_qualified_name_at(check->model, place, name, check->arena)))
            return true;
    }
    return false;
}

static bool part_allows_none(const Check *check, Node part, NodeStack *open) {
    Text text;
    switch (annotation_shape(check->ast, part)) {
    case ANNOTATION_NAME:
        return name_allows_none(
            model_qualified_name(check->model, annotation_strip(check->ast, part), check->arena));
    case ANNOTATION_SUBSCRIPT: return subscript_allows_none(check, part, open);
    case ANNOTATION_UNION:
        VEC_PUSH(check->arena, open, annotation_left(check->ast, part));
        VEC_PUSH(check->arena, open, annotation_right(check->ast, part));
        return false;
    case ANNOTATION_STRING:
        return !is_plain_string(check->ast, part) ||
               !literal_string(check->ast, part, check->arena, &text) ||
               text_allows_none(check, part, text);
    default: return true;
    }
}

static bool allows_none(const Check *check, Node annotation) {
    NodeStack open = {0};
    VEC_PUSH(check->arena, &open, annotation);
    while (open.count != 0) {
        const Node part = annotation_strip(check->ast, open.items[--open.count]);
        if (part_allows_none(check, part, &open)) return true;
    }
    return false;
}

static void check_annotation(Check *check, Node outer) {
    const Ast *const ast = check->ast;
    Node annotation = annotation_strip(ast, outer);
    while (annotation_shape(ast, annotation) == ANNOTATION_SUBSCRIPT &&
           model_is_typing(check->model, annotation_head(ast, annotation), "Annotated")) {
        annotation = annotation_strip(ast, annotation_first_argument(ast, annotation));
    }
    const bool is_inside = annotation != annotation_strip(ast, outer);
    Range range = ast_range(ast, annotation);
    if (ast_is(ast, annotation, NODE_STRING) && !is_inside)
        range = string_parts(ast, annotation).content;
    Finding *const finding = report_range(check, range, "PEP 484 prohibits implicit `Optional`");
    const Text text = source_slice(check->source, range);
    if (ast_is(ast, annotation, NODE_CONCATENATED_STRING) || text_contains(text, TEXT("\n")))
        return;
    if (check->settings->target_version < FIRST_UNION_VERSION) return;
    const Edit edit = {range.start, range.end,
                       arena_printf(check->arena, "%.*s | None", TEXT_ARGS(text))};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Convert to `T | None`");
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const ParameterList list = function_parameters(ast, function, check->arena);
    for (uint32_t i = 0; i < list.count; i++) {
        const Parameter *const parameter = &list.items[i];
        if (parameter->annotation == 0) continue;
        if (!is_none(ast, ast_unparenthesized(ast, parameter->value))) continue;
        if (!allows_none(check, parameter->annotation))
            check_annotation(check, parameter->annotation);
    }
}

const Rule rule_ruff_implicit_optional[] = {
    {
        .code = "RUF013",
        .name = "implicit-optional",
        .summary = "A parameter that is None by default is not annotated so",
        .why = "The annotation says that None never comes, and the default is just that. Type "
               "checkers report it, or trust the annotation and miss every use of None.",
        .help = "Annotate with `T | None`, or `Optional[T]` before Python 3.10.",
        .bad = "def fetch(limit: int = None):\n    pass\n",
        .good = "def fetch(limit: int | None = None):\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
