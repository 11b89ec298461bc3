// Text: searching, comparing, splitting.
#include "base/text.h"

#include <xxhash.h>

int text_compare(Text left, Text right) {
    const size_t shared = left.length < right.length ? left.length : right.length;
    const int order = shared != 0 ? memcmp(left.bytes, right.bytes, shared) : 0;
    if (order != 0 || left.length == right.length) return order;
    return left.length < right.length ? -1 : 1;
}

int text_compare_items(const void *left, const void *right) {
    return text_compare(*(const Text *)left, *(const Text *)right);
}

bool text_equal_ignore_case(Text left, Text right) {
    if (left.length != right.length) return false;
    for (size_t i = 0; i < left.length; i++) {
        if (byte_lower(left.bytes[i]) != byte_lower(right.bytes[i])) return false;
    }
    return true;
}

// memmem is linear, whatever the texts.
size_t text_find(Text self, Text needle, size_t from) {
    if (from > self.length) return TEXT_NOT_FOUND;
    if (needle.length == 0) return from;
    const char *const found =
        memmem(self.bytes + from, self.length - from, needle.bytes, needle.length);
    return found != NULL ? (size_t)(found - self.bytes) : TEXT_NOT_FOUND;
}

size_t text_find_byte(Text self, char byte, size_t from) {
    if (from >= self.length) return TEXT_NOT_FOUND;
    const char *const found = memchr(self.bytes + from, byte, self.length - from);
    return found != NULL ? (size_t)(found - self.bytes) : TEXT_NOT_FOUND;
}

Text text_trim(Text self) {
    while (self.length != 0 && byte_is_space(self.bytes[0])) self = text_skip(self, 1);
    while (self.length != 0 && byte_is_space(self.bytes[self.length - 1])) self.length--;
    return self;
}

bool text_split_next(Text *rest, char separator, Text *part) {
    if (rest->bytes == NULL) return false;
    const size_t at = text_find_byte(*rest, separator, 0);
    if (at == TEXT_NOT_FOUND) {
        *part = *rest;
        *rest = (Text){NULL, 0};
    } else {
        *part = text_slice(*rest, 0, at);
        *rest = text_skip(*rest, at + 1);
    }
    return true;
}

uint64_t text_hash(Text self) {
    return XXH3_64bits(self.bytes, self.length);
}

static unsigned min3(unsigned a, unsigned b, unsigned c) {
    const unsigned low = a < b ? a : b;
    return low < c ? low : c;
}

// Optimal string alignment distance (Damerau-Levenshtein with adjacent transpositions).
unsigned text_distance(Text left, Text right, unsigned limit) {
    enum { LONGEST = 64 };
    unsigned rows[3][LONGEST + 1];
    if (left.length > LONGEST || right.length > LONGEST) return limit;
    for (unsigned j = 0; j <= right.length; j++) rows[0][j] = j;
    for (unsigned i = 1; i <= left.length; i++) {
        unsigned *const row = rows[i % 3];
        const unsigned *const above = rows[(i - 1) % 3];
        row[0] = i;
        for (unsigned j = 1; j <= right.length; j++) {
            const bool same = left.bytes[i - 1] == right.bytes[j - 1];
            row[j] = min3(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && left.bytes[i - 1] == right.bytes[j - 2] &&
                left.bytes[i - 2] == right.bytes[j - 1]) {
                const unsigned swapped = rows[(i - 2) % 3][j - 2] + 1;
                if (swapped < row[j]) row[j] = swapped;
            }
        }
    }
    const unsigned distance = rows[left.length % 3][right.length];
    return distance < limit ? distance : limit;
}
