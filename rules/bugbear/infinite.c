// Iterators that never end.
#include "rules/bugbear/infinite.h"

// `repeat(x, times)` ends; so may what `*args` brings.
static bool repeats_forever(const Ast *ast, Node call) {
    const Node arguments = call_arguments(ast, call);
    if (ast_child_of_kind(ast, arguments, NODE_KEYWORD_ARGUMENT) != 0) {
        const Node times = call_argument(ast, call, "times", CALL_KEYWORD_ONLY);
        return times != 0 && is_none(ast, ast_unparenthesized(ast, times)) &&
               call_argument_count(ast, call) == 2;
    }
    const uint32_t count = call_argument_count(ast, call);
    if (count == 1) return true;
    return count == 2 && is_none(ast, ast_unparenthesized(ast, ast_child_at(ast, arguments, 1)));
}

bool is_infinite_iterator(const Check *check, Node expression) {
    static const char *const endless[] = {"itertools.count", "itertools.cycle", NULL};
    const Node call = ast_unparenthesized(check->ast, expression);
    if (!ast_is(check->ast, call, NODE_CALL)) return false;
    const Node function = ast_child(check->ast, call, FIELD_FUNCTION);
    if (model_is_any(check->model, function, endless)) return true;
    return model_is(check->model, function, "itertools.repeat") &&
           repeats_forever(check->ast, call);
}
