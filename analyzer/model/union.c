// Unions: climbing to the outermost one, and its members by a stack of what is left to look at.
#include "model/union.h"

#include "model/annotation.h"
#include "model/typing_use.h"

// No type has so many alternatives.
enum { FARTHEST = 256, MOST_MEMBERS = 1000 };

static bool is_bar(const Ast *ast, Node node) {
    return annotation_shape(ast, node) == ANNOTATION_UNION;
}

static bool is_wrapping(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION) || ast_is(ast, node, NODE_TYPE) ||
           ast_is(ast, node, NODE_TYPE_PARAMETER);
}

// `A | B`, and `Union[...]`.
static bool is_union_type(const Model *model, const Ast *ast, Node expression) {
    const Node node = annotation_strip(ast, expression);
    if (is_bar(ast, node)) return true;
    return annotation_shape(ast, node) == ANNOTATION_SUBSCRIPT &&
           model_is_typing(model, annotation_head(ast, node), "Union");
}

static bool is_argument(const Ast *ast, Node subscript, Node node) {
    if (is_bar(ast, subscript)) return false;
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        if (ast_contains(ast, argument, node)) return true;
    }
    return false;
}

// The union around a member, through parentheses and a tuple in the brackets; 0 if there is none.
static Node union_around(const Model *model, const Ast *ast, Node member) {
    Node node = member;
    Node parent = ast_parent(ast, node);
    Node tuple = 0;
    for (int i = 0; i < FARTHEST && (is_wrapping(ast, parent) || ast_is(ast, parent, NODE_TUPLE));
         i++) {
        if (ast_is(ast, parent, NODE_TYPE) && ast_is(ast, ast_parent(ast, parent), NODE_ASSIGNMENT))
            return 0;
        if (ast_is(ast, parent, NODE_TUPLE)) {
            if (tuple != 0) return 0;
            tuple = parent;
        }
        node = parent;
        parent = ast_parent(ast, node);
    }
    if (!is_union_type(model, ast, parent)) return 0;
    if (tuple != 0 && is_argument(ast, parent, tuple)) return 0; // a tuple among the arguments
    const bool is_head = !is_bar(ast, parent) && ast_first_child(ast, parent) == node;
    const bool is_tuple = is_bar(ast, parent) && ast_is(ast, node, NODE_TUPLE);
    return is_head || is_tuple ? 0 : parent;
}

Node outermost_union(const Model *model, const Ast *ast, Node member) {
    Node outermost = 0;
    Node node = member;
    for (int i = 0; i < FARTHEST; i++) {
        node = union_around(model, ast, node);
        if (node == 0) break;
        outermost = node;
    }
    return outermost;
}

typedef VEC(Node) NodeStack;

static void open_arguments(const Ast *ast, Node subscript, NodeStack *open, Arena *arena) {
    const uint32_t first = open->count;
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        VEC_PUSH(arena, open, argument);
    }
    for (uint32_t low = first, high = open->count; low + 1 < high; low++) {
        const Node node = open->items[low];
        open->items[low] = open->items[--high];
        open->items[high] = node;
    }
}

// The grammar takes the rest of `list[int] | str | None` for the right side.
static bool continues_to_the_right(const Ast *ast, Node bar) {
    Node right = ast_last_child(ast, bar);
    if (!ast_is(ast, bar, NODE_UNION_TYPE)) return false;
    while (ast_is(ast, right, NODE_TYPE)) right = ast_first_child(ast, right);
    return is_bar(ast, right) && !ast_is(ast, right, NODE_PARENTHESIZED_EXPRESSION);
}

UnionMembers union_members(const Model *model, const Ast *ast, Node outermost, Arena *arena) {
    UnionMembers self = {.is_regular = true};
    NodeStack open = {0};
    VEC_PUSH(arena, &open, outermost);
    while (open.count != 0 && !self.is_too_long) {
        self.is_too_long = self.items.count == MOST_MEMBERS || open.count > MOST_MEMBERS;
        const Node node = annotation_strip(ast, open.items[--open.count]);
        if (!is_union_type(model, ast, node)) {
            VEC_PUSH(arena, &self.items, node);
        } else if (is_bar(ast, node)) {
            const Node right = annotation_right(ast, node);
            self.is_regular &=
                continues_to_the_right(ast, node) || !is_union_type(model, ast, right);
            VEC_PUSH(arena, &open, right);
            VEC_PUSH(arena, &open, annotation_left(ast, node));
        } else {
            AST_EACH_ARGUMENT(ast, argument, node) {
                self.is_regular &= !is_union_type(model, ast, argument);
            }
            open_arguments(ast, node, &open, arena);
        }
    }
    return self;
}

// ---- Places ----

// `Name: TypeAlias = value`
static bool is_alias(const Model *model, const Ast *ast, Node assignment, Node child) {
    return ast_field(ast, child) == FIELD_RIGHT &&
           model_is_typing(model, annotation_strip(ast, ast_child(ast, assignment, FIELD_TYPE)),
                           "TypeAlias");
}

// Literal's values and what Annotated adds to the type are no types.
static bool is_no_type_in(const Model *model, const Ast *ast, Node subscript, Node expression) {
    const Node head = annotation_head(ast, subscript);
    if (model_is_typing(model, head, "Literal")) return true;
    return model_is_typing(model, head, "Annotated") &&
           !ast_contains(ast, annotation_first_argument(ast, subscript), expression);
}

bool is_type_place(const Model *model, const Ast *ast, Node expression) {
    bool is_type = ast_is_in_string(ast, expression);
    Node child = expression;
    for (Node node = ast_parent(ast, child); node != 0;
         child = node, node = ast_parent(ast, node)) {
        const AnnotationShape shape = annotation_shape(ast, node);
        if (shape == ANNOTATION_SUBSCRIPT && is_no_type_in(model, ast, node, expression))
            return false;
        if (ast_is(ast, node, NODE_TYPE)) is_type = true;
        if (ast_is(ast, node, NODE_ASSIGNMENT)) return is_type || is_alias(model, ast, node, child);
        if (ast_is(ast, node, NODE_ARGUMENT_LIST)) {
            return is_type || is_typed_argument(model, child, expression);
        }
        if (ast_is(ast, node, NODE_KEYWORD_ARGUMENT)) continue;
        if (ast_is(ast, node, NODE_BLOCK) || ast_is(ast, node, NODE_MODULE) ||
            ast_is(ast, node, NODE_EXPRESSION_STATEMENT)) {
            break;
        }
    }
    return is_type;
}
