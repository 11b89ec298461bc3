// Units of source/module_path.h: names of modules, with packages on disk.
#include "source/module_path.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

typedef struct Folder {
    char path[32];
    Arena arena;
} Folder;

static const char *below(Folder *self, const char *name) {
    return arena_printf(&self->arena, "%s/%s", self->path, name).bytes;
}

// lib/outer, its inner and lib/do.t are packages, lib and lib/plain are not.
static int make_folders(void **state) {
    Folder *const self = calloc(1, sizeof *self);
    assert_non_null(self);
    arena_init(&self->arena);
    snprintf(self->path, sizeof self->path, "/tmp/module-path-XXXXXX");
    assert_non_null(mkdtemp(self->path));
    const char *const folders[] = {"lib", "lib/plain", "lib/outer", "lib/outer/inner", "lib/do.t"};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        assert_int_equal(mkdir(below(self, folders[i]), 0700), 0);
    }
    const char *const files[] = {"lib/outer/__init__.py", "lib/outer/inner/__init__.py",
                                 "lib/do.t/__init__.py"};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        FILE *const file = fopen(below(self, files[i]), "we");
        assert_non_null(file);
        fclose(file);
    }
    *state = self;
    return 0;
}

static int remove_folders(void **state) {
    Folder *const self = *state;
    const char *const all[] = {"lib/do.t/__init__.py",
                               "lib/do.t",
                               "lib/outer/inner/__init__.py",
                               "lib/outer/inner",
                               "lib/outer/__init__.py",
                               "lib/outer",
                               "lib/plain",
                               "lib",
                               ""};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) remove(below(self, all[i]));
    arena_release(&self->arena);
    free(self);
    return 0;
}

static void assert_module(Folder *self, const char *name, const char *expected) {
    assert_string_equal(path_module(below(self, name), &self->arena).bytes, expected);
}

static void test_module(void **state) {
    Folder *const self = *state;
    assert_module(self, "lib/outer/inner/a.py", "outer.inner.a");
    assert_module(self, "lib/outer/inner/__init__.py", "outer.inner.__init__");
    assert_module(self, "lib/outer/a.pyi", "outer.a");
    assert_module(self, "lib/plain/a.py", "a");
    assert_module(self, "lib/a", "a");
    assert_module(self, "lib/do.t/a.py", "do/t.a");
    assert_module(self, "lib/outer/a.b.py", "outer.a/b");
    assert_string_equal(path_module("no_such_folder/a.py", &self->arena).bytes, "a");
    assert_string_equal(path_module("a.py", &self->arena).bytes, "a");
}

// In every order: what one folder is known to be holds for those above it and no others.
static void test_memo(void **state) {
    Folder *const self = *state;
    static const char *const files[][2] = {
        {"lib/outer/inner/a.py", "outer.inner.a"},
        {"lib/outer/a.py", "outer.a"},
        {"lib/plain/a.py", "a"},
        {"lib/outer/inner/b.py", "outer.inner.b"},
        {"lib/a.py", "a"},
        {"lib/outerness/a.py", "a"},
        {"lib/outer/plain/a.py", "a"},
    };
    const size_t count = sizeof files / sizeof files[0];
    PackageMemo memo = {0};
    for (size_t i = 0; i < count * count; i++) {
        const size_t pair[] = {i / count, i % count};
        for (size_t k = 0; k < 2; k++) {
            const char *const path = below(self, files[pair[k]][0]);
            assert_string_equal(path_module_with_memo(path, &self->arena, &memo).bytes,
                                files[pair[k]][1]);
        }
    }
    package_memo_release(&memo);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_module, make_folders, remove_folders),
        cmocka_unit_test_setup_teardown(test_memo, make_folders, remove_folders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
