// Edits of a call: of its arguments, or what takes its place.
#include "check/edits.h"

#include "model/call.h"

static uint32_t comma_at(const Check *check, uint32_t at, uint32_t end) {
    const Text text = check->source->text;
    for (; at < end && text.bytes[at] != ','; at++) {
        if (text.bytes[at] != '#') continue;
        while (at < end && text.bytes[at] != '\n') at++;
    }
    return at;
}

Edit edit_remove_argument(const Check *check, Node argument, bool removes_parentheses) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, argument);
    const Range around = ast_range(ast, ast_parent(ast, argument));
    const Node before = ast_previous(ast, argument);
    if (ast_next(ast, argument) != 0) {
        const Text text = check->source->text;
        uint32_t end = comma_at(check, range.end, around.end) + 1;
        while (end < around.end && byte_is_space(text.bytes[end])) end++;
        return (Edit){range.start, end, TEXT("")};
    }
    if (before != 0) {
        return (Edit){comma_at(check, ast_end(ast, before), range.start), range.end, TEXT("")};
    }
    return (Edit){around.start, around.end, removes_parentheses ? TEXT("") : TEXT("()")};
}

bool edit_add_keyword(const Check *check, Node call, const char *keyword, Edit *edit) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return false;
    Node last = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!argument_is_positional(ast, argument)) {
            const uint32_t start = ast_start(ast, argument);
            *edit = (Edit){start, start, arena_printf(check->arena, "%s, ", keyword)};
            return true;
        }
        last = argument;
    }
    const uint32_t at = last != 0 ? ast_end(ast, last) : ast_start(ast, arguments) + 1;
    *edit = (Edit){at, at, arena_printf(check->arena, "%s%s", last != 0 ? ", " : "", keyword)};
    return true;
}

static bool is_letter(Text text, size_t at) {
    return at < text.length && (byte_is_lower(text.bytes[at]) || byte_is_upper(text.bytes[at]));
}

Text edit_padded(const Check *check, Text content, Range range) {
    const Text text = check->source->text;
    const bool needs_left = range.start != 0 && is_letter(text, range.start - 1);
    const bool needs_right = is_letter(text, range.end);
    if (!needs_left && !needs_right) return content;
    return arena_printf(check->arena, "%s%.*s%s", needs_left ? " " : "", TEXT_ARGS(content),
                        needs_right ? " " : "");
}
