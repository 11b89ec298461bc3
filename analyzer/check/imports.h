// Names of other modules in fixes: how to write one at a place, and the import that this takes.
#ifndef SHIKRA_CHECK_IMPORTS_H
#define SHIKRA_CHECK_IMPORTS_H

#include "check/check.h"

typedef struct ImportedName {
    Text text;         // "trio.sleep_forever", "t.sleep_forever", "sleep_forever"
    bool needs_import; // apply `import`, too
    Edit import;       // stands before the place
} ImportedName;

// A name that a fix wants to use.
typedef struct SymbolRequest {
    const char *module; // "typing"
    const char *member; // "Never"
    bool is_member;     // if it must be imported: `from typing import Never`, not `import typing`
    ScopeId scope;      // whose names are in view
    uint32_t at;        // the import must stand before that
    bool is_asked_last; // what stands below counts, too, for the place is judged when all is read
    bool is_for_types;  // an import for type checkers does
} SymbolRequest;

// How to write the symbol: as what is imported already, else by a name added to the last
// `from module import` of the module's own statements, else by a new import behind the last one
// before `at`, or at the module's head. `import` is always to be applied: where the symbol is there
// already it holds on to the statement that imports it. False if a name would be in the way, or
// what imports the symbol comes later or is for type checkers only and the place is not.
bool import_symbol(Check *check, const SymbolRequest *request, ImportedName *name);
// True if the symbol is imported already, be it in a place where that is of no use.
bool import_is_there(Check *check, const SymbolRequest *request);
// The same for a builtin, `module` being "builtins": its plain name where that is free.
bool import_builtin(Check *check, const SymbolRequest *request, ImportedName *name);
// Gives the finding a fix of `edit`, in whose text `name` stands, and of the import that this
// takes.
void finding_set_fix_naming(Check *check, Finding *finding, FixApplicability applicability,
                            const ImportedName *name, Edit edit, const char *message);
// Adds the statement `import` (without a line end) behind the module's last import before `at`.
Edit edit_add_import(Check *check, uint32_t at, Text import);

#endif
