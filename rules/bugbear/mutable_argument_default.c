// B006: lists, dicts and sets as argument defaults.
#include "check/edits.h"
#include "model/unparse.h"
#include "rules/shared/default_value.h"

static bool is_import(const Ast *ast, Node statement) {
    return ast_is(ast, statement, NODE_IMPORT_STATEMENT) ||
           ast_is(ast, statement, NODE_IMPORT_FROM_STATEMENT) ||
           ast_is(ast, statement, NODE_FUTURE_IMPORT_STATEMENT);
}

static bool is_docstring(const Ast *ast, Node statement) {
    return is_plain_string(ast, ast_statement_expression(ast, statement));
}

// False also behind a backslash.
static bool starts_line(const Check *check, Node statement, Text *blank) {
    if (!edit_line_start(check, statement, blank)) return false;
    const uint32_t line = source_line_of(check->source, ast_start(check->ast, statement));
    return line == 0 || !text_ends_with(source_line_text(check->source, line - 1), TEXT("\\"));
}

static bool is_alone(const Check *check, Node statement) {
    Text blank;
    return starts_line(check, statement, &blank) && edit_ends_line(check, statement);
}

static uint32_t line_start(const Check *check, Node statement) {
    const uint32_t line = source_line_of(check->source, ast_start(check->ast, statement));
    return source_line_range(check->source, line).start;
}

typedef struct Place {
    uint32_t at;
    bool needs_newline; // the file ends there
} Place;

// Where the initialisation belongs: behind docstrings and imports, but for those that share their
// line.
static Place initialisation_place(const Check *check, Node body) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    Node statement = ast_first_child(ast, body);
    Place place = {line_start(check, statement), false};
    while (is_docstring(ast, statement) || is_import(ast, statement)) {
        const Node next = ast_next(ast, statement);
        if (next == 0) {
            const uint32_t line = source_line_of(source, ast_end(ast, statement));
            place.at = line + 1 < source->line_count ? source_line_range(source, line + 1).start
                                                     : (uint32_t)source->text.length;
            place.needs_newline = place.at == source->text.length;
            break;
        }
        if (is_alone(check, statement)) place.at = line_start(check, next);
        statement = next;
    }
    return place;
}

static Text initialisation(Check *check, const Parameter *parameter, Text blank) {
    const char *const newline = edit_newline(check);
    const Text name = ast_text(check->ast, parameter->name);
    const Text value = unparse(check->ast, parameter->value, UNPARSE_VALUE, check->arena);
    return arena_printf(check->arena, "%.*sif %.*s is None:%s%.*s%.*s%.*s = %.*s%s",
                        TEXT_ARGS(blank), TEXT_ARGS(name), newline, TEXT_ARGS(blank),
                        TEXT_ARGS(edit_indentation(check)), TEXT_ARGS(name), TEXT_ARGS(value),
                        newline);
}

// None as the default and the value made anew in the body. A body on the line of the `def` is left
// to people.
static void fix(Check *check, Finding *finding, Node function, const Parameter *parameter) {
    const Ast *const ast = check->ast;
    const Range value = ast_range(ast, parameter->value);
    Edit edits[2] = {{value.start, value.end, TEXT("None")}};
    uint32_t count = 1;
    const Node body = definition_body(ast, function);
    Text blank;
    if (!starts_line(check, ast_first_child(ast, body), &blank)) return;
    if (!function_is_stub(check->model, ast, function)) {
        const Place place = initialisation_place(check, body);
        Text text = initialisation(check, parameter, blank);
        if (place.needs_newline) {
            text = arena_printf(check->arena, "%s%.*s", edit_newline(check), TEXT_ARGS(text));
        }
        edits[count++] = (Edit){place.at, place.at, text};
    }
    finding_set_fix(check, finding, FIX_UNSAFE, edits, count,
                    "Replace with `None`; initialize within function");
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (check->source->kind == SOURCE_STUB) return; // nothing runs there
    const ParameterList list = check_parameters(check, function);
    if (!list.has_default) return;
    for (uint32_t i = 0; i < list.count; i++) {
        const Parameter *const parameter = &list.items[i];
        const Node value = ast_unparenthesized(ast, parameter->value);
        if (!is_mutable_expression(check, value)) continue;
        if (is_declared_immutable(check, parameter)) continue;
        Finding *const finding =
            report(check, value, "Do not use mutable data structures for argument defaults");
        fix(check, finding, function, parameter);
    }
}

const Rule rule_bugbear_mutable_argument_default[] = {
    {
        .code = "B006",
        .name = "mutable-argument-default",
        .summary = "A default is a list, dict, set or another object that can change",
        .why = "A default is made once, when the `def` runs, and every call that leaves the "
               "argument out gets that same object. What one call adds, the next one finds: state "
               "leaks between requests, users and tests.",
        .help = "Use `None` as the default and make the object inside the function.",
        .bad = "def add(item, items=[]):\n    items.append(item)\n    return items\n",
        .good = "def add(item, items=None):\n    if items is None:\n        items = []\n"
                "    items.append(item)\n    return items\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
