// Where strings are types and where they are not: typing's own functions and subscripts.
#include "model/symbols.h"
#include "model/typing_use.h"

#include "syntax/name_role.h"

enum { MOST_NODES_SEARCHED = 256 };

// True for what typing.py itself defines.
static bool is_own_definition(const Model *self, const Binding *binding) {
    return self->is_typing_itself && binding->scope == SCOPE_ID_MODULE &&
           (binding->kind == BINDING_CLASS || binding->kind == BINDING_FUNCTION);
}

// The member of a typing module that the expression means, as it is called there ("cast"); empty if
// it means none. `context` is where it stands.
static Text typing_member(const Model *self, Node expression, Context context) {
    const Ast *const ast = self->ast;
    if (!self->has_typing_import && !self->is_typing_itself) return TEXT("");
    if (ast_is(ast, expression, NODE_IDENTIFIER)) {
        const BindingId id = scope_resolve(self, context, expression);
        const Binding *const binding = &self->bindings.items[id];
        if (is_own_definition(self, binding)) return ast_name(ast, expression);
        if ((binding->flags & BINDING_FLAG_TYPING_MEMBER) == 0) return TEXT("");
        const bool is_alias = (binding->flags & BINDING_FLAG_ALIAS) != 0;
        const Node dotted =
            is_alias ? ast_child(ast, ast_parent(ast, binding->node), FIELD_NAME) : binding->node;
        return ast_text(ast, dotted);
    }
    if (!ast_is(ast, expression, NODE_ATTRIBUTE)) return TEXT("");
    const Node object = ast_child(ast, expression, FIELD_OBJECT);
    if (!ast_is(ast, object, NODE_IDENTIFIER)) return TEXT("");
    const BindingId id = scope_resolve(self, context, object);
    if ((self->bindings.items[id].flags & BINDING_FLAG_TYPING_MODULE) == 0) return TEXT("");
    return ast_name(ast, ast_child(ast, expression, FIELD_ATTRIBUTE));
}

bool is_typing_member(const Model *self, Node expression, Context context, const char *member) {
    return text_is(typing_member(self, expression, context), member);
}

// `TYPE_CHECKING` or `x.TYPE_CHECKING`: what it is called is enough, whatever it means.
static bool is_called_type_checking(const Ast *ast, Node expression) {
    const bool is_attribute = ast_is(ast, expression, NODE_ATTRIBUTE);
    const Node name = is_attribute ? ast_child(ast, expression, FIELD_ATTRIBUTE) : expression;
    return ast_is(ast, name, NODE_IDENTIFIER) && text_is(ast_text(ast, name), "TYPE_CHECKING");
}

bool is_type_checking_condition(const Model *self, Node condition, Context context) {
    const Node node = ast_unparenthesized(self->ast, condition);
    return is_called_type_checking(self->ast, node) ||
           is_typing_member(self, node, context, "TYPE_CHECKING");
}

bool model_is_type_checking(const Model *self, Node node) {
    const Ast *const ast = self->ast;
    for (Node parent = ast_parent(ast, node); parent != 0;
         node = parent, parent = ast_parent(ast, node)) {
        if (!ast_is(ast, parent, NODE_IF_STATEMENT)) continue;
        if (ast_field(ast, node) != FIELD_CONSEQUENCE) continue;
        const Node condition = ast_unparenthesized(ast, ast_child(ast, parent, FIELD_CONDITION));
        if (is_called_type_checking(ast, condition)) return true;
        if (model_is_typing(self, condition, "TYPE_CHECKING")) return true;
    }
    return false;
}

// ---- Exceptions ----

static uint32_t exception_flag(const Model *self, Node type, Context context) {
    const Ast *const ast = self->ast;
    if (!ast_is(ast, type, NODE_IDENTIFIER)) return 0;
    const Atom name = ast_atom(ast, type);
    if (scope_resolve(self, context, type) != 0) return 0;
    if (name == ATOM_NameError) return CONTEXT_NAME_ERROR;
    if (name == ATOM_ImportError || name == ATOM_ModuleNotFoundError) return CONTEXT_IMPORT_ERROR;
    return 0;
}

