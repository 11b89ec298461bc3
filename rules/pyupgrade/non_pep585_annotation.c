// UP006: `typing.List` and its like, which the types themselves replace.
#include "rules/rule.h"

enum { FIRST_VERSION = 309 };

typedef struct Replacement {
    const char *member; // of typing
    const char *better;
    Atom builtin; // ATOM_NONE if it has to be imported
} Replacement;

static const Replacement REPLACEMENTS[] = {
    {"DefaultDict", "collections.defaultdict", ATOM_NONE},
    {"Deque", "collections.deque", ATOM_NONE},
    {"Dict", "dict", ATOM_dict},
    {"FrozenSet", "frozenset", ATOM_frozenset},
    {"List", "list", ATOM_list},
    {"Set", "set", ATOM_set},
    {"Tuple", "tuple", ATOM_tuple},
    {"Type", "type", ATOM_type},
};
enum { REPLACEMENT_COUNT = sizeof(REPLACEMENTS) / sizeof(REPLACEMENTS[0]) };

static const Replacement *find(Text qualified) {
    const size_t dot = text_find_byte(qualified, '.', 0);
    if (dot == TEXT_NOT_FOUND) return NULL;
    const Text module = text_slice(qualified, 0, dot);
    if (!text_is(module, "typing") && !text_is(module, "typing_extensions")) return NULL;
    for (size_t i = 0; i < REPLACEMENT_COUNT; i++) {
        if (text_is(text_skip(qualified, dot + 1), REPLACEMENTS[i].member)) return &REPLACEMENTS[i];
    }
    return NULL;
}

// The name with the attribute behind it, in a string as in the code.
static Range dotted_range(const Check *check, const Reference *reference) {
    const Text text = check->source->text;
    Range range = reference->range;
    if (range.end >= text.length || text.bytes[range.end] != '.') return range;
    uint32_t end = range.end + 1;
    while (end < text.length && (byte_is_upper(text.bytes[end]) || byte_is_lower(text.bytes[end]) ||
                                 byte_is_digit(text.bytes[end]) || text.bytes[end] == '_'))
        end++;
    return (Range){range.start, end};
}

static bool is_shadowed(const Check *check, ScopeId scope, Atom name) {
    for (; scope != 0; scope = model_scope(check->model, scope)->parent) {
        if (model_lookup(check->model, scope, name) != 0) return true;
    }
    return false;
}

static void check_reference(Check *check, const Reference *reference) {
    if ((reference->flags & (REFERENCE_DELETE | REFERENCE_IN_EXPORT)) != 0) return;
    const Binding *const binding = model_binding(check->model, reference->binding);
    const uint32_t typing = BINDING_FLAG_TYPING_MODULE | BINDING_FLAG_TYPING_MEMBER;
    if (reference->binding == 0 || (binding->flags & typing) == 0) return;
    const Range range = dotted_range(check, reference);
    const Text name = source_slice(check->source, range);
    const Replacement *const found =
        find(model_qualified_name_at(check->model, reference->node, name, check->arena));
    if (found == NULL) return;
    Finding *const finding =
        report_range(check, range, "Use `%s` instead of `%.*s` for type annotation", found->better,
                     TEXT_ARGS(name));
    if (found->builtin == ATOM_NONE || is_shadowed(check, reference->scope, found->builtin)) return;
    const Edit edit = {range.start, range.end, text_from_c(found->better)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1,
                    arena_printf(check->arena, "Replace with `%s`", found->better).bytes);
}

static void finish(Check *check) {
    const bool is_new = check->settings->target_version >= FIRST_VERSION;
    if (!is_new && !model_has_future_annotations(check->model)) return;
    for (ReferenceId id = 1; id <= model_reference_count(check->model); id++) {
        const Reference *const reference = model_reference(check->model, id);
        if (!is_new && (reference->flags & REFERENCE_TYPING) == 0) continue;
        check_reference(check, reference);
    }
}

const Rule rule_pyupgrade_non_pep585_annotation[] = {
    {
        .code = "UP006",
        .name = "non-pep585-annotation",
        .summary = "A type from typing stands for one that can be used itself",
        .why = "Since Python 3.9 `list[int]` works. `typing.List` and its like are deprecated "
               "aliases, which cost an import and a second name for the same thing.",
        .help = "Use the type itself: `list[int]`.",
        .bad = "from typing import List\n\nsizes: List[int]\n",
        .good = "sizes: list[int]\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
