// UP007 and UP045: `Union[X, Y]` and `Optional[X]`.
#include "rules/shared/type_upgrade.h"

#include "check/edits.h"
#include "model/annotation.h"
#include "model/union.h"
#include "model/unparse.h"

#include "base/buffer.h"

enum { FIRST_VERSION = 310 };

// ---- The fix ----

// What may stand beside `|`, in parentheses if need be.
static bool is_operand(const Ast *ast, Node argument) {
    const Node node = annotation_strip(ast, argument);
    switch (ast_kind(ast, node)) {
    case NODE_LAMBDA:
    case NODE_AWAIT:
    case NODE_YIELD:
    case NODE_SLICE:
    case NODE_CONSTRAINED_TYPE:
    case NODE_NAMED_EXPRESSION:
    case NODE_KEYWORD_ARGUMENT: return false;
    case NODE_TUPLE: {
        AST_EACH_CHILD(ast, element, node) {
            if (ast_is(ast, element, NODE_LAMBDA) || ast_is(ast, element, NODE_LIST_SPLAT)) {
                return false;
            }
        }
        return true;
    }
    default: return true;
    }
}

// A union among others keeps its parentheses unless it is the first.
static Text operand(const Check *check, Node node, bool is_first) {
    const Ast *const ast = check->ast;
    if (!is_operand(ast, node)) return TEXT("");
    const bool is_union = annotation_shape(ast, annotation_strip(ast, node)) == ANNOTATION_UNION;
    const UnparsePlace place = is_union && is_first ? UNPARSE_ARGUMENT : UNPARSE_MEMBER;
    return unparse(ast, node, place, check->arena);
}

// The arguments with `|` between them; empty if they cannot be written so.
static Text joined(Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    Buffer text = {0};
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        const Text part = operand(check, argument, text.length == 0);
        if (part.length == 0) {
            buffer_clear(&text);
            break;
        }
        if (text.length != 0) buffer_append_c(&text, " | ");
        buffer_append(&text, part);
    }
    return buffer_move(&text, check->arena);
}

// What `Optional` is about, without what would say None a second time: `int` of
// `Optional[Optional[int]]` and `Optional[int | None]`. Empty if nothing is left.
static Text optional_operand(const Check *check, Node argument) {
    enum { DEEPEST = 32 };
    const Ast *const ast = check->ast;
    Node node = argument;
    for (int i = 0; i < DEEPEST; i++) {
        const Node inner = annotation_strip(ast, node);
        if (annotation_shape(ast, inner) != ANNOTATION_SUBSCRIPT) break;
        if (!model_is_typing(check->model, annotation_head(ast, inner), "Optional")) break;
        const Node only = annotation_first_argument(ast, inner);
        if (annotation_has_tuple(ast, inner) || only == 0) break;
        if (string_first(ast, annotation_strip(ast, only)) != 0) break; // `"X" | None` may fail
        node = only;
    }
    if (annotation_shape(ast, annotation_strip(ast, node)) != ANNOTATION_UNION) {
        return operand(check, node, true);
    }
    const UnionMembers members =
        union_members(check->model, ast, annotation_strip(ast, node), check->arena);
    Buffer text = {0};
    uint32_t none_count = 0;
    for (uint32_t i = 0; i < members.items.count; i++) {
        const bool is_first = text.length == 0;
        if (annotation_shape(ast, members.items.items[i]) == ANNOTATION_NONE) {
            none_count++;
            continue;
        }
        if (!is_first) buffer_append_c(&text, " | ");
        buffer_append(&text, operand(check, members.items.items[i], is_first));
    }
    const Text rest = buffer_move(&text, check->arena);
    return none_count != 0 ? rest : operand(check, node, true);
}

// Where only types are wanted: also between the brackets of something generic, as in the alias
// `Maker = Callable[[], Optional[int]]`.
static bool is_type(const Check *check, const TypingUse *use) {
    enum { FARTHEST = 64 };
    const Ast *const ast = check->ast;
    if ((use->reference->flags & (REFERENCE_TYPING | REFERENCE_STRING)) != 0) return true;
    Node node = typing_use_subscript(ast, use);
    for (int i = 0; i < FARTHEST; i++) {
        const Node parent = ast_parent(ast, node);
        const uint16_t kind = ast_kind(ast, parent);
        if (kind == NODE_SUBSCRIPT && ast_field(ast, node) == FIELD_SUBSCRIPT) {
            const Node head = ast_first_child(ast, parent);
            if (is_generic_class_expression(check->model, head, check->arena)) return true;
            if (model_is_typing(check->model, head, "Annotated")) {
                return node == ast_child(ast, parent, FIELD_SUBSCRIPT);
            }
        } else if (kind != NODE_LIST && kind != NODE_TUPLE &&
                   kind != NODE_PARENTHESIZED_EXPRESSION && kind != NODE_BINARY_OPERATOR) {
            return false;
        }
        node = parent;
    }
    return false;
}