uint32_t handled_exceptions(const Model *self, Node try_statement, Context context) {
    const Ast *const ast = self->ast;
    uint32_t flags = 0;
    AST_EACH_CHILD(ast, clause, try_statement) {
        if (!ast_is(ast, clause, NODE_EXCEPT_CLAUSE)) continue;
        AST_EACH_CHILD(ast, child, clause) {
            if (ast_is(ast, child, NODE_BLOCK)) continue;
            Node type = child;
            if (ast_is(ast, type, NODE_AS_PATTERN)) type = ast_first_child(ast, type);
            type = ast_unparenthesized(ast, type);
            flags |= exception_flag(self, type, context);
            if (!ast_is(ast, type, NODE_TUPLE)) continue;
            AST_EACH_CHILD(ast, item, type) flags |= exception_flag(self, item, context);
        }
    }
    return flags;
}

// ---- Calls ----

static Context plain(Context context) {
    context.flags &= (uint32_t)~CONTEXT_TYPE_DEFINITION;
    return context;
}

static void read_part(Model *self, Node node, bool is_type, Context context) {
    if (is_type) {
        task_read_type(self, node, context);
    } else {
        task_read(self, node, plain(context));
    }
}

static bool is_pair_of(const Ast *ast, Node item, bool is_dictionary) {
    if (is_dictionary) return ast_is(ast, item, NODE_PAIR);
    const bool is_display = ast_is(ast, item, NODE_TUPLE) || ast_is(ast, item, NODE_LIST);
    return is_display && ast_child_count(ast, item) == 2;
}

// NamedTuple("N", [("field", "type")]) and TypedDict("T", {"key": "type"}); no other form has
// types.
static void read_fields(Model *self, Node fields, bool is_dictionary, Context context) {
    const Ast *const ast = self->ast;
    const bool has_types = is_dictionary
                               ? ast_is(ast, fields, NODE_DICTIONARY)
                               : ast_is(ast, fields, NODE_LIST) || ast_is(ast, fields, NODE_TUPLE);
    if (!has_types) {
        task_read(self, fields, plain(context));
        return;
    }
    AST_EACH_CHILD(ast, item, fields) {
        if (is_pair_of(ast, item, is_dictionary)) {
            read_part(self, ast_first_child(ast, item), false, context);
            read_part(self, ast_last_child(ast, item), true, context);
        } else {
            task_read(self, item, plain(context));
        }
    }
}

typedef enum TypedCall {
    CALL_CAST,       // cast(type, value)
    CALL_TYPE_VAR,   // TypeVar("T", type, ..., bound=type, default=type)
    CALL_NEW_TYPE,   // NewType("N", type)
    CALL_TYPE_ALIAS, // TypeAliasType("N", type, type_params=types)
    CALL_TYPE_FORM,  // TypeForm(type)
    CALL_NAMED_TUPLE,
    CALL_TYPED_DICT,
    CALL_OTHER,
} TypedCall;

static const struct {
    const char *member;
    TypedCall call;
} TYPED_CALLS[] = {{"cast", CALL_CAST},           {"TypeVar", CALL_TYPE_VAR},
                   {"NewType", CALL_NEW_TYPE},    {"TypeAliasType", CALL_TYPE_ALIAS},
                   {"TypeForm", CALL_TYPE_FORM},  {"NamedTuple", CALL_NAMED_TUPLE},
                   {"TypedDict", CALL_TYPED_DICT}};
enum { TYPED_CALL_COUNT = sizeof TYPED_CALLS / sizeof *TYPED_CALLS };

// `callee` has been read. Most callees are no names, or names of something else.
static bool may_be_typing_member(const Model *self, Node callee) {
    const Ast *const ast = self->ast;
    const Node head = ast_is(ast, callee, NODE_ATTRIBUTE) ? ast_first_child(ast, callee) : callee;
    const BindingId id = ast_is(ast, head, NODE_IDENTIFIER) ? self->meaning[head] : 0;
    const uint32_t flags = BINDING_FLAG_TYPING_MEMBER | BINDING_FLAG_TYPING_MODULE;
    return (self->bindings.items[id].flags & flags) != 0 ||
           is_own_definition(self, &self->bindings.items[id]);
}

static TypedCall typed_call(const Model *self, Node callee, Context context) {
    if (!may_be_typing_member(self, callee)) return CALL_OTHER;
    const Text name = typing_member(self, callee, context);
    if (name.length == 0) return CALL_OTHER;
    for (size_t i = 0; i < TYPED_CALL_COUNT; i++) {
        if (text_is(name, TYPED_CALLS[i].member)) return TYPED_CALLS[i].call;
    }
    return CALL_OTHER;
}

// A TypedDict's fields could be keywords, if nothing else gave them, until Python 3.13.
static bool gives_fields(const Model *self, Node argument) {
    const Ast *const ast = self->ast;
    uint32_t positional = 0;
    AST_EACH_CHILD(ast, other, ast_parent(ast, argument)) {
        positional += !ast_is(ast, other, NODE_KEYWORD_ARGUMENT);
    }
    return positional == 1 && self->options->target_version < 313;
}

