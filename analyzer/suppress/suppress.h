// Suppression: comments that silence findings, and what is said about such comments themselves.
//
//   # noqa, # noqa: F401, E501      the line (flake8's syntax as ruff reads it)
//   # ruff: noqa, # flake8: noqa    the file, also with codes; on a line of their own
//   # ruff: ignore[F401]            the line; on a line of its own, the statement that follows
//   # ruff: file-ignore[F401]       the file
//   # ruff: disable[F401]           from here to `# ruff: enable[F401]` or the end of the file
//   # shikra: ignore[F401], file-ignore, disable, enable: the same, also with rules' names
//   # nosec, # nosec B102           security findings of the line (bandit's)
// A comment behind a multi-line string or a backslash-continued line counts for all its lines.
#ifndef SHIKRA_SUPPRESS_SUPPRESS_H
#define SHIKRA_SUPPRESS_SUPPRESS_H

#include "check/check.h"

typedef enum DirectiveKind {
    DIRECTIVE_LINE,    // noqa, ignore
    DIRECTIVE_FILE,    // ruff: noqa, file-ignore
    DIRECTIVE_DISABLE, // from here on
    DIRECTIVE_ENABLE,
    DIRECTIVE_NOSEC,
} DirectiveKind;

typedef struct DirectiveCode {
    Text text;
    bool is_used;
} DirectiveCode;

typedef struct Directive {
    DirectiveKind kind;
    Range range;      // of the directive, from its `#`
    uint32_t line;    // 0-based, which it stands on
    bool is_noqa;     // spelt `noqa`; else with brackets
    bool is_own_line; // nothing but the comment on the line
    bool is_used;     // suppressed something
    bool has_codes;   // false: everything
    DirectiveCode *codes;
    uint32_t code_count;
} Directive;

typedef struct DirectiveList {
    Directive *items; // in the source's order
    uint32_t count;
    uint32_t capacity;
} DirectiveList;

// Reads the directives of all comments; strange ones become warnings in `notices`.
DirectiveList directives_read(const Ast *ast, Arena *arena, NoticeList *notices);

// Marks the findings that comments suppress (none if `ignore_noqa`) and then adds those of RUF100,
// if it is enabled. Keeps them sorted.
void suppress_findings(Check *check, bool ignore_noqa, NoticeList *notices);

#endif
