// The fast parser: a file without syntax errors into an Ast, some twenty times as fast as
// tree-sitter's runtime and with the same tree.
//
// How it works. tree-sitter-python is a table-driven LR(1) grammar. The stock runtime is made for
// editors: it parses generalised (several stacks at once), incrementally, and recovers from errors,
// which all costs time for every token. Here a plain LR loop (parse.c) runs the same tables, put
// into a better shape when shikra is built (tables_format.h), over a lexer that reads the bytes
// directly (lexer.h). It decides where the grammar is ambiguous by trying the likely way first and
// going back if that fails (choices.h). An LR parser knows a node when its children are done, so
// nodes are made children first, and a last pass puts parents first (tree.h).
//
// It gives up on the first error, on what is too deep, and on what is too strange: then the stock
// runtime parses the file, and its tree is the truth. So the one thing that may never happen is
// that a file is accepted here which the stock runtime refuses, or that the trees differ: `shikra
// ast --compare` and tests/fuzz look for that. Save what Python has and the grammar has not, or not
// in the same way (FastRefusal says that there was some):
//   - defaults of type parameters (PEP 696), read as the grammar reads bounds, `[T: int]`;
//   - types that go on behind a bracket, `list[a] or b`, and `*` before any operand, also in a
//     target's brackets (detour.h);
//   - `b'\u'` ends at the quote, which the grammar's scanner takes for a part of an escape;
//   - a line that begins with continuations is indented as the first of its lines is;
//   - `def f() -> int: a[b] = 1` has a body, which is not more of the type (generate_automaton.c;
//     nothing says that there was one);
//   - behind an operator in brackets a line may be indented less than its block, as if the line's
//   end
//     were a space (`joined`: that makes it a text which the stock runtime accepts with the same
//     tree).
#ifndef SHIKRA_SYNTAX_FAST_FAST_H
#define SHIKRA_SYNTAX_FAST_FAST_H

#include "base/work_limit.h"
#include "syntax/ast.h"

typedef struct FastParser FastParser; // reusable; one per thread

typedef struct FastRefusal {
    const char *reason;   // why the file was not parsed; NULL: it was
    uint32_t offset;      // where
    bool extends_grammar; // parsed, with some of the first four
    const Range *joined;  // the last: the white space with the line ends
    uint32_t joined_count;
} FastRefusal;

FastParser *fast_parser_new(void);
void fast_parser_free(FastParser *self);
// Parses `source` into `ast` and `arena`; gives up when `work_limit` (NULL: none) is used up.
// After a refusal `ast` is to be filled by somebody else.
FastRefusal fast_parser_parse(FastParser *self, Ast *ast, Arena *arena, const NameTable *names,
                              const Source *source, WorkLimit *work_limit);
// The same for a part of a file whose identifiers are `atoms`, where they are put, too.
FastRefusal fast_parser_parse_part(FastParser *self, Ast *part, AtomTable *atoms, Arena *arena,
                                   const Source *source);

#endif
