// `shikra completions`: scripts for shells, made from the option table and the registry.
#include "cli/commands.h"

#include "reporters/reporter.h"
#include "rules/rule.h"

// What a shell offers for an option's value.
typedef enum ValueKind {
    VALUE_NONE,     // it is a flag
    VALUE_OPTIONAL, // nothing: it may have one behind `=`
    VALUE_WORDS,
    VALUE_RULES, // with commas between them
    VALUE_FOLDER,
    VALUE_FILE,
    VALUE_FREE, // nothing
} ValueKind;

static bool sets(const OptionSpec *spec, const char *setting) {
    return spec->setting != NULL && strcmp(spec->setting, setting) == 0;
}

static ValueKind kind_of_setting(const OptionSpec *spec) {
    if (strcmp(spec->value, "RULES") == 0) return VALUE_RULES;
    return sets(spec, "target-version") ? VALUE_WORDS : VALUE_FREE;
}

static ValueKind kind_of(const OptionSpec *spec) {
    if (spec->value == NULL) return VALUE_NONE;
    if (spec->value[0] == '[') return VALUE_OPTIONAL;
    switch (spec->id) {
    case OPTION_SETTING: return kind_of_setting(spec);
    case OPTION_COLOR:
    case OPTION_FROM:
    case OPTION_PARSER:
    case OPTION_OUTPUT_FORMAT: return VALUE_WORDS;
    case OPTION_CACHE_DIR: return VALUE_FOLDER;
    case OPTION_BASELINE:
    case OPTION_CONFIG:
    case OPTION_OUTPUT_FILE:
    case OPTION_STDIN_FILENAME:
    case OPTION_TREND: return VALUE_FILE;
    default: return VALUE_FREE;
    }
}

static void append_formats(Buffer *out) {
    for (size_t i = 0; REPORTERS[i] != NULL; i++)
        buffer_printf(out, "%s%s", i != 0 ? " " : "", REPORTERS[i]->name);
}

static void append_versions(Buffer *out) {
    for (unsigned minor = 7; minor <= 15; minor++) {
        buffer_printf(out, "%spy3%u", minor != 7 ? " " : "", minor);
    }
}

// Of VALUE_WORDS.
static void append_values(Buffer *out, const OptionSpec *spec) {
    if (spec->id == OPTION_COLOR) {
        buffer_append_c(out, "auto always never");
    } else if (spec->id == OPTION_FROM) {
        buffer_append_c(out, "auto ruff flake8 bandit");
    } else if (spec->id == OPTION_PARSER) {
        buffer_append_c(out, "fast stock");
    } else if (spec->id == OPTION_SETTING) {
        append_versions(out);
    } else if ((spec->commands >> COMMAND_RULES & 1) != 0) {
        buffer_append_c(out, "text json markdown");
    } else {
        append_formats(out);
    }
}

// The codes of all rules.
static void append_rules(Buffer *out) {
    const Registry *const registry = &REGISTRY;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        buffer_printf(out, "%s%s", i != 0 ? " " : "", registry_rule(registry, i)->code);
    }
}

static bool is_offered(const OptionSpec *spec, Command command) {
    return !spec->is_hidden && (spec->commands >> command & 1) != 0;
}

// What stands behind these commands without an option.
static const char *const SHELLS = "bash zsh fish";
static const char *const RULE_COMMANDS[] = {"rule", "rules"};

// A word list of the options of `command`.
static void append_options(Buffer *out, Command command) {
    for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
        if (is_offered(&OPTION_SPECS[i], command))
            buffer_printf(out, " --%s", OPTION_SPECS[i].name);
    }
}

static void append_commands(Buffer *out) {
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        buffer_printf(out, "%s%s", i != 0 ? " " : "", COMMAND_SPECS[i].name);
    }
}

// ---- bash ----

static void append_bash_values(Buffer *out, Command command) {
    for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
        const OptionSpec *const spec = &OPTION_SPECS[i];
        const ValueKind kind = kind_of(spec);
        if (!is_offered(spec, command) || (kind != VALUE_WORDS && kind != VALUE_RULES)) continue;
        buffer_printf(out, "    %s:--%s) words=", COMMAND_SPECS[command].name, spec->name);
        if (kind == VALUE_RULES) {
            buffer_append_c(out, "$rules; compopt -o nospace ;;\n");
            continue;
        }
        buffer_append_byte(out, '\'');
        append_values(out, spec);
        buffer_append_c(out, "' ;;\n");
    }
}

// Bash takes `=` for the end of a word, as long as nobody tells it otherwise.
static const char BASH_HEAD[] = "_shikra() {\n"
                                "    local current=${COMP_WORDS[COMP_CWORD]} words= prefix= rules\n"
                                "    local previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                                "    if [[ $current == = ]]; then\n"
                                "        current=\n"
                                "    elif [[ $previous == = ]]; then\n"
                                "        previous=${COMP_WORDS[COMP_CWORD-2]}\n"
                                "    fi\n";

