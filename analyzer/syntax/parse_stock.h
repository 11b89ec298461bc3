// The stock tree-sitter runtime behind the builder: the parser for files with syntax errors, and
// the reference that the fast parser is compared with. Private to syntax/.
#ifndef SHIKRA_SYNTAX_PARSE_STOCK_H
#define SHIKRA_SYNTAX_PARSE_STOCK_H

#include "base/work_limit.h"
#include "syntax/ast.h"

typedef struct StockParser StockParser;

StockParser *stock_parser_new(void);
void stock_parser_free(StockParser *self);
// False if `limit` was used up first.
bool stock_parser_parse(StockParser *self, Ast *ast, Arena *arena, const NameTable *names,
                        const Source *source, WorkLimit *limit);

#endif
