// Names that say "not used", as the setting dummy-variable-rgx has them.
#ifndef SHIKRA_CONFIG_DUMMY_NAME_H
#define SHIKRA_CONFIG_DUMMY_NAME_H

#include "config/settings.h"

// True if dummy-variable-rgx matches in `name`. A pattern that is no regular expression matches
// nothing (the loader has said so).
bool name_is_dummy(const Settings *settings, Text name);

#endif
