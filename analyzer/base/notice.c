// Notice: collect messages about the run itself.
#include "base/notice.h"

#include <stdarg.h>
#include <stdio.h>

__attribute__((format(printf, 3, 0))) static void append(NoticeList *self, Notice notice,
                                                         const char *format, va_list arguments) {
    notice.text = arena_vprintf(self->arena, format, arguments).bytes;
    if (notice.path != NULL) notice.path = arena_copy_c(self->arena, text_from_c(notice.path));
    Notice *const kept = ARENA_NEW(self->arena, Notice);
    *kept = notice;
    if (self->last != NULL) {
        self->last->next = kept;
    } else {
        self->first = kept;
    }
    self->last = kept;
    self->count++;
    if (notice.level == NOTICE_ERROR) self->has_error = true;
}

void notice_add(NoticeList *self, NoticeLevel level, const char *path, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    append(self, (Notice){.level = level, .path = path}, format, arguments);
    va_end(arguments);
}

void notice_add_at(NoticeList *self, NoticeLevel level, const char *path, uint32_t line,
                   uint32_t column, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    append(self, (Notice){.level = level, .path = path, .line = line, .column = column}, format,
           arguments);
    va_end(arguments);
}

void notice_add_all(NoticeList *self, const NoticeList *other) {
    for (const Notice *notice = other->first; notice != NULL; notice = notice->next) {
        notice_add_at(self, notice->level, notice->path, notice->line, notice->column, "%s",
                      notice->text);
    }
}
