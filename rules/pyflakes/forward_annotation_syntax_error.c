// F722: strings that should be types and are no expressions.
#include "rules/rule.h"

#include "model/string_type.h"
#include "syntax/string_type.h"

static void finish(Check *check) {
    for (uint32_t i = 0; i < model_malformed_type_count(check->model); i++) {
        const Node string = model_malformed_type(check->model, i);
        report(check, string, "Syntax error in forward annotation: %.*s",
               TEXT_ARGS(string_type_error(check->ast, string, check->arena)));
    }
}

const Rule rule_pyflakes_forward_annotation_syntax_error[] = {
    {
        .code = "F722",
        .name = "forward-annotation-syntax-error",
        .summary = "A string that should be a type is no expression",
        .why = "Type checkers cannot read it, and what evaluates annotations "
               "(`typing.get_type_hints`, dataclasses, pydantic) raises a SyntaxError, long after "
               "the import.",
        .help = "Write one expression in the string, or remove the quotes.",
        .bad = "total: \"list of int\"\n",
        .good = "total: \"list[int]\"\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
