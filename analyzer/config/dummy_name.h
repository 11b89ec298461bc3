// Names that say "not used", as the setting dummy-variable-rgx has them.
#ifndef SHIKRA_CONFIG_DUMMY_NAME_H
#define SHIKRA_CONFIG_DUMMY_NAME_H

#include "base/arena.h"
#include "config/settings.h"

// ruff's default, in the dialect of its regular expressions; known by heart, not compiled.
#define DEFAULT_DUMMY_PATTERN "^(_+|(_+[\\p{XID_Continue}]*[\\p{XID_Continue}--_]+?))$"

// True if dummy-variable-rgx matches in `name`.
bool name_is_dummy(const Settings *settings, Text name);
// The same, or a name that tools look for in a frame, as pytest for `__tracebackhide__`.
bool name_may_be_unused(const Settings *settings, Text name);
// For Settings.dummy_pattern; NULL for the default. Lives in `arena`.
const void *name_pattern_compile(Arena *arena, Text pattern);
// True if `pattern` can be a `dummy-variable-rgx`; else `why` says what is wrong with it.
bool name_pattern_check(Arena *arena, Text pattern, char *why, size_t size);

#endif
