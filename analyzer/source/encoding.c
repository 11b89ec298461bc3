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

typedef struct EncodingNames {
    const char *iconv;  // what iconv calls it
    const char *python; // what Python does (encodings.aliases), each between spaces
} EncodingNames;

// Code pages and the parts of ISO 8859 are found by their numbers, too. glibc's SHIFT_JIS has a yen
// sign where Python has the backslash; CP932 is its superset with the backslash.
static const EncodingNames NAMES[] = {
    {"utf-8", " cp65001 u8 utf utf8 utf8_ucs2 utf8_ucs4 utf_8 "},
    {"iso-8859-1", " 8859 cp819 csisolatin1 ibm819 iso8859 iso_ir_100 l1 latin latin1 latin_1 "},
    {"ascii", " 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 ascii cp367 csascii ibm367 "
              "iso646_us iso_646.irv_1991 iso_ir_6 us us_ascii "},
    {"iso-8859-2", " csisolatin2 iso_ir_101 l2 latin2 "},
    {"iso-8859-3", " csisolatin3 iso_ir_109 l3 latin3 "},
    {"iso-8859-4", " csisolatin4 iso_ir_110 l4 latin4 "},
    {"iso-8859-5", " csisolatincyrillic cyrillic iso_ir_144 "},
    {"iso-8859-6", " arabic asmo_708 csisolatinarabic ecma_114 iso_ir_127 "},
    {"iso-8859-7", " csisolatingreek ecma_118 elot_928 greek greek8 iso_ir_126 "},
    {"iso-8859-8", " csisolatinhebrew hebrew iso_ir_138 "},
    {"iso-8859-9", " csisolatin5 iso_ir_148 l5 latin5 "},
    {"iso-8859-10", " csisolatin6 iso_ir_157 l6 latin6 "},
    {"iso-8859-11", " thai "},
    {"iso-8859-13", " l7 latin7 "},
    {"iso-8859-14", " iso_celtic iso_ir_199 l8 latin8 "},
    {"iso-8859-15", " l9 latin9 "},
    {"iso-8859-16", " iso_ir_226 l10 latin10 "},
    {"cp932", " csshiftjis ms932 mskanji ms_kanji s_jis shift_jis shiftjis sjis x_mac_japanese "},
    {"shift_jisx0213", " s_jis_2004 s_jisx0213 shift_jis_2004 shift_jisx0213 shiftjis2004 "
                       "shiftjisx0213 sjis_2004 sjisx0213 "},
    {"euc-jp", " euc_jp eucjp u_jis ujis "},
    {"euc-jisx0213", " euc_jis2004 euc_jis_2004 euc_jisx0213 eucjis2004 eucjisx0213 jisx0213 "},
    {"euc-kr", " euc_kr euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 "
               "x_mac_korean "},
    {"cp949", " ms949 uhc "},
    {"euc-cn", " chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312 gb2312_1980 gb2312_80 "
               "iso_ir_58 x_mac_simp_chinese "},
    {"gbk", " 936 cp936 gbk ms936 "},
    {"gb18030", " gb18030 gb18030_2000 "},
    {"big5", " big5 big5_tw csbig5 x_mac_trad_chinese "},
    {"big5-hkscs", " big5_hkscs big5hkscs hkscs "},
    {"cp950", " ms950 "},
    {"koi8-r", " cskoi8r koi8_r "},
    {"koi8-t", " koi8_t "},
    {"koi8-u", " koi8_u "},
    {"rk1048", " kz1048 kz_1048 rk1048 strk1048_2002 "},
    {"pt154", " cp154 csptcp154 cyrillic_asian pt154 ptcp154 "},
    {"hp-roman8", " cp1051 cshproman8 hp_roman8 ibm1051 r8 roman8 "},
    {"mac-cyrillic", " mac_cyrillic maccyrillic "},
    {"mac-centraleurope", " mac_centeuro mac_latin2 maccentraleurope maclatin2 "},
    {"macintosh", " mac_roman macintosh macroman "},
    {"tis-620", " iso_ir_166 tis620 tis_620 tis_620_0 tis_620_2529_0 tis_620_2529_1 "},
    {"iso-2022-jp", " csiso2022jp iso2022_jp iso2022jp iso_2022_jp "},
    {"iso-2022-kr", " csiso2022kr iso2022_kr iso2022kr iso_2022_kr "},
};

