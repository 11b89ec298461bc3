// PLE0302: special methods that take another number of arguments than Python gives them.
#include "rules/rule.h"

// How many arguments Python gives a method, `self` among them.
typedef struct Signature {
    const char *name; // without the underscores
    uint8_t least;
    uint8_t most;
} Signature;

// The language reference, "Data model"; the library reference for copy, pickle and their like.
// Sorted.
static const Signature SIGNATURES[] = {
    {"abs", 1, 1},
    {"add", 2, 2},
    {"aenter", 1, 1},
    {"aexit", 4, 4},
    {"aiter", 1, 1},
    {"and", 2, 2},
    {"anext", 1, 1},
    {"await", 1, 1},
    {"bool", 1, 1},
    {"buffer", 2, 2},
    {"bytes", 1, 1},
    {"ceil", 1, 1},
    {"class_getitem", 2, 2},
    {"complex", 1, 1},
    {"contains", 2, 2},
    {"copy", 1, 1},
    {"deepcopy", 2, 2},
    {"del", 1, 1},
    {"delattr", 2, 2},
    {"delete", 2, 2},
    {"delitem", 2, 2},
    {"dir", 1, 1},
    {"divmod", 2, 2},
    {"enter", 1, 1},
    {"eq", 2, 2},
    {"exit", 4, 4},
    {"float", 1, 1},
    {"floor", 1, 1},
    {"floordiv", 2, 2},
    {"format", 2, 2},
    {"fspath", 1, 1},
    {"ge", 2, 2},
    {"get", 3, 3},
    {"getattr", 2, 2},
    {"getattribute", 2, 2},
    {"getitem", 2, 2},
    {"getnewargs", 1, 1},
    {"getnewargs_ex", 1, 1},
    {"getstate", 1, 1},
    {"gt", 2, 2},
    {"hash", 1, 1},
    {"iadd", 2, 2},
    {"iand", 2, 2},
    {"ifloordiv", 2, 2},
    {"ilshift", 2, 2},
    {"imatmul", 2, 2},
    {"imod", 2, 2},
    {"imul", 2, 2},
    {"index", 1, 1},
    {"instancecheck", 2, 2},
    {"int", 1, 1},
    {"invert", 1, 1},
    {"ior", 2, 2},
    {"ipow", 2, 2},
    {"irshift", 2, 2},
    {"isub", 2, 2},
    {"iter", 1, 1},
    {"itruediv", 2, 2},
    {"ixor", 2, 2},
    {"le", 2, 2},
    {"len", 1, 1},
    {"length_hint", 1, 1},
    {"lshift", 2, 2},
    {"lt", 2, 2},
    {"matmul", 2, 2},
    {"missing", 2, 2},
    {"mod", 2, 2},
    {"mro_entries", 2, 2},
    {"mul", 2, 2},
    {"ne", 2, 2},
    {"neg", 1, 1},
    {"next", 1, 1},
    {"or", 2, 2},
    {"pos", 1, 1},
    {"pow", 2, 3},
    {"radd", 2, 2},
    {"rand", 2, 2},
    {"rdivmod", 2, 2},
    {"reduce", 1, 1},
    {"reduce_ex", 2, 2},
    {"release_buffer", 2, 2},
    {"repr", 1, 1},
    {"reversed", 1, 1},
    {"rfloordiv", 2, 2},
    {"rlshift", 2, 2},
    {"rmatmul", 2, 2},
    {"rmod", 2, 2},
    {"rmul", 2, 2},
    {"ror", 2, 2},
    {"round", 1, 2},
    {"rpow", 2, 2},
    {"rrshift", 2, 2},
    {"rshift", 2, 2},
    {"rsub", 2, 2},
    {"rtruediv", 2, 2},
    {"rxor", 2, 2},
    {"set", 3, 3},
    {"set_name", 3, 3},
    {"setattr", 3, 3},
    {"setitem", 3, 3},
    {"setstate", 2, 2},
    {"str", 1, 1},
    {"sub", 2, 2},
    {"subclasscheck", 2, 2},
    {"subclasses", 1, 1},
    {"subclasshook", 2, 2},
    {"truediv", 2, 2},
    {"trunc", 1, 1},
    {"xor", 2, 2},
};

static const Signature *find_signature(Text name) {
    const Text inner = text_slice(name, 2, name.length - 2);
    size_t low = 0;
    size_t high = sizeof SIGNATURES / sizeof *SIGNATURES;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = text_compare(inner, text_from_c(SIGNATURES[middle].name));
        if (order == 0) return &SIGNATURES[middle];
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

typedef struct ParameterCounts {
    uint32_t required;
    uint32_t optional;
    bool has_normal;
    bool has_vararg;
    bool has_keywords; // keyword-only parameters or `**`: a call may be by another hand
} ParameterCounts;

static ParameterCounts count_parameters(Check *check, Node function) {
    const ParameterList parameters = function_parameters(check->ast, function, check->arena);
    ParameterCounts counts = {0};
    for (uint32_t i = 0; i < parameters.count; i++) {
        const Parameter *const parameter = &parameters.items[i];
        switch (parameter->kind) {
        case PARAMETER_POSITIONAL_ONLY:
        case PARAMETER_NORMAL:
            counts.has_normal |= parameter->kind == PARAMETER_NORMAL;
            counts.required += parameter->value == 0;
            counts.optional += parameter->value != 0;
            break;
        case PARAMETER_VARARG: counts.has_vararg = true; break;
        case PARAMETER_KEYWORD_ONLY:
        case PARAMETER_KWARG: counts.has_keywords = true; break;
        }
    }
    return counts;
}

// Where Python gives one argument or another it may be told not to (`pow` without a modulus).
static bool fits(const Signature *signature, uint32_t most, const ParameterCounts *counts) {
    if (counts->required > most) return false;
    if (counts->has_vararg || signature->least != signature->most) return true;
    return counts->required + counts->optional >= most;
}

static const char *verb_of(uint32_t count) {
    return count == 1 ? "was" : "were";
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const Node name = definition_name(ast, function);
    const Text text = ast_text(ast, name);
    if (!name_is_dunder(text) || text.length < 5) return;
    const Signature *const signature = find_signature(text);
    if (signature == NULL || function_enclosing_class(ast, function) == 0) return;
    const ParameterCounts counts = count_parameters(check, function);
    const uint32_t given = counts.required + counts.optional;
    if (counts.has_keywords || (!counts.has_normal && !counts.has_vararg)) return;
    // The instance is not among a static method's arguments.
    const uint32_t less = function_is_static_method(check->model, ast, function) ? 1 : 0;
    const uint32_t most = signature->most - less;
    if (fits(signature, most, &counts)) return;
    if (signature->least != signature->most) {
        report(check, name,
               "The special method `%.*s` expects between %u and %u parameters, %u %s given",
               TEXT_ARGS(text), signature->least - less, most, given, verb_of(given));
    } else {
        report(check, name, "The special method `%.*s` expects %u parameter%s, %u %s given",
               TEXT_ARGS(text), most, most == 1 ? "" : "s", given, verb_of(given));
    }
}

const Rule rule_pylint_unexpected_special_method_signature[] = {
    {
        .code = "PLE0302",
        .name = "unexpected-special-method-signature",
        .summary = "A special method takes more or fewer arguments than Python passes",
        .why = "Python calls the method itself, with a fixed number of arguments: the operator or "
               "builtin behind it raises a TypeError.",
        .help = "Take the arguments that Python gives, or give further ones a default.",
        .bad = "class Cart:\n    def __len__(self, kind):\n        return 0\n",
        .good = "class Cart:\n    def __len__(self):\n        return 0\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
