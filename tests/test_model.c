// Units of model/model.h: scopes, bindings, references, qualified names.
#include "model/model.h"

#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <stdlib.h>

// The binding that the identifier `name` number `index` refers to or makes.
static const Binding *meaning(const Parsed *self, const char *name, uint32_t index) {
    return model_binding(self->model,
                         model_resolve(self->model, parsed_identifier(self, name, index)));
}

static void assert_scope(const Parsed *self, const char *name, uint32_t index, ScopeKind kind) {
    assert_int_equal(model_scope(self->model, meaning(self, name, index)->scope)->kind, kind);
}

static uint32_t unresolved_count(const Parsed *self) {
    uint32_t count = 0;
    for (ReferenceId id = 1; id <= model_reference_count(self->model); id++) {
        count += model_reference(self->model, id)->binding == 0;
    }
    return count;
}

static void assert_unresolved(const char *code, uint32_t expected) {
    Parsed parsed;
    parsed_load(&parsed, "a.py", code);
    if (unresolved_count(&parsed) != expected) {
        fail_msg("%u unresolved names instead of %u in:\n%s", unresolved_count(&parsed), expected,
                 code);
    }
    parsed_release(&parsed);
}

static void test_scopes(void **state) {
    (void)state;
    Parsed parsed;
    parsed_load(&parsed, "a.py",
                "module = 1\n"
                "def function[T](argument: T):\n"
                "    local = [element for element in argument if (walrus := element)]\n"
                "    lambda inner: inner\n"
                "class Class:\n"
                "    attribute = module\n");
    assert_scope(&parsed, "module", 0, SCOPE_MODULE);
    assert_scope(&parsed, "function", 0, SCOPE_MODULE);
    assert_scope(&parsed, "T", 0, SCOPE_TYPE_PARAMETERS);
    assert_scope(&parsed, "T", 1, SCOPE_TYPE_PARAMETERS);
    assert_scope(&parsed, "argument", 1, SCOPE_FUNCTION);
    assert_scope(&parsed, "local", 0, SCOPE_FUNCTION);
    assert_scope(&parsed, "element", 0, SCOPE_COMPREHENSION);
    assert_scope(&parsed, "walrus", 0, SCOPE_FUNCTION);
    assert_scope(&parsed, "inner", 1, SCOPE_LAMBDA);
    assert_scope(&parsed, "attribute", 0, SCOPE_CLASS);
    assert_int_equal(unresolved_count(&parsed), 0);
    const Node local = parsed_identifier(&parsed, "local", 0);
    assert_int_equal(model_scope(parsed.model, model_scope_of(parsed.model, local))->kind,
                     SCOPE_FUNCTION);
    parsed_release(&parsed);
}

static void test_what_a_scope_sees(void **state) {
    (void)state;
    assert_unresolved("class A:\n    x = 1\n    def f(self): return x\n", 1);
    assert_unresolved("class A:\n    x = 1\n    y = [x for _ in ()]\n", 1);
    assert_unresolved("class A:\n    x = 1\n    y = [i for i in x]\n", 0);
    assert_unresolved("class A:\n    def f(self): return __class__\n", 0);
    assert_unresolved("def f(): return later\nlater = 1\n", 0);
    assert_unresolved("print(later)\nlater = 1\n", 1);
    assert_unresolved("def f():\n    global made\n    made = 1\nprint(made)\n", 0);
    assert_unresolved("def f():\n    x: int\n    print(x)\n", 1);
    assert_unresolved("x = 1\ndel x\nprint(x)\n", 1);
    assert_unresolved("x = 1\nif x: del x\nprint(x)\n", 0);
    assert_unresolved("try: pass\nexcept ValueError as e: print(e)\nprint(e)\n", 1);
    assert_unresolved("print(n if (n := 1) else 0)\n", 0);
    assert_unresolved("[x for x in ()]\nprint(x)\n", 1);
}

static void test_names_in_strings(void **state) {
    (void)state;
    assert_unresolved("x: 'A | B[C]'\n", 3);
    assert_unresolved("x: 'not a type'\n", 0);
    assert_unresolved("from typing import Literal as L\nx: L['A']\n", 0);
    assert_unresolved("import typing as t\nt.cast('A', 1)\nt.Optional['B']\nprint('C')\n", 2);
    assert_unresolved("x: 'list[\"A\"]'\n", 1);
    assert_unresolved("x: \"f(k=v)\"\n", 2);
}

static void test_deferred_annotations(void **state) {
    (void)state;
    assert_unresolved("from __future__ import annotations\ndef f(x: A): pass\nclass A: pass\n", 0);
    Parsed parsed;
    parsed_load(&parsed, "a.pyi", "def f(x: A) -> A: ...\nclass A(B): ...\nclass B: ...\n");
    assert_int_equal(unresolved_count(&parsed), 0);
    parsed_release(&parsed);
}

