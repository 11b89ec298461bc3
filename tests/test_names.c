// Atoms: one number for each spelling, short and long, known and local; QNames.
#include "base/names.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_atoms_are_one_to_one(void **state) {
    (void)state;
    NameTable *const names = name_table_new();
    Arena arena;
    arena_init(&arena);
    AtomTable atoms;
    atom_table_init(&atoms, names, &arena);
    enum { COUNT = 20000, PADDING = 8 };
    for (uint32_t round = 0; round < 2; round++) { // the second finds what the first made
        for (uint32_t i = 0; i < COUNT; i++) {
            // Of every length around the eight bytes that a short spelling has.
            const Text padded = arena_printf(&arena, "%.*s%u%*s", (int)(i % 19),
                                             "________________________", i, PADDING, "");
            const Text text = text_slice(padded, 0, padded.length - PADDING);
            const Atom atom = atom_intern(&atoms, text);
            assert_int_equal(atom, atoms.first + i);
            assert_true(text_equal(atom_text(&atoms, atom), text));
        }
    }
    assert_int_equal(atom_count(&atoms), atoms.first + COUNT);
    arena_release(&arena);
    name_table_free(names);
}

static void test_known_names_keep_their_number(void **state) {
    (void)state;
    NameTable *const names = name_table_new();
    const Atom added = name_table_add_atom(names, TEXT("a_name_longer_than_eight_bytes"));
    assert_int_equal(name_table_add_atom(names, TEXT("a_name_longer_than_eight_bytes")), added);
    Arena arena;
    arena_init(&arena);
    AtomTable atoms;
    atom_table_init(&atoms, names, &arena);
    assert_int_equal(atom_intern(&atoms, (Text){"self    ", 4}), ATOM_self);
    assert_int_equal(atom_intern(&atoms, TEXT("a_name_longer_than_eight_bytes")), added);
    assert_int_equal(atom_find(&atoms, TEXT("cls")), ATOM_cls);
    assert_int_equal(atom_find(&atoms, TEXT("nobody_said_this")), ATOM_NONE);
    assert_int_equal(atom_intern(&atoms, TEXT("")), ATOM_NONE);
    assert_int_equal(atom_count(&atoms), atoms.first);
    arena_release(&arena);
    name_table_free(names);
}

// Python compares names in their NFKC form.
static void test_spellings_of_one_name(void **state) {
    (void)state;
    NameTable *const names = name_table_new();
    Arena arena;
    arena_init(&arena);
    AtomTable atoms;
    atom_table_init(&atoms, names, &arena);
    for (int round = 0; round < 2; round++) {
        assert_int_equal(atom_intern(&atoms, (Text){"\uff53\uff45lf", 8}), ATOM_self);
        const Atom micro = atom_intern(&atoms, (Text){"\u00b5      ", 2});
        assert_int_equal(micro, atom_intern(&atoms, (Text){"\u03bc      ", 2}));
        assert_true(text_is(atom_text(&atoms, micro), "\u03bc"));
        const Atom office = atom_intern(&atoms, TEXT("the_o\ufb03ce"));
        assert_int_equal(office, atom_intern(&atoms, TEXT("the_office")));
        assert_int_equal(office, atom_intern(&atoms, TEXT("the_\U0001d428ffice")));
        assert_int_not_equal(office, atom_intern(&atoms, TEXT("the_\u00f6ffice")));
    }
    arena_release(&arena);
    name_table_free(names);
}

static void test_qnames_are_steps(void **state) {
    (void)state;
    NameTable *const names = name_table_new();
    const QName join = name_table_add(names, "os.path.join");
    assert_int_equal(qname_find(names, TEXT("os.path.join")), join);
    assert_int_equal(qname_find(names, TEXT("os.path.split")), QNAME_NONE);
    assert_true(text_is(qname_text(names, join), "os.path.join"));
    const QName path = qname_find(names, TEXT("os.path"));
    assert_int_equal(qname_step(names, path, name_table_add_atom(names, TEXT("join"))), join);
    name_table_free(names);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_atoms_are_one_to_one),
        cmocka_unit_test(test_known_names_keep_their_number),
        cmocka_unit_test(test_spellings_of_one_name),
        cmocka_unit_test(test_qnames_are_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
