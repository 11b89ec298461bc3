// UP036: blocks for Pythons that are older than the oldest one to support.
#include "check/edits.h"
#include "rules/rule.h"

// ---- What the comparison comes to ----

typedef enum Outcome {
    OUTCOME_OPEN,    // depends on the Python
    OUTCOME_TRUE,    // always
    OUTCOME_FALSE,   // never
    OUTCOME_INVALID, // compared with what no version can be
} Outcome;

// `sys.version_info`, its `[:n]`, `[0]` and `.major`.
static bool is_version_info(const Check *check, Node node) {
    const Ast *const ast = check->ast;
    node = ast_unparenthesized(ast, node);
    if (ast_is(ast, node, NODE_SUBSCRIPT)) {
        const Node index = ast_child(ast, node, FIELD_SUBSCRIPT);
        const Node start = ast_is(ast, index, NODE_SLICE) ? ast_first_child(ast, index) : index;
        int64_t number;
        if (literal_integer(ast, start, &number) && number != 0) return false;
        node = ast_unparenthesized(ast, ast_first_child(ast, node));
    } else if (ast_is(ast, node, NODE_ATTRIBUTE) &&
               text_is(ast_text(ast, ast_child(ast, node, FIELD_ATTRIBUTE)), "major")) {
        node = ast_unparenthesized(ast, ast_first_child(ast, node));
    }
    return model_is(check->model, node, "sys.version_info");
}

static Outcome outcome_of(bool is_true) {
    return is_true ? OUTCOME_TRUE : OUTCOME_FALSE;
}

// Against a major version; only those of Python 2 and 3 say anything.
static Outcome compare_major(uint16_t operator, int64_t number) {
    if (number != 2 && number != 3) return OUTCOME_OPEN;
    switch (operator) {
    case TOKEN_EQUAL_EQUAL: return outcome_of(number == 3);
    case TOKEN_BANG_EQUAL: return outcome_of(number != 3);
    case TOKEN_LESS: return outcome_of(false);
    case TOKEN_LESS_EQUAL: return outcome_of(number == 3);
    case TOKEN_GREATER: return outcome_of(number == 2);
    case TOKEN_GREATER_EQUAL: return outcome_of(true);
    default: return OUTCOME_OPEN;
    }
}

enum { VERSION_PARTS = 3, MOST_IN_PART = 255 };

// False unless all elements are numbers.
static bool read_version(const Ast *ast, Node tuple, int64_t parts[VERSION_PARTS]) {
    uint32_t count = 0;
    AST_EACH_CHILD(ast, element, tuple) {
        int64_t number = INT64_MAX; // also of what is too long
        const Node node = ast_unparenthesized(ast, element);
        if (!ast_is(ast, node, NODE_INTEGER)) return false;
        if (!literal_integer(ast, node, &number)) number = INT64_MAX;
        if (count < VERSION_PARTS) parts[count] = number;
        count++;
    }
    return count != 0;
}

static Outcome compare_version(const Check *check, uint16_t operator, Node tuple) {
    int64_t parts[VERSION_PARTS] = {0};
    const bool is_less = operator== TOKEN_LESS || operator== TOKEN_LESS_EQUAL;
    const bool is_at = operator== TOKEN_LESS || operator== TOKEN_GREATER_EQUAL; // the bound itself
    if (!is_less && operator!= TOKEN_GREATER && operator!= TOKEN_GREATER_EQUAL) return OUTCOME_OPEN;
    if (!read_version(check->ast, tuple, parts)) return OUTCOME_OPEN;
    const int64_t major = check->settings->target_version / 100;
    const int64_t minor = check->settings->target_version % 100;
    if (parts[0] > MOST_IN_PART) return OUTCOME_INVALID;
    if (parts[0] < major) return outcome_of(!is_less);
    if (parts[0] > major) return OUTCOME_OPEN;
    if (parts[1] > MOST_IN_PART) return OUTCOME_INVALID;
    if (parts[1] < minor) return outcome_of(!is_less);
    const bool is_met = parts[1] == minor && is_at && parts[2] == 0;
    return is_met ? outcome_of(!is_less) : OUTCOME_OPEN;
}

static Outcome compare(const Check *check, Node comparison) {
    const Ast *const ast = check->ast;
    const Node left = ast_first_child(ast, comparison);
    const Node operator= ast_child(ast, comparison, FIELD_OPERATORS);
    const Node right = ast_unparenthesized(ast, ast_last_child(ast, comparison));
    if (ast_next_in_field(ast, operator) != 0 || !is_version_info(check, left)) return OUTCOME_OPEN;
    int64_t number;
    if (ast_is(ast, right, NODE_TUPLE)) {
        return compare_version(check, ast_kind(ast, operator), right);
    }
    if (!ast_is(ast, right, NODE_INTEGER) || !literal_integer(ast, right, &number)) {
        return OUTCOME_OPEN;
    }
    return compare_major(ast_kind(ast, operator), number);
}

// ---- The fix ----

static uint32_t block_end(const Ast *ast, Node block) {
    return ast_statement_range(ast, ast_last_child(ast, block)).end;
}

