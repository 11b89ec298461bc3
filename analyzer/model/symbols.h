// The Model's inside and what builds it; private to model/.
//
// The walk (walk.c) goes over the Ast in the order in which Python evaluates it, with a stack of
// tasks instead of recursion: a Task is a run of nodes to read under one Context. A statement's
// handler says its steps in order; each is done at once unless one before it has to wait, because
// it came to a node that has steps of its own. Then the rest waits on the stack. So most code is
// read without any task, and no function calls itself. What Python runs
// later (bodies of functions and lambdas) or reads later (annotations under PEP 563 and 649,
// annotations in strings) is put off until the module has been walked, in the order in which ruff
// does it, since the order decides what a name refers to.
#ifndef SHIKRA_MODEL_SYMBOLS_H
#define SHIKRA_MODEL_SYMBOLS_H

#include "model/model.h"
#include "syntax/string_type.h"

// Those that a Reference made there has, too, are the same bits as in ReferenceFlag.
typedef enum ContextFlag {
    CONTEXT_TYPE_DEFINITION = REFERENCE_TYPING, // a string here is a type
    CONTEXT_DEFERRED = REFERENCE_DEFERRED,      // read after the module: PEP 563, 649, stubs
    CONTEXT_STRING = REFERENCE_STRING,          // inside a string
    CONTEXT_TYPE_CHECKING = REFERENCE_IN_TYPE_CHECKING, // below `if TYPE_CHECKING:`
    CONTEXT_NAME_ERROR = REFERENCE_HANDLES_NAME_ERROR,  // in a `try` that handles NameError
    CONTEXT_ERROR = REFERENCE_IN_ERROR,          // inside an ERROR node: names may be anything
    CONTEXT_ANNOTATION = REFERENCE_ANNOTATION,   // below a `:` or `->`
    CONTEXT_UNEVALUATED = REFERENCE_UNEVALUATED, // a type that Python reads late or never
    CONTEXT_TYPING_ONLY = REFERENCE_TYPING_ONLY, // never evaluated at run time
    CONTEXT_RUNTIME_EVALUATED = REFERENCE_RUNTIME_EVALUATED, // evaluated where it stands
    CONTEXT_AMBIGUOUS = REFERENCE_AMBIGUOUS,                 // something may ask for it
    CONTEXT_TYPE_PARAMETER = REFERENCE_TYPE_PARAMETER,       // bounds, defaults, `type` aliases
    CONTEXT_IMPORT_ERROR = 1 << 16, // in a `try` that handles ImportError or ModuleNotFoundError
    CONTEXT_CONDITIONAL = 1 << 17,  // below `if`, `while`, `match`, `except`, `else`
    CONTEXT_HANDLER = 1 << 18,      // inside an `except` clause
    CONTEXT_RUNTIME_REQUIRED = 1 << 19, // something asks for the annotation when the file is run
    CONTEXT_LITERAL = 1 << 20,          // in `Literal[...]`, where strings are no types
} ContextFlag;

// Under which circumstances a run of nodes is read.
typedef struct Context {
    ScopeId scope;
    uint32_t branch; // innermost arm of an if, try or match; 0 outside
    uint32_t flags;  // ContextFlag
} Context;

static inline Context with_flags(Context context, uint32_t flags) {
    context.flags |= flags;
    return context;
}

typedef enum TaskKind {
    TASK_READ, // the nodes [node, end)
    TASK_BIND, // the target `node` of the statement `end`; 0: its parent; .detail is a TargetDetail
    TASK_DEFINITION,      // the name of a function or class, once it is complete
    TASK_FUNCTION,        // puts a function's body off
    TASK_FUNCTION_BODY,   // binds parameters, reads the body
    TASK_LAMBDA_BODY,     // the same for a lambda
    TASK_CLASS_BODY,      // makes the scope, reads the body
    TASK_UNBIND,          // an exception's name at the end of its clause; .detail is what it hid
    TASK_TYPE_PARAMETERS, // binds them
    TASK_COMPREHENSION,   // all but the first iterable
    TASK_STRING_TYPE,     // a type in a string
    TASK_PATTERN,         // a case pattern
    TASK_DELETE,          // a name behind `del`
} TaskKind;

typedef struct Task {
    TaskKind kind;
    Node node;
    Node end;
    uint32_t detail;
    Context context;
} Task;

typedef VEC(Task) TaskList;

// A string that is a type, and how it stands there.
typedef struct TypeString {
    Node string;
    uint32_t flags; // ReferenceFlag
} TypeString;

