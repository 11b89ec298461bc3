// Types put into quotes.
#ifndef SHIKRA_RULES_TYPE_CHECKING_QUOTED_H
#define SHIKRA_RULES_TYPE_CHECKING_QUOTED_H

#include "rules/rule.h"

// Gives `finding` a fix that puts the type `expression` into quotes, on one line, the strings in it
// without theirs. Unsafe if a comment is lost. No fix for what is very large.
void quote_type(Check *check, Finding *finding, Node expression, FixApplicability applicability,
                const char *message);

// What is to be put into quotes for the sake of a name in an annotation: `list[Name]` needs them
// around `Name` only, `Name[int]` and `Name | None` around all of it. 0 if that is too large.
Node part_to_quote(const Ast *ast, Node name);
// `expression` in quotes. True in *loses_comment if a comment is lost.
Edit quote_edit(Check *check, Node expression, bool *loses_comment);

#endif
