// What E711 and E712 share: the comparison by identity.
#include "rules/pycodestyle/literal_comparison.h"

#include "base/buffer.h"

bool is_repeated_boolean(const Ast *ast, Comparison pair) {
    const Node left = ast_unparenthesized(ast, pair.left);
    const Node right = ast_unparenthesized(ast, pair.right);
    return ast_is(ast, pair.op, TOKEN_EQUAL_EQUAL) && is_boolean(ast, left) &&
           ast_kind(ast, left) == ast_kind(ast, right);
}

static const char *identity_word(const Ast *ast, Node op) {
    return ast_is(ast, op, TOKEN_EQUAL_EQUAL) ? "is" : "is not";
}

static bool is_on(const Check *check, const char *code) {
    const uint32_t index = registry_find_code(plan_registry(check->plan), text_from_c(code));
    return index != UINT32_MAX && rule_set_has(&check->enabled, index);
}

typedef struct Wanted {
    bool none;     // E711 is on
    bool booleans; // E712 is on
} Wanted;

static bool is_wanted_literal(const Ast *ast, Wanted wanted, Node literal, Node other) {
    literal = ast_unparenthesized(ast, literal);
    const bool counts =
        (wanted.none && is_none(ast, literal)) || (wanted.booleans && is_boolean(ast, literal));
    return counts && !operand_is_constant(ast, ast_unparenthesized(ast, other));
}

// As the rules' visits look at the pairs: of a chain the first literal counts for both sides.
static bool becomes_identity(const Ast *ast, Wanted wanted, Comparison pair) {
    if (!is_equality(ast, pair.op)) return false;
    if (pair.index == 0 && is_wanted_literal(ast, wanted, pair.left, pair.right)) return true;
    return !is_repeated_boolean(ast, pair) && is_wanted_literal(ast, wanted, pair.right, pair.left);
}

static const char *operator_text(Check *check, Wanted wanted, Comparison pair) {
    const Ast *const ast = check->ast;
    if (becomes_identity(ast, wanted, pair)) return identity_word(ast, pair.op);
    if (ast_is(ast, pair.op, TOKEN_IS_NOT)) return "is not";
    if (ast_is(ast, pair.op, TOKEN_NOT_IN)) return "not in";
    return arena_copy_c(check->arena, ast_text(ast, pair.op));
}

// ---- Only the operator ----

static bool needs_blank(Text text, size_t offset) {
    return offset < text.length && !byte_is_space(text.bytes[offset]) && text.bytes[offset] != '\\';
}

static Edit operator_edit(Check *check, Node op) {
    const Range range = ast_range(check->ast, op);
    const Text text = check->source->text;
    const char *const before = needs_blank(text, range.start - 1) ? " " : "";
    const char *const behind = needs_blank(text, range.end) ? " " : "";
    const Text content =
        arena_printf(check->arena, "%s%s%s", before, identity_word(check->ast, op), behind);
    return (Edit){range.start, range.end, content};
}

static bool has_comment(const Check *check, Comparison pair) {
    const Ast *const ast = check->ast;
    const Text text = check->source->text;
    const Text before = text_slice(text, ast_end(ast, pair.left), ast_start(ast, pair.op));
    const Text behind = text_slice(text, ast_end(ast, pair.op), ast_start(ast, pair.right));
    return text_find_byte(before, '#', 0) != TEXT_NOT_FOUND ||
           text_find_byte(behind, '#', 0) != TEXT_NOT_FOUND;
}

// Each pair of a long chain would have a fix with all of it.
static bool is_long(const Ast *ast, Node comparison) {
    enum { MOST = 64 };
    COMPARISON_EACH(ast, pair, comparison) {
        if (pair.index == MOST) return true;
    }
    return false;
}

Edit identity_edit(Check *check, Node comparison, Comparison pair) {
    const Ast *const ast = check->ast;
    if (is_long(ast, comparison) || !fix_has_room(check, ast_text(ast, comparison).length)) {
        return operator_edit(check, pair.op);
    }
    const Wanted wanted = {is_on(check, "E711"), is_on(check, "E712")};
    const Range range = ast_range(ast, comparison);
    Buffer out = {0};
    bool loses_comment = false;
    buffer_append(&out, ast_text(ast, ast_first_child(ast, comparison)));
    COMPARISON_EACH(ast, each, comparison) {
        loses_comment |= has_comment(check, each);
        buffer_printf(&out, " %s ", operator_text(check, wanted, each));
        buffer_append(&out, ast_text(ast, each.right));
    }
    const Text content = buffer_move(&out, check->arena);
    return loses_comment ? operator_edit(check, pair.op) : (Edit){range.start, range.end, content};
}
