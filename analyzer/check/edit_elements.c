// Elements taken out of a list in brackets: of a call's arguments, of a dictionary.
#include "base/buffer.h"
#include "check/edits.h"

// The next byte that is neither blank nor in a comment.
static uint32_t skip_to_code(const Source *source, uint32_t offset, uint32_t end) {
    while (offset < end) {
        const char byte = source_byte(source, offset);
        if (byte == '#') {
            while (offset < end && source_byte(source, offset) != '\n') offset++;
        } else if (byte_is_space(byte) || byte == '\\') {
            offset++;
        } else {
            break;
        }
    }
    return offset;
}

// Behind the comma that follows the element; the element's end if none does.
static uint32_t behind_comma(const Check *check, Node element, uint32_t end) {
    const uint32_t at = skip_to_code(check->source, ast_end(check->ast, element), end);
    return source_byte(check->source, at) == ',' ? at + 1 : ast_end(check->ast, element);
}

Text edit_without_elements(Check *check, Node container, const bool *is_removed) {
    const Ast *const ast = check->ast;
    const Text text = check->source->text;
    const uint32_t close = ast_end(ast, container) - 1;
    const Node first = ast_first_child(ast, container);
    const bool is_call = ast_is(ast, container, NODE_ARGUMENT_LIST);
    uint32_t index = 0;
    uint32_t end = ast_start(ast, first);
    Buffer out = {0};
    buffer_append(&out, text_slice(text, ast_start(ast, container), end));
    for (Node element = first; element != 0; element = ast_next(ast, element), index++) {
        const Node next = ast_next(ast, element);
        const uint32_t start = ast_start(ast, element);
        end = next != 0 ? ast_start(ast, next)
              : is_call ? close
                        : behind_comma(check, element, close);
        if (!is_removed[index]) buffer_append(&out, text_slice(text, start, end));
    }
    buffer_append(&out, text_slice(text, end, close + 1));
    return buffer_move(&out, check->arena);
}
