// The URL of a requirement: where it ends, its scheme, its host.
#include "rules/ruff/pep508_url.h"

#include "rules/ruff/pep440.h"

#include <stdlib.h>

// `https` of `https://x`; empty if there is none.
static Text scheme_of(Text url) {
    size_t at = 0;
    while (at < url.length) {
        const char byte = byte_lower(url.bytes[at]);
        const bool is_letter = byte_is_lower(byte);
        const bool may_follow =
            at != 0 && (byte_is_digit(byte) || byte == '+' || byte == '-' || byte == '.');
        if (!is_letter && !may_follow) break;
        at++;
    }
    return at < url.length && url.bytes[at] == ':' ? text_slice(url, 0, at) : TEXT("");
}

bool looks_like_url(Text word) {
    return scheme_of(word).length != 0 || text_starts_with(word, TEXT(".")) ||
           text_find_byte(word, '/', 0) != TEXT_NOT_FOUND ||
           text_find_byte(word, '\\', 0) != TEXT_NOT_FOUND || is_archive_name(word);
}

bool is_archive_name(Text name) {
    static const char *const suffixes[] = {".whl",    ".zip",      ".tgz",    ".tar",     ".tbz",
                                           ".txz",    ".tlz",      ".tar.gz", ".tar.bz2", ".tar.xz",
                                           ".tar.lz", ".tar.lzma", NULL};
    for (const char *const *suffix = suffixes; *suffix != NULL; suffix++) {
        if (text_ends_with(name, text_from_c(*suffix))) return true;
    }
    return false;
}

static bool ends_part(Text text, size_t at) {
    return at < text.length && (text.bytes[at] == ';' || text.bytes[at] == '#');
}

Text url_at(Text requirement, size_t at) {
    const size_t start = at;
    while (at < requirement.length) {
        const size_t blank = blank_width(requirement, at);
        if (blank != 0) {
            const size_t next = skip_blanks(requirement, at);
            const char byte = requirement.bytes[at];
            if (next == requirement.length || ends_part(requirement, next)) break;
            if (byte == '\n' || byte == '\r') break;
        }
        at += blank != 0 ? blank : 1;
        const bool is_mark = ends_part(requirement, at - 1);
        if (is_mark && blank_width(requirement, at) != 0) break;
    }
    return text_slice(requirement, start, at);
}

static bool is_known_scheme(Text scheme) {
    static const char *const schemes[] = {
        "file",     "http",      "https",     "git+git",  "git+http", "git+https",      "git+ssh",
        "git+file", "bzr+http",  "bzr+https", "bzr+ssh",  "bzr+sftp", "bzr+ftp",        "bzr+lp",
        "bzr+file", "hg+file",   "hg+http",   "hg+https", "hg+ssh",   "hg+static-http", "svn+ssh",
        "svn+http", "svn+https", "svn+svn",   "svn+file", NULL};
    for (const char *const *known = schemes; *known != NULL; known++) {
        if (text_is(scheme, *known)) return true;
    }
    return false;
}

static bool is_port(Text port) {
    unsigned value = 0;
    for (size_t i = 0; i < port.length; i++) {
        if (!byte_is_digit(port.bytes[i])) return false;
        value = value * 10 + (unsigned)(port.bytes[i] - '0');
        if (value > UINT16_MAX) return false;
    }
    return true;
}

// Numbers with points where the last part is one: they must make an address.
static bool is_bad_address(Text host) {
    unsigned parts = 0;
    Text part = TEXT("");
    bool is_wrong = false;
    for (Text rest = host; text_split_next(&rest, '.', &part); parts++) {
        unsigned value = 0;
        is_wrong |= part.length == 0;
        for (size_t i = 0; i < part.length; i++) {
            is_wrong |= !byte_is_digit(part.bytes[i]) || value > 255;
            value = value * 10 + (unsigned)(part.bytes[i] - '0');
        }
        is_wrong |= value > 255;
    }
    return part.length != 0 && byte_is_digit(part.bytes[part.length - 1]) &&
           byte_is_digit(part.bytes[0]) && parts > 1 && (is_wrong || parts > 4);
}

// By its letters: `[::1]`.
static bool is_ipv6(Text host) {
    if (!text_ends_with(host, TEXT("]")) || text_find_byte(host, ':', 0) == TEXT_NOT_FOUND) {
        return false;
    }
    for (size_t i = 1; i + 1 < host.length; i++) {
        const char byte = host.bytes[i];
        if (byte_hex_value(byte) < 0 && byte != ':' && byte != '.') return false;
    }
    return true;
}

static const char *host_problem(Text host) {
    static const char forbidden[] = " #/<>?@[\\]^|:";
    if (host.length == 0) return "empty host";
    if (host.bytes[0] == '[') {
        return is_ipv6(host) ? NULL : "invalid IPv6 address";
    }
    for (size_t i = 0; i < host.length; i++) {
        const char byte = host.bytes[i];
        const bool is_escape = byte == '%' && i + 2 < host.length &&
                               byte_hex_value(host.bytes[i + 1]) >= 0 &&
                               byte_is_identifier(host.bytes[i + 2]);
        if (is_escape) continue; // what it stands for is not looked at
        if (byte == '%' || (unsigned char)byte < 0x20 || byte == 0x7f ||
            strchr(forbidden, byte) != NULL) {
            return "invalid international domain name";
        }
    }
    return is_bad_address(host) ? "invalid IPv4 address" : NULL;
}

// `user:password@host:port` of a URL that has one.
static const char *authority_problem(Text authority, bool needs_host) {
    for (size_t at; (at = text_find_byte(authority, '@', 0)) != TEXT_NOT_FOUND;) {
        authority = text_skip(authority, at + 1);
    }
    size_t colon = authority.length;
    while (colon > 0 && authority.bytes[colon - 1] != ':' && authority.bytes[colon - 1] != ']') {
        colon--;
    }
    const bool has_port = colon > 0 && authority.bytes[colon - 1] == ':';
    const Text host = has_port ? text_slice(authority, 0, colon - 1) : authority;
    const char *const problem = host.length != 0 || needs_host ? host_problem(host) : NULL;
    if (problem != NULL) return problem;
    return has_port && !is_port(text_skip(authority, colon)) ? "invalid port number" : NULL;
}

Text url_problem(Arena *arena, Text url) {
    const Text scheme = scheme_of(url);
    if (!is_known_scheme(scheme)) {
        return arena_printf(arena, "Not a URL (missing scheme): %.*s", TEXT_ARGS(url));
    }
    if (text_is(scheme, "file")) return TEXT("");
    const bool is_web = text_is(scheme, "http") || text_is(scheme, "https");
    Text rest = text_skip(url, scheme.length + 1);
    if (!is_web && !text_starts_with(rest, TEXT("//"))) return TEXT("");
    while (rest.length != 0 && (rest.bytes[0] == '/' || rest.bytes[0] == '\\')) {
        rest = text_skip(rest, 1);
    }
    size_t end = 0;
    while (end < rest.length && strchr("/\\?#", rest.bytes[end]) == NULL) end++;
    const char *const problem = authority_problem(text_slice(rest, 0, end), is_web);
    return problem != NULL ? text_from_c(problem) : TEXT("");
}