// The block in the place of the whole statement.
static bool keep_block(Check *check, Node statement, Node block, uint32_t end, Edit *edit) {
    const Ast *const ast = check->ast;
    const Node first = ast_first_child(ast, block);
    const uint32_t start = ast_start(ast, statement);
    const uint32_t last = block_end(ast, block);
    Text blank;
    Text own;
    if (first == 0 || !edit_line_start(check, statement, &blank)) return false;
    if (!edit_line_start(check, first, &own)) { // on one line with its condition
        const Text text = text_slice(check->source->text, ast_start(ast, first), last);
        *edit = (Edit){start, end, text, false};
        return true;
    }
    const uint32_t head = ast_start(ast, first) - (uint32_t)own.length;
    const Text text = edit_reindented(check, (Range){head, last}, first, blank);
    const Range last_line = source_line_range(check->source, source_line_of(check->source, last));
    const uint32_t behind = last_line.end - last; // a comment, the line end
    *edit = (Edit){start - (uint32_t)blank.length, end, text_slice(text, 0, text.length - behind),
                   false};
    return true;
}

static uint32_t statement_end(const Ast *ast, Node statement) {
    Node last = ast_end_of(ast, statement) - 1; // not one by one: there may be thousands of `elif`
    while (ast_parent(ast, last) != statement) last = ast_parent(ast, last);
    if (!ast_is(ast, last, NODE_BLOCK)) last = ast_child_of_kind(ast, last, NODE_BLOCK);
    return block_end(ast, last);
}

// An `elif` that is always met is the `else`.
static Edit make_else(const Check *check, Node statement, Node clause) {
    const Ast *const ast = check->ast;
    const Node block = ast_child(ast, clause, FIELD_CONSEQUENCE);
    const Node condition = ast_with_parentheses(ast, ast_child(ast, clause, FIELD_CONDITION));
    const Text rest =
        text_slice(check->source->text, ast_end(ast, condition), block_end(ast, block));
    return (Edit){ast_start(ast, clause), statement_end(ast, statement),
                  arena_printf(check->arena, "else%.*s", TEXT_ARGS(rest)), false};
}

static Edit remove_clause(const Ast *ast, Node clause) {
    const Node next = ast_next(ast, clause);
    const uint32_t end = next != 0 ? ast_start(ast, next)
                                   : block_end(ast, ast_child(ast, clause, FIELD_CONSEQUENCE));
    return (Edit){ast_start(ast, clause), end, TEXT(""), false};
}

static bool make_edit(Check *check, Node statement, Node clause, bool is_met, Edit *edit) {
    const Ast *const ast = check->ast;
    if (clause != statement) {
        *edit = is_met ? make_else(check, statement, clause) : remove_clause(ast, clause);
        return true;
    }
    const Node block = ast_child(ast, statement, FIELD_CONSEQUENCE);
    const uint32_t end = statement_end(ast, statement);
    if (is_met) return keep_block(check, statement, block, end, edit);
    const Node other = ast_child(ast, statement, FIELD_ALTERNATIVE);
    if (other == 0) {
        *edit = edit_delete_statement(check, statement);
        return true;
    }
    if (ast_is(ast, other, NODE_ELSE_CLAUSE)) {
        return keep_block(check, statement, ast_child_of_kind(ast, other, NODE_BLOCK), end, edit);
    }
    const uint32_t condition = ast_start(ast, other) + (uint32_t)strlen("el");
    *edit = (Edit){ast_start(ast, statement), condition, TEXT(""), false};
    return true;
}

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    const Node condition = ast_unparenthesized(ast, ast_child(ast, clause, FIELD_CONDITION));
    if (!ast_is(ast, condition, NODE_COMPARISON_OPERATOR)) return;
    const Outcome outcome = compare(check, condition);
    if (outcome == OUTCOME_OPEN) return;
    if (outcome == OUTCOME_INVALID) {
        report(check, ast_unparenthesized(ast, ast_last_child(ast, condition)),
               "Version specifier is invalid");
        return;
    }
    const bool is_elif = ast_is(ast, clause, NODE_ELIF_CLAUSE);
    const Node statement = is_elif ? ast_parent(ast, clause) : clause;
    Finding *const finding =
        report(check, condition, "Version block is outdated for minimum Python version");
    Edit edit;
    if (ast_has_flag(ast, statement, NODE_FLAG_HAS_ERROR)) return;
    if (!make_edit(check, statement, clause, outcome == OUTCOME_TRUE, &edit)) return;
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Remove outdated version block");
    fix_isolate(check, finding, statement);
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"version_info", NULL});
}

const Rule rule_pyupgrade_outdated_version_block[] = {
    {
        .code = "UP036",
        .name = "outdated-version-block",
        .summary = "A block is for Pythons that the project does not support any more",
        .why = "With `target-version` as the oldest Python, the condition always has the same "
               "value: one of the branches never runs, is never tested, and still has to be read.",
        .help = "Keep the branch that runs, without the condition.",
        .bad = "import sys\n\nif sys.version_info < (3, 8):\n    import tomli\n",
        .good = "import tomllib\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_IF_STATEMENT, NODE_ELIF_CLAUSE},
        .visit = visit,
    },
    {0},
};
