// Pieces that bugbear's fixes share.
#ifndef SHIKRA_RULES_BUGBEAR_EDITS_H
#define SHIKRA_RULES_BUGBEAR_EDITS_H

#include "rules/rule.h"

bool range_has_comment(const Ast *ast, Range range);
// Safe, or unsafe if the fix would drop a comment in `range`.
FixApplicability applicability_in(const Ast *ast, Range range);
// Puts `name=value` behind a call's positional arguments; false if its arguments cannot take it.
bool keyword_edit(const Check *check, Node call, const char *keyword, Edit *edit);
// The expression as the object of an attribute: in parentheses where it needs them.
Text object_text(const Check *check, Node expression);
// True for what can stand behind a dot: no keyword.
bool is_attribute_name(Text name);
bool is_ascii_text(Text text);

#endif
