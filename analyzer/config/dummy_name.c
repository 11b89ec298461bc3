// Names that say "not used": the default pattern by hand, others by PCRE2.
#include "config/dummy_name.h"

#include <pcre2.h>
#include <stdio.h>

// What DEFAULT_DUMMY_PATTERN matches: underscores, then perhaps a name that does not end in one.
static bool is_default_dummy(Text name) {
    if (!text_starts_with(name, TEXT("_"))) return false;
    bool has_other = false;
    for (size_t i = 0; i < name.length; i++) {
        if (!byte_is_identifier(name.bytes[i])) return false;
        has_other = has_other || name.bytes[i] != '_';
    }
    return !has_other || name.bytes[name.length - 1] != '_';
}

static void *allocate(PCRE2_SIZE size, void *arena) {
    return arena_alloc(arena, size);
}

static void forget(void *memory, void *arena) {
    (void)memory; // the arena gives it back
    (void)arena;
}

// In `arena`; NULL with the error's number and place.
static pcre2_code *compile(Arena *arena, Text pattern, int *error, PCRE2_SIZE *offset) {
    pcre2_general_context *const memory = pcre2_general_context_create(allocate, forget, arena);
    pcre2_compile_context *const context = pcre2_compile_context_create(memory);
    return pcre2_compile((PCRE2_SPTR)pattern.bytes, pattern.length, PCRE2_UTF | PCRE2_UCP, error,
                         offset, context);
}

const void *name_pattern_compile(Arena *arena, Text pattern) {
    int error;
    PCRE2_SIZE offset;
    if (text_is(pattern, DEFAULT_DUMMY_PATTERN)) return NULL;
    return compile(arena, pattern, &error, &offset);
}

bool name_pattern_check(Arena *arena, Text pattern, char *why, size_t size) {
    int error;
    PCRE2_SIZE offset;
    if (text_is(pattern, DEFAULT_DUMMY_PATTERN)) return true;
    if (compile(arena, pattern, &error, &offset) != NULL) return true;
    PCRE2_UCHAR message[160];
    pcre2_get_error_message(error, message, sizeof message);
    snprintf(why, size, "%s, at its character %zu", (const char *)message, (size_t)offset + 1);
    return false;
}

static bool matches(const pcre2_code *code, Text name) {
    pcre2_match_data *const data = pcre2_match_data_create(1, NULL);
    pcre2_match_context *const context = pcre2_match_context_create(NULL);
    pcre2_set_match_limit(context, 100000);
    pcre2_set_depth_limit(context, 1000);
    const int count = pcre2_match(code, (PCRE2_SPTR)name.bytes, name.length, 0, 0, data, context);
    pcre2_match_context_free(context);
    pcre2_match_data_free(data);
    return count >= 0;
}

bool name_is_dummy(const Settings *settings, Text name) {
    return settings->dummy_pattern == NULL ? is_default_dummy(name)
                                           : matches(settings->dummy_pattern, name);
}

bool name_may_be_unused(const Settings *settings, Text name) {
    static const char *const read_by_tools[] = {"__traceback_hide__", "__tracebackhide__",
                                                "__traceback_info__", "__traceback_supplement__",
                                                "__debuggerskip__",   NULL};
    return text_is_any(name, read_by_tools) || name_is_dummy(settings, name);
}
