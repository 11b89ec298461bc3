// B009: `getattr(x, "name")`.
#include "rules/rule.h"

#include "check/edits.h"
#include "syntax/identifier.h"

#include "base/utf8.h"

// The expression as the object of an attribute: in parentheses where it needs them.
static Text object_text(const Check *check, Node expression) {
    const Node node = ast_unparenthesized(check->ast, expression);
    const Text text = ast_text(check->ast, node);
    switch (ast_kind(check->ast, node)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_CALL:
    case NODE_SUBSCRIPT:
        if (text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND) return text;
        break;
    default: break;
    }
    return arena_printf(check->arena, "(%.*s)", TEXT_ARGS(text));
}

// Python normalizes identifiers (NFKC) but not strings: beyond ASCII the two may differ.
static FixApplicability fix_applicability(const Ast *ast, Range range, Text name) {
    return utf8_count(name) != name.length ? FIX_UNSAFE : applicability_in(ast, range);
}

// One edit, or around an object that is long two: each call of a nest would have a text with all
// that is in it. Returns how many.
static uint32_t make_edits(const Check *check, Node call, Node object, Text name, Edit *edits) {
    enum { LONGEST = 4000 };
    const Range range = ast_range(check->ast, call);
    const Range inside = ast_range(check->ast, ast_unparenthesized(check->ast, object));
    if (inside.end - inside.start > LONGEST) {
        edits[0] = (Edit){range.start, inside.start, TEXT("(")};
        edits[1] =
            (Edit){inside.end, range.end, arena_printf(check->arena, ").%.*s", TEXT_ARGS(name))};
        return 2;
    }
    const Text text = object_text(check, object);
    edits[0] = (Edit){range.start, range.end,
                      arena_printf(check->arena, "%.*s.%.*s", TEXT_ARGS(text), TEXT_ARGS(name))};
    return 1;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node object = call_positional(ast, call, 0);
    const Node attribute = call_positional(ast, call, 1);
    Text name;
    if (attribute == 0 || call_argument_count(ast, call) != 2) return;
    if (!is_plain_string(ast, attribute)) return;
    if (!literal_string(ast, attribute, check->arena, &name) || !is_attribute_name(name)) return;
    if (name_is_mangled(name)) return;
    Finding *const finding = report(check, call,
                                    "Do not call `getattr` with a constant attribute value. It is "
                                    "not any safer than normal property access.");
    Edit edits[2];
    const uint32_t count = make_edits(check, call, object, name, edits);
    finding_set_fix(check, finding, fix_applicability(ast, ast_range(ast, call), name), edits,
                    count, "Replace `getattr` with attribute access");
}

const Rule rule_bugbear_get_attr_with_constant[] = {
    {
        .code = "B009",
        .name = "get-attr-with-constant",
        .summary = "`getattr` with a literal name and no default",
        .why = "`getattr(x, \"name\")` raises the same AttributeError as `x.name`, but is "
               "slower, hides the attribute from type checkers and searches, and looks as "
               "if a missing attribute were handled.",
        .help = "Write `x.name`, or give `getattr` the default that was meant.",
        .bad = "value = getattr(config, \"debug\")\n",
        .good = "value = config.debug\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = false,
        .calls = (const char *const[]){"builtins.getattr", NULL},
        .visit = visit,
    },
    {0},
};
