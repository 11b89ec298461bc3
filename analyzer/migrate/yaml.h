// The YAML that configurations are written in: bandit.yaml.
//
// Mappings and lists, by indentation or in brackets; scalars on one line, plain or quoted;
// comments; one document. Not read, and said so with the line: anchors and aliases, tags, `|` and
// `>`, keys that are no scalars, several documents.
#ifndef SHIKRA_MIGRATE_YAML_H
#define SHIKRA_MIGRATE_YAML_H

#include "config/toml.h"

enum { YAML_MOST_VALUES = 10000, YAML_DEEPEST = 32 };

// The document as the same values that TOML has; what is null is TOML_OTHER with an empty `text`.
// NULL, with a located error notice, if it is none of the YAML that is read, its root is no
// mapping, or there is too much of it.
const TomlValue *yaml_parse(Arena *arena, NoticeList *notices, const char *path, Text text);

#endif
