// B005: `strip` with a string of several characters, one of them twice.
#include "rules/rule.h"

#include "base/text_set.h"
#include "base/utf8.h"

// True if some character occurs twice.
static bool has_repeated_character(Text text, Arena *arena) {
    TextSet seen = text_set(arena);
    while (text.length != 0) {
        size_t width;
        utf8_decode(text, &width);
        if (!text_set_add(&seen, text_slice(text, 0, width))) return true;
        text = text_skip(text, width);
    }
    return false;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node argument = call_positional(ast, call, 0);
    Text characters;
    if (call_argument_count(ast, call) != 1 || !is_plain_string(ast, argument)) return;
    if (!literal_string(ast, argument, check->arena, &characters)) return;
    if (!has_repeated_character(characters, check->arena)) return;
    report(check, call, "Using `.strip()` with multi-character strings is misleading");
}

const Rule rule_bugbear_strip_with_multi_characters[] = {
    {
        .code = "B005",
        .name = "strip-with-multi-characters",
        .summary = "`strip` is given a text where it takes a set of characters",
        .why = "`strip`, `lstrip` and `rstrip` remove any of the characters, in any order: "
               "`\"www.web.com\".lstrip(\"www.\")` gives `eb.com`. That a character occurs "
               "twice shows that a prefix or suffix was meant.",
        .help = "Use `removeprefix` or `removesuffix`.",
        .bad = "host = url.lstrip(\"www.\")\n",
        .good = "host = url.removeprefix(\"www.\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .is_default = true,
        .methods = (const char *const[]){"lstrip", "rstrip", "strip", NULL},
        .visit = visit,
    },
    {0},
};
