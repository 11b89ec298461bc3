// Truth of literals (language reference 6.2) and of what certainly has, or lacks, elements.
#include "model/truth.h"

#include "model/call.h"
#include "syntax/literal.h"

#include <stdlib.h>

enum { DEEPEST_NESTING = 16 }; // of list(list(...)) and of strings in f-strings; deeper: unknown

static Truth truth_of(bool value) {
    return value ? TRUTH_TRUE : TRUTH_FALSE;
}

// ---- Numbers ----

static bool has_nonzero_digit(Text digits) {
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.bytes[i] != '0' && digits.bytes[i] != '_' && digits.bytes[i] != '.') return true;
    }
    return false;
}

static bool integer_is_nonzero(Text text) {
    const bool has_base = text.length > 2 && text.bytes[0] == '0' && !byte_is_digit(text.bytes[1]);
    return has_nonzero_digit(has_base && text.bytes[1] != '_' ? text_skip(text, 2) : text);
}

// Also imaginary ones. An exponent can make a number too small to be told from 0.
static bool float_is_nonzero(Text text) {
    char digits[64];
    size_t length = 0;
    for (size_t i = 0; i < text.length && length < sizeof digits - 1; i++) {
        if (text.bytes[i] != '_') digits[length++] = text.bytes[i];
    }
    digits[length] = '\0';
    return strtod(digits, NULL) != 0.0;
}

static bool number_is_nonzero(Text text) {
    const bool is_imaginary = text.length != 0 && byte_lower(text.bytes[text.length - 1]) == 'j';
    return is_imaginary ? float_is_nonzero(text) : integer_is_nonzero(text);
}

// ---- Strings ----

static bool field_is_never_empty(const Ast *ast, Node field, int depth);

// Not if all of it is backslashes at line ends.
static bool is_text(Text content, uint32_t flags) {
    while ((flags & STRING_RAW) == 0) {
        const size_t skipped = text_starts_with(content, TEXT("\\\n"))     ? 2
                               : text_starts_with(content, TEXT("\\\r\n")) ? 3
                                                                           : 0;
        if (skipped == 0) break;
        content = text_skip(content, skipped);
    }
    return content.length != 0;
}

// A string, or strings side by side: some part is surely not empty.
static bool string_has_text(const Ast *ast, Node strings, int depth) {
    Node part = ast_is(ast, strings, NODE_STRING) ? strings : ast_first_child(ast, strings);
    for (; part != 0; part = part == strings ? 0 : ast_next(ast, part)) {
        const StringParts parts = string_parts(ast, part);
        if (ast_is_leaf(ast, part) &&
            is_text(source_slice(ast->source, parts.content), parts.flags))
            return true;
        AST_EACH_CHILD(ast, child, part) {
            const bool is_content = ast_is(ast, child, NODE_STRING_CONTENT);
            if (is_content ? is_text(ast_text(ast, child), parts.flags)
                           : field_is_never_empty(ast, child, depth))
                return true;
        }
    }
    return false;
}

static bool is_string(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_STRING) || ast_is(ast, node, NODE_CONCATENATED_STRING);
}

static uint32_t flags_of_first(const Ast *ast, Node strings) {
    const Node first = ast_is(ast, strings, NODE_STRING) ? strings : ast_first_child(ast, strings);
    return string_parts(ast, first).flags;
}

// What `str()` makes of the expression has at least one character.
static bool shows_something(const Ast *ast, Node node, int depth) {
    node = ast_unparenthesized(ast, node);
    switch (ast_kind(ast, node)) {
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NONE:
    case NODE_ELLIPSIS:
    case NODE_LAMBDA:
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
    case NODE_DICTIONARY:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION: return true;
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
        return (flags_of_first(ast, node) & (STRING_BYTES | STRING_TEMPLATE)) != 0 ||
               (depth > 0 && string_has_text(ast, node, depth - 1));
    case NODE_NAMED_EXPRESSION:
        return depth > 0 && shows_something(ast, ast_child(ast, node, FIELD_VALUE), depth - 1);
    case NODE_CONDITIONAL_EXPRESSION:
        return depth > 0 && shows_something(ast, ast_child_at(ast, node, 0), depth - 1) &&
               shows_something(ast, ast_child_at(ast, node, 2), depth - 1);
    default: return false;
    }
}