static void append_bash_operands(Buffer *out) {
    buffer_printf(out,
                  "    elif [[ -z $words ]]; then\n"
                  "        case ${COMP_WORDS[1]} in\n"
                  "        completions) words='%s' ;;\n        help) words='",
                  SHELLS);
    append_commands(out);
    buffer_printf(out, "' ;;\n        %s | %s) words=$rules ;;\n        esac\n    fi\n",
                  RULE_COMMANDS[0], RULE_COMMANDS[1]);
}

static void append_bash(Buffer *out) {
    buffer_append_c(out, BASH_HEAD);
    buffer_append_c(out, "    if [[ $COMP_CWORD -eq 1 ]]; then\n"
                         "        COMPREPLY=($(compgen -W '");
    append_commands(out);
    buffer_append_c(out, " --help --version' -- \"$current\"))\n"
                         "        return\n"
                         "    fi\n"
                         "    rules='");
    append_rules(out);
    buffer_append_c(out, "'\n    case ${COMP_WORDS[1]}:$previous in\n");
    for (Command i = 0; i < COMMAND_COUNT; i++) append_bash_values(out, i);
    buffer_append_c(out, "    esac\n"
                         "    if [[ -z $words && $current == -* ]]; then\n"
                         "        case ${COMP_WORDS[1]} in\n");
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        buffer_printf(out, "        %s) words='", COMMAND_SPECS[i].name);
        append_options(out, i);
        buffer_append_c(out, "' ;;\n");
    }
    buffer_append_c(out, "        esac\n");
    append_bash_operands(out);
    buffer_append_c(out, "    [[ $current != *,* ]] || prefix=${current%,*},\n"
                         "    COMPREPLY=($(compgen -P \"$prefix\" -W \"$words\" -- "
                         "\"${current##*,}\"))\n"
                         "}\n"
                         "complete -o default -F _shikra shikra\n");
}

// ---- zsh ----

// For single quotes of a shell; zsh's _arguments has its own meaning for `:` and brackets.
static void append_quoted(Buffer *out, const char *text, const char *escaped) {
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            buffer_append_c(out, "'\\''");
            continue;
        }
        if (strchr(escaped, *text) != NULL) buffer_append_byte(out, '\\');
        buffer_append_byte(out, *text);
    }
}

// Both names of an option that has two: `'(-o --output-file)'{-o+,--output-file=}`.
static void append_zsh_names(Buffer *out, const OptionSpec *spec, ValueKind kind) {
    static const char *const joins[] = {[VALUE_NONE] = "", [VALUE_OPTIONAL] = "=-"};
    const char *const join = kind == VALUE_NONE || kind == VALUE_OPTIONAL ? joins[kind] : "=";
    if (spec->letter == 0) {
        buffer_printf(out, "            '--%s%s", spec->name, join);
        return;
    }
    buffer_printf(out, "            '(-%c --%s)'{-%c%s,--%s%s}'", spec->letter, spec->name,
                  spec->letter, join[0] != '\0' ? "+" : "", spec->name, join);
}

// What stands behind the value's name: how to complete it.
static void append_zsh_action(Buffer *out, const OptionSpec *spec, ValueKind kind) {
    switch (kind) {
    case VALUE_WORDS:
        buffer_append_byte(out, '(');
        append_values(out, spec);
        buffer_append_byte(out, ')');
        break;
    case VALUE_RULES: buffer_append_c(out, "_shikra_rules"); break;
    case VALUE_FOLDER: buffer_append_c(out, "_files -/"); break;
    case VALUE_FILE: buffer_append_c(out, "_files"); break;
    default: buffer_append_byte(out, ' ');
    }
}

static void append_zsh_option(Buffer *out, const OptionSpec *spec) {
    const ValueKind kind = kind_of(spec);
    append_zsh_names(out, spec, kind);
    buffer_append_byte(out, '[');
    append_quoted(out, spec->summary, "[]:\\");
    buffer_append_byte(out, ']');
    if (kind != VALUE_NONE) {
        buffer_append_c(out, kind == VALUE_OPTIONAL ? "::" : ":");
        append_quoted(out, spec->value, "[]:\\");
        buffer_append_byte(out, ':');
        append_zsh_action(out, spec, kind);
    }
    buffer_append_c(out, "' \\\n");
}

static void append_zsh_operands(Buffer *out, Command command) {
    const char *const name = COMMAND_SPECS[command].name;
    buffer_append_c(out, "            '*:");
    if (command == COMMAND_COMPLETIONS) {
        buffer_printf(out, "shell:(%s)", SHELLS);
    } else if (command == COMMAND_HELP) {
        buffer_append_c(out, "command:(");
        append_commands(out);
        buffer_append_byte(out, ')');
    } else if (strcmp(name, RULE_COMMANDS[0]) == 0 || strcmp(name, RULE_COMMANDS[1]) == 0) {
        buffer_append_c(out, "rule:_shikra_codes");
    } else {
        buffer_append_c(out, "file:_files");
    }
    buffer_append_c(out, "' ;;\n");
}

