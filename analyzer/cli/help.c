// `-h`, `--help` and `shikra help`: made from the option table.
#include "cli/options.h"

#include "reporters/reporter.h"

enum { SUMMARY_COLUMN = 34, WIDTH = 100 };

static const char *const GROUP_TITLES[GROUP_COUNT] = {
    [GROUP_RULES] = "Rules",   [GROUP_FIXES] = "Fixes",
    [GROUP_FILES] = "Files",   [GROUP_CONFIGURATION] = "Configuration",
    [GROUP_OUTPUT] = "Output", [GROUP_OTHER] = "Other",
};

// Appends `text` broken into lines of at most WIDTH columns, each indented.
static void append_wrapped(Buffer *out, Text text, size_t indent) {
    Text rest = text;
    Text word;
    size_t column = 0;
    while (text_split_next(&rest, ' ', &word)) {
        if (column == 0 || column + 1 + word.length > WIDTH) {
            if (column != 0) buffer_append_byte(out, '\n');
            buffer_append_repeat(out, ' ', indent);
            column = indent;
        } else {
            buffer_append_byte(out, ' ');
            column++;
        }
        buffer_append(out, word);
        column += word.length;
    }
    buffer_append_byte(out, '\n');
}

static void append_option(Buffer *out, const OptionSpec *spec, bool is_long) {
    const size_t start = out->length;
    if (spec->letter != 0) {
        buffer_printf(out, "  -%c, --%s", spec->letter, spec->name);
    } else {
        buffer_printf(out, "      --%s", spec->name);
    }
    if (spec->value != NULL) buffer_printf(out, " %s", spec->value);
    if (is_long) {
        buffer_append_byte(out, '\n');
        append_wrapped(out, text_from_c(spec->summary), 10);
        if (spec->detail != NULL) append_wrapped(out, text_from_c(spec->detail), 10);
        buffer_append_byte(out, '\n');
        return;
    }
    const size_t used = out->length - start;
    if (used + 2 > SUMMARY_COLUMN) {
        buffer_append_byte(out, '\n');
        buffer_append_repeat(out, ' ', SUMMARY_COLUMN);
    } else {
        buffer_append_repeat(out, ' ', SUMMARY_COLUMN - used);
    }
    buffer_printf(out, "%s\n", spec->summary);
}

static void append_group(Buffer *out, Command command, OptionGroup group, bool is_long) {
    bool has_title = false;
    for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
        const OptionSpec *const spec = &OPTION_SPECS[i];
        if (spec->group != group || (spec->commands >> command & 1) == 0) continue;
        if (spec->is_hidden && !is_long) continue;
        const char *const gap = is_long && group != GROUP_RULES ? "" : "\n";
        if (!has_title) buffer_printf(out, "%s%s:\n", gap, GROUP_TITLES[group]);
        has_title = true;
        append_option(out, spec, is_long);
    }
}

static void append_formats(Buffer *out) {
    buffer_append_c(out, "Formats:\n");
    for (size_t i = 0; REPORTERS[i] != NULL; i++)
        buffer_printf(out, "  %-12s %s\n", REPORTERS[i]->name, REPORTERS[i]->summary);
    buffer_append_byte(out, '\n');
}

void help_command(Buffer *out, Command command, bool is_long) {
    const CommandSpec *const spec = &COMMAND_SPECS[command];
    buffer_printf(out, "%s.\n\nUsage: %s\n", spec->summary, spec->usage);
    if (spec->detail != NULL) {
        buffer_append_byte(out, '\n');
        append_wrapped(out, text_from_c(spec->detail), 0);
    }
    for (OptionGroup group = 0; group < GROUP_COUNT; group++) {
        append_group(out, command, group, is_long);
    }
    if (command == COMMAND_CHECK) {
        buffer_append_c(out, is_long ? "" : "\n");
        append_formats(out);
        buffer_append_c(out, "Exit status: 0 no findings, 1 findings, 2 the run is incomplete "
                             "or could not start.\n");
    }
}

void help_program(Buffer *out, bool is_long) {
    buffer_append_c(out, "shikra " SHIKRA_VERSION "\n"
                         "Static analysis and type-lint for Python: security, type hints, "
                         "correctness.\n\n"
                         "Usage: shikra COMMAND [OPTIONS] [ARGUMENTS]\n\nCommands:\n");
    for (Command command = 0; command < COMMAND_COUNT; command++) {
        buffer_printf(out, "  %-12s %s\n", COMMAND_SPECS[command].name,
                      COMMAND_SPECS[command].summary);
    }
    buffer_append_c(out, "\nOptions:\n"
                         "  -h, --help     Print help; `shikra COMMAND --help` for a command\n"
                         "  -V, --version  Print the version\n");
    if (!is_long) {
        buffer_append_c(out, "\nStart with: shikra check\n");
        return;
    }
    buffer_append_c(
        out,
        "\nExamples:\n"
        "  shikra check                          check the current folder\n"
        "  shikra check src --select S,ANN       only security and annotations\n"
        "  shikra check --output-format sarif -o shikra.sarif\n"
        "  cat x.py | shikra check - --stdin-filename x.py\n"
        "  shikra rule S307                      why, and what to write instead\n"
        "\nConfiguration: [tool.shikra] in pyproject.toml, or shikra.toml, the nearest to each "
        "file.\n");
}
