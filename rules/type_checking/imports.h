// Imports and what their names are used for: shared by TC001 to TC004.
#ifndef SHIKRA_RULES_TYPE_CHECKING_IMPORTS_H
#define SHIKRA_RULES_TYPE_CHECKING_IMPORTS_H

#include "rules/rule.h"

// Goes through all references of a name: those of `binding`, the newest of its name in its scope,
// and of the ones that it shadows, since what they were used for may be meant for any of them.
//     for (const Reference *r = use_first(model, id, &use); r != NULL; r = use_next(model, &use))
typedef struct Use {
    BindingId binding;
    ReferenceId reference;
} Use;
const Reference *use_first(const Model *model, BindingId binding, Use *use);
const Reference *use_next(const Model *model, Use *use);

// True for `import x`, `from x import y`, not of `__future__`.
bool is_import(const Binding *binding);
// True if the binding is the newest of its name in a function or the module.
bool is_newest_in_function(const Model *model, const Binding *binding);
// Whether no more than the type is wanted, so that the name need not exist at run time.
bool is_typing_use(const Check *check, const Reference *reference);
// Whether it is a use only because fixes may take the evaluation of annotations away: by quotes or
// `from __future__ import annotations`.
bool is_evaluated_annotation(const Reference *reference);
// Whether the name must exist at run time.
bool is_runtime_use(const Reference *reference);
// The module that something is imported from: "a.b" of `from a.b import c`, "a" of `import a.b`.
Text import_module(const Check *check, const Binding *binding);
// Where the first of all uses begins; UINT32_MAX if there is none.
uint32_t first_use(const Check *check, BindingId binding);
// True for `if TYPE_CHECKING:` and `if typing.TYPE_CHECKING:`.
bool is_type_checking_block(const Check *check, Node statement);
// Sets what a finding of an import needs: `# noqa` on the statement's line counts, too.
void set_import_parent(const Check *check, Finding *finding, const Binding *binding);

#endif
