// String types: parses what a string holds and puts its nodes behind the file's own.
#include "syntax/string_type.h"

#include "syntax/literal.h"
#include "syntax/syntax_errors.h"

enum { LONGEST_TYPE = 64 * 1024 }; // bytes

// What stands in a string.
typedef struct TypeText {
    Text value;
    uint32_t start;     // of the value in the file
    bool is_exact;      // the value is a part of the file
    bool is_indentable; // may begin with blanks: inside triple quotes
} TypeText;

// ---- The text ----

static bool inner_text(const StringTypes *self, Node string, TypeText *type) {
    uint32_t low = 0;
    uint32_t high = self->inner.count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->inner.items[middle].node < string) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == self->inner.count || self->inner.items[low].node != string) return false;
    type->value = self->inner.items[low].value;
    return true;
}

// False if no type can stand there.
static bool type_text(const StringTypes *self, Node string, TypeText *type) {
    const Ast *const ast = self->ast;
    *type = (TypeText){0};
    if (ast_has_flag(ast, string, NODE_FLAG_WHOLE_STRING)) return inner_text(self, string, type);
    if (ast_is(ast, string, NODE_STRING)) {
        const StringParts parts = string_parts(ast, string);
        if ((parts.flags & (STRING_BYTES | STRING_FORMAT | STRING_TEMPLATE)) != 0) return false;
        type->value = source_slice(ast->source, parts.content);
        type->start = parts.content.start;
        type->is_indentable = (parts.flags & STRING_TRIPLE) != 0;
        type->is_exact = (parts.flags & STRING_RAW) != 0 ||
                         text_find_byte(type->value, '\\', 0) == TEXT_NOT_FOUND;
        if (type->is_exact) return true;
    }
    return literal_string(ast, string, self->arena, &type->value);
}

Source *string_type_source(const Source *file, Arena *arena, Text text) {
    Source *const source = ARENA_NEW(arena, Source);
    const size_t length = text.length;
    char *const bytes = arena_alloc(arena, length + SOURCE_PADDING);
    memcpy(bytes, text.bytes, length);
    memset(bytes + length, 0, SOURCE_PADDING);
    *source = (Source){.path = file->path,
                       .text = {bytes, length},
                       .shown = {bytes, length},
                       .is_ascii = file->is_ascii,
                       .nul_at = SOURCE_NO_OFFSET};
    VEC(uint32_t) lines = {0};
    VEC_PUSH(arena, &lines, 0);
    for (uint32_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') VEC_PUSH(arena, &lines, i + 1);
    }
    source->line_starts = lines.items;
    source->line_count = lines.count;
    return source;
}

// The value in parentheses, so that it may go over several lines; the last is on a line of its own,
// for the value may end in a comment.
static Source *source_of(StringTypes *self, Text value) {
    const Text text = ARENA_JOIN(self->arena, TEXT("("), value, TEXT("\n)"));
    return string_type_source(self->ast->source, self->arena, text);
}

// ---- The tree ----

// The expression between the parentheses; 0 if the text is something else, as `a) + (b` is.
static Node expression_of(const Ast *part) {
    const Node statement = ast_first_child(part, AST_ROOT);
    const Node around = ast_first_child(part, statement);
    if (!ast_is(part, statement, NODE_EXPRESSION_STATEMENT) || ast_next(part, statement) != 0 ||
        ast_next(part, around) != 0 || ast_end(part, around) != part->source->text.length) {
        return 0;
    }
    if (ast_is(part, around, NODE_TUPLE)) return ast_is_leaf(part, around) ? 0 : around;
    if (!ast_is(part, around, NODE_PARENTHESIZED_EXPRESSION)) return 0;
    const Node inside = ast_first_child(part, around);
    const uint16_t kind = ast_kind(part, inside);
    const bool needs_parentheses =
        kind == NODE_NAMED_EXPRESSION || kind == NODE_YIELD || kind == NODE_LIST_SPLAT;
    return needs_parentheses ? 0 : inside;
}

static Node parse(StringTypes *self, Ast *part, const TypeText *type) {
    if (type->value.length == 0) return 0;
    const char first = type->value.bytes[0];
    if (!type->is_indentable && (first == ' ' || first == '\t' || first == '\f')) return 0;
    const Source *const source = source_of(self, type->value);
    if (!parser_parse_part(self->parser, part, self->ast, self->arena, source)) return 0;
    const Node root = expression_of(part);
    if (root == 0 || syntax_errors_find(part, self->arena, 0).count != 0) return 0;
    return root;
}

static void make_room(StringTypes *self, uint32_t count) {
    Ast *const ast = self->ast;
    if (ast->total + count <= ast->capacity) return;
    ast->capacity = (ast->total + count) * 2;
    NodeRecord *const nodes = arena_alloc(self->arena, ast->capacity * sizeof *nodes);
    memcpy(nodes, ast->nodes, ast->total * sizeof *nodes);
    ast->nodes = nodes;
}

static NodeRecord moved(const Ast *ast, NodeRecord node, Node string, const TypeText *type) {
    if (type->is_exact) {
        node.start += type->start - 1; // the parenthesis
        node.end += type->start - 1;
    } else {
        node.start = ast_start(ast, string);
        node.end = ast_end(ast, string);
        node.flags |= NODE_FLAG_WHOLE_STRING;
    }
    return node;
}

static void keep_inner_string(StringTypes *self, const Ast *part, Node node, Node place) {
    InnerString inner = {.node = place};
    if (!ast_is(part, node, NODE_STRING) && !ast_is(part, node, NODE_CONCATENATED_STRING)) return;
    if (!literal_string(part, node, self->arena, &inner.value)) return;
    VEC_PUSH(self->arena, &self->inner, inner);
}

static Node append(StringTypes *self, const Ast *part, Node root, Node string,
                   const TypeText *type) {
    Ast *const ast = self->ast;
    const Node end = ast_end_of(part, root);
    make_room(self, end - root);
    const Node first = ast->total;
    for (Node node = root; node < end; node++) {
        NodeRecord *const place = &ast->nodes[ast->total];
        *place = moved(ast, part->nodes[node], string, type);
        place->parent = place->parent - root + first;
        if (!type->is_exact) keep_inner_string(self, part, node, ast->total);
        ast->total++;
    }
    ast->nodes[first].parent = string;
    ast->nodes[first].field = FIELD_NONE;
    if (type->is_exact && ast_is(part, root, NODE_TUPLE)) { // the parentheses are not its own
        ast->nodes[first].start = ast_start(ast, first + 1);
        ast->nodes[first].end = ast_end(ast, ast_last_child(ast, first));
    }
    return first;
}

Node string_type_add(StringTypes *self, Node string) {
    TypeText type;
    if (!type_text(self, string, &type) || type.value.length > LONGEST_TYPE) return 0;
    Ast part;
    const Node root = parse(self, &part, &type);
    if (root == 0) {
        VEC_PUSH(self->arena, &self->malformed, string);
        return 0;
    }
    return append(self, &part, root, string, &type);
}
