// The grammar's own scanner with a buffer that is a byte shorter than the one that it is given:
// it writes its indents two bytes at a time as long as one is free, and would write over the
// parser's next field where a string stands in more than 510 blocks.
#include "tree_sitter/parser.h"

#undef TREE_SITTER_SERIALIZATION_BUFFER_SIZE
#define TREE_SITTER_SERIALIZATION_BUFFER_SIZE 1023

#include "scanner.c"
