// Kept: the one policy of which nodes of the grammar's tree become nodes of the Ast (see ast.h).
//
// The builder asks it for every node that the stock runtime makes; the generator of the fast
// parser's tables asks it once for every place a token can have in the grammar, so that the fast
// parser does not even make what is not kept.
#ifndef SHIKRA_SYNTAX_KEPT_H
#define SHIKRA_SYNTAX_KEPT_H

#include "syntax/node_kinds.h"

#include <stdbool.h>
#include <stdint.h>

// A keyword, operator or punctuation mark in `field` of a `parent`.
static inline bool is_token_kept(uint16_t kind, uint8_t field, uint16_t parent) {
    if (kind == TOKEN_COMMA) return parent == NODE_ERROR; // also where a field holds a list
    if (field != FIELD_NONE) return true;
    switch (kind) {
    case TOKEN_ASYNC:
    case TOKEN__: return true;
    case TOKEN_FROM: return parent == NODE_YIELD;
    case TOKEN_COLON: return parent == NODE_SLICE;
    case TOKEN_EQUAL: return parent == NODE_INTERPOLATION || parent == NODE_FORMAT_EXPRESSION;
    case TOKEN_STAR: return parent == NODE_SPLAT_PATTERN || parent == NODE_EXCEPT_CLAUSE;
    case TOKEN_STAR_STAR: return parent == NODE_SPLAT_PATTERN || parent == NODE_SPLAT_TYPE;
    case TOKEN_MINUS:
        return parent == NODE_CASE_PATTERN || parent == NODE_COMPLEX_PATTERN ||
               parent == NODE_UNION_PATTERN || parent == NODE_DICT_PATTERN ||
               parent == NODE_KEYWORD_PATTERN;
    default: return parent == NODE_ERROR;
    }
}

static inline bool is_node_kept(uint16_t kind, bool is_named, uint8_t field, uint16_t parent) {
    switch (kind) {
    case NODE_LINE_CONTINUATION:
    case NODE_STRING_START:
    case NODE_STRING_END:
    case NODE_ESCAPE_SEQUENCE:
    case NODE_ESCAPE_INTERPOLATION: return parent == NODE_ERROR;
    default: return is_named || is_token_kept(kind, field, parent);
    }
}

#endif
