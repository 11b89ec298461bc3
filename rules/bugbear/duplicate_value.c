// B033: sets with an item twice.
#include "rules/rule.h"

#include "check/edits.h"
#include "model/unparse.h"

#include <stdlib.h>

// What items that are equal in Python have in common, as text; empty if that is not known. A tag
// before it keeps strings, bytes and numbers apart.
static Text identity(const Ast *ast, Node item, Arena *arena) {
    Text value;
    int64_t integer;
    switch (ast_kind(ast, item)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
        if (is_plain_string(ast, item) && literal_string(ast, item, arena, &value))
            return ARENA_JOIN(arena, TEXT("s"), value);
        if (!is_string_like(ast, item) && literal_bytes(ast, item, arena, &value))
            return ARENA_JOIN(arena, TEXT("b"), value);
        return TEXT("");
    case NODE_INTEGER:
        if (literal_integer(ast, item, &integer))
            return arena_printf(arena, "n%.17g", (double)integer);
        return arena_printf(arena, "t%.*s", TEXT_ARGS(ast_text(ast, item)));
    case NODE_FLOAT:
        value = ast_text(ast, item);
        if (byte_lower(value.bytes[value.length - 1]) == 'j' || value.length > 64)
            return arena_printf(arena, "t%.*s", TEXT_ARGS(value));
        return arena_printf(arena, "n%.17g", strtod(arena_copy_c(arena, value), NULL));
    case NODE_TRUE: return TEXT("n1");
    case NODE_FALSE: return TEXT("n0");
    case NODE_NONE: return TEXT("None");
    case NODE_ELLIPSIS: return TEXT("...");
    default: return TEXT("");
    }
}

// How the item is quoted: numbers by value, `0x1` as `1`, strings without needless escapes.
static Text shown(const Ast *ast, Node item, Arena *arena) {
    int64_t integer;
    const Text text = ast_text(ast, item);
    if (ast_is(ast, item, NODE_INTEGER) && literal_integer(ast, item, &integer))
        return arena_printf(arena, "%lld", (long long)integer);
    if (ast_is(ast, item, NODE_FLOAT) && text.length < 16 &&
        byte_lower(text.bytes[text.length - 1]) != 'j') {
        const double value = strtod(arena_copy_c(arena, text), NULL);
        const bool is_whole = value < 1e15 && value == (double)(int64_t)value;
        return arena_printf(arena, is_whole ? "%.1f" : "%.16g", value);
    }
    const bool is_string =
        ast_is(ast, item, NODE_STRING) || ast_is(ast, item, NODE_CONCATENATED_STRING);
    return is_string ? unparse(ast, item, UNPARSE_VALUE, arena) : text;
}

typedef struct Item {
    Text identity;
    uint32_t index;
    Node node;
} Item;

static int compare_items(const void *left, const void *right) {
    const Item *const a = left;
    const Item *const b = right;
    const int order = text_compare(a->identity, b->identity);
    if (order != 0) return order;
    return a->index < b->index ? -1 : a->index > b->index;
}

// Behind the comma that follows an item.
static uint32_t behind_comma(const Source *source, uint32_t at) {
    for (; source->text.bytes[at] != ','; at++) {
        if (source->text.bytes[at] == '#')
            at = source_line_range(source, source_line_of(source, at)).end - 1;
    }
    return at + 1;
}

static void fix(Check *check, Finding *finding, Node item) {
    const Ast *const ast = check->ast;
    const Node next = ast_next(ast, item);
    const uint32_t previous = ast_end(ast, ast_previous(ast, item));
    Range range = {behind_comma(check->source, previous) - 1, ast_end(ast, item)};
    FixApplicability safety = applicability_in(ast, range);
    if (next != 0) { // up to what follows, which may be a comment
        const uint32_t comma = behind_comma(check->source, range.end);
        const size_t comment = text_find_byte(check->source->text, '#', comma);
        range = (Range){ast_start(ast, item), ast_start(ast, next)};
        safety = applicability_in(ast, range);
        if (comment < range.end) range.end = (uint32_t)comment;
    }
    const Edit edit = {range.start, range.end, TEXT(""), false};
    finding_set_fix(check, finding, safety, &edit, 1, "Remove duplicate item");
}

static void report_item(Check *check, Node earlier, Node item) {
    const Ast *const ast = check->ast;
    const Node inner = ast_unparenthesized(ast, item);
    const Text before = shown(ast, ast_unparenthesized(ast, earlier), check->arena);
    const Text text = shown(ast, inner, check->arena);
    Finding *const finding =
        text_equal(before, text)
            ? report(check, inner, "Sets should not contain duplicate item `%.*s`", TEXT_ARGS(text))
            : report(check, inner,
                     "Sets should not contain duplicate items, but `%.*s` and `%.*s` has the same "
                     "value",
                     TEXT_ARGS(before), TEXT_ARGS(text));
    fix(check, finding, item);
}

static void visit(Check *check, Node set) {
    VEC(Item) items = {0};
    AST_EACH_CHILD(check->ast, child, set) {
        const Node inner = ast_unparenthesized(check->ast, child);
        const Item item = {identity(check->ast, inner, check->arena), items.count, child};
        if (item.identity.length != 0) VEC_PUSH(check->arena, &items, item);
    }
    if (items.count < 2) return;
    qsort(items.items, items.count, sizeof(Item), compare_items);
    for (uint32_t i = 1; i < items.count; i++) {
        if (!text_equal(items.items[i].identity, items.items[i - 1].identity)) continue;
        report_item(check, items.items[i - 1].node, items.items[i].node);
    }
}

const Rule rule_bugbear_duplicate_value[] = {
    {
        .code = "B033",
        .name = "duplicate-value",
        .summary = "A set display has an item twice",
        .why = "The second one is dropped in silence. Often another item was meant.",
        .help = "Remove it, or correct it.",
        .bad = "names = {\"a\", \"b\", \"a\"}\n",
        .good = "names = {\"a\", \"b\", \"c\"}\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .kinds = {NODE_SET},
        .visit = visit,
    },
    {0},
};
