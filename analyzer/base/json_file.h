// JSON files that the user names: read whole, within a limit.
#ifndef SHIKRA_BASE_JSON_FILE_H
#define SHIKRA_BASE_JSON_FILE_H

#include "base/notice.h"

#include <jansson.h>

// The value, which the caller releases; NULL, with a notice about `path`, if `absolute` cannot be
// read as `what` ("a baseline"), and `remedy` as what to do. `flags` are jansson's.
json_t *json_file_load(const char *absolute, const char *path, size_t flags, const char *what,
                       const char *remedy, NoticeList *notices);

#endif
