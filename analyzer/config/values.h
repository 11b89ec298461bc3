// Reading values that need more than their type. Private to config/.
#ifndef SHIKRA_CONFIG_VALUES_H
#define SHIKRA_CONFIG_VALUES_H

#include "config/options.h"

// "64M", "500k", "1024" in bytes; false if it is no size.
bool size_parse(Text text, uint64_t *size);
// One pattern of a layer as a set; `!` before it goes into *is_negated.
GlobSet *glob_of(Arena *arena, const Layer *layer, Text pattern, bool *is_negated);

#endif
