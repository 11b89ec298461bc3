// Notice: what a run has to tell its user that is not a finding: a file that cannot be read, a
// setting that is wrong, a limit that was met. Collected as data; only main prints them.
#ifndef SHIKRA_BASE_NOTICE_H
#define SHIKRA_BASE_NOTICE_H

#include "base/arena.h"

typedef enum NoticeLevel {
    NOTICE_WARNING, // the run is complete all the same
    NOTICE_ERROR,   // something was not checked: exit status 2
} NoticeLevel;

typedef struct Notice {
    NoticeLevel level;
    uint32_t line;    // 1-based; 0 if it has none
    uint32_t column;  // 1-based, in characters; 0 if it has none
    const char *path; // as shown to the user; NULL if it is about no file
    const char *text; // one sentence: what is wrong and what to do
    struct Notice *next;
} Notice;

typedef struct NoticeList {
    Arena *arena; // holds the notices and their texts
    Notice *first;
    Notice *last;
    uint32_t count;
    bool has_error;
} NoticeList;

static inline NoticeList notice_list(Arena *arena) {
    return (NoticeList){.arena = arena};
}

__attribute__((format(printf, 4, 5))) void notice_add(NoticeList *self, NoticeLevel level,
                                                      const char *path, const char *format, ...);
__attribute__((format(printf, 6, 7))) void notice_add_at(NoticeList *self, NoticeLevel level,
                                                         const char *path, uint32_t line,
                                                         uint32_t column, const char *format, ...);
// Copies of another list's.
void notice_add_all(NoticeList *self, const NoticeList *other);

#endif
