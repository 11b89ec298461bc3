// B024 and B027: abstract classes without abstract methods, empty methods in them.
#include "rules/rule.h"

static Node only_base(const Ast *ast, Node class) {
    const Node bases = ast_child(ast, class, FIELD_SUPERCLASSES);
    const Node first = ast_first_child(ast, bases);
    return ast_next(ast, first) == 0 ? first : 0;
}

// `class A(ABC)` and `class A(metaclass=ABCMeta)`, with no other base.
static bool is_abstract_class(const Check *check, Node class) {
    const Ast *const ast = check->ast;
    const Node base = only_base(ast, class);
    if (!ast_is(ast, base, NODE_KEYWORD_ARGUMENT))
        return base != 0 && model_is(check->model, base, "abc.ABC");
    return text_is(ast_text(ast, ast_child(ast, base, FIELD_NAME)), "metaclass") &&
           model_is(check->model, ast_child(ast, base, FIELD_VALUE), "abc.ABCMeta");
}

static Node undecorated(const Ast *ast, Node statement) {
    if (!ast_is(ast, statement, NODE_DECORATED_DEFINITION)) return statement;
    return ast_child(ast, statement, FIELD_DEFINITION);
}

static bool is_abstract(const Check *check, Node function) {
    static const char *const names[] = {"abc.abstractmethod", "abc.abstractclassmethod",
                                        "abc.abstractstaticmethod", "abc.abstractproperty", NULL};
    const Ast *const ast = check->ast;
    for (Node d = decorator_first(ast, function); d != 0; d = decorator_next(ast, d)) {
        if (model_is_any(check->model, decorator_expression(ast, d), names)) return true;
    }
    return false;
}

// Only `pass`, `...` and strings.
static bool is_empty(const Ast *ast, Node function) {
    AST_EACH_CHILD(ast, statement, definition_body(ast, function)) {
        const Node expression = ast_statement_expression(ast, statement);
        if (ast_is(ast, statement, NODE_PASS_STATEMENT)) continue;
        if (!ast_is(ast, expression, NODE_ELLIPSIS) && !is_plain_string(ast, expression))
            return false;
    }
    return true;
}

// `x: int`, which subclasses have to fill.
static bool declares_attribute(const Ast *ast, Node statement) {
    const Node assignment = ast_first_child(ast, statement);
    return ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) &&
           ast_is(ast, assignment, NODE_ASSIGNMENT) &&
           ast_child(ast, assignment, FIELD_TYPE) != 0 &&
           ast_child(ast, assignment, FIELD_RIGHT) == 0;
}

static void visit_class(Check *check, Node class) {
    const Ast *const ast = check->ast;
    if (check->source->kind == SOURCE_STUB || !is_abstract_class(check, class)) return;
    AST_EACH_CHILD(ast, statement, definition_body(ast, class)) {
        const Node function = undecorated(ast, statement);
        if (declares_attribute(ast, statement)) return;
        if (ast_is(ast, function, NODE_FUNCTION_DEFINITION) && is_abstract(check, function)) {
            return;
        }
    }
    const Node name = definition_name(ast, class);
    report(check, name,
           "`%.*s` is an abstract base class, but it has no abstract methods or properties",
           TEXT_ARGS(ast_text(ast, name)));
}

static void visit_methods(Check *check, Node class) {
    const Ast *const ast = check->ast;
    if (check->source->kind == SOURCE_STUB || !is_abstract_class(check, class)) return;
    AST_EACH_CHILD(ast, statement, definition_body(ast, class)) {
        const Node function = undecorated(ast, statement);
        if (!ast_is(ast, function, NODE_FUNCTION_DEFINITION) || !is_empty(ast, function)) continue;
        if (is_abstract(check, function) || function_is_overload(check->model, ast, function)) {
            continue;
        }
        const Node last = ast_last_child(ast, definition_body(ast, function));
        report_range(check, (Range){ast_start(ast, statement), ast_end(ast, last)},
                     "`%.*s.%.*s` is an empty method in an abstract base class, but has no "
                     "abstract decorator",
                     TEXT_ARGS(ast_text(ast, definition_name(ast, class))),
                     TEXT_ARGS(ast_text(ast, definition_name(ast, function))));
    }
}

const Rule rule_bugbear_abstract_base_class[] = {
    {
        .code = "B024",
        .name = "abstract-base-class-without-abstract-method",
        .summary = "An abstract base class has nothing abstract",
        .why = "Without an abstract method the class can be instantiated, and subclasses "
               "are not held to anything: the base class promises a contract that does not "
               "exist.",
        .help = "Mark what subclasses have to define with `@abstractmethod`, or drop the "
                "base.",
        .bad = "from abc import ABC\n\nclass Shape(ABC):\n    def area(self):\n        return 0\n",
        .good = "from abc import ABC, abstractmethod\n\nclass Shape(ABC):\n    @abstractmethod\n  "
                "  def area(self): ...\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit_class,
    },
    {
        .code = "B027",
        .name = "empty-method-without-abstract-decorator",
        .summary = "A method of an abstract base class is empty but not abstract",
        .why = "A subclass that forgets the method inherits one that does nothing, and nobody is "
               "told. With the decorator Python refuses to make an instance of such a class.",
        .help = "Mark it with `@abstractmethod`, or give it a body.",
        .bad = "from abc import ABC, abstractmethod\n\nclass Shape(ABC):\n    @abstractmethod\n"
               "    def area(self): ...\n\n    def draw(self):\n        pass\n",
        .good = "from abc import ABC, abstractmethod\n\nclass Shape(ABC):\n    @abstractmethod\n"
                "    def area(self): ...\n\n    @abstractmethod\n    def draw(self):\n"
                "        pass\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .is_default = false,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit_methods,
    },
    {0},
};
