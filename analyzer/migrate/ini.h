// INI files as Python's configparser reads them: setup.cfg, tox.ini, .flake8, .bandit.
#ifndef SHIKRA_MIGRATE_INI_H
#define SHIKRA_MIGRATE_INI_H

#include "config/toml.h"

enum { INI_MOST_KEYS = 2000 };

// A table of sections, each a table from key (in lower case) to string; the lines of a value are
// joined by LF, without their indentation. NULL, with a located error notice, if a line is none of
// a section, a key with a value, or the continuation of one, or if there are too many keys.
const TomlValue *ini_parse(Arena *arena, NoticeList *notices, const char *path, Text text);

#endif
