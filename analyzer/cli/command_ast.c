// `shikra ast`: the tree that rules see, one line a node; or how fast it is made.
#include "cli/commands.h"
#include "cli/output.h"

#include "base/clock.h"
#include "base/memory.h"
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

typedef struct Timing {
    uint64_t files;
    uint64_t bytes;
    uint64_t nodes;
    uint64_t microseconds;
} Timing;

static void append_timing(Buffer *out, const Timing *timing) {
    const double seconds = (double)timing->microseconds / 1e6;
    buffer_printf(out, "%llu files, %llu bytes, %llu nodes, %.3f s, %.1f MB/s\n",
                  (unsigned long long)timing->files, (unsigned long long)timing->bytes,
                  (unsigned long long)timing->nodes, seconds,
                  seconds > 0 ? (double)timing->bytes / 1e6 / seconds : 0.0);
}

static void show_file(const CommandContext *context, const char *path, Parser *parser,
                      const NameTable *names, Buffer *out, Timing *timing) {
    Arena arena;
    arena_init(&arena);
    Source source;
    Ast ast;
    const ReadOptions read = {.max_size = UINT32_MAX / 2};
    if (source_read(&source, &arena, context->notices, path, &read)) {
        const uint64_t start = clock_microseconds();
        const ParseOptions parse = {0};
        if (parser_parse(parser, &ast, &arena, names, &source, &parse, context->notices)) {
            timing->microseconds += clock_microseconds() - start;
            timing->files++;
            timing->bytes += source.text.length;
            timing->nodes += ast.count - 1;
            if (!context->arguments->wants_time) append_tree(out, &ast, &arena);
        }
    }
    arena_release(&arena);
}

int command_ast(const CommandContext *context) {
    const Arguments *const arguments = context->arguments;
    if (arguments->paths.count == 0) {
        notice_add(context->notices, NOTICE_ERROR, NULL, "name a file: `shikra ast FILE`");
        return EXIT_INCOMPLETE;
    }
    Registry *const registry = registry_new();
    Parser *const parser = parser_new();
    Timing timing = {0};
    int status = EXIT_CLEAN;
    for (uint32_t i = 0; i < arguments->paths.count; i++) {
        Buffer out = {0};
        show_file(context, arguments->paths.items[i], parser, registry_names(registry), &out,
                  &timing);
        if (command_print(context, buffer_text(&out)) != EXIT_CLEAN) status = EXIT_INCOMPLETE;
        buffer_release(&out);
    }
    if (arguments->wants_time) {
        Buffer out = {0};
        append_timing(&out, &timing);
        status = command_print(context, buffer_text(&out));
        buffer_release(&out);
    }
    parser_free(parser);
    registry_free(registry);
    return context->notices->has_error ? EXIT_INCOMPLETE : status;
}
