// `shikra ast`: the tree that rules see, one line a node. (--time, --compare: measure_ast.c;
// --model: print_model.c.)
#include "cli/commands.h"

#include "syntax/ast.h"

enum { EXCERPT = 60, DEEPEST_INDENT = 100 };

// `indent field: kind row:column-row:column "text"`
static void append_node(Buffer *out, const Ast *ast, Node node, uint32_t depth) {
    const Position start = source_position(ast->source, ast_start(ast, node));
    const Position end = source_position(ast->source, ast_end(ast, node));
    buffer_append_repeat(out, ' ', (size_t)(depth < DEEPEST_INDENT ? depth : DEEPEST_INDENT) * 2);
    if (ast_field(ast, node) != FIELD_NONE) {
        buffer_printf(out, "%s: ", node_field_name(ast_field(ast, node)));
    }
    buffer_printf(out, "%s %u:%u-%u:%u", node_kind_name(ast_kind(ast, node)), start.row,
                  start.column, end.row, end.column);
    if (ast_has_flag(ast, node, NODE_FLAG_MISSING)) buffer_append_c(out, " MISSING");
    if (ast_is_leaf(ast, node)) {
        buffer_append_byte(out, ' ');
        buffer_append_json_string(out, text_slice(ast_text(ast, node), 0, EXCERPT));
    }
    buffer_append_byte(out, '\n');
}

static void append_tree(Buffer *out, const Ast *ast, Arena *arena) {
    uint32_t *const depths = ARENA_ARRAY(arena, uint32_t, ast->count);
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (node != AST_ROOT) depths[node] = depths[ast_parent(ast, node)] + 1;
        append_node(out, ast, node, depths[node]);
    }
}

static void append_file(Buffer *out, const CommandContext *context, const char *path,
                        Parser *parser, const NameTable *names) {
    Arena arena;
    arena_init(&arena);
    Source source;
    Ast ast;
    const ReadOptions read = {.max_size = UINT32_MAX / 2};
    const ParseOptions parse = {.parser = context->arguments->parser};
    if (source_read(&source, &arena, context->notices, path, &read) &&
        parser_parse(parser, &ast, &arena, names, &source, &parse, context->notices)) {
        if (context->arguments->wants_model) {
            append_model(out, &ast, &arena);
        } else {
            append_tree(out, &ast, &arena);
        }
    }
    arena_release(&arena);
}

static int print_trees(const CommandContext *context) {
    const StringVec *const paths = &context->arguments->paths;
    const Registry *const registry = &REGISTRY;
    Parser *const parser = parser_new();
    int status = EXIT_CLEAN;
    for (uint32_t i = 0; i < paths->count; i++) {
        Buffer out = {0};
        append_file(&out, context, paths->items[i], parser, registry_names(registry));
        if (command_print(context, buffer_text(&out)) != EXIT_CLEAN) status = EXIT_INCOMPLETE;
        buffer_release(&out);
    }
    parser_free(parser);
    return context->notices->has_error ? EXIT_INCOMPLETE : status;
}

int command_ast(const CommandContext *context) {
    const Arguments *const arguments = context->arguments;
    if (arguments->paths.count == 0) {
        notice_add(context->notices, NOTICE_ERROR, NULL, "name a file: `shikra ast FILE`");
        return EXIT_INCOMPLETE;
    }
    if (arguments->wants_time || arguments->wants_compare) return command_measure_ast(context);
    return print_trees(context);
}
