// Terminals, from the statements of a block to those of the function.
//
// Two ways to put them together: one statement behind the other (`then`), and the branches of one
// statement beside each other (`beside`). Loops are taken to run once, and each statement in a
// `try` may raise.
#include "model/terminal.h"

#include "syntax/literal.h"

enum { DEEPEST_BLOCK = 100 }; // Python's own limit of indentation

static Terminal of_block(const Ast *ast, Node block, uint32_t depth);

static bool has_return(Terminal self) {
    return self == TERMINAL_RETURN || self == TERMINAL_RAISE_OR_RETURN ||
           self == TERMINAL_CONDITIONAL_RETURN;
}

bool terminal_may_end(Terminal self) {
    return self == TERMINAL_NONE || self == TERMINAL_END || self == TERMINAL_CONDITIONAL_RETURN;
}

static bool is_raise(Terminal self) {
    return self == TERMINAL_RAISE || self == TERMINAL_NOT_IMPLEMENTED;
}

// What both orders and both ways have in common: neither is NONE or END.
static Terminal join(Terminal left, Terminal right) {
    if (left == right) return left;
    if (is_raise(left) && is_raise(right)) return TERMINAL_RAISE;
    if (left == TERMINAL_RAISE_OR_RETURN || right == TERMINAL_RAISE_OR_RETURN || is_raise(left) ||
        is_raise(right)) {
        return TERMINAL_RAISE_OR_RETURN;
    }
    return TERMINAL_RETURN; // one of them a conditional one
}

static Terminal then(Terminal first, Terminal second) {
    if (first == TERMINAL_NONE || first == TERMINAL_END) {
        return second == TERMINAL_NONE ? first : second;
    }
    return second == TERMINAL_NONE || second == TERMINAL_END ? first : join(first, second);
}

static Terminal beside(Terminal left, Terminal right) {
    if (left == TERMINAL_NONE) return right;
    if (right == TERMINAL_NONE) return left;
    if (left == TERMINAL_END || right == TERMINAL_END) {
        return has_return(left) || has_return(right) ? TERMINAL_CONDITIONAL_RETURN : TERMINAL_END;
    }
    return join(left, right);
}

// ---- Loops ----

static Node clause_block(const Ast *ast, Node clause) {
    return ast_child_of_kind(ast, clause, NODE_BLOCK);
}

// A `break` stands in the block itself, before anything that leaves it.
static bool always_breaks(const Ast *ast, Node block) {
    AST_EACH_CHILD(ast, statement, block) {
        switch (ast_kind(ast, statement)) {
        case NODE_BREAK_STATEMENT: return true;
        case NODE_RETURN_STATEMENT:
        case NODE_RAISE_STATEMENT: return false;
        default: break;
        }
    }
    return false;
}

// A loop inside that is left for another one has its own breaks; its `else` has those of this one.
static Node skip_inner_loop(const Ast *ast, Node loop) {
    const Node alternative = ast_child(ast, loop, FIELD_ALTERNATIVE);
    return alternative != 0 ? alternative : ast_end_of(ast, loop);
}

// A `break` that belongs to the loop with this body.
static bool may_break(const Ast *ast, Node body) {
    for (Node node = body; node < ast_end_of(ast, body);) {
        switch (ast_kind(ast, node)) {
        case NODE_BREAK_STATEMENT: return true;
        case NODE_FOR_STATEMENT:
        case NODE_WHILE_STATEMENT: node = skip_inner_loop(ast, node); break;
        case NODE_FUNCTION_DEFINITION:
        case NODE_CLASS_DEFINITION:
        case NODE_EXPRESSION_STATEMENT:
        case NODE_RETURN_STATEMENT: node = ast_end_of(ast, node); break;
        default: node++;
        }
    }
    return false;
}

static Terminal of_loop(const Ast *ast, Node loop, uint32_t depth) {
    const Node body = ast_child(ast, loop, FIELD_BODY);
    const Node alternative = ast_child(ast, loop, FIELD_ALTERNATIVE);
    if (always_breaks(ast, body)) return TERMINAL_NONE;
    const Terminal inside = of_block(ast, body, depth);
    if (may_break(ast, body)) return inside;
    return then(inside, of_block(ast, clause_block(ast, alternative), depth));
}

// ---- Branches ----

// What branches of which not one need be taken say: only whether one returns.
static Terminal if_taken(Terminal branches) {
    return has_return(branches) ? TERMINAL_CONDITIONAL_RETURN : TERMINAL_NONE;
}