// What an argument of such a call holds.
typedef enum TypedPart {
    PART_VALUE,
    PART_TYPE,
    PART_FIELDS, // types by name
} TypedPart;

static TypedPart typed_part(const Model *self, TypedCall call, Node argument, uint32_t position) {
    const Ast *const ast = self->ast;
    const bool is_keyword = ast_is(ast, argument, NODE_KEYWORD_ARGUMENT);
    const Atom name = is_keyword ? ast_atom(ast, ast_child(ast, argument, FIELD_NAME)) : ATOM_NONE;
    bool is_type = false;
    switch (call) {
    case CALL_CAST: is_type = is_keyword ? name == ATOM_typ : position == 0; break;
    case CALL_TYPE_VAR:
        is_type = is_keyword ? name == ATOM_bound || name == ATOM_default : position > 0;
        break;
    case CALL_NEW_TYPE: is_type = is_keyword ? name == ATOM_tp : position == 1; break;
    case CALL_TYPE_ALIAS:
        is_type = is_keyword ? name == ATOM_value || name == ATOM_type_params : position == 1;
        break;
    case CALL_TYPE_FORM: is_type = !is_keyword && position == 0; break;
    case CALL_NAMED_TUPLE:
    case CALL_TYPED_DICT:
        if (!is_keyword && position > 0) return PART_FIELDS;
        is_type = is_keyword && (call == CALL_NAMED_TUPLE || name == ATOM_extra_items ||
                                 gives_fields(self, argument));
        break;
    case CALL_OTHER: break;
    }
    return is_type ? PART_TYPE : PART_VALUE;
}

static void read_typed_argument(Model *self, TypedCall call, Node argument, uint32_t position,
                                Context context) {
    const TypedPart part = typed_part(self, call, argument, position);
    if (part == PART_FIELDS) {
        read_fields(self, argument, call == CALL_TYPED_DICT, context);
    } else {
        read_part(self, argument, part == PART_TYPE, context);
    }
}

// True if the expression is in a type of the fields.
static bool is_type_of_field(const Ast *ast, Node fields, bool is_dictionary, Node expression) {
    Node item = expression;
    while (item != fields && ast_parent(ast, item) != fields) item = ast_parent(ast, item);
    return item != fields && is_pair_of(ast, item, is_dictionary) &&
           ast_contains(ast, ast_last_child(ast, item), expression);
}

// The first arguments are told apart, no more.
static uint32_t position_of(const Ast *ast, Node argument) {
    uint32_t position = 0;
    Node at = argument;
    while (position < 2 && (at = ast_previous(ast, at)) != 0) position++;
    return position;
}

bool is_typed_argument(const Model *self, Node argument, Node expression) {
    const Ast *const ast = self->ast;
    const Node call = ast_parent(ast, ast_parent(ast, argument));
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    for (size_t i = 0; i < TYPED_CALL_COUNT; i++) {
        if (!model_is_typing(self, callee, TYPED_CALLS[i].member)) continue;
        const TypedCall kind = TYPED_CALLS[i].call;
        const TypedPart part = typed_part(self, kind, argument, position_of(ast, argument));
        return part == PART_TYPE ||
               (part == PART_FIELDS &&
                is_type_of_field(ast, argument, kind == CALL_TYPED_DICT, expression));
    }
    return false;
}

static TypedCall call_of_arguments(const Model *self, Node arguments, Context context) {
    const Node call = ast_parent(self->ast, arguments);
    return typed_call(self, ast_first_child(self->ast, call), context);
}

// ---- Bases ----

static bool is_extra_items(const Ast *ast, Node argument) {
    return ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) &&
           ast_atom(ast, ast_child(ast, argument, FIELD_NAME)) == ATOM_extra_items;
}

// A class whose bases, or theirs, are typing's TypedDict.
static bool is_typed_dict(const Model *self, Node definition, Context context) {
    enum { MOST_CLASSES = 16 };
    const Ast *const ast = self->ast;
    Node open[MOST_CLASSES] = {definition};
    uint32_t count = 1;
    for (uint32_t i = 0; i < count; i++) {
        AST_EACH_CHILD(ast, base, ast_child(ast, open[i], FIELD_SUPERCLASSES)) {
            Node name = ast_unparenthesized(ast, base);
            if (ast_is(ast, name, NODE_SUBSCRIPT)) name = ast_child(ast, name, FIELD_VALUE);
            if (is_typing_member(self, name, context, "TypedDict")) return true;
            if (!ast_is(ast, name, NODE_IDENTIFIER) || count == MOST_CLASSES) continue;
            const BindingId id = scope_resolve(self, context, name);
            const Binding *const binding = &self->bindings.items[id];
            if (binding->kind == BINDING_CLASS) open[count++] = binding->statement;
        }
    }
    return false;
}

