// Model: what the names of a file mean. Scopes as CPython's symtable has them, bindings,
// references, qualified names through imports and aliases, `__all__`, type-checking blocks, string
// annotations.
//
// Sources: the language reference, "Naming and binding" (4.2); PEP 563 and 649 (deferred
// annotations), PEP 572 (walrus in comprehensions), PEP 695/696 (type parameter scopes).
// Ids count from 1; 0 is "none" and every accessor takes it. All memory is in the file's arena.
#ifndef SHIKRA_MODEL_MODEL_H
#define SHIKRA_MODEL_MODEL_H

#include "syntax/ast.h"

typedef uint32_t ScopeId;
typedef uint32_t BindingId;
typedef uint32_t ReferenceId;

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_COMPREHENSION,   // list, set, dict comprehension, generator expression
    SCOPE_TYPE_PARAMETERS, // PEP 695: around a generic function, class or type alias
} ScopeKind;

typedef enum BindingKind {
    BINDING_ARGUMENT,
    BINDING_ASSIGNMENT,       // x = 1, x += 1, x: int = 1
    BINDING_ANNOTATION,       // x: int
    BINDING_NAMED_EXPRESSION, // (x := 1)
    BINDING_LOOP_VARIABLE,    // for x in ...
    BINDING_COMPREHENSION,    // [... for x in ...]
    BINDING_WITH_ITEM,        // with ... as x
    BINDING_CAPTURE,          // case x
    BINDING_EXCEPTION,        // except ... as x
    BINDING_IMPORT,           // import os, import os as o, import os.path as p
    BINDING_SUBMODULE_IMPORT, // import os.path, which binds os
    BINDING_FROM_IMPORT,      // from os import path
    BINDING_FUTURE_IMPORT,    // from __future__ import annotations
    BINDING_CLASS,
    BINDING_FUNCTION,
    BINDING_TYPE_PARAMETER,       // def f[T]
    BINDING_TYPE_ALIAS,           // type X = ...
    BINDING_GLOBAL,               // global x
    BINDING_NONLOCAL,             // nonlocal x
    BINDING_EXPORT,               // __all__ = [...]
    BINDING_DELETION,             // del x
    BINDING_CONDITIONAL_DELETION, // del x under `if`: x may still be there
    BINDING_UNBOUND_EXCEPTION,    // x behind `except ... as x:`
} BindingKind;

typedef enum BindingFlag {
    BINDING_FLAG_EXPLICIT_EXPORT = 1,  // import a as a, from a import b as b
    BINDING_FLAG_IN_TYPE_CHECKING = 2, // under `if TYPE_CHECKING:`
    BINDING_FLAG_IN_EXCEPT_HANDLER = 4,
    BINDING_FLAG_ALIAS = 32,     // bound under another name than its own (import a as b)
    BINDING_FLAG_USED = 64,      // it, or one that it shadows, has a reference or is exported
    BINDING_FLAG_SHADOWED = 128, // not the newest of its name in its scope
    BINDING_FLAG_GLOBAL = 256,   // behind `global x`
    BINDING_FLAG_NONLOCAL = 512, // behind `nonlocal x`
    BINDING_FLAG_HANDLES_IMPORT_ERROR = 1024, // in a `try` that handles ImportError
    BINDING_FLAG_TYPING_MODULE = 2048,        // means typing, typing_extensions or their like
    BINDING_FLAG_TYPING_MEMBER = 4096,        // means something that was imported from them
    BINDING_FLAG_UNPACKED = 8192,             // one of several names that share a value
} BindingFlag;

typedef struct Binding {
    Atom name;
    BindingKind kind;
    uint32_t flags; // BindingFlag
    ScopeId scope;
    Node node;                 // the name itself where there is one: identifier, dotted_name, alias
    Node statement;            // the statement (or parameter, clause) that binds it
    BindingId shadows;         // the earlier binding of that name in the same scope
    BindingId shadows_outside; // without one: that of a function or module around
    BindingId stands_for;      // of global, nonlocal, conditional deletion, unbound exception; or 0
    uint32_t branch;           // innermost arm of an if, try or match that it stands in; 0 outside
    ReferenceId first_reference; // its own, in the order in which Python gets there
    ReferenceId last_reference;
    QName qname; // imports; QNAME_NONE if no rule asks for it
} Binding;

