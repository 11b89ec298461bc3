// shikra(1): the man page, made from the option table. `shikra help --man` prints it.
#include "cli/options.h"

#include "reporters/reporter.h"

// Text for troff: `code` becomes bold; what it would act on is escaped.
static void append_roff(Buffer *out, Text text) {
    bool is_bold = false;
    if (text.length != 0 && strchr(".'", text.bytes[0]) != NULL) buffer_append_c(out, "\\&");
    for (size_t i = 0; i < text.length; i++) {
        switch (text.bytes[i]) {
        case '`':
            is_bold = !is_bold;
            buffer_append_c(out, is_bold ? "\\fB" : "\\fR");
            break;
        case '\\': buffer_append_c(out, "\\e"); break;
        case '-': buffer_append_c(out, "\\-"); break;
        case '~': buffer_append_c(out, "\\(ti"); break;
        case '^': buffer_append_c(out, "\\(ha"); break;
        default: buffer_append_byte(out, text.bytes[i]);
        }
    }
}

// A sentence on lines of its own: new ones end in a full stop.
static void append_sentence(Buffer *out, const char *sentence) {
    append_roff(out, text_from_c(sentence));
    const Text text = text_from_c(sentence);
    buffer_append_c(out, text_ends_with(text, TEXT(".")) ? "\n" : ".\n");
}

// ---- Commands ----

static void append_command(Buffer *out, Command command) {
    const CommandSpec *const spec = &COMMAND_SPECS[command];
    buffer_append_c(out, ".TP\n.B ");
    append_roff(out, text_from_c(spec->usage));
    buffer_append_byte(out, '\n');
    append_sentence(out, spec->summary);
    if (spec->detail != NULL) append_sentence(out, spec->detail);
}

// ---- Options ----

static const char *const GROUP_TITLES[GROUP_COUNT] = {
    [GROUP_RULES] = "Rules",   [GROUP_FIXES] = "Fixes",
    [GROUP_FILES] = "Files",   [GROUP_CONFIGURATION] = "Configuration",
    [GROUP_OUTPUT] = "Output", [GROUP_OTHER] = "Other",
};

// "(check, baseline)": nothing for what each command has.
static void append_commands_of(Buffer *out, uint32_t commands) {
    const char *before = "Of ";
    if ((commands >> COMMAND_HELP & 1) != 0) return;
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        if ((commands >> i & 1) == 0) continue;
        buffer_printf(out, "%s\\fB%s\\fR", before, COMMAND_SPECS[i].name);
        before = ", ";
    }
    buffer_append_c(out, ".\n");
}

static void append_option(Buffer *out, const OptionSpec *spec) {
    buffer_append_c(out, ".TP\n");
    if (spec->letter != 0) buffer_printf(out, "\\fB\\-%c\\fR, ", spec->letter);
    buffer_append_c(out, "\\fB\\-\\-");
    append_roff(out, text_from_c(spec->name));
    buffer_append_c(out, "\\fR");
    if (spec->value != NULL) {
        const bool is_joined = spec->value[0] == '[';
        buffer_append_c(out, is_joined ? "\\fI" : " \\fI");
        append_roff(out, text_from_c(spec->value));
        buffer_append_c(out, "\\fR");
    }
    buffer_append_byte(out, '\n');
    append_sentence(out, spec->summary);
    if (spec->detail != NULL) append_sentence(out, spec->detail);
    append_commands_of(out, spec->commands);
}

static void append_options(Buffer *out) {
    buffer_append_c(out, ".SH OPTIONS\n");
    for (OptionGroup group = 0; group < GROUP_COUNT; group++) {
        buffer_printf(out, ".SS %s\n", GROUP_TITLES[group]);
        for (uint32_t i = 0; i < OPTION_SPEC_COUNT; i++) {
            const OptionSpec *const spec = &OPTION_SPECS[i];
            if (spec->group == group && !spec->is_hidden) append_option(out, spec);
        }
    }
}

// ---- All of it ----

static void append_formats(Buffer *out) {
    buffer_append_c(out, ".SH FORMATS\n");
    for (size_t i = 0; REPORTERS[i] != NULL; i++) {
        buffer_append_c(out, ".TP\n.B ");
        append_roff(out, text_from_c(REPORTERS[i]->name));
        buffer_append_byte(out, '\n');
        append_sentence(out, REPORTERS[i]->summary);
    }
}

static void append_rest(Buffer *out) {
    buffer_append_c(
        out,
        ".SH EXIT STATUS\n"
        "0: no findings.\n1: findings.\n"
        "2: the run is incomplete or could not start; a message on standard error says why.\n"
        ".SH FILES\n"
        ".TP\n.B pyproject.toml\nThe table \\fB[tool.shikra]\\fR.\n"
        ".TP\n.B shikra.toml\nThe same without \\fBtool.shikra\\fR. The nearest of them upwards of "
        "a file holds for it.\n"
        ".TP\n.B \\(ti/.config/shikra/shikra.toml\nWhat holds where there is none.\n"
        ".SH ENVIRONMENT\n"
        ".TP\n.B NO_COLOR\\fR, \\fBFORCE_COLOR\\fR, \\fBCLICOLOR\\fR, \\fBCLICOLOR_FORCE\n"
        "Whether there are colours, as \\fB\\-\\-color\\fR says.\n"
        ".TP\n.B FORCE_HYPERLINK\nWhether rule codes are links in the terminal.\n"
        ".TP\n.B XDG_CONFIG_HOME\nThe folder of the user\\(aqs own configuration, instead of "
        "\\fB\\(ti/.config\\fR.\n"
        ".SH EXAMPLES\n"
        ".TP\n.B shikra check\nChecks the current folder.\n"
        ".TP\n.B shikra check src \\-\\-select S,ANN\nOnly security and type hints.\n"
        ".TP\n.B shikra check \\-\\-output\\-format sarif \\-o shikra.sarif\nFor code scanning.\n"
        ".TP\n.B shikra rule S307\nWhy, and what to write instead.\n");
}

void man_page(Buffer *out) {
    buffer_append_c(out, ".\\\" Made by `shikra help --man`.\n"
                         ".TH SHIKRA 1 \"\" \"shikra " SHIKRA_VERSION "\" \"User Commands\"\n"
                         ".SH NAME\n"
                         "shikra \\- static analysis and type\\-lint for Python\n"
                         ".SH SYNOPSIS\n"
                         ".B shikra\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n"
                         ".SH DESCRIPTION\n"
                         "Finds faults in Python code: security, type hints, correctness. "
                         "Codes of rules, names of settings and comments that suppress are those "
                         "of ruff, flake8 and bandit.\n"
                         ".SH COMMANDS\n");
    for (Command command = 0; command < COMMAND_COUNT; command++) append_command(out, command);
    append_options(out);
    append_formats(out);
    append_rest(out);
}
