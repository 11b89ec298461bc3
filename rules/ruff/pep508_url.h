// The URL of a requirement.
#ifndef SHIKRA_RULES_RUFF_PEP508_URL_H
#define SHIKRA_RULES_RUFF_PEP508_URL_H

#include "base/arena.h"

// A word that is a path or a URL rather than a package's name.
bool looks_like_url(Text word);
// `x.whl`, `x.tar.gz`
bool is_archive_name(Text name);
// The URL that begins at `at`: up to white space before `;` or `#`, or these before white space.
Text url_at(Text requirement, size_t at);
// What is wrong with the URL; empty: nothing.
Text url_problem(Arena *arena, Text url);

#endif