static Terminal of_if(const Ast *ast, Node statement, uint32_t depth) {
    Terminal branches = of_block(ast, ast_child(ast, statement, FIELD_CONSEQUENCE), depth);
    bool has_else = false;
    for (Node clause = ast_child(ast, statement, FIELD_ALTERNATIVE); clause != 0;
         clause = ast_next_in_field(ast, clause)) {
        branches = beside(branches, of_block(ast, clause_block(ast, clause), depth));
        has_else |= ast_is(ast, clause, NODE_ELSE_CLAUSE);
    }
    return has_else ? branches : if_taken(branches);
}

// `case _` and `case name`, also in parentheses.
static bool takes_everything(const Ast *ast, Node clause) {
    if (ast_child(ast, clause, FIELD_GUARD) != 0) return false;
    Node pattern = ast_first_child(ast, clause);
    if (!ast_is(ast, pattern, NODE_CASE_PATTERN) ||
        !ast_is(ast, ast_next(ast, pattern), NODE_BLOCK)) {
        return false;
    }
    while (ast_is(ast, pattern, NODE_CASE_PATTERN) || ast_is(ast, pattern, NODE_TUPLE_PATTERN)) {
        if (text_find_byte(ast_text(ast, pattern), ',', 0) != TEXT_NOT_FOUND) return false;
        pattern = ast_first_child(ast, pattern);
    }
    if (ast_is(ast, pattern, NODE_DOTTED_NAME)) return ast_child_count(ast, pattern) == 1;
    return text_is(ast_text(ast, pattern), "_");
}

static Terminal of_match(const Ast *ast, Node statement, uint32_t depth) {
    Terminal branches = TERMINAL_NONE;
    bool is_exhaustive = false;
    AST_EACH_CHILD(ast, clause, ast_child(ast, statement, FIELD_BODY)) {
        if (!ast_is(ast, clause, NODE_CASE_CLAUSE)) continue;
        branches = beside(branches, of_block(ast, clause_block(ast, clause), depth));
        is_exhaustive |= takes_everything(ast, clause);
    }
    return is_exhaustive ? branches : if_taken(branches);
}

static Terminal of_try(const Ast *ast, Node statement, uint32_t depth) {
    const Node body = ast_child(ast, statement, FIELD_BODY);
    Terminal handlers = TERMINAL_NONE;
    Terminal after = TERMINAL_NONE;
    Node alternative = 0;
    AST_EACH_CHILD(ast, clause, statement) {
        switch (ast_kind(ast, clause)) {
        case NODE_EXCEPT_CLAUSE:
            handlers = beside(handlers, of_block(ast, clause_block(ast, clause), depth));
            break;
        case NODE_FINALLY_CLAUSE: after = of_block(ast, clause_block(ast, clause), depth); break;
        case NODE_ELSE_CLAUSE: alternative = clause; break;
        default: break;
        }
    }
    const Terminal start = then(if_taken(of_block(ast, body, depth)), after);
    if (alternative == 0) return then(start, if_taken(handlers));
    const Terminal otherwise = of_block(ast, clause_block(ast, alternative), depth);
    return then(start, beside(handlers, otherwise));
}

// ---- Statements ----

static Terminal of_raise(const Ast *ast, Node statement) {
    Node raised = ast_first_child(ast, statement);
    if (ast_is(ast, raised, NODE_CALL)) raised = ast_child(ast, raised, FIELD_FUNCTION);
    const bool is_placeholder = ast_is(ast, raised, NODE_IDENTIFIER) &&
                                text_is(ast_text(ast, raised), "NotImplementedError");
    return is_placeholder ? TERMINAL_NOT_IMPLEMENTED : TERMINAL_RAISE;
}

static Terminal of_statement(const Ast *ast, Node statement, uint32_t depth) {
    switch (ast_kind(ast, statement)) {
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT: return of_loop(ast, statement, depth);
    case NODE_IF_STATEMENT: return of_if(ast, statement, depth);
    case NODE_MATCH_STATEMENT: return of_match(ast, statement, depth);
    case NODE_TRY_STATEMENT: return of_try(ast, statement, depth);
    case NODE_WITH_STATEMENT: return of_block(ast, ast_child(ast, statement, FIELD_BODY), depth);
    case NODE_RETURN_STATEMENT: return TERMINAL_RETURN;
    case NODE_RAISE_STATEMENT: return of_raise(ast, statement);
    default: return TERMINAL_NONE;
    }
}

static Terminal of_block(const Ast *ast, Node block, uint32_t depth) {
    Terminal terminal = TERMINAL_NONE;
    if (block == 0) return TERMINAL_NONE;
    if (depth == 0) return TERMINAL_END;
    AST_EACH_CHILD(ast, statement, block) {
        terminal = then(terminal, of_statement(ast, statement, depth - 1));
    }
    return terminal == TERMINAL_NONE ? TERMINAL_END : terminal;
}

Terminal function_terminal(const Ast *ast, Node function) {
    return of_block(ast, ast_child(ast, function, FIELD_BODY), DEEPEST_BLOCK);
}
