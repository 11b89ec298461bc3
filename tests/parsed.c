// A piece of code with its tree and model, for unit tests.
#include "parsed.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void load(Parsed *self, const char *path, const char *module, const char *code) {
    arena_init(&self->arena);
    self->names = name_table_new();
    name_table_add(self->names, "subprocess.Popen");
    name_table_add(self->names, "builtins.open");
    self->parser = parser_new();
    self->options = (ModelOptions){.target_version = 314, .module = text_from_c(module)};
    NoticeList notices = notice_list(&self->arena);
    assert_true(source_from_bytes(&self->source, &self->arena, &notices, path, text_from_c(code)));
    const ParseOptions options = {0};
    assert_true(parser_parse(self->parser, &self->ast, &self->arena, self->names, &self->source,
                             &options, &notices));
    self->model = model_build(&self->arena, &self->ast, &self->options);
}

void parsed_load(Parsed *self, const char *path, const char *code) {
    load(self, path, "", code);
}

void parsed_load_module(Parsed *self, const char *module, const char *code) {
    load(self, "a.py", module, code);
}

void parsed_release(Parsed *self) {
    parser_free(self->parser);
    name_table_free(self->names);
    arena_release(&self->arena);
}

Node parsed_node(const Parsed *self, uint16_t kind, uint32_t index) {
    for (Node node = AST_ROOT; node < self->ast.count; node++) {
        if (ast_is(&self->ast, node, kind) && index-- == 0) return node;
    }
    return 0;
}

Node parsed_identifier(const Parsed *self, const char *name, uint32_t index) {
    for (Node node = AST_ROOT; node < self->ast.count; node++) {
        if (!ast_is(&self->ast, node, NODE_IDENTIFIER)) continue;
        if (text_is(ast_text(&self->ast, node), name) && index-- == 0) return node;
    }
    return 0;
}

void assert_text(Text actual, const char *expected) {
    if (!text_is(actual, expected)) {
        fail_msg("got `%.*s`, expected `%s`", TEXT_ARGS(actual), expected);
    }
}
