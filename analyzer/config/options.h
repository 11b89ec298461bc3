// The option table and how one option's value gets into Settings. Private to config/.
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
    OPTION_GLOBS,    // include, exclude and what extends them
    OPTION_RULES,    // selectors; applied a whole layer at once
    OPTION_PER_FILE, // table from glob to selectors
    OPTION_IGNORED,  // ruff's; without effect here
} OptionType;

typedef struct Option {
    const char *name; // "lint.select"
    OptionType type;
    size_t offset; // in Settings
    const char *default_text;
    const char *doc;
} Option;

extern const Option OPTIONS[];
extern const uint32_t OPTION_COUNT;

// One source of settings: a file, or the command line.
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
} OptionContext;

Layer *layer_new(const OptionContext *context, const char *origin, const char *root);
// Takes over the options of a table; mistakes are notices.
void layer_add_table(const OptionContext *context, Layer *layer, const TomlValue *table);
// Sets one option by name; false if there is none of that name.
bool layer_set(const OptionContext *context, Layer *layer, Text name, const TomlValue *value);
// Applies what the layer sets to `settings`, over what earlier layers did.
void layer_apply(const OptionContext *context, const Layer *layer, Settings *settings);
// The lowest version of a requires-python string, 0 if it names none: ">=3.9,<4" gives 309.
uint16_t requires_python_minimum(Text specifier);

#endif
