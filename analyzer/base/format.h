// Format: printf for what messages are made of, several times as fast as the C library's.
#ifndef SHIKRA_BASE_FORMAT_H
#define SHIKRA_BASE_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

// vsnprintf, with its result. It does itself what has no conversions but %s, %.*s, %c, %d, %u and
// %%; everything else is left to vsnprintf.
__attribute__((format(printf, 3, 0))) size_t format_text(char *bytes, size_t size,
                                                         const char *format, va_list arguments);

#endif
