// RUF036: `None | int`.
#include "rules/rule.h"

#include "base/buffer.h"
#include "check/edits.h"
#include "model/annotation.h"
#include "model/typing_use.h"
#include "model/union.h"
#include "model/unparse.h"

static uint32_t count_none(const Ast *ast, const UnionMembers *members) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < members->items.count; i++) {
        count += is_none(ast, members->items.items[i]);
    }
    return count;
}

// The union with None at its end.
static Text moved(const Check *check, Node outermost, const UnionMembers *members) {
    const Ast *const ast = check->ast;
    const bool is_bar = annotation_shape(ast, outermost) == ANNOTATION_UNION;
    const char *const separator = is_bar ? " | " : ", ";
    const UnparsePlace place = is_bar ? UNPARSE_MEMBER : UNPARSE_ARGUMENT;
    Buffer out = {0};
    if (!is_bar) {
        buffer_append(&out, ast_text(ast, annotation_head(ast, outermost)));
        buffer_append_byte(&out, '[');
    }
    for (uint32_t i = 0; i < members->items.count; i++) {
        const Node member = members->items.items[i];
        if (is_none(ast, member)) continue;
        buffer_append(&out, unparse(ast, member, place, check->arena));
        buffer_append_c(&out, separator);
    }
    buffer_append_c(&out, is_bar ? "None" : "None]");
    return buffer_move(&out, check->arena);
}

enum { FIRST_LATE = 314 };

// In an annotation that Python does not evaluate on its way, whose value nobody sees there.
static bool is_late_annotation(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    const bool is_late = check->settings->target_version >= FIRST_LATE ||
                         check->source->kind == SOURCE_STUB ||
                         model_has_future_annotations(check->model);
    const ScopeId scope = model_scope_of(check->model, expression);
    const bool is_in_function = model_scope(check->model, scope)->kind == SCOPE_FUNCTION;
    for (Node node = expression; node != 0; node = ast_parent(ast, node)) {
        if (!ast_is(ast, node, NODE_TYPE)) continue;
        switch (ast_kind(ast, ast_parent(ast, node))) {
        case NODE_ASSIGNMENT:
            if (is_in_function) return true; // those are never evaluated
            return is_late && !annotation_is_asked_for(check->model, node);
        case NODE_TYPED_PARAMETER:
        case NODE_TYPED_DEFAULT_PARAMETER:
        case NODE_FUNCTION_DEFINITION:
            return is_late && !annotation_is_asked_for(check->model, node);
        default: break;
        }
    }
    return false;
}

// `list[None | int]`: what brackets of a generic class hold is a type wherever it stands.
static bool is_in_generic(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    for (Node node = ast_parent(ast, expression); node != 0; node = ast_parent(ast, node)) {
        if (ast_is(ast, node, NODE_CALL) || ast_is(ast, node, NODE_BLOCK)) return false;
        if (annotation_shape(ast, node) != ANNOTATION_SUBSCRIPT) continue;
        const Node head = annotation_head(ast, node);
        if (model_is_typing(check->model, head, "Literal")) return false;
        if (is_generic_class_expression(check->model, head, check->arena)) return true;
    }
    return false;
}

// The union that was read last: most have several Nones only by mistake, few files many members.
typedef struct LastUnion {
    Node outermost;
    UnionMembers members;
    uint32_t read; // members of all unions of the file
} LastUnion;

// False where the file's unions have become too much to read.
static bool read_union(Check *check, Node none, LastUnion *last) {
    enum { MOST_READ = 1000000, LONG = 1000 }; // nests: each None has another outermost union
    if (last->read > MOST_READ) return false;
    const Node outermost = outermost_union(check->model, check->ast, none);
    if (outermost != last->outermost) {
        last->outermost = outermost;
        last->members = union_members(check->model, check->ast, outermost, check->arena);
    }
    last->read += last->members.is_too_long ? LONG : last->members.items.count;
    return outermost != 0 && !last->members.is_too_long;
}

static void visit(Check *check, Node none) {
    const Ast *const ast = check->ast;
    LastUnion *const last = rule_state(check, sizeof *last);
    if (!read_union(check, none, last)) return;
    const Node outermost = last->outermost;
    const UnionMembers members = last->members;
    if (is_none(ast, members.items.items[members.items.count - 1])) return;
    for (uint32_t i = 0; i < members.items.count; i++) {
        const Node member = members.items.items[i];
        if (is_none(ast, member) && member != none) return; // reported at the first one
        if (member == none) break;
    }
    if (!is_type_place(check->model, ast, outermost) && !is_in_generic(check, outermost)) return;
    Finding *const finding = report(check, outermost, "`None` not at the end of the type union.");
    if (!members.is_regular || count_none(ast, &members) != 1) return;
    const Range range = ast_range(ast, outermost);
    const Edit edit = {range.start, range.end, moved(check, outermost, &members)};
    const bool is_safe = is_late_annotation(check, outermost) && !range_has_comment(ast, range);
    finding_set_fix(check, finding, is_safe ? FIX_SAFE : FIX_UNSAFE, &edit, 1,
                    "Move `None` to the end of the type union");
}

const Rule rule_ruff_none_not_at_end_of_union[] = {
    {
        .code = "RUF036",
        .name = "none-not-at-end-of-union",
        .summary = "`None` is not the last member of a union",
        .why = "By custom None comes last, so that one sees at a glance whether it is allowed; at "
               "the front or between the others it is easily missed.",
        .help = "Put `None` at the end.",
        .bad = "def find(name: None | str): ...\n",
        .good = "def find(name: str | None): ...\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_NONE},
        .visit = visit,
    },
    {0},
};
