// A lambda as a `def`: parameters written anew, with types if an annotation `Callable[[...], ...]`
// has them, and the body as it is.
#include "rules/pycodestyle/lambda_as_def.h"

#include "base/buffer.h"
#include "check/edits.h"
#include "model/unparse.h"

// What `Callable[[int, str], bool]` says.
typedef struct Signature {
    Node next_type; // of the next parameter; 0 if no more are known
    Node result;    // 0 if it is not known
} Signature;

static Signature signature_of(const Check *check, Node assignment) {
    static const char *const callables[] = {"collections.abc.Callable", NULL};
    const Ast *const ast = check->ast;
    const Node annotation = ast_first_child(ast, ast_child(ast, assignment, FIELD_TYPE));
    const bool is_subscript =
        ast_is(ast, annotation, NODE_SUBSCRIPT) || ast_is(ast, annotation, NODE_GENERIC_TYPE);
    const Node head = ast_first_child(ast, annotation);
    if (!is_subscript || (!model_is_typing(check->model, head, "Callable") &&
                          !model_is_any(check->model, head, callables))) {
        return (Signature){0, 0};
    }
    Node parameters = ast_next(ast, head);
    if (ast_is(ast, parameters, NODE_TYPE_PARAMETER)) parameters = ast_first_child(ast, parameters);
    const Node result = ast_next(ast, parameters);
    if (result == 0 || ast_next(ast, result) != 0) return (Signature){0, 0};
    if (ast_is(ast, parameters, NODE_TYPE)) parameters = ast_first_child(ast, parameters);
    const bool is_list = ast_is(ast, parameters, NODE_LIST);
    return (Signature){is_list ? ast_first_child(ast, parameters) : 0, result};
}

static Node type_expression(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_TYPE) ? ast_first_child(ast, node) : node;
}

static void write_parameter(Buffer *out, const Check *check, const Parameter *parameter,
                            Signature *signature) {
    const Ast *const ast = check->ast;
    if (parameter->kind == PARAMETER_VARARG) buffer_append_c(out, "*");
    if (parameter->kind == PARAMETER_KWARG) buffer_append_c(out, "**");
    buffer_append(out, ast_text(ast, parameter->name));
    const bool is_positional = parameter->kind <= PARAMETER_NORMAL;
    if (is_positional && signature->next_type != 0) {
        const Node type = type_expression(ast, signature->next_type);
        buffer_append_c(out, ": ");
        buffer_append(out, unparse(ast, type, UNPARSE_ARGUMENT, check->arena));
        signature->next_type = ast_next(ast, signature->next_type);
    }
    if (parameter->value != 0) {
        buffer_append_c(out, "=");
        buffer_append(out, unparse(ast, parameter->value, UNPARSE_ARGUMENT, check->arena));
    }
}

static void write_parameters(Buffer *out, const Check *check, Node lambda, Signature *signature) {
    const ParameterList list = function_parameters(check->ast, lambda, check->arena);
    ParameterKind last = PARAMETER_NORMAL;
    for (uint32_t i = 0; i < list.count; i++) {
        const ParameterKind kind = list.items[i].kind;
        if (i != 0) buffer_append_c(out, ", ");
        if (last == PARAMETER_POSITIONAL_ONLY && kind != last) buffer_append_c(out, "/, ");
        if (kind == PARAMETER_KEYWORD_ONLY && last < PARAMETER_VARARG) buffer_append_c(out, "*, ");
        write_parameter(out, check, &list.items[i], signature);
        last = kind;
    }
    if (last == PARAMETER_POSITIONAL_ONLY) buffer_append_c(out, ", /");
}

// The lines behind the first move in with the statement that they now stand in.
static void write_body(Buffer *out, Text body, Text blank) {
    for (size_t i = 0; i < body.length; i++) {
        buffer_append_byte(out, body.bytes[i]);
        if (body.bytes[i] == '\n') buffer_append(out, blank);
    }
}

static Text definition(Check *check, Node assignment, Node name, Node lambda, Text blank) {
    const Ast *const ast = check->ast;
    Signature signature = signature_of(check, assignment);
    Buffer out = {0};
    buffer_printf(&out, "def %.*s(", TEXT_ARGS(ast_text(ast, name)));
    write_parameters(&out, check, lambda, &signature);
    buffer_append_c(&out, ")");
    if (signature.result != 0) {
        const Node type = type_expression(ast, signature.result);
        const Text text = unparse(ast, type, UNPARSE_OBJECT, check->arena);
        buffer_printf(&out, " -> %.*s", TEXT_ARGS(text));
    }
    const bool is_grouped = ast_with_parentheses(ast, lambda) != lambda; // may go over lines
    buffer_printf(&out, ":%s%.*s%.*sreturn %s", edit_newline(check), TEXT_ARGS(blank),
                  TEXT_ARGS(edit_indentation(check)), is_grouped ? "(" : "");
    write_body(&out, ast_text(ast, ast_child(ast, lambda, FIELD_BODY)), blank);
    if (is_grouped) buffer_append_c(&out, ")");
    return buffer_move(&out, check->arena);
}

// Its lines cannot be moved.
static bool has_long_string(const Ast *ast, Node expression) {
    for (Node node = expression; node < ast_end_of(ast, expression); node++) {
        if (!ast_is(ast, node, NODE_STRING)) continue;
        if (text_find_byte(ast_text(ast, node), '\n', 0) != TEXT_NOT_FOUND) return true;
    }
    return false;
}

// The name has an annotation of its own.
static bool is_annotated(const Check *check, Node name) {
    const BindingId id = model_resolve(check->model, name);
    BindingId each = id;
    for (int i = 0; i < 100 && each != 0; i++) {
        if (model_binding(check->model, each)->kind == BINDING_ANNOTATION) return true;
        each = model_binding(check->model, each)->shadows;
    }
    return false;
}

void fix_lambda_assignment(Check *check, Finding *finding, Node assignment, Node name,
                           Node lambda) {
    const Ast *const ast = check->ast;
    Text blank;
    if (!edit_line_start(check, assignment, &blank) || !edit_ends_line(check, assignment)) return;
    if (blank.length != 0 && has_long_string(ast, ast_child(ast, lambda, FIELD_BODY))) return;
    const Range range = ast_range(ast, assignment);
    const Edit edit = {range.start, range.end, definition(check, assignment, name, lambda, blank)};
    const Text message =
        arena_printf(check->arena, "Rewrite `%.*s` as a `def`", TEXT_ARGS(ast_text(ast, name)));
    finding_set_fix(check, finding, is_annotated(check, name) ? FIX_DISPLAY : FIX_UNSAFE, &edit, 1,
                    message.bytes);
}