// What a name is bound to in the module's scope, and in the other scope that bound it last: the one
// that is being read, mostly.
typedef struct AtomEntry {
    BindingId in_module;
    BindingId in_scope;
    ScopeId scope;  // 0: no other scope binds it
    bool is_local;  // what it means depends on the scopes around a use, not on the module alone
    bool has_slots; // still other scopes bind it
} AtomEntry;

// Newest binding of a name in a scope that is neither of these two: open addressing.
typedef struct ScopeSlot {
    ScopeId scope; // 0: free
    Atom name;
    BindingId binding;
} ScopeSlot;

// `global x`, and the function or class whose body it stands in.
typedef struct GlobalStatement {
    Node statement;
    Node definition;
} GlobalStatement;

typedef struct ExportedNames ExportedNames; // visibility.c

// What is found out when somebody first asks for it; the one thing that changes once the model is
// built.
typedef struct LateFacts {
    ScopeId *scopes; // by node, in deep trees: see model_scope_of
    const ExportedNames *exports;
} LateFacts;

struct Model {
    const Ast *ast;
    Arena *arena;
    const ModelOptions *options;
    VEC(Scope) scopes;         // [0] is none
    VEC(ScopeId) outer;        // by scope, the nearest function or module that it is in
    VEC(Binding) bindings;     // [0] is none
    VEC(Reference) references; // [0] is none
    VEC(ReferenceId) unresolved;
    AtomEntry *atoms; // by Atom
    uint32_t atom_capacity;
    ScopeSlot *slots;
    uint32_t slot_count; // a power of two
    uint32_t slots_used;
    // By node: of an identifier the binding it refers to or makes, of a node that is a scope its
    // ScopeId, of a string that is a type the root of its expression.
    uint32_t *meaning;
    uint32_t meaning_capacity;
    StringTypes string_types;
    VEC(TypeString) type_strings; // in the order of reading
    LateFacts *late;
    bool has_future_annotations;
    bool has_typing_import;
    bool has_star_import;  // in some scope
    bool is_typing_itself; // the file is typing.py or its like
    QName builtins;
    QName module;             // the file's own
    uint64_t module_initials; // the bytes that parts of its name begin with, a bit each (modulo 64)
    // ---- Only while it is being built ----
    TaskList tasks;
    uint32_t first_step; // where in `tasks` stand the steps of the node that is being read
    TaskList functions;  // put off
    TaskList lambdas;
    TaskList annotations;
    TaskList strings;
    TaskList type_parameters;
    TaskList class_bases;
    uint32_t branch_count;
    GlobalStatement *globals; // in order
    uint32_t global_count;
};

// ---- packages.c ----

// The module that a relative_import means, in two parts: `base`, what the dots lead to (empty: the
// outermost package's folder), and `rest`, the dotted_name behind them or 0. False if the file
// is in no package or the dots lead out of it.
bool relative_import(const Model *self, Node import, Text *base, Node *rest);
// What binding an import, class or function gives its name: "os.path", ".sibling.name",
// "module.Class"; length 0 for others.
Text binding_meaning(const Model *self, const Binding *binding, Arena *arena);
// True if it is of a kind that binding_meaning answers for.
bool binding_has_meaning(const Binding *binding);
// True if that is `qualified`.
bool binding_means(const Model *self, const Binding *binding, Text qualified);
// Takes `.name` off the end of `rest`.
bool strip_member(Text *rest, Text name);
// The dotted name that an import brings in, without its module.
Node imported_name(const Ast *ast, const Binding *binding);

// ---- scopes.c ----

// What a Reference in that context is, as ReferenceFlag.
static inline uint32_t reference_flags(Context context) {
    const uint32_t deferred =
        (context.flags & CONTEXT_TYPING_ONLY) != 0 ? (uint32_t)REFERENCE_DEFERRED : 0;
    return (context.flags & UINT16_MAX) | deferred;
}

// What there is before anything is bound. `atoms` is there.
void scopes_init(Model *self);
ScopeId scope_add(Model *self, ScopeKind kind, Node node, ScopeId parent);
// Binds `name` in the context's scope. `node` is what is underlined, `statement` what binds.
BindingId binding_add(Model *self, Context context, Atom name, BindingKind kind, Node node,
                      Node statement);
// Uses `binding` without looking it up (`__all__`, nonlocal).
void reference_add_to(Model *self, Context context, BindingId binding, Node node, Range range,
                      uint32_t flags);
// What a name means in the context, without making a Reference. 0 for builtins and unknown names.
BindingId scope_resolve(const Model *self, Context context, Node identifier);
BindingId scope_resolve_name(const Model *self, Context context, Atom name);
// What a definition's own global statements name exists in the module from then on.
void scope_bind_globals(Model *self, Node definition);
void scope_delete(Model *self, Context context, Node identifier);

