// What tells this build of shikra from any other. Private to cache/.
#ifndef SHIKRA_CACHE_BUILD_ID_H
#define SHIKRA_CACHE_BUILD_ID_H

#include "base/buffer.h"

// Appends the linker's hash of the program (the GNU build id), which is the same wherever the same
// program is installed; without one, what the program's file looks like.
void build_id_append(Buffer *out);

#endif