static void fix(Check *check, Finding *finding, const TypingUse *use, Node subscript,
                const char *end) {
    const bool is_optional = end[0] != '\0';
    enum { LONGEST = 16384 }; // of thousands in one another each would hold those inside
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, subscript);
    if (range.end - range.start > LONGEST || !is_type(check, use)) return;
    Text content = is_optional ? optional_operand(check, annotation_first_argument(ast, subscript))
                               : joined(check, subscript);
    if (content.length == 0) return;
    content = arena_printf(check->arena, "%.*s%s", TEXT_ARGS(content), end);
    const bool is_safe =
        check->settings->target_version >= FIRST_VERSION && !range_has_comment(ast, range);
    const Edit edit = {range.start, range.end, edit_padded(check, content, range)};
    finding_set_fix(check, finding, is_safe ? FIX_SAFE : FIX_UNSAFE, &edit, 1,
                    is_optional ? "Convert to `X | None`" : "Convert to `X | Y`");
}

// NamedTuple is no type but makes one: a mistake that this does not mend.
static bool has_named_tuple(const Check *check, Node subscript) {
    AST_EACH_ARGUMENT(check->ast, argument, subscript) {
        const Node node = annotation_strip(check->ast, argument);
        if (annotation_shape(check->ast, node) == ANNOTATION_NAME &&
            model_is_typing(check->model, node, "NamedTuple")) {
            return true;
        }
    }
    return false;
}

// The next subscript of that member that could be a union; 0 at the end.
static Node next_union(Check *check, TypingUse *use, const char *member) {
    while (typing_use_next(check->model, check->ast, use)) {
        if (!text_is(use->member, member)) continue;
        const Node subscript = typing_use_subscript(check->ast, use);
        if (subscript == 0) continue;
        const uint32_t late = REFERENCE_ANNOTATION | REFERENCE_STRING;
        if (!may_upgrade(check, use, FIRST_VERSION, late)) continue;
        if (may_be_written_as_union(check, use, subscript) && !has_named_tuple(check, subscript)) {
            return subscript;
        }
    }
    return 0;
}

static void finish_union(Check *check) {
    TypingUse use = {0};
    for (Node subscript = next_union(check, &use, "Union"); subscript != 0;
         subscript = next_union(check, &use, "Union")) {
        Finding *const finding = report(check, subscript, "Use `X | Y` for type annotations");
        fix(check, finding, &use, subscript, "");
    }
}

static void finish_optional(Check *check) {
    const Ast *const ast = check->ast;
    TypingUse use = {0};
    for (Node subscript = next_union(check, &use, "Optional"); subscript != 0;
         subscript = next_union(check, &use, "Optional")) {
        Finding *const finding = report(check, subscript, "Use `X | None` for type annotations");
        const Node only = annotation_first_argument(ast, subscript);
        const bool is_one = !annotation_has_tuple(ast, subscript);
        if (is_one && annotation_shape(ast, only) != ANNOTATION_NONE) {
            fix(check, finding, &use, subscript, " | None");
        }
    }
}

const Rule rule_pyupgrade_non_pep604_annotation[] = {
    {
        .code = "UP007",
        .name = "non-pep604-annotation-union",
        .summary = "A union is written as `Union[X, Y]`",
        .why = "Since Python 3.10 types join with `|`: it is shorter, needs no import, and is how "
               "type checkers and error messages write unions.",
        .help = "Write `X | Y`.",
        .bad = "from typing import Union\n\nsize: Union[int, str]\n",
        .good = "size: int | str\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .finish = finish_union,
    },
    {
        .code = "UP045",
        .name = "non-pep604-annotation-optional",
        .summary = "A type that allows None is written as `Optional[X]`",
        .why =
            "`X | None` says what is meant, where `Optional` sounds like an argument that may be "
            "left out. It needs no import and works since Python 3.10.",
        .help = "Write `X | None`.",
        .bad = "from typing import Optional\n\nsize: Optional[int]\n",
        .good = "size: int | None\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .finish = finish_optional,
    },
    {0},
};
