// Types put into quotes.
#include "quoted.h"

#include "check/edits.h"
#include "model/unparse.h"

static bool has_comment(const Check *check, Range range) {
    const Ast *const ast = check->ast;
    uint32_t low = 0;
    uint32_t high = ast->comment_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (ast->comments[middle].start < range.start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < ast->comment_count && ast->comments[low].start < range.end;
}

void quote_type(Check *check, Finding *finding, Node expression, FixApplicability applicability,
                const char *message) {
    if (ast_has_flag(check->ast, expression, NODE_FLAG_HAS_ERROR)) return;
    const Range range = ast_range(check->ast, expression);
    const char quote = quote_at(check, expression);
    const Text type = unparse_type(check->model, check->ast, expression, quote, check->arena);
    Buffer quoted = {0};
    unparse_text(&quoted, type, quote);
    const Edit edit = {range.start, range.end, arena_copy(check->arena, buffer_text(&quoted))};
    buffer_release(&quoted);
    finding_set_fix(check, finding, has_comment(check, range) ? FIX_UNSAFE : applicability, &edit,
                    1, message);
}
