// Allocation that never returns NULL.
#include "base/memory.h"

#include <stdlib.h>
#include <unistd.h>

// The one exit outside main: nothing that could be done here works without memory.
static _Noreturn void memory_exhausted(void) {
    static const char message[] = "shikra: error: out of memory\n";
    const ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    _exit(written < 0 ? 3 : 2);
}

void *memory_alloc(size_t size) {
    return memory_realloc(NULL, size);
}

void *memory_realloc(void *block, size_t size) {
    void *const result = realloc(block, size != 0 ? size : 1);
    if (result == NULL) memory_exhausted();
    return result;
}

void *memory_zalloc(size_t count, size_t size) {
    void *const result = calloc(count != 0 ? count : 1, size != 0 ? size : 1);
    if (result == NULL) memory_exhausted();
    return result;
}

char *memory_copy_c(Text text) {
    char *const copy = memory_alloc(text.length + 1);
    if (text.length != 0) memcpy(copy, text.bytes, text.length);
    copy[text.length] = '\0';
    return copy;
}
