// Encoding: the declaration by CPython's rules, names by Python's aliases, decoding by iconv.
//
// ISO-8859-1 and ASCII are decoded here: they are the commonest, and need no tables.
#include "source/encoding.h"

#include "source/source.h"

#include <errno.h>
#include <iconv.h>

// ---- The declaration ----

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\f';
}

static bool is_name_byte(char byte) {
    return byte_is_digit(byte) || byte_is_upper(byte) || byte_is_lower(byte) || byte == '-' ||
           byte == '_' || byte == '.';
}

// The first name behind `coding:` or `coding=` in a comment; empty if there is none.
static Text name_in_comment(Text comment) {
    for (size_t at = 0; (at = text_find(comment, TEXT("coding"), at)) != TEXT_NOT_FOUND; at++) {
        Text rest = text_skip(comment, at + strlen("coding"));
        if (rest.length == 0 || (rest.bytes[0] != ':' && rest.bytes[0] != '=')) continue;
        do rest = text_skip(rest, 1);
        while (rest.length != 0 && (rest.bytes[0] == ' ' || rest.bytes[0] == '\t'));
        size_t end = 0;
        while (end < rest.length && is_name_byte(rest.bytes[end])) end++;
        if (end != 0) return text_slice(rest, 0, end);
    }
    return TEXT("");
}

static size_t line_length(Text bytes) {
    size_t end = 0;
    while (end < bytes.length && bytes.bytes[end] != '\n' && bytes.bytes[end] != '\r') end++;
    return end;
}

static size_t line_end_width(Text bytes, size_t at) {
    return text_starts_with(text_skip(bytes, at), TEXT("\r\n")) ? 2 : 1;
}

EncodingDeclaration encoding_declared(Text bytes) {
    for (uint32_t line = 1; line <= 2; line++) {
        const size_t end = line_length(bytes);
        size_t at = 0;
        while (at < end && is_blank(bytes.bytes[at])) at++;
        if (at < end && bytes.bytes[at] != '#') break; // code: no declaration from here on
        const Text name = name_in_comment(text_slice(bytes, at, end));
        if (name.length != 0) return (EncodingDeclaration){name, line};
        bytes = text_skip(bytes, end + line_end_width(bytes, end));
    }
    return (EncodingDeclaration){TEXT(""), 0};
}

// ---- Names ----

typedef struct Alias {
    const char *key; // letters and digits only, in lower case
    const char *name;
} Alias;