typedef enum ReferenceFlag {
    REFERENCE_TYPING = 1,   // only types are wanted here: annotation, string annotation, cast
    REFERENCE_DEFERRED = 2, // evaluated later or never
    REFERENCE_STRING = 4,   // inside a string annotation
    REFERENCE_IN_TYPE_CHECKING = 8,    // under `if TYPE_CHECKING:`
    REFERENCE_DELETE = 16,             // del x
    REFERENCE_IN_EXPORT = 32,          // an entry of __all__
    REFERENCE_HANDLES_NAME_ERROR = 64, // in a `try` that handles NameError
    REFERENCE_MAYBE_STAR = 128,        // unresolved, but `from x import *` is in view
    REFERENCE_IN_ERROR = 256,          // inside what could not be parsed
    REFERENCE_ANNOTATION = 512,        // below a `:` or `->`, also inside a string there
    REFERENCE_UNEVALUATED = 1024,      // a type that Python reads late or never
    // Of annotations. Without any of these, they are evaluated because something will ask for them.
    REFERENCE_TYPING_ONLY = 2048,       // in an annotation that is not evaluated
    REFERENCE_RUNTIME_EVALUATED = 4096, // in one that is, although nobody may need its value
    REFERENCE_AMBIGUOUS = 8192,         // in one that somebody may ask for and may do without
    REFERENCE_TYPE_PARAMETER = 16384,   // in a type parameter's bound or default, or a `type` alias
} ReferenceFlag;

// Flags of which one is enough for a reference not to be evaluated when the file is run.
enum {
    REFERENCE_NOT_EVALUATED = REFERENCE_IN_TYPE_CHECKING | REFERENCE_TYPING_ONLY |
                              REFERENCE_STRING | REFERENCE_TYPE_PARAMETER,
};

typedef struct Reference {
    Node node;         // the identifier, or the entry of `__all__`
    Range range;       // of the name itself
    BindingId binding; // 0: unresolved (what means a builtin has no Reference)
    ScopeId scope;
    uint32_t flags;   // ReferenceFlag
    ReferenceId next; // of the same binding
} Reference;

typedef struct Scope {
    ScopeKind kind;
    Node node; // function_definition, class_definition, lambda, comprehension, module
    ScopeId parent;
    bool uses_locals; // calls locals(): every binding counts as used
    bool has_star_import;
    uint16_t annotations; // of a class: who evaluates them (private to model/)
} Scope;

enum { SCOPE_ID_MODULE = 1 };

typedef struct Model Model;

// Qualified names of what evaluates the annotations of functions and classes when the file is run.
// Each list is NULL-terminated, or NULL.
typedef struct RuntimeTypes {
    const char *const *required_bases; // "pydantic.BaseModel"
    const char *const *ambiguous_bases;
    const char *const *required_decorators; // "attrs.define", "fastapi.FastAPI.get"
    const char *const *ambiguous_decorators;
} RuntimeTypes;

typedef struct ModelOptions {
    uint16_t target_version;     // 314 for Python 3.14
    const char *const *builtins; // more names that are always there; NULL-terminated, may be NULL
    const char *const
        *typing_modules; // modules that re-export typing; NULL-terminated, may be NULL
    const char *const *extend_generics; // classes whose subscripts hold types; likewise
    Text module;    // the file's own, "os.path" or "os.__init__"; empty if unknown
    Parser *parser; // for types in strings; NULL: the model makes one if it needs it
    RuntimeTypes runtime_types;
} ModelOptions;

// Never fails: on a tree with syntax errors it models what is there.
// The Ast gets the nodes of types in strings (model/string_type.h).
Model *model_build(Arena *arena, Ast *ast, const ModelOptions *options);

