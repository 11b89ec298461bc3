// Units of base/names.h: dotted names and their wildcards.
#include "base/names.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_only_added_names_are_found(void **state) {
    (void)state;
    NameTable *const names = name_table_new();
    const QName join = name_table_add(names, "os.path.join");
    assert_int_equal(qname_find(names, TEXT("os.path.join")), join);
    assert_int_not_equal(qname_find(names, TEXT("os.path")), QNAME_NONE);
    assert_int_equal(qname_find(names, TEXT("os.join")), QNAME_NONE);
    assert_int_equal(qname_find(names, TEXT("os.path.join.x")), QNAME_NONE);
    assert_int_equal(qname_find(names, TEXT("")), QNAME_NONE);
    name_table_free(names);
}

static void test_wildcard_is_every_other_name_below(void **state) {
    (void)state;
    NameTable *const names = name_table_new();
    const QName any = name_table_add(names, "ftplib.*");
    const QName known = name_table_add(names, "ftplib.FTP.login");
    assert_int_equal(qname_find(names, TEXT("ftplib.never_heard_of")), any);
    assert_int_equal(qname_find(names, TEXT("ftplib.deep.down")), any);
    assert_int_equal(qname_find(names, TEXT("ftplib.FTP.login")), known);
    assert_int_not_equal(qname_find(names, TEXT("ftplib")), any);
    assert_int_equal(qname_find(names, TEXT("ftplib.FTP.other")), any);
    assert_int_equal(qname_parent(names, any), qname_find(names, TEXT("ftplib")));
    assert_int_equal(qname_find(names, TEXT("smtplib.SMTP")), QNAME_NONE);
    name_table_free(names);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_only_added_names_are_found),
        cmocka_unit_test(test_wildcard_is_every_other_name_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
