// `shikra ast --time` and `--compare`: how fast trees are made, and whether both parsers make the
// same ones.
#include "cli/commands.h"

#include "base/clock.h"
#include "source/discover.h"
#include "syntax/compare.h"

#include <time.h>

typedef struct Measurement {
    const CommandContext *context;
    const NameTable *names;
    Parser *parser;
    Buffer out;
    uint32_t files;
    uint64_t bytes;
    uint64_t nodes;
    uint64_t nanoseconds;
    uint64_t fallbacks;
    uint64_t differences;
    uint64_t ambiguities;
} Measurement;

static void append_fallback(Measurement *self, const Source *source, const Ast *ast) {
    const ParseFallback fallback = parser_fallback(self->parser);
    if (fallback.reason == NULL) return;
    self->fallbacks++;
    const Position at = source_position(source, fallback.offset);
    buffer_printf(&self->out, "%s:%u:%u: fell back: %s%s\n", source->path, at.row, at.column,
                  fallback.reason, ast->has_error ? "" : ", which stock accepts");
}

static bool parse(Measurement *self, const Source *source, Ast *ast, Arena *arena,
                  ParserKind parser) {
    const ParseOptions options = {.parser = parser};
    return parser_parse(self->parser, ast, arena, self->names, source, &options,
                        self->context->notices);
}

static void compare_file(Measurement *self, const Source *source, Arena *arena) {
    Ast fast;
    Ast stock;
    if (!parse(self, source, &fast, arena, PARSER_FAST)) return;
    append_fallback(self, source, &fast);
    const ParseFallback fallback = parser_fallback(self->parser);
    Source readable;
    if (!source_for_stock(&readable, arena, &fast, &fallback)) {
        if (fallback.reason == NULL) {
            buffer_printf(&self->out, "%s: not compared: Python that the grammar lacks\n",
                          source->path);
        }
        return;
    }
    if (!parse(self, &readable, &stock, arena, PARSER_STOCK)) return;
    self->nodes += fast.count - 1;
    const AstDifference difference = ast_compare(&fast, &stock);
    self->ambiguities += difference.ambiguous_count;
    if (difference.what == NULL) return;
    self->differences++;
    const Node left = difference.left < fast.count ? difference.left : 0;
    const Node right = difference.right < stock.count ? difference.right : 0;
    const Position at = source_position(source, ast_start(&fast, left));
    buffer_printf(&self->out, "%s:%u:%u: %s: %s [%u, %u) and stock's %s [%u, %u)\n", source->path,
                  at.row, at.column, difference.what, node_kind_name(ast_kind(&fast, left)),
                  ast_start(&fast, left), ast_end(&fast, left),
                  node_kind_name(ast_kind(&stock, right)), ast_start(&stock, right),
                  ast_end(&stock, right));
}

// All files are read before the clock starts.
static Source *read_files(Measurement *self, const FoundFiles *files, Arena *arena) {
    Source *const sources = ARENA_ARRAY(arena, Source, files->count);
    const ReadOptions options = {.max_size = UINT32_MAX / 2};
    for (uint32_t i = 0; i < files->count; i++) {
        Source *const source = &sources[self->files];
        if (source_kind_of(files->items[i].path) == SOURCE_TOML) continue; // no Python
        if (!source_read(source, arena, self->context->notices, files->items[i].absolute,
                         &options)) {
            continue;
        }
        source->path = files->items[i].path;
        self->files++;
        self->bytes += source->text.length;
    }
    return sources;
}

static void compare_files(Measurement *self, const Source *sources) {
    Arena arena;
    arena_init(&arena);
    for (uint32_t i = 0; i < self->files; i++) {
        compare_file(self, &sources[i], &arena);
        arena_reset(&arena);
    }
    arena_release(&arena);
}

static void time_files(Measurement *self, const Source *sources) {
    Arena arena;
    arena_init(&arena);
    const uint64_t start = clock_cpu_nanoseconds();
    for (uint32_t i = 0; i < self->files; i++) {
        Ast ast;
        if (parse(self, &sources[i], &ast, &arena, self->context->arguments->parser)) {
            self->nodes += ast.count - 1;
            append_fallback(self, &sources[i], &ast);
        }
        arena_reset(&arena);
    }
    self->nanoseconds = clock_cpu_nanoseconds() - start;
    arena_release(&arena);
}

static void append_summary(Measurement *self) {
    buffer_printf(&self->out, "%u files, %llu bytes, %llu nodes, %llu fallbacks", self->files,
                  (unsigned long long)self->bytes, (unsigned long long)self->nodes,
                  (unsigned long long)self->fallbacks);
    if (self->context->arguments->wants_compare) {
        buffer_printf(&self->out, ", %llu differences, %llu places read in two ways\n",
                      (unsigned long long)self->differences, (unsigned long long)self->ambiguities);
        return;
    }
    const double seconds = (double)self->nanoseconds / 1e9;
    buffer_printf(&self->out, ", %.3f s, %.1f MB/s\n", seconds,
                  seconds > 0 ? (double)self->bytes / 1e6 / seconds : 0.0);
}

int command_measure_ast(const CommandContext *context) {
    static const char *const no_configuration[] = {NULL};
    const DiscoverOptions options = {.config_names = no_configuration};
    const StringVec *const paths = &context->arguments->paths;
    FoundFiles files;
    discover_files(&files, context->arena, context->notices, paths->items, paths->count, &options);
    Measurement self = {
        .context = context, .names = registry_names(&REGISTRY), .parser = parser_new()};
    const Source *const sources = read_files(&self, &files, context->arena);
    if (context->arguments->wants_compare) {
        compare_files(&self, sources);
    } else {
        time_files(&self, sources);
    }
    append_summary(&self);
    int status = command_print(context, buffer_text(&self.out));
    if (self.differences != 0 && status == EXIT_CLEAN) status = EXIT_FINDINGS;
    buffer_release(&self.out);
    parser_free(self.parser);
    return context->notices->has_error ? EXIT_INCOMPLETE : status;
}
