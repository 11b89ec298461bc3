// Names of other modules in fixes: how to write one at a place, and the import that this takes.
#ifndef SHIKRA_CHECK_IMPORTS_H
#define SHIKRA_CHECK_IMPORTS_H

#include "check/check.h"

typedef struct ImportedName {
    Text text;         // "trio.sleep_forever", "t.sleep_forever", "sleep_forever"
    bool needs_import; // apply `import`, too
    Edit import;       // stands before the place
} ImportedName;

// How to write `member` of `module` in the place of `expression`, a name that was imported itself
// (`trio.sleep`): as what is imported already, else by a name added to the statement that imports
// `expression` from the same module, else by an import of `module` behind the module's others.
// False if names in view would be in the way, or there is no safe place for the import.
bool import_member(const Check *check, Node expression, const char *module, const char *member,
                   ImportedName *name);

#endif
