// PLE1310: `strip` with a character twice.
#include "model/instance.h"
#include "rules/rule.h"

#include "base/text_set.h"
#include "base/utf8.h"

static bool has_repeated_character(Text text, Arena *arena, bool is_bytes) {
    TextSet seen = text_set(arena);
    while (text.length != 0) {
        size_t width = 1;
        if (!is_bytes) utf8_decode(text, &width);
        if (!text_set_add(&seen, text_slice(text, 0, width))) return true;
        text = text_skip(text, width);
    }
    return false;
}

static bool is_str(const Check *check, Node object) {
    return is_plain_string(check->ast, object) ||
           name_has_builtin_type(check->model, check->ast, object, "str");
}

static bool is_bytes(const Check *check, Node object) {
    Text text;
    if (is_string_like(check->ast, object)) return false;
    return literal_bytes(check->ast, object, check->arena, &text) ||
           name_has_builtin_type(check->model, check->ast, object, "bytes");
}

// Object and argument are both str or both bytes.
static bool has_duplicates(const Check *check, Node object, Node argument) {
    const Ast *const ast = check->ast;
    Text text;
    if (is_plain_string(ast, argument)) {
        return is_str(check, object) && literal_string(ast, argument, check->arena, &text) &&
               has_repeated_character(text, check->arena, false);
    }
    return !is_string_like(ast, argument) && literal_bytes(ast, argument, check->arena, &text) &&
           is_bytes(check, object) && has_repeated_character(text, check->arena, true);
}

static const char *better_method(const Check *check, Atom method) {
    enum { FIRST_VERSION = 309 };
    if (method == ATOM_strip || check->settings->target_version < FIRST_VERSION) return NULL;
    return method == ATOM_lstrip ? "removeprefix" : "removesuffix";
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node name = ast_child(ast, function, FIELD_ATTRIBUTE);
    const Node object = ast_unparenthesized(ast, ast_first_child(ast, function));
    const Node argument = ast_unparenthesized(ast, call_positional(ast, call, 0));
    if (call_argument_count(ast, call) != 1) return;
    if (!has_duplicates(check, object, argument)) return;
    const Text method = ast_text(ast, name);
    const char *const better = better_method(check, ast_atom(ast, name));
    if (better == NULL) {
        report(check, argument, "String `%.*s` call contains duplicate characters",
               TEXT_ARGS(method));
    } else {
        report(check, argument,
               "String `%.*s` call contains duplicate characters (did you mean `%s`?)",
               TEXT_ARGS(method), better);
    }
}

const Rule rule_pylint_bad_str_strip_call[] = {
    {
        .code = "PLE1310",
        .name = "bad-str-strip-call",
        .summary = "`strip` gets a character twice",
        .why = "`strip` removes any of the characters, in any order, not a prefix or suffix: "
               "`\"www.web.com\".lstrip(\"www.\")` gives `eb.com`. That a character occurs twice "
               "shows that a prefix or suffix was meant.",
        .help = "Use `removeprefix` or `removesuffix`.",
        .bad = "\"www.web.com\".lstrip(\"www.\")\n",
        .good = "\"www.web.com\".removeprefix(\"www.\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .methods = (const char *const[]){"strip", "lstrip", "rstrip", NULL},
        .visit = visit,
    },
    {0},
};
