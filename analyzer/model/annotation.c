// Annotations: one shape for the grammar's several spellings; which types are immutable.
#include "model/annotation.h"

Node annotation_strip(const Ast *ast, Node annotation) {
    while (ast_is(ast, annotation, NODE_TYPE) ||
           ast_is(ast, annotation, NODE_PARENTHESIZED_EXPRESSION)) {
        annotation = ast_first_child(ast, annotation);
    }
    return annotation;
}

static bool is_bit_or(const Ast *ast, Node operation) {
    return ast_is(ast, ast_child(ast, operation, FIELD_OPERATOR), TOKEN_BAR);
}

AnnotationShape annotation_shape(const Ast *ast, Node annotation) {
    const Node node = annotation_strip(ast, annotation);
    switch (ast_kind(ast, node)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE: return ANNOTATION_NAME;
    case NODE_SUBSCRIPT:
    case NODE_GENERIC_TYPE: return ANNOTATION_SUBSCRIPT;
    case NODE_UNION_TYPE: return ANNOTATION_UNION;
    case NODE_BINARY_OPERATOR: return is_bit_or(ast, node) ? ANNOTATION_UNION : ANNOTATION_OTHER;
    case NODE_NONE: return ANNOTATION_NONE;
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: return ANNOTATION_STRING;
    default: return ANNOTATION_OTHER;
    }
}

// Not through parentheses.
static Node strip_types(const Ast *ast, Node node) {
    while (ast_is(ast, node, NODE_TYPE)) node = ast_first_child(ast, node);
    return node;
}

static bool is_union(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_UNION_TYPE) ||
           (ast_is(ast, node, NODE_BINARY_OPERATOR) && is_bit_or(ast, node));
}

Range annotation_union_range(const Ast *ast, Node bar) {
    enum { FARTHEST = 256 }; // no type has so many alternatives
    Range range = ast_range(ast, bar);
    if (ast_is(ast, bar, NODE_UNION_TYPE)) {
        Node right = strip_types(ast, ast_last_child(ast, bar));
        while (is_union(ast, right)) right = strip_types(ast, ast_first_child(ast, right));
        range.end = ast_end(ast, right);
    }
    // What it is the right side of, or the left end of that.
    Node node = bar;
    for (int i = 0; i < FARTHEST && node != 0; i++) {
        const Node parent = ast_parent(ast, node);
        const bool is_first = ast_first_child(ast, parent) == node;
        if (ast_is(ast, parent, NODE_UNION_TYPE)) {
            if (!is_first) range.start = ast_start(ast, parent);
        } else if (!is_first || (!ast_is(ast, parent, NODE_TYPE) && !is_union(ast, parent))) {
            break;
        }
        node = parent;
    }
    return range;
}

Node annotation_left(const Ast *ast, Node annotation) {
    return annotation_strip(ast, ast_first_child(ast, annotation_strip(ast, annotation)));
}

Node annotation_right(const Ast *ast, Node annotation) {
    return annotation_strip(ast, ast_last_child(ast, annotation_strip(ast, annotation)));
}

Node annotation_head(const Ast *ast, Node annotation) {
    return annotation_strip(ast, ast_first_child(ast, annotation_strip(ast, annotation)));
}

// The first thing between the brackets, a tuple or not.
static Node bracket_content(const Ast *ast, Node annotation) {
    const Node node = annotation_strip(ast, annotation);
    if (ast_is(ast, node, NODE_SUBSCRIPT)) return ast_child(ast, node, FIELD_SUBSCRIPT);
    return ast_first_child(ast, ast_child_of_kind(ast, node, NODE_TYPE_PARAMETER));
}

Node annotation_first_argument(const Ast *ast, Node annotation) {
    const Node content = bracket_content(ast, annotation);
    const Node only = annotation_strip(ast, content);
    if (ast_next(ast, content) != 0 || !ast_is(ast, only, NODE_TUPLE)) return content;
    return ast_first_child(ast, only);
}

bool annotation_has_tuple(const Ast *ast, Node annotation) {
    const Node content = bracket_content(ast, annotation);
    if (ast_next(ast, content) != 0) return true;
    if (ast_is(ast, annotation_strip(ast, content), NODE_TUPLE)) return true;
    const Node node = annotation_strip(ast, annotation);
    const Text behind =
        source_slice(ast->source, (Range){ast_end(ast, content), ast_end(ast, node)});
    return text_starts_with(text_trim(behind), TEXT(","));
}

