// RUF015: `list(x)[0]` and its kin.
#include "rules/rule.h"

enum { MOST_SHOWN = 50 }; // columns of code that a message quotes

// An argument for `next`: a piece of the source with something around it. No code: there is none.
typedef struct Iterator {
    const char *before;
    Text code;
    const char *behind;
} Iterator;

static Iterator no_iterator(void) {
    return (Iterator){"", TEXT(""), ""};
}

static Iterator iterator_as_is(Text code) {
    return (Iterator){"", code, ""};
}

// `yield` is an argument in parentheses only.
static Iterator iterator_of(const Ast *ast, Node iterable) {
    const bool is_yield = ast_is(ast, iterable, NODE_YIELD);
    return (Iterator){is_yield ? "iter((" : "iter(", ast_text(ast, iterable),
                      is_yield ? "))" : ")"};
}

// The same, but for what is an iterator already: `zip(a, b)`.
static Iterator value_iterator(const Check *check, Node iterable) {
    static const char *const iterators[] = {"builtins.enumerate",
                                            "builtins.filter",
                                            "builtins.iter",
                                            "builtins.map",
                                            "builtins.reversed",
                                            "builtins.zip",
                                            NULL};
    const Ast *const ast = check->ast;
    const bool is_iterator =
        ast_is(ast, iterable, NODE_CALL) &&
        model_is_any(check->model, ast_child(ast, iterable, FIELD_FUNCTION), iterators);
    return is_iterator ? iterator_as_is(ast_text(ast, iterable)) : iterator_of(ast, iterable);
}

// What `next` is to take, if `comprehension` makes the list: its items as they are, or made anew.
// A generator in parentheses of its own keeps them.
static Iterator comprehension_iterator(const Ast *ast, Node comprehension) {
    const Node body = ast_unparenthesized(ast, ast_child(ast, comprehension, FIELD_BODY));
    const Node loop = ast_child_of_kind(ast, comprehension, NODE_FOR_IN_CLAUSE);
    const Node target = ast_unparenthesized_target(ast, ast_child(ast, loop, FIELD_LEFT));
    const bool is_plain = ast_next(ast, loop) == 0 && ast_atom(ast, body) != ATOM_NONE &&
                          ast_atom(ast, body) == ast_atom(ast, target) &&
                          ast_child_of_kind(ast, loop, TOKEN_ASYNC) == 0;
    if (is_plain) {
        const Node source = ast_unparenthesized(ast, ast_child(ast, loop, FIELD_RIGHT));
        return iterator_of(ast, source);
    }
    const Text text = ast_text(ast, comprehension);
    const bool is_argument = ast_is(ast, ast_parent(ast, comprehension), NODE_ARGUMENT_LIST);
    const bool is_generator = ast_is(ast, comprehension, NODE_GENERATOR_EXPRESSION);
    if (is_argument && is_generator) return iterator_as_is(text);
    const Text inside = text_slice(text, 1, text.length - 1);
    return iterator_as_is(is_generator ? text_trim(inside) : inside);
}

// The one positional argument; 0 if there is none or are several. Keywords, which no list takes, do
// not count.
static Node only_positional(const Ast *ast, Node arguments) {
    Node only = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) continue;
        if (ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) continue;
        if (only != 0) return 0;
        only = ast_unparenthesized(ast, argument);
    }
    return only;
}

static Iterator argument_iterator(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    Node only = arguments;
    if (ast_is(ast, arguments, NODE_ARGUMENT_LIST)) {
        only = only_positional(ast, arguments);
        if (only == 0) return no_iterator();
    }
    if (ast_is(ast, only, NODE_GENERATOR_EXPRESSION) || ast_is(ast, only, NODE_LIST_COMPREHENSION))
        return comprehension_iterator(ast, only);
    return value_iterator(check, only);
}

