// Members: looking into JSON that a client sent, where anything may be missing or of another type.
#ifndef SHIKRA_SERVER_MEMBERS_H
#define SHIKRA_SERVER_MEMBERS_H

#include "base/text.h"

#include <jansson.h>

// The value at `path` ("textDocument.uri"), or NULL.
const json_t *member(const json_t *object, const char *path);
// The string there; an empty Text with NULL bytes if there is none.
Text member_text(const json_t *object, const char *path);
bool member_is_true(const json_t *object, const char *path);
// A number of lines or characters: negative ones are 0, large ones UINT32_MAX, no number is 0.
uint32_t member_count(const json_t *object, const char *path);
// True if the array there has the string.
bool member_lists(const json_t *object, const char *path, const char *string);

#endif
