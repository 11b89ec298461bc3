// S201: Flask applications that run with the debugger.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node debug = call_keyword(ast, call, "debug");
    const Node value = ast_unparenthesized(ast, ast_child(ast, debug, FIELD_VALUE));
    if (!ast_is(ast, value, NODE_TRUE)) return;
    const Node maker = name_maker(check->model, ast, ast_child(ast, callee, FIELD_OBJECT));
    if (maker == 0 || !model_is(check->model, maker, "flask.Flask")) return;
    report(check, debug, "Use of `debug=True` in Flask app detected");
}

const Rule rule_bandit_flask_debug_true[] = {
    {
        .code = "S201",
        .name = "flask-debug-true",
        .summary = "A Flask application runs with `debug=True`",
        .why = "The debugger has a console in the browser that runs any Python code. Whoever "
               "reaches the port and gets past its PIN, which can be computed from files that "
               "leak easily, owns the server.",
        .help = "Leave `debug` out and use `flask run --debug` while developing.",
        .bad = "from flask import Flask\n\napp = Flask(__name__)\napp.run(debug=True)\n",
        .good = "from flask import Flask\n\napp = Flask(__name__)\napp.run()\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "8.8",
        .cwe = 489, // active debug code
        .is_default = true,
        .needs = NEEDS_MODEL,
        .methods = (const char *const[]){"run", NULL},
        .visit = visit,
    },
    {0},
};