// The argument for `next`; none if the expression makes no list of another iterable.
static Iterator find_iterator(const Check *check, Node value) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, value, NODE_LIST_COMPREHENSION)) return comprehension_iterator(ast, value);
    if (ast_is(ast, value, NODE_LIST)) {
        const Node splat = ast_first_child(ast, value);
        if (ast_child_count(ast, value) != 1 || !ast_is(ast, splat, NODE_LIST_SPLAT))
            return no_iterator();
        return value_iterator(check, ast_unparenthesized(ast, ast_first_child(ast, splat)));
    }
    if (!ast_is(ast, value, NODE_CALL)) return no_iterator();
    const Node callee = ast_child(ast, value, FIELD_FUNCTION);
    const bool makes_list = model_is_builtin(check->model, callee, "list") ||
                            model_is_builtin(check->model, callee, "tuple");
    return makes_list ? argument_iterator(check, value) : no_iterator();
}

// `list(x)[0] = 1`: nothing can be assigned to a call.
static bool is_target(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    switch (ast_kind(ast, parent)) {
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE: return ast_field(ast, node) == FIELD_LEFT;
    case NODE_EXPRESSION_LIST: return ast_is(ast, ast_parent(ast, parent), NODE_DELETE_STATEMENT);
    case NODE_DELETE_STATEMENT:
    case NODE_PATTERN_LIST:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_AS_PATTERN_TARGET: return true;
    default: return false;
    }
}

static size_t iterator_length(Iterator iterator) {
    return strlen(iterator.before) + iterator.code.length + strlen(iterator.behind);
}

static Text write_next(Check *check, Iterator iterator) {
    return arena_printf(check->arena, "next(%s%.*s%s)", iterator.before, TEXT_ARGS(iterator.code),
                        iterator.behind);
}

static void check_first(Check *check, Node whole, Node value) {
    const Iterator iterator = find_iterator(check, ast_unparenthesized(check->ast, value));
    if (iterator.code.length == 0) return;
    const size_t length = iterator_length(iterator);
    const bool is_short = length <= MOST_SHOWN && !text_contains(iterator.code, TEXT("\n"));
    const bool has_fix = !is_target(check->ast, whole) && fix_has_room(check, length);
    const Text better = is_short || has_fix ? write_next(check, iterator) : TEXT("");
    const Text shown = is_short ? better : TEXT("next(...)");
    Finding *const finding =
        report(check, whole, "Prefer `%.*s` over single element slice", TEXT_ARGS(shown));
    if (!has_fix) return;
    const Range range = ast_range(check->ast, whole);
    const Edit edit = {range.start, range.end, better};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                    arena_printf(check->arena, "Replace with `%.*s`", TEXT_ARGS(shown)).bytes);
}

static bool is_zero(const Ast *ast, Node index) {
    int64_t value;
    const Node node = ast_unparenthesized(ast, index);
    return ast_is(ast, node, NODE_INTEGER) && literal_integer(ast, node, &value) && value == 0;
}

static void visit_subscript(Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    const Node index = ast_child(ast, subscript, FIELD_SUBSCRIPT);
    if (!is_zero(ast, index) || ast_next_in_field(ast, index) != 0) return;
    const Range behind = {ast_end(ast, index), ast_end(ast, subscript)};
    if (text_contains(source_slice(ast->source, behind), TEXT(","))) return;
    check_first(check, subscript, ast_child(ast, subscript, FIELD_VALUE));
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, node, NODE_SUBSCRIPT)) {
        visit_subscript(check, node);
        return;
    }
    const Node method = ast_unparenthesized(ast, ast_child(ast, node, FIELD_FUNCTION));
    if (call_argument_count(ast, node) != 1 || !is_zero(ast, call_positional(ast, node, 0))) return;
    check_first(check, node, ast_child(ast, method, FIELD_OBJECT));
}

const Rule rule_ruff_unnecessary_iterable_allocation_for_first_element[] = {
    {
        .code = "RUF015",
        .name = "unnecessary-iterable-allocation-for-first-element",
        .summary = "A whole list is made for its first item",
        .why = "Everything that the iterable has to give is computed and held in memory, and all "
               "but one item is thrown away. With an endless iterable the line never returns.",
        .help = "Take the first item with `next(iter(...))`; mind that it raises StopIteration "
                "where the index raised IndexError.",
        .bad = "first = list(rows)[0]\n",
        .good = "first = next(iter(rows))\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_SUBSCRIPT},
        .methods = (const char *const[]){"pop", NULL},
        .visit = visit,
    },
    {0},
};
