// B014: an exception that occurs twice in one `except`.
#include "rules/shared/dotted_name.h"
#include "rules/shared/handler.h"

#include "check/edits.h"

#include "base/buffer.h"
#include "base/text_set.h"

#include <stdlib.h>

typedef VEC(Text) TextVec;

// "`A`, `B`", in the order of the alphabet.
static Text join_names(Check *check, TextVec *names) {
    qsort(names->items, names->count, sizeof(Text), text_compare_items);
    Buffer out = {0};
    for (uint32_t i = 0; i < names->count; i++) {
        if (i != 0 && text_equal(names->items[i], names->items[i - 1])) continue;
        buffer_printf(&out, "%s`%.*s`", i != 0 ? ", " : "", TEXT_ARGS(names->items[i]));
    }
    return buffer_move(&out, check->arena);
}

static bool has_several(const TextVec *sorted) {
    return !text_equal(sorted->items[0], sorted->items[sorted->count - 1]);
}

static Text joined_elements(Check *check, const TextVec *elements) {
    if (elements->count == 1) return elements->items[0];
    Buffer out = {0};
    for (uint32_t i = 0; i < elements->count; i++) {
        buffer_printf(&out, "%s%.*s", i != 0 ? ", " : "(", TEXT_ARGS(elements->items[i]));
    }
    const Text joined = arena_printf(check->arena, "%.*s)", TEXT_ARGS(buffer_text(&out)));
    buffer_release(&out);
    return joined;
}

static void fix(Check *check, Finding *finding, Range range, const TextVec *kept) {
    const Text content = joined_elements(check, kept);
    const Edit edit = {range.start, range.end,
                       kept->count == 1 ? edit_padded(check, content, range) : content};
    finding_set_fix(check, finding, applicability_in(check->ast, range), &edit, 1,
                    "De-duplicate exceptions");
}

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    HandlerTuple tuple;
    if (!handler_tuple(check, clause, &tuple)) return;
    TextSet seen = text_set(check->arena);
    TextVec kept = {0};
    TextVec duplicates = {0};
    for (Node element = tuple.first; element != 0; element = handler_tuple_next(ast, element)) {
        const Text name = dotted_name(ast, element, check->arena);
        if (name.length != 0 && !text_set_add(&seen, name)) {
            VEC_PUSH(check->arena, &duplicates, name);
        } else {
            VEC_PUSH(check->arena, &kept, name.length != 0 ? name : ast_text(ast, element));
        }
    }
    if (duplicates.count == 0) return;
    const Text names = join_names(check, &duplicates);
    const bool several = has_several(&duplicates);
    Finding *const finding =
        report_range(check, tuple.range,
                     several ? "Exception handler with duplicate exceptions: %.*s"
                             : "Exception handler with duplicate exception: %.*s",
                     TEXT_ARGS(names));
    fix(check, finding, tuple.range, &kept);
}

const Rule rule_bugbear_duplicate_handler_exception[] = {
    {
        .code = "B014",
        .name = "duplicate-handler-exception",
        .summary = "An exception occurs twice in the tuple of an `except`",
        .why = "The second mention changes nothing. Often another exception was meant, "
               "which then is not caught.",
        .help = "Remove it, or correct its name.",
        .bad = "try:\n    load()\nexcept (OSError, OSError):\n    pass\n",
        .good = "try:\n    load()\nexcept (OSError, ValueError):\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
