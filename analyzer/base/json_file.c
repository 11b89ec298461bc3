// JSON files.
#include "base/json_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { LARGEST = 64 * 1024 * 1024 }; // bytes: hundreds of thousands of findings

json_t *json_file_load(const char *absolute, const char *path, size_t flags, const char *what,
                       const char *remedy, NoticeList *notices) {
    struct stat status;
    if (stat(absolute, &status) == 0 && status.st_size > LARGEST) {
        notice_add(notices, NOTICE_ERROR, path, "is larger than %d MB, too large for %s",
                   LARGEST / (1024 * 1024), what);
        return NULL;
    }
    FILE *const file = fopen(absolute, "re");
    if (file == NULL) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read as %s: %s; %s", what,
                   strerror(errno), remedy);
        return NULL;
    }
    json_error_t error;
    json_t *const root = json_loadf(file, flags, &error);
    fclose(file);
    if (root != NULL) return root;
    if (error.line > 0) {
        notice_add_at(notices, NOTICE_ERROR, path, (uint32_t)error.line, (uint32_t)error.column,
                      "cannot be read as %s: %s; %s", what, error.text, remedy);
    } else {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read as %s: %s; %s", what, error.text,
                   remedy);
    }
    return NULL;
}
