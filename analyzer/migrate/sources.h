// Which files have a configuration of ruff, flake8 or bandit, and what table of them it is.
#ifndef SHIKRA_MIGRATE_SOURCES_H
#define SHIKRA_MIGRATE_SOURCES_H

#include "config/config.h"
#include "migrate/migration.h"

typedef enum MigrationTool { TOOL_ANY, TOOL_RUFF, TOOL_FLAKE8, TOOL_BANDIT } MigrationTool;

// "auto", "ruff", "flake8", "bandit"; false if it is none.
bool migration_tool_parse(Text name, MigrationTool *tool);

// Takes over what `path`, a folder or a file of a configuration, has of `tool` (or of each). False,
// with a notice, if there is nothing, or if a file cannot be read.
bool migration_read(Migration *self, NoticeList *notices, const char *path, MigrationTool tool);

// The nearest configuration of ruff, in the absolute `folder` or above it; NULL if there is none.
// `config` has been asked for the folder's own configuration, and found none.
const char *migration_find_ruff(Arena *arena, const Config *config, const char *folder);

#endif
