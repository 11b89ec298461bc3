// JSON files.
#include "base/json_file.h"

#include <sys/stat.h>

enum { LARGEST = 64 * 1024 * 1024 }; // bytes: hundreds of thousands of findings

json_t *json_file_load(const char *absolute, const char *path, const char *what, size_t flags,
                       NoticeList *notices) {
    struct stat status;
    if (stat(absolute, &status) == 0 && status.st_size > LARGEST) {
        notice_add(notices, NOTICE_ERROR, path, "is larger than %d MB, too large for %s",
                   LARGEST / (1024 * 1024), what);
        return NULL;
    }
    json_error_t error;
    json_t *const root = json_load_file(absolute, flags, &error);
    if (root == NULL)
        notice_add(notices, NOTICE_ERROR, path, "cannot be read as %s: %s", what, error.text);
    return root;
}
