// Syntax checks: match statements (language reference 8.6; PEP 634).
#include "syntax/syntax_checks.h"

#include "syntax/literal.h"

enum { MOST_NAMES = 256 };

// The names that a pattern binds. Endless patterns are cut short.
typedef struct NameSet {
    Atom atoms[MOST_NAMES];
    uint32_t count;
} NameSet;

static bool set_has(const NameSet *self, Atom atom) {
    for (uint32_t i = 0; i < self->count; i++) {
        if (self->atoms[i] == atom) return true;
    }
    return false;
}

static void set_add(NameSet *self, Atom atom) {
    if (self->count < MOST_NAMES && !set_has(self, atom)) self->atoms[self->count++] = atom;
}

static bool set_equal(const NameSet *self, const NameSet *other) {
    if (self->count != other->count) return false;
    for (uint32_t i = 0; i < self->count; i++) {
        if (!set_has(other, self->atoms[i])) return false;
    }
    return true;
}

// The name that this node binds: a dotted name of one part that is no class, value or key, the name
// behind a star, the one behind `as`. 0 if it is none.
static Node captured_name(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    if (ast_is(ast, node, NODE_DOTTED_NAME)) {
        const Node name = ast_first_child(ast, node);
        if (ast_next(ast, name) != 0 || ast_field(ast, node) == FIELD_KEY) return 0;
        if (ast_is(ast, parent, NODE_CLASS_PATTERN)) return 0;
        return ast_atom(ast, name) == ATOM__ ? 0 : name;
    }
    if (!ast_is(ast, node, NODE_IDENTIFIER)) return 0;
    const uint16_t kind = ast_kind(ast, parent);
    return kind == NODE_SPLAT_PATTERN || kind == NODE_AS_PATTERN ? node : 0;
}

static bool is_wildcard(const Ast *ast, Node node) {
    return ast_is(ast, node, TOKEN__) ||
           (ast_is(ast, node, NODE_DOTTED_NAME) && ast_next(ast, node + 1) == 0 &&
            ast_atom(ast, node + 1) == ATOM__);
}

// ---- What takes everything ----

// An alternative that is one for sure; else the last, which may be one in its parentheses.
static Node first_irrefutable(const Ast *ast, Node alternatives) {
    AST_EACH_CHILD(ast, alternative, alternatives) {
        if (is_wildcard(ast, alternative) || captured_name(ast, alternative) != 0)
            return alternative;
    }
    return ast_last_child(ast, alternatives);
}

// The name or wildcard by which a pattern takes everything: itself, or the one in its parentheses
// or in front of `as`, or the first such alternative. 0 if it does not.
static Node irrefutable(const Ast *ast, Node pattern) {
    for (;;) {
        switch (ast_kind(ast, pattern)) {
        case NODE_CASE_PATTERN:
        case NODE_AS_PATTERN: pattern = ast_first_child(ast, pattern); continue;
        case NODE_TUPLE_PATTERN: {
            const Node only = ast_first_child(ast, pattern);
            const bool is_group = only != 0 && ast_next(ast, only) == 0 &&
                                  text_find_byte(ast_text(ast, pattern), ',', 0) == TEXT_NOT_FOUND;
            if (!is_group) return 0;
            pattern = only;
            continue;
        }
        case NODE_UNION_PATTERN: pattern = first_irrefutable(ast, pattern); continue;
        default: break;
        }
        return is_wildcard(ast, pattern) || captured_name(ast, pattern) != 0 ? pattern : 0;
    }
}

static void report_unreachable(SyntaxChecker *self, Node all) {
    if (is_wildcard(self->ast, all)) {
        SYNTAX_ERROR(self, SYNTAX_UNREACHABLE_PATTERN, all,
                     "wildcard makes remaining patterns unreachable");
    } else {
        SYNTAX_ERROR(self, SYNTAX_UNREACHABLE_PATTERN, all,
                     "name capture `%.*s` makes remaining patterns unreachable",
                     TEXT_ARGS(ast_text(self->ast, all)));
    }
}

static Node irrefutable_case(const Ast *ast, Node clause) {
    const Node pattern = ast_first_child(ast, clause);
    if (ast_child(ast, clause, FIELD_GUARD) != 0 || !ast_is(ast, pattern, NODE_CASE_PATTERN))
        return 0;
    const bool is_sequence = ast_is(ast, ast_next(ast, pattern), NODE_CASE_PATTERN) ||
                             ast->source->text.bytes[ast_end(ast, pattern)] == ',';
    return is_sequence ? 0 : irrefutable(ast, pattern);
}

static void check_order(SyntaxChecker *self, Node match) {
    const Ast *const ast = self->ast;
    Node all = 0;
    AST_EACH_CHILD(ast, clause, ast_child(ast, match, FIELD_BODY)) {
        if (!ast_is(ast, clause, NODE_CASE_CLAUSE)) continue;
        if (all != 0) report_unreachable(self, all);
        all = irrefutable_case(ast, clause);
    }
}

// ---- Names ----

