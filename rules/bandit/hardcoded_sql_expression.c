// S608: SQL queries that are put together from strings.
#include "rules/bandit/code_text.h"
#include "rules/bandit/sql_query.h"

// ---- Whether `a + b` makes a string ----

typedef enum Stringness { IS_STRING, IS_NO_STRING, MAY_BE_STRING } Stringness;

static Stringness operand_stringness(const Ast *ast, Node operand) {
    switch (ast_kind(ast, operand)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: {
        const Node string =
            ast_is(ast, operand, NODE_STRING) ? operand : ast_first_child(ast, operand);
        const uint32_t flags = string_parts(ast, string).flags;
        return (flags & (STRING_BYTES | STRING_TEMPLATE)) != 0 ? IS_NO_STRING : IS_STRING;
    }
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
    case NODE_CALL:
    case NODE_CONDITIONAL_EXPRESSION:
    case NODE_BOOLEAN_OPERATOR:
    case NODE_NOT_OPERATOR:
    case NODE_UNARY_OPERATOR:
    case NODE_NAMED_EXPRESSION: return MAY_BE_STRING;
    default: return IS_NO_STRING;
    }
}

// True if some operand, through operators of any kind, is a string and none is certain not to be.
static bool is_string_operation(const Ast *ast, Node operation) {
    bool has_string = false;
    const Node end = ast_end_of(ast, operation);
    for (Node node = operation; node < end;) {
        const bool is_operator = ast_field(ast, node) == FIELD_OPERATOR;
        if (ast_is(ast, node, NODE_BINARY_OPERATOR) ||
            ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION) || is_operator) {
            node++;
            continue;
        }
        const Stringness stringness = operand_stringness(ast, node);
        if (stringness == IS_NO_STRING) return false;
        if (stringness == IS_STRING) has_string = true;
        node = ast_end_of(ast, node);
    }
    return has_string;
}

// ---- What is reported ----

static bool is_inner_operation(const Ast *ast, Node expression) {
    const Node parent = ast_parent(ast, ast_with_parentheses(ast, expression));
    return ast_is(ast, parent, NODE_BINARY_OPERATOR);
}

// Each text that is looked at holds the texts of all that is nested in it. Limits how often a part
// is looked at; nobody nests queries that deep.
static bool is_nested_too_deep(const Ast *ast, Node expression) {
    enum { MOST_TEXTS = 64, MOST_ANCESTORS = 2048 };
    uint32_t texts = 0;
    uint32_t ancestors = 0;
    for (Node node = ast_parent(ast, expression); node != 0; node = ast_parent(ast, node)) {
        const bool is_text =
            ast_is(ast, node, NODE_STRING) || ast_is(ast, node, NODE_CONCATENATED_STRING) ||
            (ast_is(ast, node, NODE_BINARY_OPERATOR) && !is_inner_operation(ast, node));
        if (is_text) texts++;
        if (texts > MOST_TEXTS || ++ancestors > MOST_ANCESTORS) return true;
    }
    return false;
}

static void report_if_query(Check *check, Node expression, Text text) {
    if (!is_sql_query(text)) return;
    report(check, expression,
           "Possible SQL injection vector through string-based query construction");
}

// False if the code is no query for certain. What is written with a backslash takes a closer look.
static bool may_become_query(Text code) {
    return may_have_sql_query(code) || text_find_byte(code, '\\', 0) != TEXT_NOT_FOUND;
}

// `"select ..." + x`, only the whole of a longer operation.
static void visit_addition(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    if (is_inner_operation(ast, operation) || !is_string_operation(ast, operation)) return;
    if (!may_become_query(ast_text(ast, operation)) || is_nested_too_deep(ast, operation)) return;
    Buffer code = {0};
    append_code(&code, check, operation);
    report_if_query(check, operation, buffer_text(&code));
    buffer_release(&code);
}

// `"select ..." % x` and `"select ...".format(x)`: `template` is the string.
static void visit_template(Check *check, Node expression, Node template) {
    LiteralPieces pieces =
        literal_pieces(check->ast, ast_unparenthesized(check->ast, template), check->arena);
    LiteralPiece piece;
    if (!pieces.is_whole || !literal_pieces_next(&pieces, &piece)) return;
    if (!may_have_sql_query(piece.value)) return;
    Buffer escaped = {0};
    append_escaped(&escaped, piece.value, true);
    report_if_query(check, expression, buffer_text(&escaped));
    buffer_release(&escaped);
}

static void visit_operation(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    const Node op = ast_child(ast, operation, FIELD_OPERATOR);
    if (ast_is(ast, op, TOKEN_PLUS)) visit_addition(check, operation);
    if (ast_is(ast, op, TOKEN_PERCENT)) {
        visit_template(check, operation, ast_child(ast, operation, FIELD_LEFT));
    }
}

static void visit_call(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    visit_template(check, call, ast_child(ast, callee, FIELD_OBJECT));
}

static bool has_interpolation(const Ast *ast, Node string) {
    if ((string_parts(ast, string).flags & STRING_FORMAT) == 0) return false;
    return ast_child_of_kind(ast, string, NODE_INTERPOLATION) != 0;
}

// f-strings, also side by side with other strings.
static void visit_strings(Check *check, Node strings) {
    const Ast *const ast = check->ast;
    if (ast_is_leaf(ast, strings)) return; // nothing is put in
    if (ast_is(ast, ast_parent(ast, strings), NODE_CONCATENATED_STRING)) return;
    bool is_query = has_interpolation(ast, strings);
    if (ast_is(ast, strings, NODE_CONCATENATED_STRING)) {
        AST_EACH_CHILD(ast, part, strings) is_query = is_query || has_interpolation(ast, part);
    }
    if (!is_query || is_nested_too_deep(ast, strings)) return;
    Buffer contents = {0};
    append_raw_contents(&contents, ast, strings);
    report_if_query(check, strings, buffer_text(&contents));
    buffer_release(&contents);
}

static void visit(Check *check, Node node) {
    switch (ast_kind(check->ast, node)) {
    case NODE_BINARY_OPERATOR: visit_operation(check, node); break;
    case NODE_CALL: visit_call(check, node); break;
    default: visit_strings(check, node); break;
    }
}

const Rule rule_bandit_hardcoded_sql_expression[] = {
    {
        .code = "S608",
        .name = "hardcoded-sql-expression",
        .summary = "An SQL query is put together from strings",
        .why = "If any part comes from outside, it can close the quotes and go on with SQL of its "
               "own: read other people's rows, log in without a password, drop the table. "
               "Escaping by hand misses cases that the database's driver knows.",
        .help = "Leave placeholders in the query and pass the values beside it: "
                "`cursor.execute(\"... where name = %s\", (name,))`.",
        .bad = "query = f\"select * from users where name = '{name}'\"\n",
        .good = "cursor.execute(\"select * from users where name = %s\", (name,))\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "8.1",
        .cwe = 89, // SQL injection
        .is_default = true,
        .kinds = {NODE_BINARY_OPERATOR, NODE_STRING, NODE_CONCATENATED_STRING},
        .methods = (const char *const[]){"format", NULL},
        .visit = visit,
    },
    {0},
};
