// Names that say "not used": the default pattern by hand, others by PCRE2.
#include "config/dummy_name.h"

#include <pcre2.h>

static const char DEFAULT_PATTERN[] = "^(_+|(_+[a-zA-Z0-9_]*[a-zA-Z0-9]+?))$";

// What DEFAULT_PATTERN matches.
static bool is_default_dummy(Text name) {
    if (!text_starts_with(name, TEXT("_"))) return false;
    bool has_other = false;
    for (size_t i = 0; i < name.length; i++) {
        const char byte = name.bytes[i];
        if (!byte_is_identifier(byte) || (unsigned char)byte >= 0x80) return false;
        has_other = has_other || byte != '_';
    }
    return !has_other || name.bytes[name.length - 1] != '_';
}

static bool matches(const char *pattern, Text name) {
    int error;
    PCRE2_SIZE offset;
    pcre2_code *const code =
        pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &error, &offset, NULL);
    if (code == NULL) return false;
    pcre2_match_data *const data = pcre2_match_data_create(1, NULL);
    pcre2_match_context *const context = pcre2_match_context_create(NULL);
    pcre2_set_match_limit(context, 100000);
    pcre2_set_depth_limit(context, 1000);
    const int count = pcre2_match(code, (PCRE2_SPTR)name.bytes, name.length, 0, 0, data, context);
    pcre2_match_context_free(context);
    pcre2_match_data_free(data);
    pcre2_code_free(code);
    return count >= 0;
}

bool name_is_dummy(const Settings *settings, Text name) {
    const char *const pattern = settings->dummy_variable_rgx;
    if (strcmp(pattern, DEFAULT_PATTERN) == 0) return is_default_dummy(name);
    return matches(pattern, name);
}
