// The stock tree-sitter runtime: parse, then flatten the tree into the Ast with one cursor walk.
#include "syntax/parse_stock.h"

#include "base/memory.h"
#include "syntax/builder.h"

#include <stdlib.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_python(void);

struct StockParser {
    TSParser *parser;
};

static const TSSymbol STOCK_ERROR = UINT16_MAX; // ts_builtin_sym_error

StockParser *stock_parser_new(void) {
    StockParser *const self = memory_zalloc(1, sizeof *self);
    self->parser = ts_parser_new();
    ts_parser_set_language(self->parser, tree_sitter_python());
    return self;
}

void stock_parser_free(StockParser *self) {
    if (self == NULL) return;
    ts_parser_delete(self->parser);
    free(self);
}

static bool is_past_limit(TSParseState *state) {
    return work_limit_is_past(state->payload);
}

static const char *read_text(void *payload, uint32_t offset, TSPoint point, uint32_t *length) {
    const Text *const text = payload;
    (void)point;
    *length = offset < text->length ? (uint32_t)text->length - offset : 0;
    return text->bytes + (offset < text->length ? offset : text->length);
}

// The end of a line of nothing but white space and a backslash; `at` if it is none.
static size_t continuation_end(Text text, size_t at) {
    size_t end = at;
    while (end < text.length && (text.bytes[end] == ' ' || text.bytes[end] == '\t')) end++;
    if (end == text.length || text.bytes[end] != '\\') return at;
    end++;
    if (end < text.length && text.bytes[end] == '\r') end++;
    return end < text.length && text.bytes[end] == '\n' ? end + 1 : at;
}

// Behind an error the runtime looks for a token at each byte, and for that over all continuations
// that follow: thousands of them are spaces to it. Not the first, which may end a comment, and not
// the last, which may be an error.
static Text without_long_runs(Text text, Arena *arena) {
    enum { LONG_RUN = 500 };
    char *copy = NULL;
    for (size_t at = text_find_byte(text, '\\', 0); at != TEXT_NOT_FOUND;) {
        const size_t first = continuation_end(text, at);
        size_t last = first;
        size_t end = first;
        uint32_t count = 0;
        for (size_t next = end; (next = continuation_end(text, end)) != end; end = next) {
            last = end;
            count++;
        }
        if (count > LONG_RUN) {
            if (copy == NULL)
                copy = memcpy(arena_alloc(arena, text.length), text.bytes, text.length);
            memset(copy + first, ' ', last - first);
        }
        at = text_find_byte(text, '\\', end > at ? end : at + 1);
    }
    return copy != NULL ? (Text){copy, text.length} : text;
}

static TSTree *parse_text(StockParser *self, Text text, WorkLimit *limit) {
    const TSInput input = {.payload = &text, .read = read_text, .encoding = TSInputEncodingUTF8};
    const TSParseOptions options = {.payload = limit, .progress_callback = is_past_limit};
    TSTree *const tree = ts_parser_parse_with_options(self->parser, NULL, input, options);
    if (tree == NULL) ts_parser_reset(self->parser);
    return tree;
}

static BuilderNode builder_node(const TSTreeCursor *cursor) {
    const TSNode node = ts_tree_cursor_current_node(cursor);
    const TSSymbol symbol = ts_node_symbol(node);
    return (BuilderNode){.kind = symbol == STOCK_ERROR ? NODE_ERROR : symbol,
                         .field = (uint8_t)ts_tree_cursor_current_field_id(cursor),
                         .is_named = ts_node_is_named(node),
                         .is_missing = ts_node_is_missing(node),
                         .start = ts_node_start_byte(node),
                         .end = ts_node_end_byte(node)};
}

// A string without interpolations is a leaf: rules decode it from the text.
static bool is_plain_string(const TSTreeCursor *cursor) {
    const TSNode node = ts_tree_cursor_current_node(cursor);
    if (ts_node_symbol(node) != NODE_STRING || ts_node_has_error(node)) return false;
    return ts_node_child_count(node) <= 3 &&
           ts_node_symbol(ts_node_child(node, 1)) != NODE_INTERPOLATION;
}

static void flatten(TSTree *tree, AstBuilder *builder) {
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
    for (;;) {
        const bool kept = builder_open(builder, builder_node(&cursor));
        if (kept && !is_plain_string(&cursor) && ts_tree_cursor_goto_first_child(&cursor)) continue;
        if (kept) builder_close(builder);
        while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
            if (!ts_tree_cursor_goto_parent(&cursor)) {
                ts_tree_cursor_delete(&cursor);
                return;
            }
            builder_close(builder);
        }
    }
}

bool stock_parser_parse(StockParser *self, Ast *ast, Arena *arena, const NameTable *names,
                        const Source *source, WorkLimit *limit) {
    TSTree *const tree = parse_text(self, without_long_runs(source->text, arena), limit);
    if (tree == NULL) return false;
    AstBuilder builder;
    builder_init(&builder, ast, arena, names, source);
    flatten(tree, &builder);
    ts_tree_delete(tree);
    return true;
}

const char *node_kind_name(uint16_t kind) {
    if (kind == NODE_NULL) return "";
    if (kind == NODE_ERROR) return "ERROR";
    return ts_language_symbol_name(tree_sitter_python(), kind);
}

const char *node_field_name(uint8_t field) {
    return field == FIELD_NONE ? "" : ts_language_field_name_for_id(tree_sitter_python(), field);
}