const Scope *model_scope(const Model *self, ScopeId id);
const Binding *model_binding(const Model *self, BindingId id);
const Reference *model_reference(const Model *self, ReferenceId id);
BindingId model_binding_id(const Model *self, const Binding *binding);
uint32_t model_scope_count(const Model *self);     // ids are 1 .. count
uint32_t model_binding_count(const Model *self);   // ids are 1 .. count, in the order of binding
uint32_t model_reference_count(const Model *self); // ids are 1 .. count

// Those that mean no binding, in order; a reference with a binding is not among them.
const ReferenceId *model_unresolved(const Model *self, uint32_t *count);

// The scope in which `node` is evaluated.
ScopeId model_scope_of(const Model *self, Node node);
// The binding that an identifier refers to, or that it makes; 0 if there is none or it means a
// builtin.
BindingId model_resolve(const Model *self, Node identifier);
// Newest binding of `name` in `scope` itself; 0 if none. (Older ones: Binding.shadows.)
BindingId model_lookup(const Model *self, ScopeId scope, Atom name);

// What an import means: "os.path", ".sibling.name". Length 0 for other bindings.
Text binding_qualified_name(const Model *self, const Binding *binding, Arena *arena);
// How a name that binds is spelled.
Text binding_name(const Model *self, const Binding *binding);

// What an expression (identifier, attribute chain, or call's function) means through imports and
// builtins: for `P` after `from subprocess import Popen as P` that of "subprocess.Popen", for
// `open` "builtins.open". What relative imports bring is named from the file's own module, and so
// are its classes and functions, at any depth: `Popen` in subprocess.py is "subprocess.Popen".
// QNAME_NONE for other things and for names that no rule asks for.
QName model_qname(const Model *self, Node expression);
// The same as text, for any name; length 0 if it means no import, builtin, class or function.
// Relative imports that lead out of the package start with dots.
Text model_qualified_name(const Model *self, Node expression, Arena *arena);
// The same for `dotted` ("t.Optional") as written in a string annotation at `place`.
Text model_qualified_name_at(const Model *self, Node place, Text dotted, Arena *arena);
// A module as an import names it ("os.path", "..a"), without what may stand between the parts:
// blanks, line ends, backslashes.
Text module_text(const Ast *ast, Node module, Arena *arena);
// True if the expression means `qualified` ("subprocess.Popen", "builtins.open").
bool model_is(const Model *self, Node expression, const char *qualified);
// The same for a NULL-terminated list.
bool model_is_any(const Model *self, Node expression, const char *const *qualified);
// The same for a list from the settings, where a name without dots is a builtin's: "open".
bool model_is_listed(const Model *self, Node expression, const char *const *listed);
// True if it means `member` of typing, typing_extensions or a configured typing module.
bool model_is_typing(const Model *self, Node expression, const char *member);
bool model_is_builtin(const Model *self, Node expression, const char *name);

// The file's own module: "os.path", "os.__init__"; empty if unknown.
Text model_own_module(const Model *self);
// True if the file's own module, "os.path", has `name` among its segments.
bool model_module_has(const Model *self, Text name);

// True below `if TYPE_CHECKING:`, also in functions there; not in its `elif` and `else`.
bool model_is_type_checking(const Model *self, Node node);
bool model_has_future_annotations(const Model *self);
// True if annotations are read late or never: PEP 563 and 649, stubs.
bool model_defers_annotations(const Model *self);
// True if Python evaluates the annotation (a NODE_TYPE) where it stands, although nothing will ask
// for its value: dataclasses, singledispatch and what the settings list do.
bool annotation_is_evaluated(const Model *self, Node type);
// True if something asks for its value when the file is run: singledispatch and what the settings
// list.
bool annotation_is_asked_for(const Model *self, Node type);
// The outermost package that the file is in; empty if it is in none.
Text model_package(const Model *self);
// The Python version that first had `name` as a builtin (311 for 3.11), 0 for always; UINT16_MAX if
// it is none.
uint16_t builtin_since(Atom name);

#endif
