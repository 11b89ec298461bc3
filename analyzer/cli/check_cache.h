// A command's cache: whether there is one, and what it knows of the command's files.
#ifndef SHIKRA_CLI_CHECK_CACHE_H
#define SHIKRA_CLI_CHECK_CACHE_H

#include "cache/cache.h"
#include "cli/targets.h"

// Which cache a command is about. `base`: the settings of the working folder.
CacheOptions check_cache_options(const CommandContext *context, const Session *session,
                                 const Settings *base);
// False for --no-cache, and for --timings, which measures what the cache spares.
bool check_cache_is_wanted(const Arguments *arguments);
// Opens the cache and looks all targets up. NULL if it is not wanted, or for standard input.
Cache *check_cache_open(const CommandContext *context, const Session *session, Targets *targets);

#endif