// Python's names for what iconv calls otherwise. glibc's SHIFT_JIS has a yen sign where Python has
// the backslash; CP932 is its superset with the backslash.
static const Alias ALIASES[] = {
    {"646", "ascii"},
    {"ansix341968", "ascii"},
    {"ascii", "ascii"},
    {"us", "ascii"},
    {"usascii", "ascii"},
    {"cp65001", "utf-8"},
    {"u8", "utf-8"},
    {"utf", "utf-8"},
    {"utf8", "utf-8"},
    {"utf8ucs2", "utf-8"},
    {"utf8ucs4", "utf-8"},
    {"8859", "iso-8859-1"},
    {"cp819", "iso-8859-1"},
    {"csisolatin1", "iso-8859-1"},
    {"ibm819", "iso-8859-1"},
    {"iso8859", "iso-8859-1"},
    {"isoir100", "iso-8859-1"},
    {"isolatin1", "iso-8859-1"},
    {"latin", "iso-8859-1"},
    {"latin1", "iso-8859-1"},
    {"l1", "iso-8859-1"},
    {"latin2", "iso-8859-2"},
    {"l2", "iso-8859-2"},
    {"latin3", "iso-8859-3"},
    {"l3", "iso-8859-3"},
    {"latin4", "iso-8859-4"},
    {"l4", "iso-8859-4"},
    {"cyrillic", "iso-8859-5"},
    {"arabic", "iso-8859-6"},
    {"greek", "iso-8859-7"},
    {"hebrew", "iso-8859-8"},
    {"latin5", "iso-8859-9"},
    {"l5", "iso-8859-9"},
    {"latin6", "iso-8859-10"},
    {"l6", "iso-8859-10"},
    {"thai", "iso-8859-11"},
    {"latin7", "iso-8859-13"},
    {"l7", "iso-8859-13"},
    {"latin8", "iso-8859-14"},
    {"l8", "iso-8859-14"},
    {"latin9", "iso-8859-15"},
    {"l9", "iso-8859-15"},
    {"latin10", "iso-8859-16"},
    {"l10", "iso-8859-16"},
    {"csshiftjis", "cp932"},
    {"shiftjis", "cp932"},
    {"sjis", "cp932"},
    {"ms932", "cp932"},
    {"mskanji", "cp932"},
    {"windows31j", "cp932"},
    {"shiftjis2004", "shift_jisx0213"},
    {"shiftjisx0213", "shift_jisx0213"},
    {"sjis2004", "shift_jisx0213"},
    {"eucjp", "euc-jp"},
    {"ujis", "euc-jp"},
    {"eucjis2004", "euc-jisx0213"},
    {"eucjisx0213", "euc-jisx0213"},
    {"euckr", "euc-kr"},
    {"korean", "euc-kr"},
    {"ksc5601", "euc-kr"},
    {"ksx1001", "euc-kr"},
    {"uhc", "cp949"},
    {"ms949", "cp949"},
    {"chinese", "euc-cn"},
    {"euccn", "euc-cn"},
    {"eucgb2312cn", "euc-cn"},
    {"gb2312", "euc-cn"},
    {"gb231280", "euc-cn"},
    {"cp936", "gbk"},
    {"gbk", "gbk"},
    {"ms936", "gbk"},
    {"big5", "big5"},
    {"big5tw", "big5"},
    {"csbig5", "big5"},
    {"big5hkscs", "big5-hkscs"},
    {"ms950", "cp950"},
    {"koi8r", "koi8-r"},
    {"cskoi8r", "koi8-r"},
    {"koi8t", "koi8-t"},
    {"koi8u", "koi8-u"},
    {"kz1048", "rk1048"},
    {"ptcp154", "pt154"},
    {"maccyrillic", "mac-cyrillic"},
    {"maccentraleurope", "mac-centraleurope"},
    {"maclatin2", "mac-centraleurope"},
    {"macintosh", "macintosh"},
    {"macroman", "macintosh"},
    {"tis620", "tis-620"},
};

// "Latin_1" as "latin1".
static Text key_of(Arena *arena, Text name) {
    char *const key = arena_alloc(arena, name.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < name.length; i++) {
        const char byte = byte_lower(name.bytes[i]);
        if (byte != '-' && byte != '_' && byte != '.') key[length++] = byte;
    }
    key[length] = '\0';
    return (Text){key, length};
}

static bool is_number(Text text) {
    for (size_t i = 0; i < text.length; i++) {
        if (!byte_is_digit(text.bytes[i])) return false;
    }
    return text.length != 0;
}

// "windows1252", "ibm437" and "1252" are code pages; "iso88592" and "iso885921987" parts of
// ISO 8859. Else the name as it was spelled, with dashes: iconv may know it.
static Text regular_name(Arena *arena, Text name, Text key) {
    static const char *const PAGES[] = {"windows", "ibm", "cp", ""};
    for (size_t i = 0; i < sizeof PAGES / sizeof *PAGES; i++) {
        const Text prefix = text_from_c(PAGES[i]);
        const Text number = text_skip(key, prefix.length);
        if (!text_starts_with(key, prefix) || !is_number(number) || number.length > 5) continue;
        return arena_printf(arena, "cp%.*s", TEXT_ARGS(number));
    }
    Text part = text_skip(key, strlen("iso8859"));
    if (text_starts_with(key, TEXT("iso8859")) && is_number(part)) {
        if (part.length > 4) part.length -= 4; // the year
        return arena_printf(arena, "iso-8859-%.*s", TEXT_ARGS(part));
    }
    char *const spelled = arena_copy_c(arena, name);
    for (size_t i = 0; i < name.length; i++) {
        spelled[i] = spelled[i] == '_' ? '-' : byte_lower(spelled[i]);
    }
    return (Text){spelled, name.length};
}

