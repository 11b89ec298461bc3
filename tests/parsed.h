// What unit tests of syntax/ and model/ share: a piece of code with its tree and model.
#ifndef SHIKRA_TESTS_PARSED_H
#define SHIKRA_TESTS_PARSED_H

#include "model/model.h"

typedef struct Parsed {
    Arena arena;
    NameTable *names;
    Parser *parser;
    Source source;
    Ast ast;
    Model *model;
    ModelOptions options;
} Parsed;

// `code`, as a file called `path`, for Python 3.14; fails the test if it cannot be read.
void parsed_load(Parsed *self, const char *path, const char *code);
// The same for a.py as the module `module` ("package.a").
void parsed_load_module(Parsed *self, const char *module, const char *code);
void parsed_release(Parsed *self);
// The node of a kind by 0-based index, in the order of the source; 0 if there are fewer.
Node parsed_node(const Parsed *self, uint16_t kind, uint32_t index);
// The identifier `name` by 0-based index, in the order of the source.
Node parsed_identifier(const Parsed *self, const char *name, uint32_t index);
void assert_text(Text actual, const char *expected);

#endif