static void test_flags(void **state) {
    (void)state;
    Parsed parsed;
    parsed_load(&parsed, "a.py",
                "import used, unused, exported\n"
                "from a import b as b\n"
                "if TYPE_CHECKING:\n"
                "    import typed\n"
                "try:\n"
                "    import tried\n"
                "except ImportError: pass\n"
                "x, y = used\n"
                "x = 2\n"
                "__all__ = ['exported']\n");
    assert_true(meaning(&parsed, "used", 0)->first_reference != 0);
    assert_true((model_binding(parsed.model, 1)->flags & BINDING_FLAG_USED) != 0);
    assert_false((model_binding(parsed.model, 2)->flags & BINDING_FLAG_USED) != 0);
    assert_true((model_binding(parsed.model, 3)->flags & BINDING_FLAG_USED) != 0);
    assert_true((model_binding(parsed.model, 4)->flags & BINDING_FLAG_EXPLICIT_EXPORT) != 0);
    assert_true((model_binding(parsed.model, 5)->flags & BINDING_FLAG_IN_TYPE_CHECKING) != 0);
    assert_true((model_binding(parsed.model, 6)->flags & BINDING_FLAG_HANDLES_IMPORT_ERROR) != 0);
    assert_true((meaning(&parsed, "x", 0)->flags & BINDING_FLAG_UNPACKED) != 0);
    assert_true((meaning(&parsed, "x", 0)->flags & BINDING_FLAG_SHADOWED) != 0);
    assert_false((meaning(&parsed, "x", 1)->flags & BINDING_FLAG_UNPACKED) != 0);
    assert_ptr_equal(model_binding(parsed.model, meaning(&parsed, "x", 1)->shadows),
                     meaning(&parsed, "x", 0));
    parsed_release(&parsed);
}

static void test_qualified_names(void **state) {
    (void)state;
    Parsed parsed;
    parsed_load(&parsed, "a.py",
                "import subprocess as s\n"
                "from subprocess import Popen as P\n"
                "from .sibling import thing\n"
                "import os.path\n"
                "s.Popen(); P(); thing(); os.path.join(); open(); x.Popen()\n"
                "def f(open): open(); P()\n");
    static const char *const expected[] = {"subprocess.Popen",
                                           "subprocess.Popen",
                                           ".sibling.thing",
                                           "os.path.join",
                                           "builtins.open",
                                           "",
                                           "",
                                           "subprocess.Popen"};
    for (uint32_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        const Node call = parsed_node(&parsed, NODE_CALL, i);
        const Node callee = ast_child(&parsed.ast, call, FIELD_FUNCTION);
        assert_text(model_qualified_name(parsed.model, callee, &parsed.arena), expected[i]);
        const Text known = qname_text(parsed.names, model_qname(parsed.model, callee));
        const bool is_known =
            strstr(expected[i], "Popen") != NULL || strstr(expected[i], "open") != NULL;
        assert_text(known, is_known ? expected[i] : "");
    }
    parsed_release(&parsed);
}

static void test_hostile_depth(void **state) {
    (void)state;
    enum { DEPTH = 20000 };
    Parsed parsed;
    char *const text = malloc(2 * DEPTH + 16);
    assert_non_null(text);
    memset(text, '(', DEPTH);
    memset(text + DEPTH, ')', DEPTH);
    text[2 * DEPTH] = '\0';
    parsed_load(&parsed, "a.py", text);
    assert_true(model_scope_count(parsed.model) >= 1);
    free(text);
    parsed_release(&parsed);
}

// What the last `f` in `code` means in `module`, by text and by comparison.
static void assert_means(const char *module, const char *code, const char *expected) {
    Parsed parsed;
    parsed_load_module(&parsed, module, code);
    Node last = 0;
    for (uint32_t i = 0; parsed_identifier(&parsed, "f", i) != 0; i++) {
        last = parsed_identifier(&parsed, "f", i);
    }
    assert_text(model_qualified_name(parsed.model, last, &parsed.arena), expected);
    assert_int_equal(model_is(parsed.model, last, expected), expected[0] != '\0');
    const QName known = qname_find(parsed.names, text_from_c(expected));
    assert_int_equal(model_qname(parsed.model, last), known);
    parsed_release(&parsed);
}

static void test_names_by_the_own_module(void **state) {
    (void)state;
    assert_means("subprocess", "class Popen: pass\nf = Popen\nf()\n", "");
    assert_means("a", "def f(): pass\nf()\n", "a.f");
    assert_means("a.b", "def g():\n    class f: pass\n    f()\n", "a.b.f");
    assert_means("", "def f(): pass\nf()\n", "");
    assert_means("a.b.c", "from . import f\nf()\n", "a.b.f");
    assert_means("a.b.c", "from .d.e import x as f\nf()\n", "a.b.d.e.x");
    assert_means("a.b.c", "from . . import f\nf()\n", "a.f");
    assert_means("a.b.c", "from ... import f\nf()\n", "f");
    assert_means("a.b", "from ..subprocess import Popen as f\nf()\n", "subprocess.Popen");
    assert_means("a.__init__", "from .d import f\nf()\n", "a.d.f");
    assert_means("a", "from .d import f\nf()\n", ".d.f");
    assert_means("a.b", "from ...d import f\nf()\n", "...d.f");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_by_the_own_module), cmocka_unit_test(test_scopes),
        cmocka_unit_test(test_what_a_scope_sees),       cmocka_unit_test(test_names_in_strings),
        cmocka_unit_test(test_deferred_annotations),    cmocka_unit_test(test_flags),
        cmocka_unit_test(test_qualified_names),         cmocka_unit_test(test_hostile_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
