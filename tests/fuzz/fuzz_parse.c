// Fuzzes the fast parser against the stock runtime: what it accepts the stock runtime accepts, and
// both make the same tree. And what the fast parser calls tidy (Ast.is_tidy) may not hide a syntax
// error.
#include "fuzz.h"

#include "check/check.h"
#include "syntax/compare.h"
#include "syntax/grammar.h"
#include "syntax/syntax_errors.h"

#include <stdlib.h>

typedef struct Target {
    NameTable *names;
    Parser *parser;
    Arena arena;
} Target;

static bool parse(Target *target, Ast *ast, const Source *source, ParserKind kind,
                  NoticeList *notices) {
    const ParseOptions options = {.parser = kind, .max_microseconds = 5000000};
    return parser_parse(target->parser, ast, &target->arena, target->names, source, &options,
                        notices);
}

static bool is_same(const SyntaxErrorList *left, const SyntaxErrorList *right) {
    if (left->count != right->count) return false;
    for (uint32_t i = 0; i < left->count; i++) {
        const SyntaxError *const a = &left->items[i];
        const SyntaxError *const b = &right->items[i];
        const bool is_here = a->range.start == b->range.start && a->range.end == b->range.end;
        if (!is_here || !text_equal(a->message, b->message)) return false;
    }
    return true;
}

// What is taken for right without asking the grammar, that has to find right, too.
static void ask_grammar(Target *target, const Ast *tree, uint16_t version) {
    SyntaxErrorList errors = {0};
    const GrammarOptions options = {.version = version};
    grammar_check(&errors, tree->source, &target->arena, &options);
    if (errors.count == 0) return;
    fprintf(stderr, "grammar: %.*s at %u, Python %u\n----\n%.*s\n----\n",
            TEXT_ARGS(errors.items[0].message), errors.items[0].range.start, version,
            TEXT_ARGS(tree->source->text));
    abort();
}

static void compare_errors(Target *target, const Ast *tree, uint16_t version) {
    Ast ast = *tree;
    const SyntaxErrorList quick = syntax_errors_find(&ast, &target->arena, version);
    ast.is_tidy = false;
    const SyntaxErrorList careful = syntax_errors_find(&ast, &target->arena, version);
    if (quick.count == 0) ask_grammar(target, tree, version);
    if (is_same(&quick, &careful)) return;
    fprintf(stderr, "tidy: %u syntax errors and not %u, Python %u\n----\n%.*s\n----\n", quick.count,
            careful.count, version, TEXT_ARGS(tree->source->text));
    abort();
}

static void compare(Target *target, const Source *source, NoticeList *notices) {
    Ast fast;
    Ast stock;
    if (!parse(target, &fast, source, PARSER_FAST, notices)) return;
    if (fast.is_tidy) {
        compare_errors(target, &fast, 0);
        compare_errors(target, &fast, 308);
    }
    const ParseFallback fallback = parser_fallback(target->parser);
    Source readable;
    if (!source_for_stock(&readable, &target->arena, &fast, &fallback)) return;
    if (!parse(target, &stock, &readable, PARSER_STOCK, notices)) return;
    const AstDifference difference = ast_compare(&fast, &stock);
    if (difference.what == NULL) return;
    const Position at = source_position(source, ast_start(&fast, difference.left));
    fprintf(stderr, "%u:%u: %s: %s and stock's %s\n----\n%.*s\n----\n", at.row, at.column,
            difference.what, node_kind_name(ast_kind(&fast, difference.left)),
            node_kind_name(ast_kind(&stock, difference.right)), TEXT_ARGS(source->text));
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static Target target;
    if (target.parser == NULL) {
        target.names = name_table_new();
        target.parser = parser_new();
        arena_init(&target.arena);
    }
    NoticeList notices = notice_list(&target.arena);
    Source source;
    const Text text = {size != 0 ? (const char *)bytes : "", size};
    // NUL, which Python refuses anywhere, ends the stock lexer's comments and not the fast one's;
    // the syntax checks report it with both.
    if (text_find_byte(text, '\0', 0) != TEXT_NOT_FOUND) return 0;
    if (source_from_bytes(&source, &target.arena, &notices, "fuzzed.py", text)) {
        compare(&target, &source, &notices);
    }
    arena_reset(&target.arena);
    return 0;
}
