// Patterns of paths, as flake8 and bandit write them, in shikra's form.
#ifndef SHIKRA_MIGRATE_PATH_PATTERN_H
#define SHIKRA_MIGRATE_PATH_PATTERN_H

#include "migrate/migration.h"

// "./build/" and "build/*" as "build"; a slash at the front goes as well. Empty if nothing is left.
Text path_pattern(const Migration *migration, Text text);
// Adds it to an option's list; one that shikra cannot read becomes a remark.
void migration_add_pattern(Migration *self, const char *name, Text text);

#endif
