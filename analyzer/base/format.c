// Format: copies what stands between conversions in one go.
#include "base/format.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

typedef struct Target {
    char *bytes;
    size_t size;
    size_t length; // of the whole text, also of what there is no room for
} Target;

static void put(Target *self, const char *bytes, size_t length) {
    if (self->length < self->size) {
        const size_t room = self->size - self->length;
        memcpy(self->bytes + self->length, bytes, length < room ? length : room);
    }
    self->length += length;
}

static void put_number(Target *self, unsigned number, bool is_negative) {
    char digits[11];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    if (is_negative) digits[--at] = '-';
    put(self, digits + at, sizeof digits - at);
}

// `%.*s`: up to a NUL, as printf has it.
static size_t length_up_to(const char *text, int most) {
    if (most < 0) return strlen(text);
    const char *const end = most != 0 ? memchr(text, '\0', (size_t)most) : NULL;
    return end != NULL ? (size_t)(end - text) : (size_t)most;
}

// One conversion, behind its '%'. Returns what follows it; NULL if it is not known here.
static const char *convert(Target *self, const char *format, va_list *arguments) {
    const char *text;
    int number;
    switch (*format) {
    case '.':
        if (format[1] != '*' || format[2] != 's') return NULL;
        number = va_arg(*arguments, int);
        text = va_arg(*arguments, const char *);
        put(self, text, length_up_to(text, number));
        return format + 3;
    case 's':
        text = va_arg(*arguments, const char *);
        put(self, text, strlen(text));
        return format + 1;
    case 'c': put(self, &(char){(char)va_arg(*arguments, int)}, 1); return format + 1;
    case 'd':
        number = va_arg(*arguments, int);
        put_number(self, number < 0 ? 0u - (unsigned)number : (unsigned)number, number < 0);
        return format + 1;
    case 'u': put_number(self, va_arg(*arguments, unsigned), false); return format + 1;
    case '%': put(self, "%", 1); return format + 1;
    default: return NULL;
    }
}

size_t format_text(char *bytes, size_t size, const char *format, va_list arguments) {
    Target target = {bytes, size, 0};
    va_list own;
    va_copy(own, arguments);
    const char *at = format;
    while (at != NULL) {
        const char *const percent = strchrnul(at, '%');
        put(&target, at, (size_t)(percent - at));
        if (*percent == '\0') break;
        at = convert(&target, percent + 1, &own);
    }
    va_end(own);
    if (at == NULL) return (size_t)vsnprintf(bytes, size, format, arguments);
    if (size != 0) bytes[target.length < size ? target.length : size - 1] = '\0';
    return target.length;
}
