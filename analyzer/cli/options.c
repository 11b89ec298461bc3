// Reading argv by the option table.
#include "cli/options.h"

#include <stdlib.h>
#include <unistd.h>

typedef struct ArgumentReader {
    Arguments *arguments;
    Arena *arena;
    NoticeList *notices;
    char **next; // NULL-terminated rest of argv
    bool has_command;
    bool only_operands; // behind `--`
} ArgumentReader;

static bool fail(ArgumentReader *self, const char *message, const char *what) {
    notice_add(self->notices, NOTICE_ERROR, NULL, "%s `%s`; see `shikra %s --help`", message, what,
               COMMAND_SPECS[self->arguments->command].name);
    return false;
}

static bool takes(const OptionSpec *spec, Command command) {
    return (spec->commands >> command & 1) != 0;
}

static const OptionSpec *find_option(Command command, Text name, char letter) {
    for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
        const OptionSpec *const spec = &OPTION_SPECS[i];
        if (!takes(spec, command)) continue;
        if (letter != 0 ? spec->letter == letter : text_is(name, spec->name)) return spec;
    }
    return NULL;
}

// How far a spelling is from an option's: by edits, or nearly right if it is the option's last
// words (`--format` for `--output-format`).
static unsigned option_distance(Text asked, Text name, unsigned limit) {
    const bool is_tail = asked.length >= 4 && asked.length + 1 < name.length &&
                         text_ends_with(name, asked) &&
                         name.bytes[name.length - asked.length - 1] == '-';
    return is_tail ? 1 : text_distance(asked, name, limit);
}

// The nearest option that `command` takes; NULL if none is near.
static const char *nearest_option(Command command, Text name) {
    const char *nearest = NULL;
    unsigned best = 4;
    for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
        if (!takes(&OPTION_SPECS[i], command)) continue;
        const unsigned distance = option_distance(name, text_from_c(OPTION_SPECS[i].name), best);
        if (distance < best) {
            best = distance;
            nearest = OPTION_SPECS[i].name;
        }
    }
    return nearest;
}

static bool fail_unknown_option(ArgumentReader *self, Text name) {
    const Command command = self->arguments->command;
    const char *const of = COMMAND_SPECS[command].name;
    const char *const nearest = nearest_option(command, name);
    if (!self->has_command && find_option(COMMAND_CHECK, name, 0) != NULL) {
        notice_add(self->notices, NOTICE_ERROR, NULL,
                   "option `--%.*s` goes after the command: `shikra check --%.*s`", TEXT_ARGS(name),
                   TEXT_ARGS(name));
    } else if (nearest != NULL) {
        notice_add(self->notices, NOTICE_ERROR, NULL,
                   "unknown option `--%.*s` for `shikra %s`; did you mean `--%s`?", TEXT_ARGS(name),
                   of, nearest);
    } else {
        notice_add(self->notices, NOTICE_ERROR, NULL,
                   "unknown option `--%.*s` for `shikra %s`; see `shikra %s --help`",
                   TEXT_ARGS(name), of, of);
    }
    return false;
}

static bool find_command(Text name, Command *command) {
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        if (text_is(name, COMMAND_SPECS[i].name)) {
            *command = i;
            return true;
        }
    }
    return false;
}

static bool fail_unknown_command(ArgumentReader *self, const char *name) {
    const char *nearest = NULL;
    unsigned best = 3;
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        const unsigned distance =
            text_distance(text_from_c(name), text_from_c(COMMAND_SPECS[i].name), best);
        if (distance < best) {
            best = distance;
            nearest = COMMAND_SPECS[i].name;
        }
    }
    if (text_is(text_from_c(name), "lint")) nearest = COMMAND_SPECS[COMMAND_CHECK].name;
    if (nearest != NULL) {
        notice_add(self->notices, NOTICE_ERROR, NULL,
                   "unknown command `%s`; did you mean `shikra %s`?", name, nearest);
    } else if (text_is(text_from_c(name), "format")) {
        notice_add(
            self->notices, NOTICE_ERROR, NULL,
            "unknown command `format`: shikra lays out no code; `ruff format` does, and goes "
            "well beside it");
    } else if (access(name, F_OK) == 0) {
        notice_add(self->notices, NOTICE_ERROR, NULL,
                   "unknown command `%s`; to check this file or folder write `shikra check %s`",
                   name, name);
    } else {
        notice_add(self->notices, NOTICE_ERROR, NULL,
                   "unknown command `%s`; `shikra help` lists the commands", name);
    }
    return false;
}

