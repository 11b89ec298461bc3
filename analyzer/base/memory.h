// Allocation for what does not live in an Arena. Out of memory ends the run with one message on
// stderr and exit status 2: no caller checks for NULL.
#ifndef SHIKRA_BASE_MEMORY_H
#define SHIKRA_BASE_MEMORY_H

#include "base/text.h"

// Like malloc, realloc and calloc, but never NULL. Free with `free`.
void *memory_alloc(size_t size);
void *memory_realloc(void *block, size_t size);
void *memory_zalloc(size_t count, size_t size);
// A copy with a NUL behind it.
char *memory_copy_c(Text text);

#endif
