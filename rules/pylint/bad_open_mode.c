// PLW1501: a mode that `open` does not know.
#include "rules/rule.h"

// The letters of a mode, as bits.
typedef enum ModeLetter {
    MODE_READ = 1,
    MODE_WRITE = 2,
    MODE_APPEND = 4,
    MODE_CREATE = 8,
    MODE_UPDATE = 16,
    MODE_BINARY = 32,
    MODE_TEXT = 64,
    MODE_UNIVERSAL = 128, // of Python 2
} ModeLetter;

static bool mode_is_valid(Text mode) {
    static const char letters[] = "rwax+btU";
    uint32_t seen = 0;
    for (size_t i = 0; i < mode.length; i++) {
        const char *const letter = mode.bytes[i] == '\0' ? NULL : strchr(letters, mode.bytes[i]);
        const uint32_t bit = letter == NULL ? 0 : 1u << (letter - letters);
        if (bit == 0 || (seen & bit) != 0) return false;
        seen |= bit;
    }
    if ((seen & MODE_BINARY) != 0 && (seen & MODE_TEXT) != 0) return false;
    uint32_t action = seen & (MODE_READ | MODE_WRITE | MODE_APPEND | MODE_CREATE);
    if ((seen & MODE_UNIVERSAL) != 0) action |= MODE_READ;
    return action != 0 && (action & (action - 1)) == 0;
}

// The mode's position among the arguments; -1 if the call opens nothing.
static int mode_position(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (model_is_builtin(check->model, function, "open")) return 1;
    if (!ast_is(ast, function, NODE_ATTRIBUTE)) return -1;
    if (!text_is(ast_text(ast, ast_child(ast, function, FIELD_ATTRIBUTE)), "open")) return -1;
    const Node object = ast_unparenthesized(ast, ast_first_child(ast, function));
    if (!ast_is(ast, object, NODE_CALL)) return -1;
    return model_is(check->model, ast_child(ast, object, FIELD_FUNCTION), "pathlib.Path") ? 0 : -1;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const int position = mode_position(check, call);
    if (position < 0) return;
    const Node mode = ast_unparenthesized(ast, call_argument(ast, call, "mode", position));
    Text text;
    if (!is_plain_string(ast, mode) || !literal_string(ast, mode, check->arena, &text)) return;
    if (mode_is_valid(text)) return;
    report(check, mode, "`%.*s` is not a valid mode for `open`", TEXT_ARGS(text));
}

const Rule rule_pylint_bad_open_mode[] = {
    {
        .code = "PLW1501",
        .name = "bad-open-mode",
        .summary = "A file is opened with a mode that does not exist",
        .why = "Python raises a ValueError when the line runs.",
        .help = "Give one of r, w, a, x; b or t; and + to read and write.",
        .bad = "open(path, \"rw\")\n",
        .good = "open(path, \"r+\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"builtins.open", NULL},
        .methods = (const char *const[]){"open", NULL},
        .visit = visit,
    },
    {0},
};
