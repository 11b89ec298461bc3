// Where the bracketed directives hold, and which of them comes first at a place. Private to
// suppress/.
#ifndef SHIKRA_SUPPRESS_SPANS_H
#define SHIKRA_SUPPRESS_SPANS_H

#include "suppress/lines.h"
#include "suppress/suppress.h"

// The spans of one build's rules, sorted so that a look-up is a binary search.
typedef struct SpanTable SpanTable;

// NULL if `list` has no bracketed directive. Marks directives that stand where they mean nothing,
// and pairs `disable` with `enable`.
SpanTable *span_table_new(Arena *arena, Lines *lines, DirectiveList *list);
// The first directive that covers the finding of a rule (by registry index), and its code. False
// if there is none.
bool span_table_find(const SpanTable *self, uint32_t rule, const Finding *finding,
                     Directive **directive, DirectiveCode **code);

#endif
