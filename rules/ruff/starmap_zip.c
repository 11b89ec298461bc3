// RUF058: `itertools.starmap(f, zip(...))`.
#include "rules/rule.h"

#include "check/edits.h"
#include "check/imports.h"

enum { FIRST_STRICT_MAP = 314 };

static bool is_zip(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call, NODE_CALL)) return false;
    if (!model_is_builtin(check->model, ast_child(ast, call, FIELD_FUNCTION), "zip")) return false;
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return true; // of a generator
    uint32_t keywords = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) return false;
        keywords += ast_is(ast, argument, NODE_KEYWORD_ARGUMENT);
    }
    const bool is_only_splat = call_argument_count(ast, call) == 1 &&
                               ast_is(ast, ast_first_child(ast, arguments), NODE_LIST_SPLAT);
    if (is_only_splat) return false;
    if (keywords == 0) return true;
    return keywords == 1 && call_keyword(ast, call, "strict") != 0 &&
           check->settings->target_version >= FIRST_STRICT_MAP;
}

// `iterator` is the zip with the parentheses around it.
static void fix(Check *check, Finding *finding, Node call, Node iterator) {
    const Ast *const ast = check->ast;
    const Node zip = ast_unparenthesized(ast, iterator);
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Range arguments = ast_range(ast, call_arguments(ast, zip));
    const SymbolRequest request = {.module = "builtins",
                                   .member = "map",
                                   .scope = model_scope_of(check->model, call),
                                   .at = ast_start(ast, call)};
    ImportedName name;
    if (!ast_is(ast, call_arguments(ast, zip), NODE_ARGUMENT_LIST)) return;
    if (!import_builtin(check, &request, &name) || !text_is(name.text, "map")) return;
    const bool is_empty = call_argument_count(ast, zip) == 0;
    // Piece by piece, as ruff's fix has it.
    const Range called = ast_range(ast, ast_child(ast, zip, FIELD_FUNCTION));
    Edit edits[8] = {{ast_start(ast, function), ast_end(ast, function), name.text},
                     {ast_start(ast, iterator), called.start, TEXT("")},
                     {called.start, arguments.start, TEXT("")}};
    uint32_t count = 3;
    if (is_empty) edits[count++] = (Edit){arguments.start, arguments.start, TEXT("[]")};
    edits[count++] = (Edit){arguments.start, arguments.start + 1, TEXT("")};
    edits[count++] = (Edit){arguments.end - 1, arguments.end, TEXT("")};
    edits[count++] = (Edit){arguments.end, ast_end(ast, iterator), TEXT("")};
    const uint32_t comma = edit_skip_blanks(check->source, ast_end(ast, iterator));
    if (check->source->text.bytes[comma] == ',')
        edits[count++] = (Edit){comma, comma + 1, TEXT("")};
    finding_set_fix(check, finding, applicability_in(ast, ast_range(ast, zip)), edits, count,
                    "Use `map` instead");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node iterator = call_positional(ast, call, 1);
    if (iterator == 0 || call_argument_count(ast, call) != 2) return;
    if (!is_zip(check, ast_unparenthesized(ast, iterator))) return;
    Finding *const finding = report(check, call, "`itertools.starmap` called on `zip` iterable");
    fix(check, finding, call, iterator);
}

const Rule rule_ruff_starmap_zip[] = {
    {
        .code = "RUF058",
        .name = "starmap-zip",
        .summary = "`starmap` takes apart what `zip` has put together",
        .why = "`map` takes several iterables and passes an element of each. Going through `zip` "
               "and `starmap` makes a tuple for each call and takes longer to read.",
        .help = "Use `map(function, first, second)`.",
        .bad = "from itertools import starmap\n\nsums = starmap(add, zip(left, right))\n",
        .good = "sums = map(add, left, right)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .calls = (const char *const[]){"itertools.starmap", NULL},
        .visit = visit,
    },
    {0},
};