// As Python's codec registry spells names: lower case, one underscore for all that is no letter,
// digit or dot, none at the ends.
static Text python_key(Arena *arena, Text name) {
    char *const key = arena_alloc(arena, name.length + 1);
    size_t length = 0;
    bool is_pending = false;
    for (size_t i = 0; i < name.length; i++) {
        const char byte = byte_lower(name.bytes[i]);
        if (byte == '-' || byte == '_') {
            is_pending = length != 0;
            continue;
        }
        if (is_pending) key[length++] = '_';
        is_pending = false;
        key[length++] = byte;
    }
    return (Text){key, length};
}

static size_t digits_at(Text text, size_t at) {
    size_t end = at;
    while (end < text.length && byte_is_digit(text.bytes[end])) end++;
    return end - at;
}

// "cp437", "ibm437" and "437" are code pages, so is "windows_1252".
static const char *code_page(Arena *arena, Text key) {
    static const char *const PREFIXES[] = {"windows_125", "ibm", "cp", ""};
    for (size_t i = 0; i < sizeof PREFIXES / sizeof *PREFIXES; i++) {
        const Text prefix = text_from_c(PREFIXES[i]);
        if (!text_starts_with(key, prefix)) continue;
        const size_t digits = digits_at(key, prefix.length);
        if (digits == 0 || digits > 4 || prefix.length + digits != key.length) continue;
        return arena_printf(arena, "%s%.*s", i == 0 ? "cp125" : "cp",
                            TEXT_ARGS(text_skip(key, prefix.length)))
            .bytes;
    }
    return NULL;
}

// "iso8859_2", "iso_8859_2" and, with its year, "iso_8859_2_1987".
static const char *part_of_iso8859(Arena *arena, Text key) {
    static const char *const PREFIXES[] = {"iso8859_", "iso_8859_"};
    for (size_t i = 0; i < sizeof PREFIXES / sizeof *PREFIXES; i++) {
        const Text prefix = text_from_c(PREFIXES[i]);
        if (!text_starts_with(key, prefix)) continue;
        const size_t digits = digits_at(key, prefix.length);
        const Text year = text_skip(key, prefix.length + digits);
        const bool has_year = year.length == 5 && year.bytes[0] == '_' && digits_at(year, 1) == 4;
        if (digits == 0 || digits > 2 || (year.length != 0 && !has_year)) continue;
        const Text part = text_slice(key, prefix.length, prefix.length + digits);
        return arena_printf(arena, "iso-8859-%.*s", TEXT_ARGS(part)).bytes;
    }
    return NULL;
}

// True if iconv knows the encoding and ASCII text is the same in it.
static bool is_usable(const char *name) {
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

static bool is_built_in(const char *name) {
    return strcmp(name, "utf-8") == 0 || strcmp(name, "iso-8859-1") == 0 ||
           strcmp(name, "ascii") == 0;
}

static bool is_or_extends(Text name, Text base) {
    return text_starts_with(name, base) &&
           (name.length == base.length || name.bytes[base.length] == '-');
}

// The two encodings that CPython's tokenizer knows by itself, with anything behind a dash: editors
// append the line ends they want (utf-8-unix, latin-1-dos). NULL for others.
static const char *tokenizer_name(Text name) {
    char spelled[16];
    const size_t length = name.length < 12 ? name.length : 12;
    for (size_t i = 0; i < length; i++) {
        spelled[i] = name.bytes[i] == '_' ? '-' : byte_lower(name.bytes[i]);
    }
    const Text start = {spelled, length};
    if (is_or_extends(start, TEXT("utf-8"))) return "utf-8";
    return is_or_extends(start, TEXT("latin-1")) || is_or_extends(start, TEXT("iso-8859-1")) ||
                   is_or_extends(start, TEXT("iso-latin-1"))
               ? "iso-8859-1"
               : NULL;
}

bool encoding_agrees_with_bom(Text name) {
    const char *const known = tokenizer_name(name);
    return known != NULL && strcmp(known, "utf-8") == 0;
}

const char *encoding_canonical(Arena *arena, Text name) {
    const char *canonical = tokenizer_name(name);
    if (canonical != NULL) return canonical;
    const Text key = python_key(arena, name);
    const Text between = arena_printf(arena, " %.*s ", TEXT_ARGS(key));
    for (size_t i = 0; canonical == NULL && i < sizeof NAMES / sizeof *NAMES; i++) {
        if (text_contains(text_from_c(NAMES[i].python), between)) canonical = NAMES[i].iconv;
    }
    if (canonical == NULL) canonical = code_page(arena, key);
    if (canonical == NULL) canonical = part_of_iso8859(arena, key);
    if (canonical == NULL) return NULL;
    return is_built_in(canonical) || is_usable(canonical) ? canonical : NULL;
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
