// Encoding: which one a Python file is in (PEP 263), and UTF-8 from it. Private to source/.
#ifndef SHIKRA_SOURCE_ENCODING_H
#define SHIKRA_SOURCE_ENCODING_H

#include "base/arena.h"

// What a comment in the first two lines declares.
typedef struct EncodingDeclaration {
    Text name;     // as it is spelled; empty if there is none
    uint32_t line; // 1-based
} EncodingDeclaration;

// As CPython's tokenizer looks for it: a comment alone on the first line, or on the second if the
// first is blank or a comment; `coding`, then `:` or `=`, then the name. `bytes`: without a BOM.
EncodingDeclaration encoding_declared(Text bytes);

// The name that iconv and Python know a declared encoding by, in lower case: "utf-8" for `UTF8` and
// `utf-8-sig`, "iso-8859-1" for `latin_1`. NULL if it is unknown here, or cannot hold Python source
// because ASCII is not itself in it (utf-16, EBCDIC).
const char *encoding_canonical(Arena *arena, Text name);

// May a file with a UTF-8 BOM declare this? CPython takes `utf-8` and what begins with `utf-8-`,
// but not `utf8`.
bool encoding_agrees_with_bom(Text name);

// Bytes as UTF-8.
typedef struct Decoded {
    char *bytes; // in the arena; enough zero bytes follow it for a Source
    size_t length;
    size_t invalid; // offset of the first byte that the encoding does not have, or TEXT_NOT_FOUND;
                    // then `bytes` is what stands before it
} Decoded;

// `encoding`: a canonical name, not "utf-8".
Decoded encoding_decode(Arena *arena, const char *encoding, Text bytes);

#endif
