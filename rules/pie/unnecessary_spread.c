// PIE800: `{**{"a": 1}, "b": 2}`.
#include "check/edits.h"
#include "rules/rule.h"

static char byte_at(const Check *check, uint32_t offset) {
    const Text text = check->source->text;
    return offset < text.length ? text.bytes[offset] : '\0';
}

// The first byte from `offset` on that is neither white space nor in a comment.
static uint32_t next_code(const Check *check, uint32_t offset) {
    const Source *const source = check->source;
    for (;; offset++) {
        if (byte_at(check, offset) == '#') {
            offset = source_line_range(source, source_line_of(source, offset)).end;
        } else if (!byte_is_space(byte_at(check, offset))) {
            return offset;
        }
    }
}

// Nothing is left: the comma behind it goes, too.
static void fix_empty(Check *check, Finding *finding, Node splat, Node dictionary) {
    const Range inside = {ast_start(check->ast, dictionary) + 1, ast_end(check->ast, dictionary)};
    const uint32_t next = edit_skip_blanks(check->source, ast_end(check->ast, splat));
    const uint32_t end = byte_at(check, next) == ',' ? next + 1 : ast_end(check->ast, splat);
    const Edit edit = {ast_start(check->ast, splat), end, TEXT("")};
    if (range_has_comment(check->ast, inside)) return;
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unnecessary dict");
}

// What stands in front of the inner dict's entries goes, what stands behind them, and their last
// comma; comments stay.
static void fix(Check *check, Finding *finding, Node splat, Node dictionary) {
    const Ast *const ast = check->ast;
    const uint32_t close = ast_end(ast, dictionary) - 1;
    const uint32_t comma = next_code(check, ast_end(ast, ast_last_child(ast, dictionary)));
    Edit edits[3] = {{ast_start(ast, splat), ast_start(ast, dictionary) + 1, TEXT("")}};
    uint32_t count = 1;
    if (comma < close) edits[count++] = (Edit){comma, comma + 1, TEXT("")};
    edits[count++] = (Edit){close, ast_end(ast, splat), TEXT("")};
    finding_set_fix(check, finding, FIX_SAFE, edits, count, "Remove unnecessary dict");
}

static void visit(Check *check, Node outer) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, splat, outer) {
        if (!ast_is(ast, splat, NODE_DICTIONARY_SPLAT)) continue;
        const Node dictionary = ast_unparenthesized(ast, ast_first_child(ast, splat));
        if (!ast_is(ast, dictionary, NODE_DICTIONARY)) continue;
        Finding *const finding = report(check, dictionary, "Unnecessary spread `**`");
        if (ast_first_child(ast, dictionary) == 0) {
            fix_empty(check, finding, splat, dictionary);
        } else {
            fix(check, finding, splat, dictionary);
        }
    }
}

const Rule rule_pie_unnecessary_spread[] = {
    {
        .code = "PIE800",
        .name = "unnecessary-spread",
        .summary = "A dict that is written out is unpacked into another",
        .why = "The inner dict is built to be copied and thrown away. Its entries can stand where "
               "they end up.",
        .help = "Write the entries into the outer dict.",
        .bad = "shop = {**{\"a\": 1}, \"b\": 2}\n",
        .good = "shop = {\"a\": 1, \"b\": 2}\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .kinds = {NODE_DICTIONARY},
        .visit = visit,
    },
    {0},
};