// `class A(TypedDict, extra_items="type")` (PEP 728).
static bool has_extra_items(const Model *self, Node arguments, Context context) {
    bool has_it = false;
    AST_EACH_CHILD(self->ast, argument, arguments) has_it |= is_extra_items(self->ast, argument);
    return has_it && is_typed_dict(self, ast_parent(self->ast, arguments), context);
}

static void read_bases(Model *self, Node arguments, Context context) {
    AST_EACH_CHILD(self->ast, argument, arguments) {
        if (is_extra_items(self->ast, argument)) {
            task_read_type(self, argument, context);
        } else {
            task_read(self, argument, context);
        }
    }
}

bool arguments_are_plain(Model *self, Node arguments, Context context) {
    const Ast *const ast = self->ast;
    const Node call = ast_parent(ast, arguments);
    if (!ast_is(ast, call, NODE_CALL)) return !has_extra_items(self, arguments, context);
    const Node callee = ast_first_child(ast, call);
    if (ast_atom(ast, callee) == ATOM_locals && self->meaning[callee] == 0) {
        self->scopes.items[context.scope].uses_locals = true;
    }
    return plain(context).flags == context.flags && typed_call(self, callee, context) == CALL_OTHER;
}

void read_arguments(Model *self, Node arguments, Context context) {
    if (!ast_is(self->ast, ast_parent(self->ast, arguments), NODE_CALL)) {
        read_bases(self, arguments, context);
        return;
    }
    const TypedCall kind = call_of_arguments(self, arguments, context);
    if (kind == CALL_OTHER) {
        task_read_range(self, arguments + 1, ast_end_of(self->ast, arguments), plain(context));
        return;
    }
    uint32_t position = 0;
    AST_EACH_CHILD(self->ast, argument, arguments) {
        read_typed_argument(self, kind, argument, position++, context);
    }
}

// ---- Subscripts ----

static bool holds_string(const Ast *ast, Node node) {
    const Node end = ast_end_of(ast, node);
    if (end - node > MOST_NODES_SEARCHED) return true;
    for (; node < end; node++) {
        if (ast_is(ast, node, NODE_STRING)) return true;
    }
    return false;
}

bool is_generic_class_name(Text qualified) {
    static const char *const classes[] = {"builtins.dict",
                                          "builtins.frozenset",
                                          "builtins.list",
                                          "builtins.set",
                                          "builtins.tuple",
                                          "builtins.type",
                                          "collections.ChainMap",
                                          "collections.Counter",
                                          "collections.OrderedDict",
                                          "collections.defaultdict",
                                          "collections.deque",
                                          "contextlib.AbstractAsyncContextManager",
                                          "contextlib.AbstractContextManager",
                                          "re.Match",
                                          "re.Pattern",
                                          "os.PathLike",
                                          "queue.LifoQueue",
                                          "queue.PriorityQueue",
                                          "queue.Queue",
                                          "queue.SimpleQueue",
                                          "asyncio.Future",
                                          "asyncio.Task",
                                          "weakref.WeakKeyDictionary",
                                          "weakref.WeakMethod",
                                          "weakref.WeakSet",
                                          "weakref.WeakValueDictionary",
                                          "functools.cached_property",
                                          "functools.partialmethod",
                                          "dataclasses.Field",
                                          "shelve.Shelf",
                                          "types.MappingProxyType",
                                          "tempfile.SpooledTemporaryFile",
                                          "tempfile.TemporaryDirectory",
                                          NULL};
    if (text_starts_with(qualified, TEXT("collections.abc."))) return true;
    for (const char *const *known = classes; *known != NULL; known++) {
        if (text_is(qualified, *known)) return true;
    }
    return false;
}

// What a name or chain of attributes means in `context`; it has not been read yet.
static Text meaning_of(const Model *self, Node value, Context context) {
    const Ast *const ast = self->ast;
    Node head = value;
    while (ast_is(ast, head, NODE_ATTRIBUTE)) head = ast_first_child(ast, head);
    if (!ast_is(ast, head, NODE_IDENTIFIER)) return TEXT("");
    const BindingId id = scope_resolve(self, context, head);
    const Text meaning =
        id != 0 ? binding_meaning(self, &self->bindings.items[id], self->arena) : TEXT("");
    if (meaning.length == 0) return meaning;
    const Text members = text_slice(ast->source->text, ast_end(ast, head), ast_end(ast, value));
    return ARENA_JOIN(self->arena, meaning, members);
}