static bool parse_jobs(ArgumentReader *self, const char *value) {
    char *end = NULL;
    const unsigned long jobs = strtoul(value, &end, 10);
    if (!byte_is_digit(value[0]) || *end != '\0' || jobs < 1 || jobs > 1024) {
        return fail(self, "--jobs takes a whole number from 1 to 1024, not", value);
    }
    self->arguments->jobs = (uint32_t)jobs;
    return true;
}

static bool parse_color(ArgumentReader *self, const char *value) {
    static const char *const names[] = {"auto", "always", "never"};
    for (ColorWhen when = COLOR_AUTO; when <= COLOR_NEVER; when++) {
        if (strcmp(value, names[when]) == 0) {
            self->arguments->color = when;
            return true;
        }
    }
    return fail(self, "--color takes auto, always or never, not", value);
}

static bool parse_parser(ArgumentReader *self, const char *value) {
    if (strcmp(value, "fast") != 0 && strcmp(value, "stock") != 0) {
        return fail(self, "--parser takes fast or stock, not", value);
    }
    self->arguments->parser = value[0] == 's' ? PARSER_STOCK : PARSER_FAST;
    return true;
}

// A flag's setting carries its value: "preview=true".
static bool add_override(ArgumentReader *self, const OptionSpec *spec, const char *value) {
    const Text setting = text_from_c(spec->setting);
    const size_t equals = text_find_byte(setting, '=', 0);
    ConfigOverride override = {
        .option = arena_printf(self->arena, "--%s", spec->name).bytes,
        .key = arena_copy_c(self->arena, text_slice(setting, 0, equals)),
        .value = value,
    };
    if (equals != TEXT_NOT_FOUND) override.value = spec->setting + equals + 1;
    VEC_PUSH(self->arena, &self->arguments->overrides, override);
    return true;
}

// One comment is one line.
static bool parse_reason(ArgumentReader *self, const char *value) {
    const bool has_reason = value != NULL && value[0] != '\0';
    if (has_reason && strpbrk(value, "\r\n") != NULL)
        return fail(self, "a reason is one line, unlike that of", "--add-noqa");
    self->arguments->noqa_reason = has_reason ? value : NULL;
    return self->arguments->adds_noqa = true;
}

