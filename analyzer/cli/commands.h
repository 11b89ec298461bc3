// The program's commands. Each takes the arguments and answers with the exit status: 0 fine, 1
// findings (check), 2 it could not do what was asked; then `notices` say why.
#ifndef SHIKRA_CLI_COMMANDS_H
#define SHIKRA_CLI_COMMANDS_H

#include "check/check.h"
#include "cli/options.h"

typedef struct CommandContext {
    const Arguments *arguments;
    int argc;
    char **argv;
    Arena *arena; // lives as long as the program
    NoticeList *notices;
} CommandContext;

enum { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_INCOMPLETE = 2 };

int command_check(const CommandContext *context);
int command_watch(const CommandContext *context); // `check --watch`
int command_rule(const CommandContext *context);
int command_rules(const CommandContext *context);
int command_config(const CommandContext *context);
int command_clean(const CommandContext *context);
int command_ast(const CommandContext *context);
int command_measure_ast(const CommandContext *context); // `ast --time`, `ast --compare`
void append_model(Buffer *out, Ast *ast, Arena *arena); // `ast --model`
int command_migrate(const CommandContext *context);
int command_completions(const CommandContext *context);

// Writes `text` to standard output; EXIT_CLEAN, or EXIT_INCOMPLETE with a notice.
int command_print(const CommandContext *context, Text text);
// Prints notices to standard error, in colour if it shows them.
void command_print_notices(const CommandContext *context, const Notice *notices);

#endif
