// PLE0237: `__init__` assigns attributes that `__slots__` leaves no place for.
#include "rules/rule.h"

static const char *const NAMES[] = {"__slots__", NULL};

static bool applies(const Check *check) {
    return file_uses(check, NAMES);
}

static bool has_only_object_as_base(const Check *check, Node class) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, base, ast_child(ast, class, FIELD_SUPERCLASSES)) {
        if (ast_is(ast, base, NODE_KEYWORD_ARGUMENT)) continue;
        if (ast_is(ast, base, NODE_DICTIONARY_SPLAT)) continue;
        if (!model_is_builtin(check->model, base, "object")) return false;
    }
    return true;
}

// What the class has a place for.
typedef struct Slots {
    VEC(Text) names;
    bool is_open; // also for names that are not to be seen here
} Slots;

static void add_slot(Check *check, Slots *slots, Node element) {
    Text name;
    const Node bare = ast_unparenthesized(check->ast, element);
    if (is_plain_string(check->ast, bare) &&
        literal_string(check->ast, bare, check->arena, &name)) {
        VEC_PUSH(check->arena, &slots->names, name);
        slots->is_open |= text_is(name, "__dict__");
    } else {
        slots->is_open = true;
    }
}

static void add_slots(Check *check, Slots *slots, Node value) {
    const Ast *const ast = check->ast;
    switch (ast_kind(ast, value)) {
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_SET:
    case NODE_EXPRESSION_LIST: {
        AST_EACH_CHILD(ast, element, value) add_slot(check, slots, element);
        break;
    }
    case NODE_DICTIONARY: {
        AST_EACH_CHILD(ast, pair, value) {
            add_slot(check, slots, ast_child(ast, pair, FIELD_KEY));
        }
        break;
    }
    default: slots->is_open = true;
    }
}

// The assignment of a plain, annotated or augmented assignment statement; 0 for others.
static Node assignment_of(const Ast *ast, Node statement) {
    const Node assignment = ast_first_child(ast, statement);
    const bool is_assignment = ast_is(ast, assignment, NODE_ASSIGNMENT) ||
                               ast_is(ast, assignment, NODE_AUGMENTED_ASSIGNMENT);
    if (!ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) || !is_assignment) return 0;
    const Node value = ast_child(ast, assignment, FIELD_RIGHT);
    return ast_is(ast, value, NODE_ASSIGNMENT) ? 0 : assignment; // a = b = c
}

static Node assigned_target(const Ast *ast, Node assignment) {
    return ast_unparenthesized_target(ast, ast_child(ast, assignment, FIELD_LEFT));
}

static Slots class_slots(Check *check, Node body) {
    const Ast *const ast = check->ast;
    Slots slots = {0};
    AST_EACH_CHILD(ast, statement, body) {
        const Node assignment = assignment_of(ast, statement);
        const Node value = ast_unparenthesized(ast, ast_child(ast, assignment, FIELD_RIGHT));
        const Node target = assigned_target(ast, assignment);
        if (value == 0 || !ast_is(ast, target, NODE_IDENTIFIER)) continue;
        if (text_is(ast_text(ast, target), "__slots__")) add_slots(check, &slots, value);
    }
    return slots;
}

static bool has_slot(const Slots *slots, Text name) {
    for (uint32_t i = 0; i < slots->names.count; i++) {
        if (text_equal(slots->names.items[i], name)) return true;
    }
    return false;
}

static void check_statement(Check *check, const Slots *slots, Node statement) {
    const Ast *const ast = check->ast;
    const Node target = assigned_target(ast, assignment_of(ast, statement));
    const Node object = ast_unparenthesized(ast, ast_child(ast, target, FIELD_OBJECT));
    if (!ast_is(ast, target, NODE_ATTRIBUTE) || !ast_is(ast, object, NODE_IDENTIFIER)) return;
    if (!text_is(ast_text(ast, object), "self")) return;
    const Text name = ast_text(ast, ast_child(ast, target, FIELD_ATTRIBUTE));
    if (has_slot(slots, name)) return;
    report(check, target, "Attribute `%.*s` is not defined in class's `__slots__`",
           TEXT_ARGS(name));
}

static Node undecorated(const Ast *ast, Node statement) {
    return ast_is(ast, statement, NODE_DECORATED_DEFINITION)
               ? ast_child(ast, statement, FIELD_DEFINITION)
               : statement;
}

// `@size.setter`: the property takes the assignment.
static void add_setters(Check *check, Slots *slots, Node function) {
    const Ast *const ast = check->ast;
    for (Node decorator = decorator_first(ast, function); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        const Node expression = decorator_expression(ast, decorator);
        const Node object = ast_child(ast, expression, FIELD_OBJECT);
        const Text method = ast_text(ast, ast_child(ast, expression, FIELD_ATTRIBUTE));
        if (!ast_is(ast, object, NODE_IDENTIFIER) || !text_is(method, "setter")) continue;
        VEC_PUSH(check->arena, &slots->names, ast_text(ast, object));
    }
}

static void visit(Check *check, Node class) {
    enum { MOST_SLOTS = 1000 }; // each assignment is looked up among them
    const Ast *const ast = check->ast;
    const Node body = definition_body(ast, class);
    Slots slots = class_slots(check, body);
    if (slots.names.count == 0 || slots.names.count > MOST_SLOTS || slots.is_open) return;
    if (!has_only_object_as_base(check, class)) return;
    AST_EACH_CHILD(ast, member, body) {
        const Node function = undecorated(ast, member);
        if (function != member) add_setters(check, &slots, function);
    }
    AST_EACH_CHILD(ast, member, body) {
        const Node function = undecorated(ast, member);
        if (!ast_is(ast, function, NODE_FUNCTION_DEFINITION)) continue;
        if (!text_is(ast_text(ast, definition_name(ast, function)), "__init__")) continue;
        AST_EACH_CHILD(ast, statement, definition_body(ast, function)) {
            check_statement(check, &slots, statement);
        }
    }
}

const Rule rule_pylint_non_slot_assignment[] = {
    {
        .code = "PLE0237",
        .name = "non-slot-assignment",
        .summary = "`__init__` assigns an attribute that is not in `__slots__`",
        .why = "A class with `__slots__` and no base that has a `__dict__` has no place for other "
               "attributes: making an object raises an AttributeError.",
        .help = "Add the attribute to `__slots__`, or do not assign it.",
        .bad = "class Point:\n    __slots__ = (\"x\",)\n\n    def __init__(self, x, y):\n"
               "        self.x = x\n        self.y = y\n",
        .good = "class Point:\n    __slots__ = (\"x\", \"y\")\n\n    def __init__(self, x, y):\n"
                "        self.x = x\n        self.y = y\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