// What is directly in a union's alternative; of a union in it, its first alternative.
static void collect_names(const Ast *ast, Node alternative, NameSet *names) {
    for (Node node = alternative; node < ast_end_of(ast, alternative); node++) {
        const Node name = captured_name(ast, node);
        if (name != 0) set_add(names, ast_atom(ast, name));
    }
}

// check_order reports it: there are more cases.
static bool hides_cases(const Ast *ast, Node wildcard) {
    const Node clause = ast_ancestor_of_kind(ast, wildcard, NODE_CASE_CLAUSE);
    return ast_next(ast, clause) != 0 && irrefutable_case(ast, clause) == wildcard;
}

static void check_union(SyntaxChecker *self, Node alternatives) {
    const Ast *const ast = self->ast;
    // Unions in unions, for ever: nobody wrote that.
    enum { LOOKS_PER_NODE = 64 };
    self->union_nodes += ast_end_of(ast, alternatives) - alternatives;
    if (self->union_nodes > (uint64_t)ast->count * LOOKS_PER_NODE) return;
    const Node first = ast_first_child(ast, alternatives);
    NameSet expected = {.count = 0};
    collect_names(ast, first, &expected);
    Node wildcard = 0;
    bool is_same = true;
    AST_EACH_CHILD(ast, alternative, alternatives) {
        NameSet names = {.count = 0};
        collect_names(ast, alternative, &names);
        is_same &= set_equal(&names, &expected);
        if (ast_next(ast, alternative) != 0 && wildcard == 0 && is_wildcard(ast, alternative))
            wildcard = alternative;
    }
    if (!is_same) {
        SYNTAX_ERROR(self, SYNTAX_ALTERNATIVE_NAMES, alternatives,
                     "alternative patterns bind different names");
    } else if (wildcard != 0 && !hides_cases(ast, wildcard)) {
        report_unreachable(self, wildcard);
    }
}

// Of the alternatives of a union the first stands for all: they bind the same names.
static void check_captures(SyntaxChecker *self, Node pattern, NameSet *names) {
    const Ast *const ast = self->ast;
    for (Node node = pattern; node < ast_end_of(ast, pattern); node++) {
        const Node parent = ast_parent(ast, node);
        if (ast_is(ast, parent, NODE_UNION_PATTERN) && node != parent + 1) {
            node = ast_end_of(ast, node) - 1;
            continue;
        }
        const Node name = captured_name(ast, node);
        if (name == 0) continue;
        if (set_has(names, ast_atom(ast, name))) {
            SYNTAX_ERROR(self, SYNTAX_DUPLICATE_CAPTURE, name,
                         "multiple assignments to name `%.*s` in pattern",
                         TEXT_ARGS(ast_text(ast, name)));
        }
        set_add(names, ast_atom(ast, name));
    }
}

// ---- Sequences, mappings, classes ----

// `sequence` is a pattern in brackets, or a case_clause whose patterns have none.
static void check_stars(SyntaxChecker *self, Node sequence) {
    const Ast *const ast = self->ast;
    int stars = 0;
    AST_EACH_CHILD(ast, pattern, sequence) {
        const Node star = ast_first_child(ast, pattern);
        if (!ast_is(ast, pattern, NODE_CASE_PATTERN) || !ast_is(ast, star, NODE_SPLAT_PATTERN)) {
            continue;
        }
        if (stars++ == 1) {
            SYNTAX_ERROR(self, SYNTAX_STARS_IN_PATTERN, star,
                         "multiple starred names in sequence pattern");
        }
    }
}

static void check_attributes(SyntaxChecker *self, Node class) {
    const Ast *const ast = self->ast;
    NameSet names = {.count = 0};
    AST_EACH_CHILD(ast, pattern, class) {
        const Node keyword = ast_first_child(ast, pattern);
        if (!ast_is(ast, keyword, NODE_KEYWORD_PATTERN)) continue;
        const Node name = ast_first_child(ast, keyword);
        if (set_has(&names, ast_atom(ast, name))) {
            SYNTAX_ERROR(self, SYNTAX_DUPLICATE_ATTRIBUTE, name,
                         "attribute name `%.*s` repeated in class pattern",
                         TEXT_ARGS(ast_text(ast, name)));
        }
        set_add(&names, ast_atom(ast, name));
    }
}

static void check_case(SyntaxChecker *self, Node clause) {
    const Ast *const ast = self->ast;
    NameSet names = {.count = 0};
    check_stars(self, clause);
    AST_EACH_CHILD(ast, pattern, clause) {
        if (ast_is(ast, pattern, NODE_CASE_PATTERN)) check_captures(self, pattern, &names);
    }
}

void check_match(SyntaxChecker *self, Node node) {
    switch (ast_kind(self->ast, node)) {
    case NODE_MATCH_STATEMENT: check_order(self, node); break;
    case NODE_CASE_CLAUSE: check_case(self, node); break;
    case NODE_UNION_PATTERN: check_union(self, node); break;
    case NODE_DICT_PATTERN: check_mapping_keys(self, node); break;
    case NODE_CLASS_PATTERN: check_attributes(self, node); break;
    default: check_stars(self, node); // NODE_LIST_PATTERN, NODE_TUPLE_PATTERN
    }
}