// ---- walk.c ----

void model_walk(Model *self);
// A step that waits in any case: until what has been pushed before it is done.
void task_push(Model *self, TaskKind kind, Node node, Node end, uint32_t detail, Context context);
// A step that is no reading.
void task_step(Model *self, TaskKind kind, Node node, Node end, uint32_t detail, Context context);
// One that waits until the module has been read, on the `list` of its like.
void task_put_off(Model *self, TaskList *list, TaskKind kind, Node node, Context context);
// Reads the nodes [node, end); `node` (0: nothing) and all below it.
void task_read_range(Model *self, Node node, Node end, Context context);
void task_read(Model *self, Node node, Context context);
// The same for a type: in a stub, types are read after the module.
void task_read_type(Model *self, Node node, Context context);
// Binds the name `name`, a part of a target of `statement`, or the names in a target (bind_target).
void task_bind_part(Model *self, Node name, Node statement, uint32_t detail, Context context);
static inline void task_bind(Model *self, Node target, uint32_t detail, Context context) {
    task_bind_part(self, target, 0, detail, context);
}

// ---- definitions.c ----

// Steps for a definition, and those that they are.
void read_function(Model *self, Node function, Context context);
void read_lambda(Model *self, Node lambda, Context context);
void read_class(Model *self, Node definition, Context context);
void read_type_alias(Model *self, Node statement, Context context);
void put_off_function(Model *self, Node function, Context context);
void read_function_body(Model *self, Node function, Context context); // a lambda's, too
void read_class_body(Model *self, Node definition, Context context);
void bind_definition(Model *self, const Task *task);
void walk_annotation(Model *self, Node type, Context context);
// The same for the nodes [first, end).
void walk_annotation_range(Model *self, Node first, Node end, Context context);

// ---- evaluated.c ----

// Who evaluates the annotations of a class's body; for Scope.annotations. To be asked once
// its bases and decorators have been read.
uint16_t class_annotations(const Model *self, Node definition);
// ContextFlag for the annotations of a function; *variadic: for those of *args and **kwargs.
uint32_t function_annotations(const Model *self, Node function, uint32_t *variadic);
// Reads the annotation of a variable.
void read_variable_annotation(Model *self, Node type, Context context);

// ---- targets.c ----

// What a target's names become: a BindingKind, and flags for the Binding.
enum { TARGET_FLAG_SHIFT = 8 };
void bind_target(Model *self, Node target, Node statement, uint32_t detail, Context context);
void bind_assignment(Model *self, Node assignment, Context context);
void bind_augmented(Model *self, Node assignment, Context context);
void bind_parameters(Model *self, Node parameters, Context context);
void bind_pattern(Model *self, Node pattern, Context context);
void bind_imports(Model *self, Node statement, Context context);
void bind_declared_names(Model *self, Node statement, Context context);
void bind_type_parameters(Model *self, Node parameters, Context context);

// ---- typed_places.c ----

// True if the arguments of a call whose callee has been read are simply read. Notes locals().
bool arguments_are_plain(Model *self, Node arguments, Context context);
// Steps for those that are not.
void read_arguments(Model *self, Node arguments, Context context);
// True if it is certain that `value[...]` is simply read.
bool subscript_is_plain(const Model *self, Node subscript, Context context);
// Steps for one of which it is not. False: none, it is simply read.
bool read_subscript(Model *self, Node subscript, Context context);
bool is_type_checking_condition(const Model *self, Node condition, Context context);
bool is_typing_member(const Model *self, Node expression, Context context, const char *member);
// True for a name that a list from the settings has: those without dots are builtins'.
bool name_is_listed(Text qualified, const char *const *listed);
// CONTEXT_IMPORT_ERROR and CONTEXT_NAME_ERROR, by a try statement's clauses.
uint32_t handled_exceptions(const Model *self, Node try_statement, Context context);

// ---- type_string.c ----

void read_type_string(Model *self, Node string, Context context);
// True for a string that is made when the program runs: no type, though it may have types inside.
bool string_is_formatted(const Ast *ast, Node string);
// Its interpolations. The plain strings beside it are no types.
void read_interpolations(Model *self, Node string, Context context);

// ---- exports.c ----

// References from the entries of `__all__`.
void read_exports(Model *self);
// The next entry of `__all__` in the nodes [node, end) of a value that is assigned to it, a string;
// 0: there is none.
Node export_entry(const Ast *ast, Node node, Node end);

// ---- builtins.c ----

bool atom_is_builtin(const Model *self, Atom name);

#endif
