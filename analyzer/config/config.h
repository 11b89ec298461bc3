// Config: from configuration files and the command line to the Settings of each file.
//
// The nearest shikra.toml, .shikra.toml or pyproject.toml with [tool.shikra] upwards of a file's
// folder holds for it, alone: configurations are not merged, but one can `extend` another. Where
// there is none, the user's own: $XDG_CONFIG_HOME/shikra/shikra.toml. Options have ruff's names and
// meaning; the table is options.def. Mistakes are error notices with path, line and column, all of
// a file at once; an option's value that is wrong leaves its default.
#ifndef SHIKRA_CONFIG_CONFIG_H
#define SHIKRA_CONFIG_CONFIG_H

#include "base/buffer.h"
#include "base/notice.h"
#include "check/check.h"

typedef struct ConfigOverride {
    const char *option; // "--select", for messages
    const char *key;    // "lint.select"
    const char *value;  // "S,F401"
} ConfigOverride;

typedef struct ConfigOptions {
    const char *cwd; // absolute
    bool is_isolated;
    const char *const *configs; // --config: files, and KEY = VALUE
    uint32_t config_count;
    const ConfigOverride *overrides; // in the order of the command line
    uint32_t override_count;
    const char *const *formats; // what `output-format` can be; NULL-terminated. NULL: anything
} ConfigOptions;

typedef struct Config Config;

// Everything lives in `arena`; nothing is read yet but what --config names. Not for several
// threads; the Settings it hands out are const.
Config *config_new(Arena *arena, NoticeList *notices, const Registry *registry,
                   const ConfigOptions *options);
// The Settings that hold in an absolute folder, from the nearest configuration upwards.
const Settings *config_settings_for(Config *self, const char *folder);
// Names of files that hold a configuration, for discover_files; NULL-terminated.
extern const char *const CONFIG_NAMES[];
// A FilterFor (see source/discover.h) whose context is a Config; the filter's owner is its
// Settings.
const FileFilter *config_filter_for(void *config, const char *folder, const FileFilter *outer);
// True if a file or option that was looked at so far is wrong: then nothing should be checked.
bool config_is_broken(const Config *self);
// The Settings of one file, which `settings` hold for: others where `per-file-target-version` says.
const Settings *config_settings_for_file(Config *self, const Settings *settings,
                                         const char *absolute_path);
// True if that pyproject.toml was come upon. Of folders that a search for a configuration came past
// all are known that exist.
bool config_knows_pyproject(const Config *self, const char *path);
// All Settings made so far.
uint32_t config_settings_count(const Config *self);
const Settings *config_settings_at(const Config *self, uint32_t index);

// The text of a configuration file without its byte order mark; lives in `arena`. NULL if it went
// well, else what is wrong.
const char *config_read_text(Arena *arena, const char *path, Text *text);

// Appends what of `settings` may change findings, besides a file's own rules and what is on disk in
// `src`: with equal bytes the same text has the same findings, in the same build.
void config_append_fingerprint(Buffer *out, const Settings *settings);

// The rules that run on a file: the enabled ones less what per-file-ignores takes away.
RuleSet config_rules_for(const Settings *settings, const char *absolute_path);

// One KEY with a TOML value, over what `settings` has. For fixtures and tests. False with a notice.
bool config_apply(Settings *settings, const Registry *registry, Arena *arena, NoticeList *notices,
                  Text key, Text toml_value);

// "lint.select = ["S"]   # pyproject.toml:12" for every option that holds in `folder`, and the
// rules that run: there, or on one `file` (absolute) if that is not NULL.
void config_print(Config *self, const char *folder, const char *file, Buffer *out);
// docs/configuration.md.
void config_print_reference(const char *const *formats, Buffer *out);

#endif
