// Fuzzes reading: encodings and their declarations, line ends, notebooks and their commands.
#include "fuzz.h"

#include "base/utf8.h"
#include "source/source.h"

#include <stdlib.h>

// What every Source promises. Not assert, which release builds leave out.
static void check(bool is_so) {
    if (!is_so) abort();
}

static void check_position(const Source *source, uint32_t offset, uint32_t line) {
    const Position at = source_position(source, offset);
    check(source_line_of(source, offset) == line);
    check(at.row >= 1 && at.row <= line + 1 && at.column >= 1);
    check((at.cell != 0) == (source->cell_count != 0));
    const Range range = source_line_range(source, line);
    const Text before = text_slice(source->text, range.start, offset);
    check(at.column == utf8_count(before) + 1);
}

static void check_source(const Source *source) {
    const uint32_t length = (uint32_t)source->text.length;
    check(utf8_find_invalid(source->text) == TEXT_NOT_FOUND);
    check(source->shown.length == length);
    for (size_t i = 0; i < SOURCE_PADDING; i++) check(source->text.bytes[length + i] == '\0');
    check(source->line_count >= 1 && source->line_starts[0] == 0);
    for (uint32_t line = 0; line < source->line_count; line++) {
        const Range range = source_line_range(source, line);
        check(range.start <= range.end && range.end <= length);
        check_position(source, range.start, line);
        const Text text = source_line_text(source, line);
        check(text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND);
    }
    check_position(source, length, source->line_count - 1);
    uint32_t end = 0;
    for (uint32_t i = 0; i < source->command_count; i++) {
        const Range command = source->commands[i];
        check(command.start >= end && command.end > command.start && command.end <= length);
        check(source_is_command(source, command.start));
        check(!source_is_command(source, command.end) ||
              (i + 1 < source->command_count && source->commands[i + 1].start == command.end));
        end = command.end;
    }
}

static void read_as(const char *path, Text bytes) {
    Arena arena;
    arena_init(&arena);
    NoticeList notices = notice_list(&arena);
    Source source;
    if (source_from_bytes(&source, &arena, &notices, path, bytes)) {
        check_source(&source);
    } else {
        check(notices.has_error);
    }
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    const Text text = {(const char *)bytes, size};
    read_as("a.py", text);
    read_as("a.ipynb", text);
    return 0;
}
