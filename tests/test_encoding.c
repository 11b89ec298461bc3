// Units of source/encoding.h: declarations, names, decoding.
#include "source/encoding.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void assert_text(Text actual, const char *expected) {
    if (!text_is(actual, expected)) {
        fail_msg("got `%.*s`, expected `%s`", TEXT_ARGS(actual), expected);
    }
}

static void test_declarations(void **state) {
    (void)state;
    const struct {
        const char *head;
        const char *name; // "" for none
        uint32_t line;
    } cases[] = {
        {"# -*- coding: latin-1 -*-\nx\n", "latin-1", 1},
        {"# vim: set fileencoding=cp1252 :\n", "cp1252", 1},
        {"#!/usr/bin/env python\n# coding:utf8\n", "utf8", 2},
        {" \t\f# coding: x", "x", 1},
        {"\n\f# coding: x\n", "x", 2},
        {"# one\r# coding: x\r", "x", 2},
        {"# one\r\n# coding: x\r\n", "x", 2},
        {"#coding coding: x\n", "x", 1},
        {"#coding=\t \n# coding: y\n", "y", 2},
        {"# coding: x!\n", "x", 1},
        {"# coding: x\n# coding: y\n", "x", 1},
        {"# one\n# two\n# coding: x\n", "", 0},
        {"x = 1 # coding: x\n", "", 0},
        {"x = 1\n# coding: x\n", "", 0},
        {"'''\n# coding: x\n", "", 0},
        {"\\\n# coding: x\n", "", 0},
        {"# Coding: x\n", "", 0},
        {"# coding : x\n", "", 0},
        {"# coding", "", 0},
        {"# coding:", "", 0},
        {"", "", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const EncodingDeclaration found = encoding_declared(text_from_c(cases[i].head));
        assert_text(found.name, cases[i].name);
        assert_int_equal(found.line, cases[i].line);
    }
}

static void test_names(void **state) {
    (void)state;
    const struct {
        const char *name;
        const char *canonical; // NULL: unknown
    } cases[] = {
        {"utf-8", "utf-8"},
        {"UTF_8-sig", "utf-8"},
        {"utf-8-unix", "utf-8"},
        {"utf8", "utf-8"},
        {"utf8-unix", NULL},
        {"latin-1", "iso-8859-1"},
        {"Latin_1", "iso-8859-1"},
        {"latin-1-dos", "iso-8859-1"},
        {"iso8859-1", "iso-8859-1"},
        {"iso_8859_1_1987", "iso-8859-1"},
        {"L1", "iso-8859-1"},
        {"ascii", "ascii"},
        {"US-ASCII", "ascii"},
        {"iso-8859-15", "iso-8859-15"},
        {"latin9", "iso-8859-15"},
        {"windows-1252", "cp1252"},
        {"cp1252", "cp1252"},
        {"1252", "cp1252"},
        {"cp-1252", NULL},
        {"ibm866", "cp866"},
        {"koi8_r", "koi8-r"},
        {"shift_jis", "cp932"},
        {"SJIS", "cp932"},
        {"euc-jp", "euc-jp"},
        {"gb2312", "euc-cn"},
        {"utf-16", NULL},
        {"utf-7", NULL},
        {"cp037", NULL}, // EBCDIC
        {"rot13", NULL},
        {"no-such-thing", NULL},
        {"-", NULL},
    };
    Arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const canonical = encoding_canonical(&arena, text_from_c(cases[i].name));
        if ((canonical == NULL) != (cases[i].canonical == NULL)) {
            fail_msg("`%s` is %s", cases[i].name, canonical != NULL ? canonical : "unknown");
        }
        if (canonical != NULL) assert_string_equal(canonical, cases[i].canonical);
    }
    arena_release(&arena);
}

static void test_bom(void **state) {
    (void)state;
    assert_true(encoding_agrees_with_bom(TEXT("utf-8")));
    assert_true(encoding_agrees_with_bom(TEXT("UTF_8_sig")));
    assert_false(encoding_agrees_with_bom(TEXT("utf8"))); // CPython refuses it
    assert_false(encoding_agrees_with_bom(TEXT("latin-1")));
}

static void test_decoding(void **state) {
    (void)state;
    const struct {
        const char *encoding;
        const char *bytes;
        const char *decoded;
        size_t invalid;
    } cases[] = {
        {"iso-8859-1", "a\xe4z\x80", "aäz\xc2\x80", TEXT_NOT_FOUND},
        {"cp1252", "\x80 \x93", "€ “", TEXT_NOT_FOUND},
        {"cp1252", "ab\x81z", "ab", 2},
        {"iso-8859-15", "\xa4", "€", TEXT_NOT_FOUND},
        {"koi8-r", "\xc1\xc2", "аб", TEXT_NOT_FOUND},
        {"euc-jp", "\xa4\xa2x", "あx", TEXT_NOT_FOUND},
        {"cp932", "\x83\x5c'\\", "ソ'\\", TEXT_NOT_FOUND}, // its second byte is a backslash
        {"gbk", "\xc4\xe3", "你", TEXT_NOT_FOUND},
        {"euc-jp", "x\xa4", "x", 1}, // half a character
        {"ascii", "xy\xe4", "xy", 2},
        {"ascii", "", "", TEXT_NOT_FOUND},
    };
    Arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const Decoded found =
            encoding_decode(&arena, cases[i].encoding, text_from_c(cases[i].bytes));
        assert_text((Text){found.bytes, found.length}, cases[i].decoded);
        assert_true(found.invalid == cases[i].invalid);
    }
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_declarations),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_bom),
        cmocka_unit_test(test_decoding),
    };
    return cmocka_run_group_tests_name("encoding", tests, NULL, NULL);
}
