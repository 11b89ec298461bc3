// Objects that look like loggers.
#include "rules/shared/logger.h"

#include "rules/shared/dotted_name.h"

static bool is_logger_name(Text name) {
    static const char *const endings[] = {"logger", "logging", "LOGGER", "LOGGING"};
    if (text_starts_with(name, TEXT("log")) || text_starts_with(name, TEXT("LOG"))) return true;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (text_ends_with(name, text_from_c(endings[i]))) return true;
    }
    return false;
}

bool is_logger(const Check *check, Node object) {
    static const char *const makers[] = {"logging.getLogger", "logging.Logger", NULL};
    static const char *const loggers[] = {"logging", "flask.current_app.logger", NULL};
    const Ast *const ast = check->ast;
    const Node node = ast_unparenthesized(ast, object);
    if (ast_is(ast, node, NODE_CALL))
        return model_is_any(check->model, ast_child(ast, node, FIELD_FUNCTION), makers);
    if (model_is_any(check->model, node, loggers)) return true;
    if (model_is_any(check->model, node, check->settings->logger_objects.items)) return true;
    const Text meaning = model_qualified_name(check->model, node, check->arena);
    // A relative import that leads out of the package says no more than the name does.
    if (meaning.length != 0 && meaning.bytes[0] != '.') return false;
    if (dotted_name(ast, node, check->arena).length == 0) return false;
    const bool is_name = ast_is(ast, node, NODE_IDENTIFIER);
    return is_logger_name(ast_text(ast, is_name ? node : ast_child(ast, node, FIELD_ATTRIBUTE)));
}