static bool apply_option(ArgumentReader *self, const OptionSpec *spec, const char *value,
                         bool is_long) {
    Arguments *const arguments = self->arguments;
    switch (spec->id) {
    case OPTION_SETTING: return add_override(self, spec, value);
    case OPTION_CONFIG: VEC_PUSH(self->arena, &arguments->configs, value); return true;
    case OPTION_ISOLATED: return arguments->is_isolated = true;
    case OPTION_OUTPUT_FORMAT: arguments->output_format = value; return true;
    case OPTION_OUTPUT_FILE: arguments->output_file = value; return true;
    case OPTION_REPORT: VEC_PUSH(self->arena, &arguments->reports, value); return true;
    case OPTION_STATISTICS: return arguments->wants_statistics = true;
    case OPTION_QUIET: return arguments->is_quiet = true;
    case OPTION_SILENT: return arguments->is_silent = arguments->is_quiet = true;
    case OPTION_EXIT_ZERO: return arguments->exits_zero = true;
    case OPTION_IGNORE_NOQA: return arguments->ignores_noqa = true;
    case OPTION_DIFF: return arguments->wants_diff = true;
    case OPTION_ADD_NOQA: return parse_reason(self, value);
    case OPTION_EXIT_NON_ZERO_ON_FIX: return arguments->exits_non_zero_on_fix = true;
    case OPTION_SHOW_SUPPRESSED: return arguments->shows_suppressed = true;
    case OPTION_SHOW_FILES: return arguments->shows_files = true;
    case OPTION_SHOW_SETTINGS: return arguments->shows_settings = true;
    case OPTION_STDIN_FILENAME: arguments->stdin_filename = value; return true;
    case OPTION_JOBS: return parse_jobs(self, value);
    case OPTION_COLOR: return parse_color(self, value);
    case OPTION_CATEGORY: arguments->category = value; return true;
    case OPTION_NO_CACHE: return arguments->has_no_cache = true;
    case OPTION_VERBOSE: return arguments->is_verbose = true;
    case OPTION_CACHE_DIR: arguments->cache_dir = value; return true;
    case OPTION_WATCH: return arguments->watches = true;
    case OPTION_CHANGED: arguments->changed_since = value; return arguments->wants_changed = true;
    case OPTION_BASELINE: arguments->baseline = value; return true;
    case OPTION_TREND: arguments->trend = value; return true;
    case OPTION_NO_BASELINE: return arguments->has_no_baseline = true;
    case OPTION_PRUNE_BASELINE: return arguments->prunes_baseline = true;
    case OPTION_FROM: arguments->migrate_from = value; return true;
    case OPTION_WRITE: return arguments->writes = true;
    case OPTION_TIME: return arguments->wants_time = true;
    case OPTION_COMPARE: return arguments->wants_compare = true;
    case OPTION_PARSER: return parse_parser(self, value);
    case OPTION_TIMINGS: return arguments->wants_timings = true;
    case OPTION_JSON: return arguments->wants_json = true;
    case OPTION_MODEL: return arguments->wants_model = true;
    case OPTION_REFERENCE: return arguments->wants_reference = true;
    case OPTION_LICENSES: return arguments->wants_licenses = true;
    case OPTION_MAN: return arguments->wants_man = true;
    case OPTION_HELP: arguments->wants_long_help = is_long; return arguments->wants_help = true;
    case OPTION_SHOW_VERSION: arguments->command = COMMAND_VERSION; return true;
    }
    return true;
}

static bool read_long_option(ArgumentReader *self, const char *argument) {
    const Text whole = text_from_c(argument + 2);
    const size_t equals = text_find_byte(whole, '=', 0);
    const Text name = text_slice(whole, 0, equals);
    const OptionSpec *const spec = find_option(self->arguments->command, name, 0);
    if (spec == NULL) return fail_unknown_option(self, name);
    const char *value = equals != TEXT_NOT_FOUND ? whole.bytes + equals + 1 : NULL;
    if (spec->value == NULL && value != NULL) return fail(self, "no value goes with", argument);
    const bool is_joined = spec->value != NULL && spec->value[0] == '['; // only with `=`
    if (is_joined) return apply_option(self, spec, value, true);
    if (spec->value != NULL && value == NULL) value = *self->next++;
    if (spec->value != NULL && value == NULL) {
        self->next--;
        return fail(self, "a value is missing behind", argument);
    }
    return apply_option(self, spec, value, true);
}

static bool fail_unknown_letter(ArgumentReader *self, char letter) {
    const char *const of = COMMAND_SPECS[self->arguments->command].name;
    notice_add(self->notices, NOTICE_ERROR, NULL,
               "unknown option `-%c` for `shikra %s`; see `shikra %s --help`", letter, of, of);
    return false;
}

// "-qj4": letters without values, then perhaps one with.
static bool read_short_options(ArgumentReader *self, const char *argument) {
    for (const char *letter = argument + 1; *letter != '\0'; letter++) {
        const OptionSpec *const spec = find_option(self->arguments->command, TEXT(""), *letter);
        if (spec == NULL) return fail_unknown_letter(self, *letter);
        if (spec->value == NULL) {
            if (!apply_option(self, spec, NULL, false)) return false;
            continue;
        }
        const char *value = letter[1] != '\0' ? letter + 1 : *self->next;
        if (value == NULL) return fail(self, "a value is missing behind", argument);
        if (letter[1] == '\0') self->next++;
        return apply_option(self, spec, value[0] == '=' ? value + 1 : value, false);
    }
    return true;
}

