// Imports moved into an `if TYPE_CHECKING:` and out of it.
#ifndef SHIKRA_RULES_TYPE_CHECKING_MOVE_IMPORTS_H
#define SHIKRA_RULES_TYPE_CHECKING_MOVE_IMPORTS_H

#include "rules/rule.h"

// Names of one import statement that move together, in their order.
typedef struct ImportGroup {
    Node statement;
    const BindingId *imports;
    uint32_t count;
} ImportGroup;

// The first `if TYPE_CHECKING:` among the module's own statements; 0 if there is none.
Node find_type_checking_block(const Check *check);
// Into `block` if it stands before the first use, else into a new one behind the last import before
// that. NULL if there is no place for it.
const Fix *move_into_block(Check *check, const ImportGroup *group, Node block);
// Behind the module's last import before the first use.
const Fix *move_out_of_block(Check *check, const ImportGroup *group);
// Leaves the imports and puts the annotations that use them into quotes.
const Fix *quote_annotations(Check *check, const ImportGroup *group);

#endif