// True if iconv knows the encoding and ASCII text is the same in it.
static bool is_known_to_iconv(const char *name) {
    char ascii[0x7f];
    char out[4 * sizeof ascii];
    size_t length = 0;
    for (char byte = '\t'; byte < 0x7f; byte++) {
        if (byte >= ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r') {
            ascii[length++] = byte;
        }
    }
    const iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1) return false;
    char *from = ascii;
    char *to = out;
    size_t left = length;
    size_t room = sizeof out;
    const bool is_done = iconv(converter, &from, &left, &to, &room) != (size_t)-1;
    iconv_close(converter);
    return is_done && (size_t)(to - out) == length && memcmp(ascii, out, length) == 0;
}

const char *encoding_canonical(Arena *arena, Text name) {
    const Text key = key_of(arena, name);
    Text regular = regular_name(arena, name, key);
    // Editors append the line ends they want (utf-8-unix, latin-1-dos); CPython takes that.
    if (text_starts_with(regular, TEXT("utf-8-"))) return "utf-8";
    const Text latin[] = {TEXT("latin-1-"), TEXT("iso-8859-1-"), TEXT("iso-latin-1-")};
    for (size_t i = 0; i < 3; i++) {
        if (text_starts_with(regular, latin[i])) return "iso-8859-1";
    }
    for (size_t i = 0; i < sizeof ALIASES / sizeof *ALIASES; i++) {
        if (text_is(key, ALIASES[i].key)) regular = text_from_c(ALIASES[i].name);
    }
    const char *const canonical = arena_copy_c(arena, regular);
    if (text_is(regular, "utf-8") || text_is(regular, "iso-8859-1") || text_is(regular, "ascii")) {
        return canonical;
    }
    return is_known_to_iconv(canonical) ? canonical : NULL;
}

// ---- Decoding ----

static Decoded decode_ascii(Arena *arena, Text bytes) {
    Decoded self = {arena_zalloc(arena, 1, bytes.length + SOURCE_PADDING), 0, TEXT_NOT_FOUND};
    for (size_t i = 0; i < bytes.length; i++) {
        if ((unsigned char)bytes.bytes[i] >= 0x80) {
            self.invalid = i;
            return self;
        }
        self.bytes[self.length++] = bytes.bytes[i];
    }
    return self;
}

static Decoded decode_latin1(Arena *arena, Text bytes) {
    Decoded self = {arena_alloc(arena, 2 * bytes.length + SOURCE_PADDING), 0, TEXT_NOT_FOUND};
    for (size_t i = 0; i < bytes.length; i++) {
        const unsigned char byte = (unsigned char)bytes.bytes[i];
        if (byte >= 0x80) self.bytes[self.length++] = (char)(0xc0 | byte >> 6);
        self.bytes[self.length++] = (char)(byte >= 0x80 ? 0x80 | (byte & 0x3f) : byte);
    }
    memset(self.bytes + self.length, 0, SOURCE_PADDING);
    return self;
}

// One byte becomes at most three of UTF-8, two become at most six.
static Decoded decode_by_iconv(Arena *arena, const char *encoding, Text bytes) {
    const size_t most = 3 * bytes.length;
    Decoded self = {arena_alloc(arena, most + SOURCE_PADDING), 0, TEXT_NOT_FOUND};
    const iconv_t converter = iconv_open("UTF-8", encoding);
    char *from = (char *)(uintptr_t)bytes.bytes; // iconv does not write there
    char *to = self.bytes;
    size_t left = bytes.length;
    size_t room = most;
    bool is_done = converter != (iconv_t)-1;
    if (is_done) {
        is_done = iconv(converter, &from, &left, &to, &room) != (size_t)-1 &&
                  iconv(converter, NULL, NULL, &to, &room) != (size_t)-1;
        iconv_close(converter);
    }
    if (!is_done) self.invalid = bytes.length - left;
    self.length = (size_t)(to - self.bytes);
    memset(self.bytes + self.length, 0, SOURCE_PADDING);
    return self;
}

Decoded encoding_decode(Arena *arena, const char *encoding, Text bytes) {
    if (strcmp(encoding, "ascii") == 0) return decode_ascii(arena, bytes);
    if (strcmp(encoding, "iso-8859-1") == 0) return decode_latin1(arena, bytes);
    return decode_by_iconv(arena, encoding, bytes);
}