static bool read_operand(ArgumentReader *self, const char *argument) {
    if (!self->has_command) {
        self->has_command = true;
        if (find_command(text_from_c(argument), &self->arguments->command)) return true;
        return fail_unknown_command(self, argument);
    }
    VEC_PUSH(self->arena, &self->arguments->paths, argument);
    return true;
}

bool arguments_read_input(const Arguments *self) {
    return self->stdin_filename != NULL ||
           (self->paths.count == 1 && strcmp(self->paths.items[0], "-") == 0);
}

static bool reject_contradictions(ArgumentReader *self) {
    const Arguments *const arguments = self->arguments;
    const CommandSpec *const spec = &COMMAND_SPECS[arguments->command];
    if (!arguments->wants_help && arguments->paths.count > spec->most_operands) {
        notice_add(self->notices, NOTICE_ERROR, NULL,
                   "`shikra %s` does not know what to do with `%s`; usage: %s", spec->name,
                   arguments->paths.items[spec->most_operands], spec->usage);
        return false;
    }
    if (arguments->command != COMMAND_CHECK) return true;
    if (arguments->is_isolated) {
        for (uint32_t i = 0; i < arguments->configs.count; i++) {
            if (strchr(arguments->configs.items[i], '=') == NULL) {
                return fail(self, "--isolated ignores configuration files, but --config names",
                            arguments->configs.items[i]);
            }
        }
    }
    if (arguments->has_no_baseline && (arguments->baseline != NULL || arguments->prunes_baseline)) {
        return fail(self, "--no-baseline contradicts",
                    arguments->baseline != NULL ? "--baseline" : "--prune-baseline");
    }
    if (arguments->watches && arguments_read_input(arguments)) {
        return fail(self, "--watch is about files, and does not go with", "-");
    }
    if (arguments->wants_changed && arguments->stdin_filename != NULL) {
        return fail(self, "--changed is about files, and does not go with", "--stdin-filename");
    }
    for (uint32_t i = 0; arguments->paths.count > 1 && i < arguments->paths.count; i++) {
        if (strcmp(arguments->paths.items[i], "-") != 0) continue;
        return fail(self, "`-` is standard input and goes alone, not with",
                    arguments->paths.items[i == 0 ? 1 : 0]);
    }
    if (arguments->stdin_filename != NULL && arguments->paths.count > 1) {
        return fail(self, "--stdin-filename goes with `-` alone, not with",
                    arguments->paths.items[1]);
    }
    if (arguments->adds_noqa && arguments->wants_diff) {
        return fail(self, "--add-noqa writes comments, not fixes, and does not go with", "--diff");
    }
    if (arguments->wants_statistics && arguments->output_format != NULL) {
        static const char *const formats[] = {"full", "concise", "json"};
        bool is_allowed = false;
        for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
            is_allowed |= strcmp(arguments->output_format, formats[i]) == 0;
        }
        if (!is_allowed) {
            return fail(self, "--statistics goes with full, concise or json, not with",
                        arguments->output_format);
        }
    }
    return true;
}

bool arguments_parse(Arguments *self, Arena *arena, NoticeList *notices, int argc, char **argv) {
    *self = (Arguments){.command = COMMAND_HELP};
    ArgumentReader reader = {.arguments = self, .arena = arena, .notices = notices};
    reader.next = argc > 0 ? argv + 1 : argv;
    while (*reader.next != NULL) {
        const char *const argument = *reader.next++;
        bool is_right = true;
        if (reader.only_operands || argument[0] != '-' || argument[1] == '\0') {
            is_right = read_operand(&reader, argument);
        } else if (strcmp(argument, "--") == 0) {
            reader.only_operands = true;
        } else if (argument[1] == '-') {
            is_right = read_long_option(&reader, argument);
        } else {
            is_right = read_short_options(&reader, argument);
        }
        if (!is_right) return false;
    }
    if (!reader.has_command) self->wants_help = self->command == COMMAND_HELP;
    return reject_contradictions(&reader);
}
