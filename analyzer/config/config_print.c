// `shikra config`: what holds for a file, and where each setting comes from; docs/configuration.md.
#include "config/loader.h"

#include "rules/rule.h"

enum { ORIGIN_COLUMN = 60 };

static void append_origin(Buffer *out, size_t start, const char *origin, uint32_t line) {
    const size_t width = out->length - start;
    buffer_append_repeat(out, ' ', width + 2 < ORIGIN_COLUMN ? ORIGIN_COLUMN - width : 2);
    buffer_printf(out, "# %s", origin);
    if (line != 0) buffer_printf(out, ":%u", line);
    buffer_append_byte(out, '\n');
}

// The default of `exclude` is what discovery leaves out by itself.
static void append_default(Buffer *out, const Option *option) {
    if (strcmp(option->name, "exclude") != 0) {
        buffer_append_c(out, option->default_text);
        return;
    }
    for (const char *const *name = DISCOVER_EXCLUDE; *name != NULL; name++) {
        buffer_printf(out, "%s\"%s\"", name == DISCOVER_EXCLUDE ? "[" : ", ", *name);
    }
    buffer_append_byte(out, ']');
}

// Settings that add up, so that every layer counts; of the others the last one does.
static bool adds_up(const Option *option) {
    return strstr(option->name, "extend-") != NULL || strcmp(option->name, "lint.exclude") == 0 ||
           strcmp(option->name, "lint.ignore") == 0;
}

static void print_layer(const Layer *layer, uint32_t option, Buffer *out) {
    const size_t start = out->length;
    const TomlValue *const value = layer->values[option];
    buffer_printf(out, "%s = ", OPTIONS[option].name);
    toml_append(out, value);
    const char *const own = layer->origins[option];
    append_origin(out, start, own != NULL ? own : layer->origin, value->line);
}

static void print_option(const ConfigEntry *entry, uint32_t option, Buffer *out) {
    uint32_t last = entry->layer_count;
    while (last > 0 && entry->layers[last - 1]->values[option] == NULL) last--;
    if (last == 0) {
        const size_t start = out->length;
        buffer_printf(out, "%s = ", OPTIONS[option].name);
        append_default(out, &OPTIONS[option]);
        append_origin(out, start, "default", 0);
        return;
    }
    for (uint32_t i = 0; i + 1 < last; i++) {
        const Layer *const layer = entry->layers[i];
        if (adds_up(&OPTIONS[option]) && layer->values[option] != NULL) {
            print_layer(layer, option, out);
        }
    }
    print_layer(entry->layers[last - 1], option, out);
}

void config_print(Config *self, const char *folder, const char *file, Buffer *out) {
    const ConfigEntry *const entry = (const ConfigEntry *)config_settings_for(self, folder);
    const Settings *settings = &entry->settings;
    buffer_printf(out, "# configuration: %s\n# project root: %s\n",
                  entry->path != NULL ? config_shown_path(self, entry->path) : "none, the defaults",
                  settings->project_root);
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (!OPTIONS[i].is_foreign) print_option(entry, i, out);
    }
    RuleSet rules = settings->enabled;
    if (file != NULL) {
        rules = config_rules_for(settings, file);
        settings = config_settings_for_file(self, settings, file);
        buffer_printf(out, "# target version of this file: py3%u\n",
                      settings->target_version % 100u);
    }
    buffer_printf(out, "# enabled rules%s:", file != NULL ? " of this file" : "");
    for (uint32_t i = 0; i < registry_count(self->context.registry); i++) {
        if (rule_set_has(&rules, i)) {
            buffer_printf(out, " %s", registry_rule(self->context.registry, i)->code);
        }
    }
    buffer_append_byte(out, '\n');
}

// ---- The page ----

static const char *type_name(OptionType type) {
    static const char *const names[] = {
        [OPTION_BOOLEAN] = "boolean",
        [OPTION_INTEGER] = "integer",
        [OPTION_STRING] = "string",
        [OPTION_STRINGS] = "array of strings",
        [OPTION_SIZE] = "size",
        [OPTION_VERSION] = "version",
        [OPTION_PATH] = "path",
        [OPTION_FORMAT] = "string",
        [OPTION_REGEX] = "regular expression",
        [OPTION_GLOBS] = "array of globs",
        [OPTION_RULES] = "array of selectors",
        [OPTION_PER_FILE] = "table from glob to selectors",
        [OPTION_PER_FILE_VERSION] = "table from glob to version",
        [OPTION_RUNTIME_NAMES] = "array of strings or table",
        [OPTION_SECTIONS] = "table from name to patterns",
        [OPTION_FOLDERS] = "array of paths",
        [OPTION_TABLE] = "table",
        [OPTION_ANY] = "",
    };
    return names[type];
}

