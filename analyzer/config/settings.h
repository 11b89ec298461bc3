// Settings: what configuration says about one file, resolved and const. The loader (config.h) makes
// one Settings per configuration file; files under the same configuration share it.
#ifndef SHIKRA_CONFIG_SETTINGS_H
#define SHIKRA_CONFIG_SETTINGS_H

#include "source/discover.h"

enum { RULE_LIMIT = 1024 }; // rules a build can have

// A set of rules by their index in the registry.
typedef struct RuleSet {
    uint64_t words[RULE_LIMIT / 64];
} RuleSet;

// Where the rule is: its word, and its bit there.
static inline uint32_t rule_set_word(uint32_t rule) {
    return rule / 64;
}
static inline uint64_t rule_set_bit(uint32_t rule) {
    return UINT64_C(1) << (rule % 64);
}
static inline bool rule_set_has(const RuleSet *self, uint32_t rule) {
    return (self->words[rule_set_word(rule)] & rule_set_bit(rule)) != 0;
}
static inline void rule_set_add(RuleSet *self, uint32_t rule) {
    self->words[rule_set_word(rule)] |= rule_set_bit(rule);
}
static inline void rule_set_remove(RuleSet *self, uint32_t rule) {
    self->words[rule_set_word(rule)] &= ~rule_set_bit(rule);
}

typedef struct TextList {
    const char *const *items; // NULL-terminated
    uint32_t count;
} TextList;

// Options of rule families, under [tool.shikra.lint.<family>], with ruff's names and meaning.
typedef struct AnnotationsSettings { // flake8-annotations
    bool allow_star_arg_any;
    bool ignore_fully_untyped;
    bool mypy_init_return;
    bool suppress_dummy_args;
    bool suppress_none_returning;
} AnnotationsSettings;

typedef struct BanditSettings {       // flake8-bandit
    TextList hardcoded_tmp_directory; // default /tmp, /var/tmp, /dev/shm
    TextList hardcoded_tmp_directory_extend;
    TextList extend_markup_names;  // qualified names that are like markupsafe.Markup
    TextList allowed_markup_calls; // qualified names of functions whose results are safe
    bool check_typed_exception;
} BanditSettings;

typedef struct BugbearSettings { // flake8-bugbear
    TextList extend_immutable_calls;
} BugbearSettings;

typedef struct PyflakesSettings { // pyflakes
    TextList extend_generics;
    TextList allowed_unused_imports;
} PyflakesSettings;

typedef struct PyupgradeSettings { // pyupgrade
    bool keep_runtime_typing;
} PyupgradeSettings;

// Qualified names by what happens to the annotations of what they decorate or are a base of.
typedef struct RuntimeNames {
    TextList required;  // something evaluates them when the file is run
    TextList ambiguous; // something may, and does without names that are not there
} RuntimeNames;

typedef struct TypeCheckingSettings { // flake8-type-checking
    bool strict;
    bool quote_annotations;
    TextList exempt_modules;
    RuntimeNames runtime_bases;
    RuntimeNames runtime_decorators;
} TypeCheckingSettings;

typedef struct IsortSettings {  // isort; what config/import_section.h needs
    TextList known_first_party; // patterns
    TextList known_third_party;
    TextList known_local_folder;
    TextList extra_standard_library;
    TextList sections; // patterns of all the user's own sections
    const char *default_section;
    bool no_sections;
    bool detect_same_package;
} IsortSettings;

// One entry of per-file-ignores.
typedef struct PerFileIgnore {
    GlobSet *globs;
    bool is_negated; // "!src/**": for files that do not match
    RuleSet rules;
} PerFileIgnore;

// One entry of per-file-target-version.
typedef struct PerFileVersion {
    GlobSet *globs;
    bool is_negated;
    uint16_t version;
} PerFileVersion;

typedef struct PerFileVersions {
    PerFileVersion *items;
    uint32_t count;
} PerFileVersions;

// A code or prefix that the user selects or ignores, whether or not this build has its rules: what
// RUF100 knows of rules that only ruff has. The last one that fits decides.
typedef struct CodeChoice {
    const char *prefix; // "" for ALL
    bool enables;
} CodeChoice;

typedef struct CodeChoices {
    CodeChoice *items;
    uint32_t count;
} CodeChoices;

typedef struct Settings {
    const char *project_root; // folder of the configuration file, absolute
    const char *config_path;  // that file; NULL for built-in defaults
    RuleSet enabled;
    PerFileIgnore *per_file_ignores;
    uint32_t per_file_ignore_count;
    FileFilter filter; // include and exclude; its owner is this
    bool force_exclude;
    bool fixes;          // apply safe fixes
    bool fixes_unsafely; // ... and unsafe ones
    bool fix_only;
    bool shows_fixes;
    bool judges_fixes;        // the next three are not as they were
    RuleSet fixable;          // rules whose fixes are offered and may be applied
    RuleSet safely_fixable;   // rules whose unsafe fixes count as safe
    RuleSet unsafely_fixable; // the other way round
    bool respect_gitignore;
    bool require_git;
    const char *output_format; // "full"
    const char *baseline;      // absolute; NULL: none
    const char *cache_dir;     // absolute; NULL: the default
    uint64_t max_file_size;    // bytes
    uint64_t parse_timeout;    // milliseconds for one file; 0: none
    uint16_t target_version;   // 314 for py314
    uint16_t syntax_version;   // the same if it was asked for; 0: any syntax will do
    PerFileVersions per_file_versions;
    bool is_preview;
    TextList builtins;
    TextList typing_modules;
    TextList logger_objects;
    TextList external; // codes of other tools, for RUF100
    CodeChoices code_choices;
    const void
        *dummy_pattern; // compiled dummy-variable-rgx (config/dummy_name.h); NULL: the default
    TextList allowed_confusables; // characters, for RUF001 to RUF003
    bool ignore_init_module_imports;
    AnnotationsSettings annotations;
    BanditSettings bandit;
    BugbearSettings bugbear;
    PyflakesSettings pyflakes;
    PyupgradeSettings pyupgrade;
    bool future_annotations; // rules may add `from __future__ import annotations`
    TypeCheckingSettings type_checking;
    IsortSettings isort;
    TextList sources; // `src`: absolute folders in which imports of one's own are looked for
} Settings;

// Built-in defaults, without any rule enabled.
void settings_init_defaults(Settings *self);

#endif
