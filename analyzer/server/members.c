// Members: JSON values by path.
#include "server/members.h"

#include <assert.h>

const json_t *member(const json_t *object, const char *path) {
    enum { LONGEST_NAME = 63 }; // of those we ask for
    Text rest = text_from_c(path);
    Text name;
    while (object != NULL && text_split_next(&rest, '.', &name)) {
        char key[LONGEST_NAME + 1] = {0};
        assert(name.length <= LONGEST_NAME);
        memcpy(key, name.bytes, name.length);
        object = json_object_get(object, key);
    }
    return object;
}

Text member_text(const json_t *object, const char *path) {
    const json_t *const value = member(object, path);
    if (!json_is_string(value)) return (Text){NULL, 0};
    return (Text){json_string_value(value), json_string_length(value)};
}

bool member_is_true(const json_t *object, const char *path) {
    return json_is_true(member(object, path));
}

uint32_t member_count(const json_t *object, const char *path) {
    const json_t *const value = member(object, path);
    const double number = json_number_value(value);
    if (!(number > 0)) return 0;
    return number < (double)UINT32_MAX ? (uint32_t)number : UINT32_MAX;
}

bool member_lists(const json_t *object, const char *path, const char *string) {
    const json_t *const list = member(object, path);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *const item = json_string_value(json_array_get(list, i));
        if (item != NULL && strcmp(item, string) == 0) return true;
    }
    return false;
}
