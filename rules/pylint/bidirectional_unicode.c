// PLE2502: characters that reorder what is seen of a line.
#include "rules/rule.h"

#include "base/utf8.h"

// Embeddings, overrides and isolates, and the two marks for right-to-left text.
static bool is_bidirectional(uint32_t character) {
    return (character >= 0x202a && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0x200f ||
           character == 0x061c;
}

// Past ASCII, eight bytes at a time.
static size_t skip_ascii(Text text, size_t at) {
    uint64_t bytes;
    for (; at + sizeof bytes <= text.length; at += sizeof bytes) {
        memcpy(&bytes, text.bytes + at, sizeof bytes);
        if ((bytes & UINT64_C(0x8080808080808080)) != 0) break;
    }
    return at;
}

// The first such character at or behind `at`; TEXT_NOT_FOUND if there is none.
static size_t find_bidirectional(Text text, size_t at) {
    for (at = skip_ascii(text, at); at < text.length; at++) {
        if ((unsigned char)text.bytes[at] < 0x80) at = skip_ascii(text, at);
        if (at == text.length) break;
        const unsigned char byte = (unsigned char)text.bytes[at];
        size_t width;
        if (byte != 0xe2 && byte != 0xd8) continue; // what their UTF-8 starts with
        if (is_bidirectional(utf8_decode(text_skip(text, at), &width))) return at;
    }
    return TEXT_NOT_FOUND;
}

// One finding a line.
static void finish(Check *check) {
    const Text text = check->source->text;
    size_t line = 0;
    if (check->source->is_ascii) return;
    for (size_t at = find_bidirectional(text, 0); at != TEXT_NOT_FOUND;
         at = find_bidirectional(text, line)) {
        for (line = at; line > 0 && text.bytes[line - 1] != '\n';) line--;
        const size_t newline = text_find_byte(text, '\n', at);
        const size_t end = newline == TEXT_NOT_FOUND ? text.length : newline + 1;
        report_range(check, (Range){(uint32_t)line, (uint32_t)end},
                     "Contains control characters that can permit obfuscated code");
        line = end;
    }
}

const Rule rule_pylint_bidirectional_unicode[] = {
    {
        .code = "PLE2502",
        .name = "bidirectional-unicode",
        .summary = "A line has characters that reorder what is seen of it",
        .why = "Editors and reviews show the line in another order than Python reads it: a comment "
               "can be code and code a comment (\"Trojan Source\", CVE-2021-42574).",
        .help = "Remove the characters, or write them as escapes: `\\u202e`.",
        .bad = "name = \"\xe2\x80\x8f\"\n",
        .good = "name = \"\\u200f\"\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .finish = finish,
    },
    {0},
};
