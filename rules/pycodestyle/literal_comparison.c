// What E711 and E712 share: how an operator is replaced.
#include "rules/pycodestyle/literal_comparison.h"

static bool needs_blank(Text text, size_t offset) {
    return offset < text.length && !byte_is_space(text.bytes[offset]) && text.bytes[offset] != '\\';
}

Edit operator_edit(Check *check, Node op, const char *operator) {
    const Range range = ast_range(check->ast, op);
    const Text text = check->source->text;
    const char *const before = needs_blank(text, range.start - 1) ? " " : "";
    const char *const behind = needs_blank(text, range.end) ? " " : "";
    const Text content = arena_printf(check->arena, "%s%s%s", before, operator, behind);
    return (Edit){range.start, range.end, content};
}
