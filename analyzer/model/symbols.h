// The Model's inside and what builds it; private to model/.
//
// The walk (walk.c) goes over the Ast in the order in which Python evaluates it, with a stack of
// tasks instead of recursion: a Task is a run of nodes to read under one Context. What Python runs
// later (bodies of functions and lambdas) or reads later (annotations under PEP 563 and 649,
// annotations in strings) is put off until the module has been walked, in the order in which ruff
// does it, since the order decides what a name refers to.
#ifndef SHIKRA_MODEL_SYMBOLS_H
#define SHIKRA_MODEL_SYMBOLS_H

#include "model/model.h"
#include "syntax/string_type.h"

typedef enum ContextFlag {
    CONTEXT_TYPE_DEFINITION = 1,      // a string here is a type
    CONTEXT_TYPING_ONLY = 2,          // never evaluated at run time
    CONTEXT_DEFERRED = 4,             // read after the module: PEP 563, PEP 649, stubs
    CONTEXT_STRING = 8,               // inside a string
    CONTEXT_TYPE_CHECKING = 16,       // below `if TYPE_CHECKING:`
    CONTEXT_IMPORT_ERROR = 32,        // in a `try` that handles ImportError or ModuleNotFoundError
    CONTEXT_NAME_ERROR = 64,          // in a `try` that handles NameError
    CONTEXT_CONDITIONAL = 128,        // below `if`, `while`, `match`, `except`, `else`
    CONTEXT_ERROR = 256,              // inside an ERROR node: names may be anything
    CONTEXT_HANDLER = 512,            // inside an `except` clause
    CONTEXT_ANNOTATION = 1024,        // below a `:` or `->`
    CONTEXT_UNEVALUATED = 2048,       // a type that Python reads late or never, wherever it stands
    CONTEXT_RUNTIME_EVALUATED = 4096, // an annotation that is evaluated where it stands
    CONTEXT_RUNTIME_REQUIRED = 8192,  // something asks for the annotation when the file is run
    CONTEXT_AMBIGUOUS = 16384,        // something may ask for it
    CONTEXT_TYPE_PARAMETER = 32768,   // bounds and defaults of type parameters, `type` aliases
    CONTEXT_LITERAL = 65536,          // in `Literal[...]`, where strings are no types
} ContextFlag;

// Under which circumstances a run of nodes is read.
typedef struct Context {
    ScopeId scope;
    uint32_t branch; // innermost arm of an if, try or match; 0 outside
    uint32_t flags;  // ContextFlag
} Context;

typedef enum TaskKind {
    TASK_READ,            // the nodes [node, end)
    TASK_BIND,            // the target `node`; .detail is a TargetDetail
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

// What a name is bound to in the module's scope, and whether any other scope binds it at all.
typedef struct AtomEntry {
    BindingId in_module;
    bool is_local; // bound in some other scope too: look there first
} AtomEntry;

// Newest binding of a name in a scope that is not the module's: open addressing.
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
    bool is_typing_itself; // the file is typing.py or its like
    QName builtins;
    QName module; // the file's own
    // ---- Only while it is being built ----
    TaskList tasks;
    TaskList functions; // put off
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
// True if that is `qualified`.
bool binding_means(const Model *self, const Binding *binding, Text qualified);
// Takes `.name` off the end of `rest`.
bool strip_member(Text *rest, Text name);
// The dotted name that an import brings in, without its module.
Node imported_name(const Ast *ast, const Binding *binding);

// ---- scopes.c ----

ScopeId scope_add(Model *self, ScopeKind kind, Node node, ScopeId parent);
// Binds `name` in the context's scope. `node` is what is underlined, `statement` what binds.
BindingId binding_add(Model *self, Context context, Atom name, BindingKind kind, Node node,
                      Node statement);
// What a Reference in that context is, as ReferenceFlag.
uint32_t reference_flags(Context context);
// A use of `name` at `node` and `range`; makes the Reference and marks the binding.
void reference_add(Model *self, Context context, Atom name, Node node, Range range);
// Uses `binding` without looking it up (`__all__`, nonlocal).
void reference_add_to(Model *self, Context context, BindingId binding, Node node, Range range,
                      uint32_t flags);
// What `name` means in the context, without making a Reference. 0 for builtins and unknown names.
BindingId scope_resolve(const Model *self, Context context, Atom name);
// What a definition's own global statements name exists in the module from then on.
void scope_bind_globals(Model *self, Node definition);
void scope_delete(Model *self, Context context, Node identifier);

// ---- walk.c ----

void model_walk(Model *self);
void task_push(Model *self, TaskKind kind, Node node, Node end, uint32_t detail, Context context);
// Reads `node` (0: nothing) and all below it.
void task_read(Model *self, Node node, Context context);
// The same for a type: in a stub, types are read after the module.
void task_read_type(Model *self, Node node, Context context);
// Tasks pushed since `first` run in the order in which they were pushed.
void tasks_in_order(Model *self, uint32_t first);
void walk_annotation(Model *self, Node type, Context context);
// The same for the nodes [first, end).
void walk_annotation_range(Model *self, Node first, Node end, Context context);

// ---- evaluated.c ----

bool defers_annotations(const Model *self);
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
void bind_target(Model *self, Node target, uint32_t detail, Context context);
void bind_assignment(Model *self, Node assignment, Context context);
void bind_augmented(Model *self, Node assignment, Context context);
void bind_parameters(Model *self, Node parameters, Context context);
void bind_pattern(Model *self, Node pattern, Context context);
void bind_imports(Model *self, Node statement, Context context);
void bind_declared_names(Model *self, Node statement, Context context);
void bind_type_parameters(Model *self, Node parameters, Context context);

// ---- typed_places.c ----

// Tasks for the arguments of a call whose callee has been read. False: none, they are simply read.
bool read_arguments(Model *self, Node arguments, Context context);
// The same for `value[...]`.
bool read_subscript(Model *self, Node subscript, Context context);
bool is_type_checking_condition(const Model *self, Node condition, Context context);
bool is_typing_member(const Model *self, Node expression, Context context, const char *member);
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

// ---- builtins.c ----

bool atom_is_builtin(const Model *self, Atom name);

#endif
