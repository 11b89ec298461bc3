// When an annotation may be written the newer way.
#ifndef SHIKRA_RULES_SHARED_TYPE_UPGRADE_H
#define SHIKRA_RULES_SHARED_TYPE_UPGRADE_H

#include "model/typing_use.h"
#include "rules/rule.h"

// True if what works at run time from `version` on may stand in the place of the use: Python is new
// enough, or never evaluates it, which `flags` of its reference (ReferenceFlag, any of them) tell.
bool may_upgrade(const Check *check, const TypingUse *use, uint16_t version, uint32_t flags);
// True if `subscript`, a use of Union or Optional, could be written with `|`.
bool may_be_written_as_union(const Check *check, const TypingUse *use, Node subscript);
// Adds `from __future__ import annotations` at the head of the module, behind others of that kind.
Edit edit_add_future_annotations(Check *check);
// Annotations are never evaluated: a stub, or `from __future__ import annotations`.
bool has_late_annotations(const Check *check);

#endif
