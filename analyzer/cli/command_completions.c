// `shikra completions`: scripts for shells, made from the option table.
#include "cli/commands.h"

#include "reporters/reporter.h"

static bool is_offered(const OptionSpec *spec, Command command) {
    return !spec->is_hidden && (spec->commands >> command & 1) != 0;
}

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

// What an option's value can be, where that is a short list.
static bool has_values(const OptionSpec *spec) {
    return spec->id == OPTION_COLOR || spec->id == OPTION_OUTPUT_FORMAT;
}

static void append_values(Buffer *out, const OptionSpec *spec) {
    if (spec->id == OPTION_COLOR) {
        buffer_append_c(out, "auto always never");
    } else if ((spec->commands >> COMMAND_RULES & 1) != 0) {
        buffer_append_c(out, "text json markdown");
    } else {
        for (size_t i = 0; REPORTERS[i] != NULL; i++)
            buffer_printf(out, "%s%s", i != 0 ? " " : "", REPORTERS[i]->name);
    }
}

// ---- bash ----

static void append_bash_values(Buffer *out, Command command) {
    for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
        const OptionSpec *const spec = &OPTION_SPECS[i];
        if (!is_offered(spec, command) || !has_values(spec)) continue;
        buffer_printf(out, "    %s:--%s) words='", COMMAND_SPECS[command].name, spec->name);
        append_values(out, spec);
        buffer_append_c(out, "' ;;\n");
    }
}

static void append_bash(Buffer *out) {
    buffer_append_c(out, "_shikra() {\n"
                         "    local current=${COMP_WORDS[COMP_CWORD]} words=\n"
                         "    local previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                         "    if [[ $COMP_CWORD -eq 1 ]]; then\n"
                         "        COMPREPLY=($(compgen -W '");
    append_commands(out);
    buffer_append_c(out, " --help --version' -- \"$current\"))\n"
                         "        return\n"
                         "    fi\n"
                         "    case ${COMP_WORDS[1]}:$previous in\n");
    for (Command i = 0; i < COMMAND_COUNT; i++) append_bash_values(out, i);
    buffer_append_c(out, "    *:completions) words='bash zsh fish' ;;\n    *:help) words='");
    append_commands(out);
    buffer_append_c(out, "' ;;\n    esac\n"
                         "    if [[ -z $words && $current == -* ]]; then\n"
                         "        case ${COMP_WORDS[1]} in\n");
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        buffer_printf(out, "        %s) words='", COMMAND_SPECS[i].name);
        append_options(out, i);
        buffer_append_c(out, "' ;;\n");
    }
    buffer_append_c(out, "        esac\n    fi\n"
                         "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
                         "}\n"
                         "complete -o default -F _shikra shikra\n");
}

// ---- zsh and fish ----

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

static void append_zsh_option(Buffer *out, const OptionSpec *spec) {
    buffer_printf(out, "            '--%s%s[", spec->name, spec->value != NULL ? "=" : "");
    append_quoted(out, spec->summary, "[]:\\");
    buffer_append_byte(out, ']');
    if (spec->value != NULL) {
        buffer_append_byte(out, ':');
        append_quoted(out, spec->value, "[]:\\");
        buffer_append_byte(out, ':');
        if (has_values(spec)) {
            buffer_append_byte(out, '(');
            append_values(out, spec);
            buffer_append_byte(out, ')');
        } else {
            buffer_append_c(out, "_files");
        }
    }
    buffer_append_c(out, "' \\\n");
}

static void append_zsh(Buffer *out) {
    buffer_append_c(out, "#compdef shikra\n_shikra() {\n    local -a commands\n    commands=(\n");
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
        buffer_append_c(out, "            '*:file:_files' ;;\n");
    }
    buffer_append_c(out, "    esac\n}\n"
                         "[[ $zsh_eval_context == *loadautofunc ]] && _shikra \"$@\" || "
                         "compdef _shikra shikra\n");
}

static void append_fish(Buffer *out) {
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        buffer_printf(out, "complete -c shikra -n __fish_use_subcommand -f -a %s -d '",
                      COMMAND_SPECS[i].name);
        append_quoted(out, COMMAND_SPECS[i].summary, "\\");
        buffer_append_c(out, "'\n");
    }
    for (Command command = 0; command < COMMAND_COUNT; command++) {
        for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
            const OptionSpec *const spec = &OPTION_SPECS[i];
            if (!is_offered(spec, command)) continue;
            buffer_printf(out, "complete -c shikra -n '__fish_seen_subcommand_from %s' -l %s",
                          COMMAND_SPECS[command].name, spec->name);
            if (spec->letter != 0) buffer_printf(out, " -s %c", spec->letter);
            if (spec->value != NULL) buffer_append_c(out, " -r");
            if (has_values(spec)) {
                buffer_append_c(out, " -f -a '");
                append_values(out, spec);
                buffer_append_byte(out, '\'');
            }
            buffer_append_c(out, " -d '");
            append_quoted(out, spec->summary, "\\");
            buffer_append_c(out, "'\n");
        }
    }
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
