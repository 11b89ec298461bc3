// UP015: modes of `open` that say what is so anyhow.
#include "check/edits.h"
#include "rules/rule.h"

typedef struct Mode {
    char action; // r, w, a or x
    bool is_binary;
    bool is_updating;
    bool is_spelled_out; // has a `t` or `U`, which change nothing
} Mode;

// False if `open` would not take it.
static bool read_mode(Text text, Mode *mode) {
    bool seen[128] = {false};
    *mode = (Mode){0};
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.bytes[i];
        if (byte >= 128 || seen[byte]) return false;
        seen[byte] = true;
        if (strchr("rwax", byte) != NULL && byte != '\0') {
            if (mode->action != '\0') return false;
            mode->action = (char)byte;
        } else if (byte == '\0' || strchr("bt+U", byte) == NULL) {
            return false;
        }
    }
    if (seen['U'] && mode->action != '\0' && mode->action != 'r') return false;
    if (seen['U']) mode->action = 'r';
    mode->is_binary = seen['b'];
    mode->is_updating = seen['+'];
    mode->is_spelled_out = seen['t'] || seen['U'];
    return mode->action != '\0' && !(seen['b'] && seen['t']);
}

static bool is_default(const Mode *mode) {
    return mode->action == 'r' && !mode->is_binary && !mode->is_updating;
}

// The argument with what separates it from the one before, or from the next if it is the first.
static Edit remove_mode(const Check *check, Node argument) {
    const Ast *const ast = check->ast;
    const Node before = ast_previous(ast, argument);
    if (before == 0) return edit_remove_argument(check, argument, false);
    const Text text = check->source->text;
    uint32_t comma = ast_end(ast, before);
    while (comma < ast_start(ast, argument) && text.bytes[comma] != ',') comma++;
    return (Edit){comma, ast_end(ast, argument), TEXT("")};
}

static void fix_by_removal(Check *check, Finding *finding, Node value) {
    const Ast *const ast = check->ast;
    const Node parent = ast_parent(ast, value);
    if (ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION)) return;
    const Node call = ast_ancestor_of_kind(ast, value, NODE_CALL);
    if (call_argument_count(ast, call) == 1) return; // `open(mode="r")` lacks more than the mode
    const Edit edit =
        remove_mode(check, ast_is(ast, parent, NODE_KEYWORD_ARGUMENT) ? parent : value);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove mode argument");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node value = ast_unparenthesized(ast, call_argument(ast, call, "mode", 1));
    Text text;
    Mode mode;
    if (!is_plain_string(ast, value)) return;
    if (!literal_string(ast, value, check->arena, &text) || !read_mode(text, &mode)) return;
    if (is_default(&mode)) {
        Finding *const finding = report(check, value, "Unnecessary mode argument");
        fix_by_removal(check, finding, value);
        return;
    }
    if (!mode.is_spelled_out) return;
    const Text better = arena_printf(check->arena, "%c%s%s", mode.action, mode.is_binary ? "b" : "",
                                     mode.is_updating ? "+" : "");
    Finding *const finding =
        report(check, value, "Unnecessary modes, use `%.*s`", TEXT_ARGS(better));
    const char quote = quote_at(check, value);
    const Edit edit = {ast_start(ast, value), ast_end(ast, value),
                       arena_printf(check->arena, "%c%.*s%c", quote, TEXT_ARGS(better), quote)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1,
                    arena_printf(check->arena, "Replace with `%.*s`", TEXT_ARGS(better)).bytes);
}

static bool applies(const Check *check) {
    static const char *const names[] = {"open", NULL};
    return file_uses(check, names);
}

const Rule rule_pyupgrade_redundant_open_modes[] = {
    {
        .code = "UP015",
        .name = "redundant-open-modes",
        .summary = "`open` is given a mode that it has anyway",
        .why = "Files are opened to read text unless the mode says otherwise; `t` and `U` add "
               "nothing. What is left of the mode is then what matters: whether the file is "
               "written, and as bytes.",
        .help = "Leave the mode out, or only its superfluous letters.",
        .bad = "with open(\"notes.txt\", \"r\") as file:\n    text = file.read()\n",
        .good = "with open(\"notes.txt\") as file:\n    text = file.read()\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"builtins.open", "aiofiles.open", NULL},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