// `{expression=}` shows its own text; a format can cut anything to nothing.
static bool field_is_never_empty(const Ast *ast, Node field, int depth) {
    if (ast_child_of_kind(ast, field, TOKEN_EQUAL) != 0) return true;
    if (ast_child_of_kind(ast, field, NODE_FORMAT_SPECIFIER) != 0) return false;
    return shows_something(ast, ast_child(ast, field, FIELD_EXPRESSION), depth);
}

static bool has_fields(const Ast *ast, Node strings) {
    for (Node node = strings; node < ast_end_of(ast, strings); node++) {
        if (ast_is(ast, node, NODE_INTERPOLATION)) return true;
    }
    return false;
}

static Truth string_truth(const Ast *ast, Node strings) {
    if ((flags_of_first(ast, strings) & STRING_TEMPLATE) != 0) return TRUTH_TRUE;
    if (string_has_text(ast, strings, DEEPEST_NESTING)) return TRUTH_TRUE;
    return has_fields(ast, strings) ? TRUTH_UNKNOWN : TRUTH_FALSE;
}

// ---- Collections ----

static Truth display_truth(const Ast *ast, Node display) {
    if (ast_first_child(ast, display) == 0) return TRUTH_FALSE;
    AST_EACH_CHILD(ast, element, display) {
        if (!ast_is(ast, element, NODE_LIST_SPLAT) && !ast_is(ast, element, NODE_DICTIONARY_SPLAT))
            return TRUTH_TRUE;
    }
    return TRUTH_UNKNOWN;
}

// Strings and displays: what `list(...)` has elements from.
static Truth iterable_truth(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: return string_truth(ast, node);
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
    case NODE_DICTIONARY: return display_truth(ast, node);
    default: return TRUTH_UNKNOWN;
    }
}

static bool is_collection_type(const Model *model, Node function) {
    static const char *const types[] = {"builtins.dict", "builtins.frozenset", "builtins.list",
                                        "builtins.set",  "builtins.tuple",     NULL};
    return model_is_any(model, function, types);
}

// `list()`, `tuple("ab")`, `set(list([x]))`.
static Truth call_truth(const Model *model, const Ast *ast, Node call) {
    for (int depth = 0; depth < DEEPEST_NESTING && ast_is(ast, call, NODE_CALL); depth++) {
        if (!is_collection_type(model, ast_child(ast, call, FIELD_FUNCTION))) return TRUTH_UNKNOWN;
        const uint32_t count = call_argument_count(ast, call);
        if (count == 0) return TRUTH_FALSE;
        const Node argument = ast_unparenthesized(ast, call_positional(ast, call, 0));
        if (count != 1 || argument == 0) return TRUTH_UNKNOWN;
        if (!ast_is(ast, argument, NODE_CALL)) {
            const bool is_template =
                is_string(ast, argument) && (flags_of_first(ast, argument) & STRING_TEMPLATE) != 0;
            return is_template ? TRUTH_UNKNOWN : iterable_truth(ast, argument);
        }
        call = argument;
    }
    return TRUTH_UNKNOWN;
}

Truth expression_truth(const Model *model, const Ast *ast, Node expression) {
    const Node node = ast_unparenthesized(ast, expression);
    switch (ast_kind(ast, node)) {
    case NODE_TRUE:
    case NODE_ELLIPSIS:
    case NODE_LAMBDA:
    case NODE_GENERATOR_EXPRESSION: return TRUTH_TRUE;
    case NODE_FALSE:
    case NODE_NONE: return TRUTH_FALSE;
    case NODE_INTEGER: return truth_of(number_is_nonzero(ast_text(ast, node)));
    case NODE_FLOAT: return truth_of(float_is_nonzero(ast_text(ast, node)));
    case NODE_CALL: return call_truth(model, ast, node);
    default: return iterable_truth(ast, node);
    }
}
