// The option table; layers of option values; how they get into Settings. Private to config/
// and migrate/.
#ifndef SHIKRA_CONFIG_OPTIONS_H
#define SHIKRA_CONFIG_OPTIONS_H

#include "check/check.h"
#include "config/toml.h"

typedef enum OptionType {
    OPTION_BOOLEAN,
    OPTION_INTEGER,
    OPTION_STRING,
    OPTION_STRINGS,
    OPTION_SIZE,
    OPTION_VERSION,
    OPTION_FORMAT, // the name of a reporter
    OPTION_REGEX,
    OPTION_GLOBS,            // include, exclude and what extends them
    OPTION_RULES,            // selectors
    OPTION_PER_FILE,         // table from glob to selectors
    OPTION_PER_FILE_VERSION, // table from glob to version
    OPTION_RUNTIME_NAMES,    // names, or table from name to "required" or "ambiguous"
    OPTION_SECTIONS,         // table from name to patterns
    OPTION_PATH,             // a file, from the configuration's folder
    OPTION_FOLDERS,          // paths or patterns of them
    OPTION_TABLE,
    OPTION_ANY, // not looked at
} OptionType;

typedef struct Option {
    const char *name; // "lint.select"
    OptionType type;
    bool is_foreign; // ruff's, without effect here; the fields below are empty
    size_t offset;   // in Settings
    const char *default_text;
    const char *doc;
} Option;

extern const Option OPTIONS[];
extern const uint32_t OPTION_COUNT;

// One source of settings: a file, or the command line. Its values are right: what was wrong has
// become a notice and is left out.
typedef struct Layer {
    const char *origin;       // path as shown, or an option of the command line
    const char *root;         // absolute folder that relative globs are about
    const TomlValue **values; // by option; NULL where the layer does not set it
    const char **origins;     // by option, where it is not `origin`
} Layer;

typedef struct OptionContext {
    Arena *arena;
    NoticeList *notices;
    const Registry *registry;
    const char *const *formats; // names of reporters, NULL-terminated; NULL: any is right
} OptionContext;

// Index of an option by its full name; OPTION_COUNT if there is none.
uint32_t option_find(Text name);
Layer *layer_new(const OptionContext *context, const char *origin, const char *root);
// Takes over the options of a table; mistakes are notices.
void layer_add_table(const OptionContext *context, Layer *layer, const TomlValue *table);
// Sets one option by its index. `origin`: an option of the command line, or NULL.
void layer_set(const OptionContext *context, Layer *layer, uint32_t option, const TomlValue *value,
               const char *origin);
static inline const TomlValue *layer_value(const Layer *self, const char *name) {
    return self->values[option_find(text_from_c(name))];
}

// True if the value is one for the option; else a notice says why not.
bool option_check(const OptionContext *context, const Layer *layer, uint32_t option,
                  const TomlValue *value);
// "py38" as 308; 0 if it is no version.
uint16_t version_parse(Text text);
// A notice about a value of the layer.
__attribute__((format(printf, 6, 7))) void layer_notice(const OptionContext *context,
                                                        NoticeLevel level, const Layer *layer,
                                                        uint32_t option, const TomlValue *value,
                                                        const char *format, ...);

// Applies what the layers set to `settings`, over what it has; a later layer wins.
void layers_apply(const OptionContext *context, const Layer *const *layers, uint32_t count,
                  Settings *settings);
// The parts of it that look at all layers at once: rules.c.
void layers_apply_rules(const OptionContext *context, const Layer *const *layers, uint32_t count,
                        Settings *settings);

// The lowest version of a requires-python string, 0 if it names none that is supported: ">=3.9,<4"
// gives 309. False if the string is no version specifier.
bool requires_python_minimum(Text specifier, uint16_t *version);

#endif
