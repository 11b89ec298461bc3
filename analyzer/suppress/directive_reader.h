// What the readers of the several kinds of directive share. Private to suppress/.
#ifndef SHIKRA_SUPPRESS_DIRECTIVE_READER_H
#define SHIKRA_SUPPRESS_DIRECTIVE_READER_H

#include "suppress/suppress.h"

typedef VEC(DirectiveCode) CodeVec;

typedef struct DirectiveReader {
    const DirectiveContext *context;
    DirectiveList list;
    Range comment;          // the one being read
    Text text;              // its text, without a carriage return at the end
    bool is_own_line;       // only white space before it on its line
    uint32_t unknown_count; // rules' names that are none
} DirectiveReader;

// Python's idea of white space, as str.isspace has it: also U+00A0 and its kin.
size_t skip_white(Text text, size_t at);

// Adds a directive with the comment's bytes [start, end).
Directive *directive_add(DirectiveReader *self, DirectiveKind kind, size_t start, size_t end,
                         const CodeVec *codes);
// The warnings of what check_directives has read.
void directives_tell(const Check *check, NoticeList *notices);
void directive_warn(const DirectiveReader *self, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// `# ruff: ignore[...]` and its kin, behind any hash of the comment.
void read_brackets(DirectiveReader *self);
// `# nosec`, behind any hash.
void read_nosec(DirectiveReader *self);

#endif
