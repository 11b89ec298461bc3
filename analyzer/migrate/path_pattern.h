// Patterns of paths, as flake8 and bandit write them, in shikra's form.
#ifndef SHIKRA_MIGRATE_PATH_PATTERN_H
#define SHIKRA_MIGRATE_PATH_PATTERN_H

#include "migrate/migration.h"

// Adds a pattern to an option's list, "./build/" and "build/*" as "build"; a slash at the front
// goes as well. One that shikra cannot read becomes a remark.
void migration_add_pattern(Migration *self, const char *name, Text text);

#endif
