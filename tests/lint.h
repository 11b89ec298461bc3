// What the fixture runner, the example test and the fuzzers share: one text through all stages.
#ifndef SHIKRA_TESTS_LINT_H
#define SHIKRA_TESTS_LINT_H

#include "rules/rule.h"

typedef struct TextLinter {
    const Registry *registry;
    Parser *parser;
    Arena arena; // of the last text
} TextLinter;

typedef struct LintResult {
    bool is_read; // false: not decoded or not parsed; `notices` say why
    Source source;
    Ast ast;
    Check check; // findings; suppressed ones are marked
    NoticeList notices;
} LintResult;

void text_linter_init(TextLinter *self);
void text_linter_release(TextLinter *self);
// Runs `text`, named `path`, under `settings`. The result lives until the next call.
void text_linter_run(TextLinter *self, LintResult *result, const char *path, Text text,
                     const Settings *settings);

#endif
