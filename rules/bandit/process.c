// Calls that start processes: arguments and shells.
#include "rules/bandit/process.h"

ShellUse shell_use(const Check *check, Node call) {
    const Node keyword = call_keyword(check->ast, call, "shell");
    const Node value = ast_unparenthesized(check->ast, ast_child(check->ast, keyword, FIELD_VALUE));
    if (ast_is(check->ast, value, NODE_TRUE)) return SHELL_TRUE;
    const bool is_true = expression_truth(check->model, check->ast, value) == TRUTH_TRUE;
    return is_true ? SHELL_TRUTHY : SHELL_UNUSED;
}

bool is_subprocess(const Check *check, Node call) {
    static const char *const calls[] = {SUBPROCESS_CALLS, NULL};
    return model_is_any(check->model, ast_child(check->ast, call, FIELD_FUNCTION), calls);
}

// The first positional argument, also `*args`.
static Node first_argument(const Ast *ast, Node call) {
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return arguments;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (argument_is_positional(ast, argument)) return argument;
    }
    return 0;
}

Node process_command(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    Node command = first_argument(ast, call);
    if (command == 0 && is_subprocess(check, call)) {
        command = call_argument(ast, call, "args", CALL_KEYWORD_ONLY);
    }
    return ast_unparenthesized(ast, command);
}

Node called_function(const Check *check, Node call) {
    return ast_unparenthesized(check->ast, ast_child(check->ast, call, FIELD_FUNCTION));
}