static bool is_literal(const char *text) {
    return strchr("\"[{0123456789", text[0]) != NULL || strcmp(text, "true") == 0 ||
           strcmp(text, "false") == 0;
}

// A vertical bar would end the table's cell.
static void append_cell(Buffer *out, const char *text) {
    const char *const quote = is_literal(text) ? "`" : "";
    buffer_append_c(out, quote);
    for (; *text != '\0'; text++) {
        if (*text == '|') buffer_append_byte(out, '\\');
        buffer_append_byte(out, *text);
    }
    buffer_append_c(out, quote);
}

static void append_formats(Buffer *out, const char *const *formats) {
    for (const char *const *name = formats; *name != NULL; name++) {
        const char *const before = name == formats ? "" : name[1] == NULL ? " or " : ", ";
        buffer_printf(out, "%s%s", before, *name);
    }
    buffer_append_byte(out, '.');
}

static void append_foreign(Buffer *out) {
    buffer_append_c(out,
                    "\n## ruff's other settings\n\nAccepted and checked, without effect here, so "
                    "that a configuration of ruff's carries over:");
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (!OPTIONS[i].is_foreign || strcmp(OPTIONS[i].name, "extend") == 0) continue;
        buffer_printf(out, "%c`%s`", i % 4 == 0 ? '\n' : ' ', OPTIONS[i].name);
    }
    buffer_append_c(out, ".\n");
}

void config_print_reference(const char *const *formats, Buffer *out) {
    buffer_append_c(
        out,
        "# Configuration\n\n"
        "<!-- Generated by `shikra config --reference`; `./dev test` compares. -->\n\n"
        "In `shikra.toml`, `.shikra.toml`, or under `[tool.shikra]` in `pyproject.toml`: the nearest "
        "one upwards of each file holds,\nalone. `extend = \"../base.toml\"` builds on another. "
        "Without any, the user's own: `~/.config/shikra/shikra.toml`. Options of the\ncommand line "
        "win over all of them. Names and meaning are ruff's; a name or value that is wrong is an "
        "error with its place, and\nnothing is checked. `shikra config FILE` shows what holds for a "
        "file and where each setting comes from.\n\n");
    buffer_append_c(
        out,
        "## Rules\n\n"
        "Rules are selected by code (`S307`), prefix (`S3`, `ANN`), name (`exec-builtin`), category "
        "(`security`, `typing`, `correctness`,\n`suspicious`, `async`, `style`, `suppression`) or "
        "`ALL`. The more specific selector wins: `select = [\"S\"]` with `ignore = [\"S1\"]`\nand "
        "`extend-select = [\"S102\"]` has S102 on. Old names of ruff's rules are accepted with a "
        "warning, and so are rules that ruff has\nand this build not yet.\n\n"
        "Without `select`, the rules that `shikra rules` marks are on: security, type hints, "
        "correctness. Off are those that say more of a\nproject's habits than of its faults: `assert` "
        "(S101), random numbers (S311), every subprocess (S603, S607), `Any` (ANN401), style,\nRUF100. "
        "In tests (`test_*.py`, `*_test.py`, `conftest.py`, and below a folder `test` or `tests`) S101, "
        "S105 to S108 and ANN are off, too:\nasserts, made-up passwords and missing type hints are "
        "what tests are made of. `select` switches this off; `extend-select = [\"ANN\"]`\ndoes for "
        "its rules.\n\n");
    buffer_append_c(out, "## Settings\n\n| setting | type | default | |\n|---|---|---|---|\n");
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        const Option *const option = &OPTIONS[i];
        if (option->is_foreign) continue;
        buffer_printf(out, "| `%s` | %s | ", option->name, type_name(option->type));
        append_cell(out, option->default_text);
        buffer_printf(out, " | %s", option->doc);
        if (option->type == OPTION_FORMAT) append_formats(out, formats);
        buffer_append_c(out, " |\n");
    }
    buffer_append_c(out, "\n`exclude` is by default:");
    for (const char *const *name = DISCOVER_EXCLUDE; *name != NULL; name++) {
        buffer_printf(out, " `%s`", *name);
    }
    buffer_append_c(out, ".\n");
    append_foreign(out);
}
