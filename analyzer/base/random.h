// Random bytes of the system.
#ifndef SHIKRA_BASE_RANDOM_H
#define SHIKRA_BASE_RANDOM_H

#include <stdbool.h>
#include <stddef.h>

// False if the system has none to give (yet).
bool random_bytes(void *bytes, size_t count);

#endif
