// UP043: `Generator[int, None, None]`.
#include "rules/rule.h"

#include "check/edits.h"
#include "model/annotation.h"
#include "syntax/one_line.h"

#include "base/buffer.h"

enum { FIRST_VERSION = 313 };

// How many parameters the class has; the first has no default, the others have None. 0: another.
static uint32_t parameters_of(const Check *check, Node head) {
    static const char *const generator[] = {"collections.abc.Generator", "typing.Generator",
                                            "typing_extensions.Generator", NULL};
    static const char *const async_generator[] = {"collections.abc.AsyncGenerator",
                                                  "typing.AsyncGenerator",
                                                  "typing_extensions.AsyncGenerator", NULL};
    if (model_is_any(check->model, head, generator)) return 3;
    return model_is_any(check->model, head, async_generator) ? 2 : 0;
}

// Without the arguments at the end that are None anyhow.
static uint32_t needed_count(const Ast *ast, Node subscript, uint32_t *count) {
    uint32_t needed = 0;
    *count = 0;
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        ++*count;
        if (*count == 1 || annotation_shape(ast, argument) != ANNOTATION_NONE) needed = *count;
    }
    return needed;
}

static Text rewritten(Check *check, Node subscript, uint32_t needed) {
    const Ast *const ast = check->ast;
    Buffer out = {0};
    uint32_t index = 0;
    buffer_append(&out, expression_on_one_line(ast, annotation_head(ast, subscript), check->arena));
    buffer_append_byte(&out, '[');
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        if (index == needed) break;
        if (index++ != 0) buffer_append_c(&out, ", ");
        const Node node = annotation_strip(ast, argument);
        buffer_append(&out, expression_on_one_line(ast, node, check->arena));
    }
    buffer_append_byte(&out, ']');
    return buffer_move(&out, check->arena);
}

static void visit(Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    const Node head = ast_first_child(ast, subscript);
    uint32_t count;
    if (!ast_is(ast, head, NODE_IDENTIFIER) && !ast_is(ast, head, NODE_ATTRIBUTE)) return;
    if (ast_has_flag(ast, subscript, NODE_FLAG_WHOLE_STRING)) return;
    if (!annotation_has_tuple(ast, subscript)) return;
    const uint32_t needed = needed_count(ast, subscript, &count);
    if (needed == count || count > parameters_of(check, head)) return;
    Finding *const finding = report(check, subscript, "Unnecessary default type arguments");
    const Range range = ast_range(ast, subscript);
    const Edit edit = {range.start, range.end, rewritten(check, subscript, needed)};
    const FixApplicability applicability = lines_have_comment(check, range) ? FIX_UNSAFE : FIX_SAFE;
    finding_set_fix(check, finding, applicability, &edit, 1, "Remove default type arguments");
}

static bool applies(const Check *check) {
    static const char *const names[] = {"Generator", "AsyncGenerator", NULL};
    return (check->settings->target_version >= FIRST_VERSION ||
            check->source->kind == SOURCE_STUB) &&
           file_uses(check, names);
}

const Rule rule_pyupgrade_unnecessary_default_type_args[] = {
    {
        .code = "UP043",
        .name = "unnecessary-default-type-args",
        .summary = "A generator names type arguments that are the default",
        .why = "Since Python 3.13 what is sent to a generator and what it returns are None unless "
               "the type says otherwise: most generators need to name only what they yield.",
        .help = "Leave out the trailing `None`.",
        .bad = "from collections.abc import Generator\n\n\ndef count() -> Generator[int, None, "
               "None]:\n    yield 1\n",
        .good = "from collections.abc import Generator\n\n\ndef count() -> Generator[int]:\n    "
                "yield 1\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_SUBSCRIPT, NODE_GENERIC_TYPE},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
