// PIE800: `{**{"a": 1}, "b": 2}`.
#include "check/edits.h"
#include "rules/rule.h"

static char byte_at(const Check *check, uint32_t offset) {
    const Text text = check->source->text;
    return offset < text.length ? text.bytes[offset] : '\0';
}

// What stands in front of the inner dict's entries goes, and what stands behind them.
static void fix(Check *check, Finding *finding, Node splat, Node dictionary) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    const Node last = ast_last_child(ast, dictionary);
    const uint32_t open = ast_start(ast, dictionary) + 1;
    Edit edits[2] = {{ast_start(ast, splat), open, TEXT("")}};
    uint32_t end = ast_end(ast, splat);
    uint32_t from = last != 0 ? ast_end(ast, last) : open;
    const uint32_t comma = edit_skip_blanks(source, from);
    if (last != 0 && byte_at(check, comma) == ',') {
        const Range behind = {comma + 1, ast_end(ast, dictionary) - 1};
        if (text_trim(source_slice(source, behind)).length != 0) return; // a comment
    } else {
        const Range behind = {from, ast_end(ast, dictionary) - 1};
        if (text_trim(source_slice(source, behind)).length != 0) return;
        from = last != 0 ? behind.end : from;
    }
    if (last == 0) { // nothing is left: the comma goes, too
        const uint32_t next = edit_skip_blanks(source, end);
        if (byte_at(check, next) == ',') end = next + 1;
    }
    edits[1] = (Edit){from, end, TEXT("")};
    finding_set_fix(check, finding, FIX_SAFE, edits, 2, "Remove unnecessary dict");
}

static void visit(Check *check, Node outer) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, splat, outer) {
        if (!ast_is(ast, splat, NODE_DICTIONARY_SPLAT)) continue;
        const Node dictionary = ast_unparenthesized(ast, ast_first_child(ast, splat));
        if (!ast_is(ast, dictionary, NODE_DICTIONARY)) continue;
        fix(check, report(check, dictionary, "Unnecessary spread `**`"), splat, dictionary);
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
