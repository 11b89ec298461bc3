// Insecure protocols: known by their names, whatever module those are taken from.
#include "rules/bandit/ssl_protocol.h"

Text insecure_ssl_protocol(const Ast *ast, Node expression) {
    static const char *const names[] = {"PROTOCOL_SSLv2",   "PROTOCOL_SSLv3", "PROTOCOL_TLSv1",
                                        "PROTOCOL_TLSv1_1", "SSLv2_METHOD",   "SSLv3_METHOD",
                                        "SSLv23_METHOD",    "TLSv1_METHOD",   "TLSv1_1_METHOD"};
    expression = ast_unparenthesized(ast, expression);
    if (ast_is(ast, expression, NODE_ATTRIBUTE)) {
        expression = ast_child(ast, expression, FIELD_ATTRIBUTE);
    }
    if (!ast_is(ast, expression, NODE_IDENTIFIER)) return TEXT("");
    const Text name = ast_text(ast, expression);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (text_is(name, names[i])) return name;
    }
    return TEXT("");
}
