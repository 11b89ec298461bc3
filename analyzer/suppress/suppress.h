// Suppression: comments that silence findings, and what is said about such comments themselves.
//
//   # noqa, # noqa: F401, E501      the line (flake8's syntax as ruff reads it)
//   # ruff: noqa, # flake8: noqa    the file, also with codes; on a line of their own
//   # ruff: ignore[F401]            the line; on a line of its own, the logical line that follows
//   # ruff: file-ignore[F401]       the file
//   # ruff: disable[F401]           from here to the same `# ruff: enable[F401]`, or else to the
//                                   end of the block
//   # shikra: ...[...]              the same four, also with rules' names (ruff: with `preview`),
//   # shikra: ...[...] until=DATE   and until the end of that day (UTC); then there is a warning
//   # nosec, # nosec B102           security findings of the call or statement (bandit's)
// A comment behind a multi-line string or a backslash-continued line counts for all its lines.
// What more than one comment covers is the work of the first of: noqa for the file, the brackets
// in the order of where they begin to hold, noqa, nosec. The others are of no use there (RUF100).
#ifndef SHIKRA_SUPPRESS_SUPPRESS_H
#define SHIKRA_SUPPRESS_SUPPRESS_H

#include "check/check.h"

typedef enum DirectiveKind {
    DIRECTIVE_NOQA,
    DIRECTIVE_FILE_NOQA,
    DIRECTIVE_IGNORE,
    DIRECTIVE_FILE_IGNORE,
    DIRECTIVE_DISABLE,
    DIRECTIVE_ENABLE,
    DIRECTIVE_NOSEC,
} DirectiveKind;

#define NO_RULE UINT32_MAX

typedef struct DirectiveCode {
    Text text;     // as written: a slice of the source, but for nosec
    uint32_t rule; // index in the registry; NO_RULE if this build has none of that code
    bool is_used;
} DirectiveCode;

typedef struct Directive {
    DirectiveKind kind;
    Range range;         // from its `#` to its last code; with brackets, to the next `#`
    Range comment;       // the whole comment it stands in
    uint32_t line;       // 0-based, which it stands on
    bool is_own_line;    // it begins the comment, and only white space is before that on the line
    bool is_used;        // suppressed something
    bool is_invalid;     // stands where it means nothing, or its day is over: silences nothing, and
                         // RUF100 lets it be
    bool is_misindented; // of a disable or enable: invalid for its indentation
    bool has_codes;      // false: everything
    DirectiveCode *codes;
    uint32_t code_count;
    struct CodeMemo *memo; // of many codes, which rules have been looked for; NULL: none yet
    uint32_t partner;      // of a disable: index of its enable; UINT32_MAX if it has none
    uint32_t block_end;    // of a disable without partner: where it ends
} Directive;

// A comment that looks like a directive in brackets and is none.
typedef struct MalformedDirective {
    Range range;
    const char *why;
} MalformedDirective;

typedef struct DirectiveList {
    Directive *items; // in the source's order
    uint32_t count;
    uint32_t capacity;
    VEC(MalformedDirective) malformed;
    bool has_dates; // some directive holds until a day: tomorrow they may be others
} DirectiveList;

// What directives_read needs to know.
typedef struct DirectiveContext {
    const Ast *ast;
    const Registry *registry;
    Arena *arena;
    NoticeList *notices; // strange directives become warnings
    bool is_preview;
    bool reads_own; // only `# shikra:`
} DirectiveContext;

// True if a comment may be one of shikra's own. What is wrong with those is said even if there is
// nothing to suppress: one that is over, or can never be, would be believed until then.
bool directives_have_own(const Ast *ast);
DirectiveList directives_read(const DirectiveContext *context);
// The same of a file that is being checked, all kinds of them, read when the first one asks.
// Warnings about them wait for suppress_findings. What that changes (uses, external codes) is
// changed here.
DirectiveList *check_directives(Check *check);
// True if the directive is about the rule, by its code or because it has none. Marks nothing.
bool directive_covers(const Directive *directive, uint32_t rule);
// Index of the first directive on a line (0-based), or behind it: their count if there is none.
uint32_t directives_first_on_line(const DirectiveList *self, uint32_t line);

// Where the list of codes starts in what follows a `noqa` without a colon; TEXT_NOT_FOUND if a
// colon would not make it one.
size_t directive_find_codes(Text text);

// Marks the findings that comments suppress and then adds those of RUF100, if it is enabled. Keeps
// them sorted. With `ignore_noqa` no finding is marked, but RUF100 is none the wiser.
void suppress_findings(Check *check, bool ignore_noqa, NoticeList *notices);

#endif
