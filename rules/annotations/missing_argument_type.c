// ANN001, ANN002, ANN003: parameters without annotations.
#include "config/dummy_name.h"
#include "rules/annotations/annotated.h"

static const char *code_of(ParameterKind kind) {
    switch (kind) {
    case PARAMETER_VARARG: return "ANN002";
    case PARAMETER_KWARG: return "ANN003";
    default: return "ANN001";
    }
}

static void report_parameter(Check *check, const Parameter *parameter) {
    const Text name = ast_text(check->ast, parameter->name);
    const Range range = parameter_range(check->ast, parameter);
    const AnnotationsSettings *const settings = &check->settings->annotations;
    if (settings->suppress_dummy_args && name_is_dummy(check->settings, name)) return;
    if (parameter->kind == PARAMETER_VARARG) {
        report_range(check, range, "Missing type annotation for `*%.*s`", TEXT_ARGS(name));
    } else if (parameter->kind == PARAMETER_KWARG) {
        report_range(check, range, "Missing type annotation for `**%.*s`", TEXT_ARGS(name));
    } else {
        report_range(check, range, "Missing type annotation for function argument `%.*s`",
                     TEXT_ARGS(name));
    }
}

static void visit(Check *check, Node function) {
    const ParameterList list = own_parameters(check, function);
    bool is_checked = false; // asked only where something is missing
    for (uint32_t i = 0; i < list.count; i++) {
        const Parameter *const parameter = &list.items[i];
        if (parameter->annotation != 0) continue;
        if (!is_checked && is_overload_implementation(check, function)) return;
        if (!is_checked && is_left_untyped(check, function)) return;
        is_checked = true;
        if (rule_select(check, code_of(parameter->kind))) report_parameter(check, parameter);
    }
}

#define PARAMETER_RULE                                                                             \
    .since = "0.1.0", .category = CATEGORY_TYPING, .severity = SEVERITY_INFO,                      \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .needs = NEEDS_MODEL,                    \
    .kinds = {NODE_FUNCTION_DEFINITION}, .shares_visit = true, .visit = visit

const Rule rule_annotations_missing_argument_type[] = {
    {
        .code = "ANN001",
        .name = "missing-type-function-argument",
        .summary = "A parameter has no type annotation",
        .why = "For a type checker an argument without a type is `Any`: every call is accepted and "
               "nothing that is done with it in the body is checked. Readers have to find the "
               "callers to learn what may be passed.",
        .help = "Annotate the parameter.",
        .bad = "def area(side) -> float:\n    return side**2\n",
        .good = "def area(side: float) -> float:\n    return side**2\n",
        PARAMETER_RULE,
    },
    {
        .code = "ANN002",
        .name = "missing-type-args",
        .summary = "A `*args` parameter has no type annotation",
        .why = "Without an annotation each of the positional arguments that it collects is `Any`, "
               "so a type checker lets through whatever is passed.",
        .help = "Annotate it with the type of one element: `*args: int`.",
        .bad = "def total(*prices) -> float:\n    return sum(prices)\n",
        .good = "def total(*prices: float) -> float:\n    return sum(prices)\n",
        PARAMETER_RULE,
    },
    {
        .code = "ANN003",
        .name = "missing-type-kwargs",
        .summary = "A `**kwargs` parameter has no type annotation",
        .why = "Without an annotation neither the names nor the values that it collects are "
               "checked: a misspelt option passes silently.",
        .help = "Annotate it with the type of one value, or with `Unpack` of a TypedDict.",
        .bad = "def connect(**options) -> None:\n    print(options)\n",
        .good = "def connect(**options: str) -> None:\n    print(options)\n",
        PARAMETER_RULE,
    },
    {0},
};
