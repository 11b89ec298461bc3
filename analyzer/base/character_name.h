// Names of characters, as `\N{...}` has them.
#ifndef SHIKRA_BASE_CHARACTER_NAME_H
#define SHIKRA_BASE_CHARACTER_NAME_H

#include "base/text.h"

// False if no character is called `name`, in capitals or not. True for all names and aliases of
// Unicode, and for about one in a hundred of those that are none.
bool character_name_may_exist(Text name);

#endif