// --- Immutable types. ---

// Only as plain names: what `builtins.int` is to a type checker, nobody writes.
static const char *const IMMUTABLE_BUILTINS[] = {"bool",   "bytes", "complex", "float", "int",
                                                 "object", "range", "str",     NULL};
static const char *const IMMUTABLE[] = {"collections.abc.Sized", "typing.LiteralString",
                                        "typing.Sized", NULL};
// These also with arguments: Sequence[int].
static const char *const IMMUTABLE_GENERIC[] = {
    "builtins.frozenset",
    "builtins.tuple",
    "collections.abc.ByteString",
    "collections.abc.Collection",
    "collections.abc.Container",
    "collections.abc.Iterable",
    "collections.abc.Mapping",
    "collections.abc.Reversible",
    "collections.abc.Sequence",
    "collections.abc.Set",
    "typing.AbstractSet",
    "typing.ByteString",
    "typing.Callable",
    "typing.Collection",
    "typing.Container",
    "typing.FrozenSet",
    "typing.Iterable",
    "typing.Literal",
    "typing.Mapping",
    "typing.Never",
    "typing.NoReturn",
    "typing.Reversible",
    "typing.Sequence",
    "typing.Tuple",
    NULL,
};

static bool is_plain_builtin(const Model *model, const Ast *ast, Node name,
                             const char *const *names) {
    if (!ast_is(ast, name, NODE_IDENTIFIER)) return false;
    for (; *names != NULL; names++) {
        if (text_is(ast_text(ast, name), *names)) return model_is_builtin(model, name, *names);
    }
    return false;
}

typedef VEC(Node) NodeStack;

static void push_arguments(const Ast *ast, Node annotation, NodeStack *open, Arena *arena) {
    for (Node argument = annotation_first_argument(ast, annotation); argument != 0;
         argument = ast_next(ast, argument)) {
        VEC_PUSH(arena, open, argument);
    }
}

// Immutable by its head alone, or if the arguments are that it puts on `open`.
static bool subscript_may_be_immutable(const Model *model, const Ast *ast, Node annotation,
                                       NodeStack *open, Arena *arena) {
    const Node head = annotation_head(ast, annotation);
    if (model_is_any(model, head, IMMUTABLE_GENERIC)) return true;
    const bool has_tuple = annotation_has_tuple(ast, annotation);
    if (model_is(model, head, "typing.Union")) {
        if (has_tuple) push_arguments(ast, annotation, open, arena);
        return has_tuple;
    }
    const bool is_optional = model_is(model, head, "typing.Optional");
    if (!is_optional && !model_is_typing(model, head, "Annotated")) return false;
    const Node first = annotation_first_argument(ast, annotation);
    if (has_tuple == is_optional || first == 0) return false;
    VEC_PUSH(arena, open, first);
    return true;
}

static bool name_is_immutable(const Model *model, const Ast *ast, Node name,
                              const char *const *more) {
    return is_plain_builtin(model, ast, name, IMMUTABLE_BUILTINS) ||
           model_is_any(model, name, IMMUTABLE) || model_is_any(model, name, IMMUTABLE_GENERIC) ||
           model_is_listed(model, name, more);
}

bool annotation_is_immutable(const Model *model, const Ast *ast, Node annotation,
                             const char *const *more, Arena *arena) {
    NodeStack open = {0}; // parts that must all be immutable
    VEC_PUSH(arena, &open, annotation);
    while (open.count != 0) {
        const Node node = annotation_strip(ast, open.items[--open.count]);
        switch (annotation_shape(ast, node)) {
        case ANNOTATION_NAME:
            if (!name_is_immutable(model, ast, node, more)) return false;
            break;
        case ANNOTATION_SUBSCRIPT:
            if (!subscript_may_be_immutable(model, ast, node, &open, arena)) return false;
            break;
        case ANNOTATION_UNION:
            VEC_PUSH(arena, &open, annotation_left(ast, node));
            VEC_PUSH(arena, &open, annotation_right(ast, node));
            break;
        case ANNOTATION_NONE: break;
        default: return false;
        }
    }
    return true;
}
