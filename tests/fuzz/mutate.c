// Feeds a fuzz target with mutated pieces of real files: repeatable, and no compiler's help needed.
//
//     mutate_parse ROUNDS SEED PATH...
//
// Each round takes some lines of one file from the start of a statement on, and deletes, copies or
// inserts one thing or two: bytes, or words and marks of Python.
#include "fuzz.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <ftw.h>
#include <stdlib.h>

enum { MAX_FILES = 4096, MAX_PIECE = 1700, MOST_GROWTH = 64 };

typedef struct Corpus {
    Text files[MAX_FILES];
    uint32_t count;
} Corpus;

static Corpus corpus; // nftw hands nothing through

static uint32_t draw(uint64_t *random, size_t below) {
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    return (uint32_t)((*random >> 20) % below);
}

static int add_file(const char *path, const struct stat *about, int kind, struct FTW *place) {
    (void)place;
    const size_t length = strlen(path);
    if (kind != FTW_F || about->st_size < 50 || corpus.count == MAX_FILES) return 0;
    if (length < 3 || strcmp(path + length - 3, ".py") != 0) return 0;
    FILE *const file = fopen(path, "rbe");
    if (file == NULL) return 0;
    char *const bytes = malloc((size_t)about->st_size);
    if (bytes == NULL) abort();
    const size_t got = fread(bytes, 1, (size_t)about->st_size, file);
    fclose(file);
    if (got < 50) {
        free(bytes);
        return 0;
    }
    corpus.files[corpus.count++] = (Text){bytes, got};
    return 0;
}

static size_t take_piece(uint64_t *random, char *piece) {
    const Text file = corpus.files[draw(random, corpus.count)];
    size_t start = draw(random, file.length);
    while (start > 0 && !(file.bytes[start - 1] == '\n' && byte_is_identifier(file.bytes[start]))) {
        start--;
    }
    size_t end = start + 200 + draw(random, MAX_PIECE - 200);
    if (end > file.length) end = file.length;
    while (end > start && end < file.length && file.bytes[end - 1] != '\n') end--;
    memcpy(piece, file.bytes + start, end - start);
    return end - start;
}

static size_t insert(char *piece, size_t length, size_t at, Text what) {
    memmove(piece + at + what.length, piece + at, length - at);
    memcpy(piece + at, what.bytes, what.length);
    return length + what.length;
}

static const char *const WORDS[] = {
    " ",
    "\n",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    "=",
    "*",
    "**",
    "'",
    "\"",
    "\"\"\"",
    "#",
    "\\\n",
    "    ",
    "\t",
    "f'",
    "{x}",
    "r'\\",
    "not ",
    "in ",
    "is ",
    "lambda x: ",
    "print ",
    "match ",
    "type ",
    "case ",
    "exec ",
    "await ",
    "async ",
    "yield ",
    "-",
    "...",
    ".",
    ":=",
    "==",
    "!=",
    "->",
    "@",
    "1",
    "0x",
    "1e5",
    "\xc3\xa9",
    "\r",
    "\f",
    "if ",
    "else ",
    "for ",
    "import ",
    "from ",
    "as ",
    "\\",
    "!r",
    "; ",
    "\n  ",
    "\n        ",
    "_",
    "`",
    "b'",
    "type x = ",
    "with (a, b): ",
    "*a.b",
    "\v",
    "\xc2\xa0",
    "\xe2\x80\x8b",
    "pass\xe2\x80\x8b\n",
    "\xef\xbb\xbf",
    "return\xe2\x81\xa0 ",
    "<>",
    ">>",
    "//=",
    "nonlocal ",
    "class ",
    "def ",
    "except* ",
    "rf'\\{",
    "f\"{x:>{y}}\"",
    "f'''{x!r:{'a'}}\n'''",
    "'\\N{",
    "b'\\u",
    "{{",
    "}}",
    "__future__ ",
    "# c\n",
    "\\\r\n",
    "\r\n",
    "0_",
    ".5j",
    "True",
    "None ",
    "global ",
    "del ",
    "assert ",
    "raise ",
    "u'",
    "t'{",
    "$",
    "?",
    "~",
    "|=",
    "\n# x\n    # y\n",
    "*, ",
    "/, ",
    "match x:\n    case ",
    "[*a.b, c",
    "(a +\n",
    "x: a[b] or ",
    "*(a, b), ",
    "= *[a], ",
    "x = [b.\n",
    "\\\n  ",
    "match [a]:\n    case [b]:\n        c = ",
};

static size_t mutate_once(uint64_t *random, char *piece, size_t length) {
    const size_t at = draw(random, length);
    switch (draw(random, 4)) {
    case 0: {
        size_t count = 1 + draw(random, 4);
        if (at + count > length) count = length - at;
        memmove(piece + at, piece + at + count, length - at - count);
        return length - count;
    }
    case 1: {
        char copy[20];
        const size_t from = draw(random, length);
        size_t count = 1 + draw(random, sizeof copy);
        if (from + count > length) count = length - from;
        memcpy(copy, piece + from, count);
        return insert(piece, length, at, (Text){copy, count});
    }
    default:
        return insert(piece, length, at,
                      text_from_c(WORDS[draw(random, sizeof WORDS / sizeof WORDS[0])]));
    }
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fputs("usage: mutate_parse ROUNDS SEED PATH...\n", stderr);
        return 2;
    }
    const unsigned long rounds = strtoul(argv[1], NULL, 10);
    uint64_t random = (strtoull(argv[2], NULL, 10) + 1) * UINT64_C(0x9e3779b97f4a7c15);
    for (int i = 3; i < argc; i++) nftw(argv[i], add_file, 16, FTW_PHYS);
    if (corpus.count == 0) {
        fputs("mutate_parse: no Python files there\n", stderr);
        return 2;
    }
    for (unsigned long i = 0; i < rounds; i++) {
        char piece[MAX_PIECE + 2 * MOST_GROWTH];
        size_t length = take_piece(&random, piece);
        const uint32_t changes = 1 + draw(&random, 2);
        for (uint32_t k = 0; k < changes && length > 4; k++) {
            length = mutate_once(&random, piece, length);
        }
        LLVMFuzzerTestOneInput((const uint8_t *)piece, length);
    }
    for (uint32_t i = 0; i < corpus.count; i++) free((char *)(uintptr_t)corpus.files[i].bytes);
    return 0;
}
