// Rewrite: UTF-8 back into what the file was.
#include "fix/rewrite.h"

#include "base/output.h"

#include <iconv.h>

const char *rewrite_obstacle(const Source *source) {
    if (source->has_lone_cr && source->newline != NEWLINE_CR) {
        return "it mixes CR with other line ends";
    }
    return NULL;
}

static void append_converted(Buffer *out, iconv_t converter, Text *rest) {
    char chunk[4096];
    char *from = (char *)(uintptr_t)rest->bytes; // iconv reads it only
    size_t from_left = rest->length;
    char *to = chunk;
    size_t to_left = sizeof chunk;
    iconv(converter, &from, &from_left, &to, &to_left);
    buffer_append(out, (Text){chunk, sizeof chunk - to_left});
    *rest = (Text){from, from_left};
}

static bool convert(Buffer *out, const Source *source, Text text, NoticeList *notices) {
    const iconv_t converter = iconv_open(source->encoding, "utf-8");
    Text rest = text;
    bool is_stuck = converter == (iconv_t)-1;
    while (!is_stuck && rest.length != 0) {
        const size_t before = rest.length;
        append_converted(out, converter, &rest);
        is_stuck = rest.length == before;
    }
    if (converter != (iconv_t)-1) iconv_close(converter);
    if (!is_stuck) return true;
    notice_add(notices, NOTICE_ERROR, source->path,
               "a fix needs a character that %s does not have; not fixed", source->encoding);
    return false;
}

bool rewrite_encode(Buffer *out, Arena *arena, const Source *source, Text text,
                    NoticeList *notices) {
    if (source->newline == NEWLINE_CR) {
        char *const bytes = arena_copy_c(arena, text);
        for (size_t i = 0; i < text.length; i++) {
            if (bytes[i] == '\n') bytes[i] = '\r';
        }
        text.bytes = bytes;
    }
    if (source->has_bom) buffer_append_c(out, "\xef\xbb\xbf");
    if (strcmp(source->encoding, "utf-8") != 0) return convert(out, source, text, notices);
    buffer_append(out, text);
    return true;
}

bool rewrite_bytes(Arena *arena, const char *path, Text bytes, NoticeList *notices) {
    Output output;
    if (!output_open(&output, arena, path, notices)) return false;
    output_write(&output, bytes, notices);
    return output_close(&output, true, notices);
}
