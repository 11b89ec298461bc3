// The notices of all that is in the binary: `shikra version --licenses`. Generated.
#ifndef SHIKRA_CLI_LICENCES_H
#define SHIKRA_CLI_LICENCES_H

#include "base/text.h"

extern const Text LICENCES;

#endif
