// The command line: which commands and options there are, and what the user gave. One table
// describes every option; the parser, `--help`, the man page and the shells' completions are made
// from it.
#ifndef SHIKRA_CLI_OPTIONS_H
#define SHIKRA_CLI_OPTIONS_H

#include "base/buffer.h"
#include "base/notice.h"
#include "config/config.h"
#include "syntax/ast.h"

typedef enum Command {
    COMMAND_CHECK,
    COMMAND_BASELINE,
    COMMAND_RULE,
    COMMAND_RULES,
    COMMAND_CONFIG,
    COMMAND_AST,
    COMMAND_CLEAN,
    COMMAND_SERVER,
    COMMAND_MIGRATE,
    COMMAND_COMPLETIONS,
    COMMAND_HELP,
    COMMAND_VERSION,
    COMMAND_COUNT,
} Command;

typedef enum OptionId {
    OPTION_SETTING, // only sets the configuration key named in OptionSpec.setting
    OPTION_CONFIG,
    OPTION_ISOLATED,
    OPTION_OUTPUT_FORMAT,
    OPTION_OUTPUT_FILE,
    OPTION_REPORT,
    OPTION_STATISTICS,
    OPTION_QUIET,
    OPTION_SILENT,
    OPTION_EXIT_ZERO,
    OPTION_IGNORE_NOQA,
    OPTION_ADD_NOQA,
    OPTION_DIFF,
    OPTION_EXIT_NON_ZERO_ON_FIX,
    OPTION_SHOW_SUPPRESSED,
    OPTION_SHOW_FILES,
    OPTION_SHOW_SETTINGS,
    OPTION_STDIN_FILENAME,
    OPTION_JOBS,
    OPTION_COLOR,
    OPTION_CATEGORY,
    OPTION_NO_CACHE,
    OPTION_CACHE_DIR,
    OPTION_VERBOSE,
    OPTION_CHANGED,
    OPTION_WATCH,
    OPTION_BASELINE,
    OPTION_TREND,
    OPTION_NO_BASELINE,
    OPTION_PRUNE_BASELINE,
    OPTION_TIME,
    OPTION_COMPARE,
    OPTION_PARSER,
    OPTION_TIMINGS,
    OPTION_JSON,
    OPTION_MODEL,
    OPTION_REFERENCE,
    OPTION_FROM,
    OPTION_WRITE,
    OPTION_LICENSES,
    OPTION_MAN,
    OPTION_HELP,
    OPTION_SHOW_VERSION,
} OptionId;

typedef enum OptionGroup {
    GROUP_RULES,
    GROUP_FIXES,
    GROUP_FILES,
    GROUP_CONFIGURATION,
    GROUP_OUTPUT,
    GROUP_OTHER,
    GROUP_COUNT,
} OptionGroup;

typedef struct OptionSpec {
    OptionId id;
    char letter;         // short form; 0 if none
    const char *name;    // long form, without the dashes
    const char *value;   // what its value is called in --help; NULL for a flag
    const char *setting; // configuration key it sets, with a flag's value behind `=`; or NULL
    uint32_t commands;   // bits 1 << Command that take it
    OptionGroup group;
    bool is_hidden;
    const char *summary; // one line for -h
    const char *detail;  // the rest, for --help; or NULL
} OptionSpec;

typedef struct CommandSpec {
    const char *name;
    const char *usage;
    const char *summary;
    const char *detail;     // the rest, for --help; or NULL
    uint32_t most_operands; // how many it takes
} CommandSpec;

extern const OptionSpec OPTION_SPECS[];
extern const uint32_t OPTION_SPEC_COUNT;
extern const CommandSpec COMMAND_SPECS[COMMAND_COUNT];

typedef enum ColorWhen { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorWhen;

typedef VEC(const char *) StringVec;
typedef VEC(ConfigOverride) OverrideVec;

typedef struct Arguments {
    Command command;
    StringVec paths; // operands; empty: the command's default
    OverrideVec overrides;
    StringVec configs; // of --config: files and KEY=VALUE
    bool is_isolated;
    const char *output_format; // NULL: the configuration's
    const char *output_file;   // NULL: standard output
    StringVec reports;         // FORMAT=FILE
    bool wants_statistics;
    bool is_quiet;  // findings only
    bool is_silent; // nothing but the exit status
    bool is_verbose;
    bool exits_zero;
    bool ignores_noqa;
    bool wants_diff;
    bool adds_noqa;
    const char *noqa_reason; // or NULL
    bool exits_non_zero_on_fix;
    bool shows_suppressed;
    bool shows_files;
    bool shows_settings;
    const char *stdin_filename;
    uint32_t jobs; // 0: as many as this process may use
    ColorWhen color;
    const char *category;
    bool watches;
    bool has_no_cache;
    const char *cache_dir; // NULL: the environment's or the configuration's
    bool wants_changed;
    const char *changed_since; // NULL: the last commit
    const char *baseline;
    const char *trend; // an earlier JSON report
    bool has_no_baseline;
    bool prunes_baseline;
    bool wants_time;
    bool wants_compare;
    ParserKind parser;
    bool wants_timings;
    bool wants_json;
    bool wants_model;
    bool wants_reference;
    const char *migrate_from; // NULL: whatever is there
    bool writes;
    bool wants_licenses;
    bool wants_man;
    bool wants_help; // of `command`
    bool wants_long_help;
} Arguments;

// Reads argv. False, with a notice, on an unknown command or option (with the nearest right one), a
// missing or wrong value, or options that contradict each other.
bool arguments_parse(Arguments *self, Arena *arena, NoticeList *notices, int argc, char **argv);
// True if standard input is what is to be checked.
bool arguments_read_input(const Arguments *self);

// Text of `-h` (short) or `--help` (long) for one command, or for the program as a whole.
void help_program(Buffer *out, bool is_long);
void help_command(Buffer *out, Command command, bool is_long);
// The man page, as troff.
void man_page(Buffer *out);

#endif
