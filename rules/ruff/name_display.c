// What is in displays of names, and in which order it should be.
#include "rules/ruff/name_display.h"

#include "base/utf8.h"

static bool is_display(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_LIST) || ast_is(ast, node, NODE_TUPLE) ||
           ast_is(ast, node, NODE_EXPRESSION_LIST);
}

static bool is_all(const Ast *ast, Node target) {
    if (ast_is(ast, target, NODE_IDENTIFIER)) return ast_atom(ast, target) == ATOM___all__;
    return ast_atom(ast, ast_unparenthesized_target(ast, ast_unparenthesized(ast, target))) ==
           ATOM___all__;
}

// `__all__.extend(...)`: its argument.
static Node extension(const Ast *ast, Node call) {
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    if (!ast_is(ast, function, NODE_ATTRIBUTE) || call_argument_count(ast, call) != 1) return 0;
    if (!is_all(ast, ast_first_child(ast, function))) return 0;
    const Node method = ast_child(ast, function, FIELD_ATTRIBUTE);
    return text_is(ast_text(ast, method), "extend") ? call_positional(ast, call, 0) : 0;
}

static Node assigned(const Ast *ast, Node assignment) {
    if (!is_all(ast, ast_first_child(ast, assignment))) return 0;
    if (ast_is(ast, assignment, NODE_AUGMENTED_ASSIGNMENT)) {
        const bool is_sum =
            ast_is(ast, ast_child(ast, assignment, FIELD_OPERATOR), TOKEN_PLUS_EQUAL);
        return is_sum ? ast_child(ast, assignment, FIELD_RIGHT) : 0;
    }
    if (ast_is(ast, ast_parent(ast, assignment), NODE_ASSIGNMENT)) return 0; // one of several
    return ast_child(ast, assignment, FIELD_RIGHT);
}

Node exports_display(const Check *check, Node node) {
    const Ast *const ast = check->ast;
    const Node value = ast_is(ast, node, NODE_CALL) ? extension(ast, node) : assigned(ast, node);
    const Node display = ast_unparenthesized(ast, value);
    if (!is_display(ast, display)) return 0;
    return model_scope_of(check->model, node) == SCOPE_ID_MODULE ? display : 0;
}

bool read_entries(const Check *check, Node display, NameEntries *entries) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, child, display) {
        const Node key = ast_is(ast, child, NODE_PAIR) ? ast_child(ast, child, FIELD_KEY) : child;
        NameEntry entry = {.node = child};
        const Node string = ast_unparenthesized(ast, key);
        if (!is_plain_string(ast, string) ||
            !literal_string(ast, string, check->arena, &entry.name)) {
            return false;
        }
        VEC_PUSH(check->arena, entries, entry);
    }
    return true;
}

// ---- Orders ----

// The next character but white space; 0 at the end.
static uint32_t next_character(Text *text) {
    while (text->length != 0 && byte_is_space(text->bytes[0])) *text = text_skip(*text, 1);
    size_t width = 0;
    return text->length != 0 ? utf8_decode(*text, &width) : 0;
}

static size_t width_of_character(Text text) {
    size_t width;
    utf8_decode(text, &width);
    return width;
}

static size_t digit_count(Text text) {
    size_t count = 0;
    while (count < text.length && byte_is_digit(text.bytes[count])) count++;
    return count;
}

// Numbers that begin with 0 are read like what follows a decimal point, others by their value.
static int compare_digits(Text left, Text right) {
    const bool is_fraction = left.bytes[0] == '0' || right.bytes[0] == '0';
    if (!is_fraction && left.length != right.length) return left.length < right.length ? -1 : 1;
    return text_compare(left, right);
}

int compare_naturally(Text left, Text right) {
    for (;;) {
        const uint32_t a = next_character(&left);
        const uint32_t b = next_character(&right);
        if (left.length == 0 || right.length == 0) {
            return (left.length != 0) - (right.length != 0);
        }
        const size_t digits_left = digit_count(left);
        const size_t digits_right = digit_count(right);
        if (digits_left != 0 && digits_right != 0) {
            const int order = compare_digits(text_slice(left, 0, digits_left),
                                             text_slice(right, 0, digits_right));
            if (order != 0) return order;
            left = text_skip(left, digits_left);
            right = text_skip(right, digits_right);
            continue;
        }
        if (a != b) return a < b ? -1 : 1;
        left = text_skip(left, width_of_character(left));
        right = text_skip(right, width_of_character(right));
    }
}

// Letters beyond ASCII: those of Latin, Greek and Cyrillic that come in pairs.
static bool is_upper(uint32_t character) {
    if (character < 0x80) return byte_is_upper((char)character);
    return (character >= 0xc0 && character <= 0xde && character != 0xd7) ||
           (character >= 0x391 && character <= 0x3a9) || (character >= 0x400 && character <= 0x42f);
}

static bool is_lower(uint32_t character) {
    if (character < 0x80) return byte_is_lower((char)character);
    return (character >= 0xdf && character <= 0xff && character != 0xf7) ||
           (character >= 0x3b1 && character <= 0x3c9) || (character >= 0x430 && character <= 0x45f);
}

static int isort_group(Text name) {
    enum { CONSTANT, CLASS, VARIABLE };
    bool has_upper = false;
    bool has_lower = false;
    const bool starts_upper = name.length != 0 && is_upper(utf8_decode(name, &(size_t){0}));
    for (Text rest = name; rest.length != 0; rest = text_skip(rest, width_of_character(rest))) {
        const uint32_t character = utf8_decode(rest, &(size_t){0});
        has_upper |= is_upper(character);
        has_lower |= is_lower(character);
    }
    if (name.length > 1 && has_upper && !has_lower) return CONSTANT;
    return starts_upper ? CLASS : VARIABLE;
}

int compare_as_isort(Text left, Text right) {
    const int a = isort_group(left);
    const int b = isort_group(right);
    return a != b ? (a < b ? -1 : 1) : compare_naturally(left, right);
}

bool entries_are_sorted(const NameEntries *entries, NameOrder order) {
    for (uint32_t i = 1; i < entries->count; i++) {
        if (order(entries->items[i - 1].name, entries->items[i].name) > 0) return false;
    }
    return true;
}