static void append_zsh(Buffer *out) {
    buffer_append_c(out, "#compdef shikra\n_shikra_codes() {\n    compadd \"$@\" - ");
    append_rules(out);
    buffer_append_c(out, "\n}\n_shikra_rules() {\n    _sequence _shikra_codes -\n}\n"
                         "_shikra() {\n    local -a commands\n    commands=(\n");
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        buffer_printf(out, "        '%s:", COMMAND_SPECS[i].name);
        append_quoted(out, COMMAND_SPECS[i].summary, ":\\");
        buffer_append_c(out, "'\n");
    }
    buffer_append_c(out, "    )\n    if (( CURRENT == 2 )); then\n"
                         "        _describe command commands\n        return\n    fi\n"
                         "    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n"
                         "    case $command in\n");
    for (Command command = 0; command < COMMAND_COUNT; command++) {
        buffer_printf(out, "    %s)\n        _arguments \\\n", COMMAND_SPECS[command].name);
        for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
            if (is_offered(&OPTION_SPECS[i], command)) append_zsh_option(out, &OPTION_SPECS[i]);
        }
        append_zsh_operands(out, command);
    }
    buffer_append_c(out, "    esac\n}\n"
                         "[[ $zsh_eval_context == *loadautofunc ]] && _shikra \"$@\" || "
                         "compdef _shikra shikra\n");
}

// ---- fish ----

static void append_fish_value(Buffer *out, const OptionSpec *spec) {
    switch (kind_of(spec)) {
    case VALUE_NONE:
    case VALUE_OPTIONAL: break;
    case VALUE_WORDS:
        buffer_append_c(out, " -x -a '");
        append_values(out, spec);
        buffer_append_byte(out, '\'');
        break;
    case VALUE_RULES: buffer_append_c(out, " -x -a '(__shikra_rules)'"); break;
    case VALUE_FOLDER: buffer_append_c(out, " -x -a '(__fish_complete_directories)'"); break;
    case VALUE_FILE: buffer_append_c(out, " -r -F"); break;
    case VALUE_FREE: buffer_append_c(out, " -x"); break;
    }
}

static void append_fish_options(Buffer *out, Command command) {
    for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
        const OptionSpec *const spec = &OPTION_SPECS[i];
        if (!is_offered(spec, command)) continue;
        buffer_printf(out, "complete -c shikra -n '__fish_seen_subcommand_from %s' -l %s",
                      COMMAND_SPECS[command].name, spec->name);
        if (spec->letter != 0) buffer_printf(out, " -s %c", spec->letter);
        append_fish_value(out, spec);
        buffer_append_c(out, " -d '");
        append_quoted(out, spec->summary, "\\");
        buffer_append_c(out, "'\n");
    }
}

// Codes behind what the list has so far: fish completes a whole word.
static void append_fish_rules(Buffer *out) {
    buffer_append_c(out, "function __shikra_rules\n"
                         "    set -l word (string replace -r -- '^--[a-z-]+=' '' "
                         "(commandline -ct))\n"
                         "    set -l before (string match -r -- '^.*,' $word)\n"
                         "    printf '%s\\n' \"$before\"(string split ' ' '");
    append_rules(out);
    buffer_append_c(out, "')\nend\n");
}

static void append_fish_operands(Buffer *out) {
    static const char condition[] = "complete -c shikra -n '__fish_seen_subcommand_from";
    buffer_printf(out, "%s completions' -f -a '%s'\n%s help' -f -a '", condition, SHELLS,
                  condition);
    append_commands(out);
    buffer_printf(out, "'\n%s %s %s' -f -a '(__shikra_rules)'\n", condition, RULE_COMMANDS[0],
                  RULE_COMMANDS[1]);
}

static void append_fish(Buffer *out) {
    append_fish_rules(out);
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        buffer_printf(out, "complete -c shikra -n __fish_use_subcommand -f -a %s -d '",
                      COMMAND_SPECS[i].name);
        append_quoted(out, COMMAND_SPECS[i].summary, "\\");
        buffer_append_c(out, "'\n");
    }
    for (Command command = 0; command < COMMAND_COUNT; command++) append_fish_options(out, command);
    append_fish_operands(out);
}

int command_completions(const CommandContext *context) {
    static const struct {
        const char *shell;
        void (*append)(Buffer *out);
    } shells[] = {{"bash", append_bash}, {"zsh", append_zsh}, {"fish", append_fish}};
    const Arguments *const arguments = context->arguments;
    const char *const asked = arguments->paths.count != 0 ? arguments->paths.items[0] : "";
    for (size_t i = 0; i < sizeof shells / sizeof shells[0]; i++) {
        if (strcmp(asked, shells[i].shell) != 0) continue;
        Buffer out = {0};
        shells[i].append(&out);
        const int status = command_print(context, buffer_text(&out));
        buffer_release(&out);
        return status;
    }
    notice_add(context->notices, NOTICE_ERROR, NULL,
               "name a shell: `shikra completions bash`, zsh or fish");
    return EXIT_INCOMPLETE;
}