static bool is_generic_class(const Model *self, Node value, Context context) {
    const Ast *const ast = self->ast;
    const Atom name = ast_atom(ast, value);
    if (name != ATOM_NONE && scope_resolve(self, context, value) == 0) {
        if (!atom_is_builtin(self, name)) return false;
        const Text builtin = ARENA_JOIN(self->arena, TEXT("builtins."), ast_name(ast, value));
        return is_generic_class_name(builtin) || text_is(builtin, "builtins.slice") ||
               name_is_listed(builtin, self->options->extend_generics);
    }
    const Text meaning = meaning_of(self, value, context);
    return is_generic_class_name(meaning) ||
           name_is_listed(meaning, self->options->extend_generics);
}

// The slices of a subscript, or the arguments of the grammar's generic type.
static Node first_slice(const Ast *ast, Node subscript) {
    if (ast_is(ast, subscript, NODE_SUBSCRIPT)) return ast_child(ast, subscript, FIELD_SUBSCRIPT);
    return ast_first_child(ast, ast_child_of_kind(ast, subscript, NODE_TYPE_PARAMETER));
}

// True if `value` can mean a class: most are variables.
static bool may_be_class(const Model *self, Node value, Context context) {
    const Ast *const ast = self->ast;
    Node head = value;
    while (ast_is(ast, head, NODE_ATTRIBUTE)) head = ast_first_child(ast, head);
    if (!ast_is(ast, head, NODE_IDENTIFIER)) return false;
    const BindingId id = scope_resolve(self, context, head);
    return id == 0 || binding_has_meaning(&self->bindings.items[id]);
}

// `list["key"] = 1` stores something: whatever `list` means, that is no type.
static bool is_stored(const Ast *ast, Node subscript) {
    while (ast_field(ast, subscript) == FIELD_VALUE &&
           ast_is(ast, ast_parent(ast, subscript), NODE_SUBSCRIPT)) {
        subscript = ast_parent(ast, subscript);
    }
    const NameRole role = target_role(ast, subscript);
    return role == NAME_STORE || role == NAME_DELETE;
}

bool subscript_is_plain(const Model *self, Node subscript, Context context) {
    const Ast *const ast = self->ast;
    const Node value = ast_first_child(ast, subscript);
    if (!may_be_class(self, value, context) || is_stored(ast, subscript)) return true;
    const bool is_attribute = ast_is(ast, value, NODE_ATTRIBUTE);
    const Node name = is_attribute ? ast_child(ast, value, FIELD_ATTRIBUTE) : value;
    // What is no string is read in the same way, but in stubs later.
    const bool is_put_off =
        ast->source->kind == SOURCE_STUB && (context.flags & CONTEXT_DEFERRED) == 0;
    return !is_put_off && ast_atom(ast, name) != ATOM_Annotated && !holds_string(ast, subscript);
}

// Of typing's members, not `typing.__dict__["List"]`.
static bool names_type(Text member) {
    return member.length != 0 && byte_is_upper(member.bytes[0]) &&
           !text_is(member, "TYPE_CHECKING");
}

bool read_subscript(Model *self, Node subscript, Context context) {
    const Ast *const ast = self->ast;
    const Node value = ast_first_child(ast, subscript);
    const Text member = typing_member(self, value, context);
    const bool is_literal = text_is(member, "Literal");
    const bool is_annotated = text_is(member, "Annotated");
    if (!names_type(member) && !is_generic_class(self, value, context)) return false;
    task_read(self, value, context);
    const Node slice = first_slice(ast, subscript);
    if (text_is(member, "TypedDict")) { // PEP 764
        const bool has_fields = ast_next(ast, slice) == 0;
        if (has_fields) read_fields(self, slice, true, context);
        for (Node at = slice; at != 0 && !has_fields; at = ast_next(ast, at)) {
            read_part(self, at, false, context);
        }
        return true;
    }
    Context literal = context;
    literal.flags |= CONTEXT_LITERAL;
    for (Node at = slice; at != 0; at = ast_next(ast, at)) {
        const bool is_plain = is_annotated && at != slice;
        if (is_literal) {
            task_read(self, at, literal);
        } else {
            read_part(self, at, !is_plain, context);
        }
    }
    return true;
}
