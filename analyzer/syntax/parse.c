// Parser: the fast one first; the stock runtime where that gives up, which it does at a syntax
// error. No file is parsed a third time.
#include "syntax/ast.h"
#include "syntax/precedence.h"

#include "base/memory.h"
#include "syntax/fast/fast.h"
#include "syntax/parse_stock.h"

#include <stdlib.h>

struct Parser {
    FastParser *fast;
    StockParser *stock; // made when the first file needs it
    ParseFallback fallback;
};

Parser *parser_new(void) {
    Parser *const self = memory_zalloc(1, sizeof *self);
    self->fast = fast_parser_new();
    return self;
}

void parser_free(Parser *self) {
    if (self == NULL) return;
    fast_parser_free(self->fast);
    stock_parser_free(self->stock);
    free(self);
}

ParseFallback parser_fallback(const Parser *self) {
    return self->fallback;
}

bool parser_parse_part(Parser *self, Ast *part, Ast *whole, Arena *arena, const Source *source) {
    return fast_parser_parse_part(self->fast, part, &whole->atoms, arena, source).reason == NULL;
}

static bool parse_with_stock(Parser *self, Ast *ast, Arena *arena, const NameTable *names,
                             const Source *source, WorkLimit *limit) {
    if (self->stock == NULL) self->stock = stock_parser_new();
    return stock_parser_parse(self->stock, ast, arena, names, source, limit);
}

bool parser_parse(Parser *self, Ast *ast, Arena *arena, const NameTable *names,
                  const Source *source, const ParseOptions *options, NoticeList *notices) {
    WorkLimit limit = {.microseconds = options->max_microseconds};
    self->fallback = (ParseFallback){0};
    if (options->parser != PARSER_STOCK) {
        const FastRefusal refusal =
            fast_parser_parse(self->fast, ast, arena, names, source, &limit);
        self->fallback = (ParseFallback){refusal.reason, refusal.offset, refusal.extends_grammar,
                                         refusal.joined, refusal.joined_count};
        if (refusal.reason == NULL) {
            ast_mend_precedence(ast);
            return true;
        }
    }
    if (parse_with_stock(self, ast, arena, names, source, &limit)) {
        ast_mend_precedence(ast);
        return true;
    }
    notice_add(notices, NOTICE_ERROR, source->path,
               "parsing took longer than the limit of %llu ms; the file was not checked",
               (unsigned long long)options->max_microseconds / 1000);
    return false;
}
