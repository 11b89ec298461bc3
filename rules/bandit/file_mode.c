// File modes: which bits of an expression's value are known to be set.
#include "rules/bandit/file_mode.h"

// No mode is written in that many nodes; limits the work on nested calls of chmod.
enum { MOST_NODES = 1024 };

static const FileMode UNKNOWN = {0, false};
static const FileMode TOO_LARGE = {UINT64_C(1) << 63, false}; // does not fit in 63 bits

typedef struct StatConstant {
    const char *name;
    uint16_t value;
} StatConstant;

// Those of the module `stat` that are within FILE_MODE_ALL (others, S_IFREG for one, say what kind
// of file it is).
static const StatConstant STAT_CONSTANTS[] = {
    {"S_ISUID", 04000}, {"S_ISGID", 02000},   {"S_ENFMT", 02000},     {"S_ISVTX", 01000},
    {"S_IRWXU", 0700},  {"S_IRUSR", 0400},    {"S_IREAD", 0400},      {"S_IWUSR", 0200},
    {"S_IWRITE", 0200}, {"S_IXUSR", 0100},    {"S_IEXEC", 0100},      {"S_IRWXG", 070},
    {"S_IRGRP", 040},   {"S_IWGRP", 020},     {"S_IXGRP", 010},       {"S_IRWXO", 07},
    {"S_IROTH", 04},    {"S_IWOTH", 02},      {"S_IXOTH", 01},        {"ST_MODE", 0},
    {"ST_INO", 1},      {"ST_DEV", 2},        {"ST_NLINK", 3},        {"ST_UID", 4},
    {"ST_GID", 5},      {"ST_SIZE", 6},       {"ST_ATIME", 7},        {"ST_MTIME", 8},
    {"ST_CTIME", 9},    {"UF_NODUMP", 1},     {"UF_IMMUTABLE", 2},    {"UF_APPEND", 4},
    {"UF_OPAQUE", 8},   {"UF_NOUNLINK", 020}, {"UF_COMPRESSED", 040},
};

static FileMode mode_of_integer(const Ast *ast, Node integer) {
    const Text text = ast_text(ast, integer);
    const bool is_imaginary = text_ends_with(text, TEXT("j")) || text_ends_with(text, TEXT("J"));
    if (is_imaginary) return UNKNOWN;
    int64_t value;
    if (!literal_integer(ast, integer, &value)) return TOO_LARGE;
    return (FileMode){(uint64_t)value, true};
}

static FileMode mode_of_attribute(const Check *check, Node attribute) {
    const Text name = model_qualified_name(check->model, attribute, check->arena);
    if (!text_starts_with(name, TEXT("stat."))) return UNKNOWN;
    const Text constant = text_skip(name, strlen("stat."));
    for (size_t i = 0; i < sizeof STAT_CONSTANTS / sizeof STAT_CONSTANTS[0]; i++) {
        if (text_is(constant, STAT_CONSTANTS[i].name)) {
            return (FileMode){STAT_CONSTANTS[i].value, true};
        }
    }
    return UNKNOWN;
}

static FileMode combine(uint16_t op, FileMode left, FileMode right) {
    const bool is_exact = left.is_exact && right.is_exact;
    switch (op) {
    case TOKEN_BAR: return (FileMode){left.bits | right.bits, is_exact};
    case TOKEN_AMPERSAND: return (FileMode){left.bits & right.bits, is_exact};
    case TOKEN_CARET: return is_exact ? (FileMode){left.bits ^ right.bits, true} : UNKNOWN;
    default: return UNKNOWN;
    }
}

FileMode file_mode_of(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    const uint32_t count = ast_end_of(ast, expression) - expression;
    if (expression == 0 || count > MOST_NODES) return UNKNOWN;
    // Operands stand behind their operator in the arrays: backwards, they are known before it.
    FileMode *const modes = ARENA_ARRAY(check->arena, FileMode, count);
    for (uint32_t i = count; i-- > 0;) {
        const Node node = expression + i;
        switch (ast_kind(ast, node)) {
        case NODE_INTEGER: modes[i] = mode_of_integer(ast, node); break;
        case NODE_ATTRIBUTE: modes[i] = mode_of_attribute(check, node); break;
        case NODE_PARENTHESIZED_EXPRESSION: modes[i] = modes[i + 1]; break;
        case NODE_BINARY_OPERATOR:
            modes[i] = combine(ast_kind(ast, ast_child(ast, node, FIELD_OPERATOR)),
                               modes[ast_child(ast, node, FIELD_LEFT) - expression],
                               modes[ast_child(ast, node, FIELD_RIGHT) - expression]);
            break;
        default: modes[i] = UNKNOWN; break;
        }
    }
    return modes[0];
}
