// Where expressions go on in another line.
#include "check/edits.h"

// A line end outside of brackets in code without strings; `depth` is that of the brackets before.
static bool has_line_end(Text code, uint32_t *depth) {
    for (size_t at = 0; at < code.length; at++) {
        const char byte = code.bytes[at];
        if (byte == '#') {
            while (at + 1 < code.length && code.bytes[at + 1] != '\n') at++;
        } else if (byte == '\\') {
            at++;
        } else if (byte == '\n' && *depth == 0) {
            return true;
        } else if (strchr("([{", byte) != NULL) {
            ++*depth;
        } else if (strchr(")]}", byte) != NULL) {
            --*depth;
        }
    }
    return false;
}

bool edit_leaves_line(const Check *check, Node expression) {
    enum { LONGEST_LOOK = 65536 }; // what stands in one another may be asked about again and again
    const Ast *const ast = check->ast;
    const Text text = ast_text(ast, expression);
    if (text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND) return false;
    if (text.length > LONGEST_LOOK) return true;
    const Node end = ast_end_of(ast, expression);
    uint32_t at = ast_start(ast, expression);
    uint32_t depth = 0;
    for (Node node = expression; node < end; node++) {
        if (!ast_is(ast, node, NODE_STRING)) continue;
        const Range code = {at, ast_start(ast, node)};
        if (has_line_end(source_slice(check->source, code), &depth)) return true;
        at = ast_end(ast, node);
        node = ast_end_of(ast, node) - 1;
    }
    return has_line_end(source_slice(check->source, (Range){at, ast_end(ast, expression)}), &depth);
}
