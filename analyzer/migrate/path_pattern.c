// Patterns of paths: what shikra would read differently is taken off.
#include "migrate/path_pattern.h"

// Empty if nothing is left.
static Text path_pattern(const Migration *migration, Text text) {
    while (text_starts_with(text, TEXT("./"))) text = text_skip(text, 2);
    while (text_starts_with(text, TEXT("/"))) text = text_skip(text, 1);
    while (text_ends_with(text, TEXT("/*"))) text = text_slice(text, 0, text.length - 2);
    while (text_ends_with(text, TEXT("/"))) text = text_slice(text, 0, text.length - 1);
    if (text_is(text, "*") || text_is(text, ".")) return TEXT("");
    return arena_copy(migration->context.arena, text);
}

void migration_add_pattern(Migration *self, const char *name, Text text) {
    const Text pattern = path_pattern(self, text);
    TomlValue item = {.type = TOML_STRING, .text = pattern};
    const TomlValue list = {.type = TOML_ARRAY, .first = &item, .last = &item};
    if (pattern.length != 0) migration_set(self, name, &list, text_from_c(name));
}
