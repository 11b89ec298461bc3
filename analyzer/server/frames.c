// Frames: headers, a blank line, as many bytes as Content-Length says; and again.
#include "server/frames.h"

void frame_reader_release(FrameReader *self) {
    buffer_release(&self->bytes);
}

// Moves what is left to the front, if that is less than what was taken: so bytes move once at most.
static void drop_taken(FrameReader *self) {
    const size_t left = self->bytes.length - self->start;
    if (self->start == 0 || left > self->start) return;
    if (left != 0) memmove(self->bytes.bytes, self->bytes.bytes + self->start, left);
    self->bytes.length = left;
    self->start = 0;
}

void frame_reader_feed(FrameReader *self, Text bytes) {
    const size_t skipped = bytes.length < self->to_skip ? bytes.length : self->to_skip;
    self->to_skip -= skipped;
    drop_taken(self);
    buffer_append(&self->bytes, text_skip(bytes, skipped));
}

static Text rest_of(const FrameReader *self) {
    return text_skip(buffer_text(&self->bytes), self->start);
}

// A number of bytes; what is larger than any message counts as SIZE_MAX. False if it is none.
static bool parse_length(Text text, size_t *length) {
    *length = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (!byte_is_digit(text.bytes[i])) return false;
        *length =
            *length > FRAME_MOST_CONTENT ? SIZE_MAX : *length * 10 + (size_t)(text.bytes[i] - '0');
    }
    return text.length != 0;
}

static bool find_length(Text headers, size_t *length) {
    Text line;
    while (text_split_next(&headers, '\n', &line)) {
        const size_t colon = text_find_byte(line, ':', 0);
        if (colon == TEXT_NOT_FOUND) continue;
        const Text name = text_trim(text_slice(line, 0, colon));
        if (!text_equal_ignore_case(name, TEXT("content-length"))) continue;
        return parse_length(text_trim(text_skip(line, colon + 1)), length);
    }
    return false;
}

// FRAME_CONTENT if the headers are all there and right.
static Frame read_headers(FrameReader *self) {
    const Text rest = rest_of(self);
    const size_t end = text_find(text_slice(rest, 0, FRAME_MOST_HEADER), TEXT("\r\n\r\n"), 0);
    if (end == TEXT_NOT_FOUND) {
        return rest.length < FRAME_MOST_HEADER ? FRAME_INCOMPLETE : FRAME_LOST;
    }
    self->start += end + 4;
    if (!find_length(text_slice(rest, 0, end), &self->length)) return FRAME_NO_LENGTH;
    self->has_headers = self->length <= FRAME_MOST_CONTENT;
    if (self->has_headers) return FRAME_CONTENT;
    const size_t here = self->bytes.length - self->start;
    const size_t skipped = here < self->length ? here : self->length;
    self->start += skipped;
    self->to_skip = self->length - skipped;
    return FRAME_TOO_LARGE;
}

Frame frame_reader_next(FrameReader *self, Text *content) {
    if (!self->has_headers) {
        const Frame headers = read_headers(self);
        if (headers != FRAME_CONTENT) return headers;
    }
    const Text rest = rest_of(self);
    if (rest.length < self->length) return FRAME_INCOMPLETE;
    *content = text_slice(rest, 0, self->length);
    self->start += self->length;
    self->has_headers = false;
    return FRAME_CONTENT;
}
