// Migration: what other tools' configurations amount to as shikra's, piece by piece.
//
// The readers (from_*.c) hand over each option under the name that shikra has for it, with the
// value it has there; here it is decided what of it can be kept, and what cannot becomes a remark.
// Several tools' configurations add up: lists are joined, of other values the last one counts.
#ifndef SHIKRA_MIGRATE_MIGRATION_H
#define SHIKRA_MIGRATE_MIGRATION_H

#include "base/buffer.h"
#include "base/text_set.h"
#include "config/options.h"

typedef VEC(Text) MigrationTexts;

typedef struct Migration {
    OptionContext context;  // its notices are those of option_check, which become remarks
    Layer *layer;           // what values are checked for
    TomlValue **values;     // by option; NULL where nothing sets it
    MigrationTexts sources; // "setup.cfg [flake8]"
    MigrationTexts notes;   // what is kept, but means something else, or has to be known
    MigrationTexts dropped; // settings that shikra has nothing for, and why
    MigrationTexts missing; // codes of rules that shikra does not have
    TextSet seen;           // what is in one of the lists, so that it is there once
    uint32_t pattern_count; // of per-file-ignores
    const char *folder;     // of the file that is read; "" for the working folder
} Migration;

enum { MIGRATION_MOST_PATTERNS = 2000 };

// Everything lives in `arena`. `formats` as in ConfigOptions.
void migration_init(Migration *self, Arena *arena, const Registry *registry,
                    const char *const *formats);

// Takes over a value of shikra's option `name`; `as` is what the other tool calls it.
void migration_set(Migration *self, const char *name, const TomlValue *value, Text as);
void migration_set_boolean(Migration *self, const char *name, bool value);
// Adds to a list of texts, globs or rules, once.
void migration_add(Migration *self, const char *name, Text item);
// The same for a rule that the other tool calls `as`.
void migration_add_rule(Migration *self, const char *name, Text code, Text as);
// An empty list, if nothing sets it yet: `select = []`.
void migration_add_nothing(Migration *self, const char *name);
// Switches a rule or prefix off in the files that a pattern matches; past MIGRATION_MOST_PATTERNS
// patterns it does nothing.
void migration_add_per_file(Migration *self, Text pattern, Text code);
bool migration_has(const Migration *self, const char *name);
// True if a selector of `lint.select` or `lint.extend-select` has all of `code`, itself one: "B".
bool migration_selects(const Migration *self, Text code);

__attribute__((format(printf, 2, 3))) void migration_note(Migration *self, const char *format, ...);
// "`as = value`: why".
void migration_drop(Migration *self, Text as, const TomlValue *value, const char *why);

// The configuration as TOML: of a pyproject.toml, or a shikra.toml of its own.
void migration_append(const Migration *self, bool is_pyproject, Buffer *out);

// What the tools' tables say.
void migrate_from_ruff(Migration *self, const TomlValue *table);
void migrate_from_flake8(Migration *self, const TomlValue *table);
// Where the folder that `value`, ruff's `extend`, names has shikra's settings after a migration.
void migration_set_extend(Migration *self, const TomlValue *value);
// bandit's may be two, which add up.
void migrate_from_bandit(Migration *self, const TomlValue *const *tables, uint32_t count);

// The items of a list: an array's strings, or the words of a string between any of `separators`
// (",", ", \n"), without the white space around them.
MigrationTexts migration_words(Migration *self, const TomlValue *value, const char *separators);

#endif
