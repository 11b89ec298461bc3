// The inside of Config: what it has read, and the Settings made of that. Private to config/.
#ifndef SHIKRA_CONFIG_LOADER_H
#define SHIKRA_CONFIG_LOADER_H

#include "config/config.h"
#include "config/options.h"

enum { DEEPEST_EXTEND = 16 };

typedef VEC(const Layer *) LayerVec;

// A configuration file, read once.
typedef struct LoadedFile {
    const char *path;        // absolute
    const Layer *layer;      // NULL if it is no TOML
    const TomlValue *extend; // the value of `extend`, or NULL
} LoadedFile;

// A pyproject.toml that was looked into.
typedef struct KnownPyproject {
    const char *path;
    bool has_settings;
} KnownPyproject;

// Settings with what they were made from, for `shikra config`.
typedef struct ConfigEntry {
    Settings settings; // first: a Settings is its entry
    const char *path;  // of the configuration file; NULL for the defaults
    const Layer **layers;
    uint32_t layer_count;
    const struct ConfigEntry *variant_of; // for another target version; or NULL
} ConfigEntry;

struct Config {
    OptionContext context;
    const ConfigOptions *options;
    VEC(ConfigEntry *) entries;
    VEC(LoadedFile *) files;
    VEC(KnownPyproject) pyprojects;
    const char *searched; // the folder that config_find was asked for last, and its answer
    const char *found;
    LayerVec command_line; // --config KEY=VALUE and other options
    const char *file;      // --config FILE; NULL if none
    bool is_broken;
};

// The files of a folder and above it: load.c.

// The nearest configuration file from `folder` upwards, NULL if there is none.
const char *config_find(Config *self, const char *folder);
// The one in `folder` itself, NULL if there is none.
const char *config_in(Config *self, const char *folder);
// The user's own configuration, NULL if there is none.
const char *config_of_user(const Config *self);
// Reads a file and what it extends, the outermost base first. Patterns are about `root`, or about
// each file's own folder if that is NULL. Mistakes are notices.
void config_load(Config *self, const char *path, const char *root, LayerVec *layers);
// A layer with `target-version` from the nearest requires-python upwards; NULL if there is none.
const Layer *config_fallback_target(Config *self, const char *folder);
const char *config_shown_path(const Config *self, const char *path);

// The command line as layers: overrides.c. Sets `file`, too.
void config_add_command_line(Config *self);

#endif
