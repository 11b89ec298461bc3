// Comments for what is found: the edits of `--add-noqa`.
#ifndef SHIKRA_SUPPRESS_ADD_NOQA_H
#define SHIKRA_SUPPRESS_ADD_NOQA_H

#include "check/check.h"

// For each line on which a `# noqa` would speak for findings that no comment suppresses one
// "finding", of the first of their rules, whose fix writes that comment: as ruff writes it, behind
// two blanks, with the codes that stand there already, sorted; what follows an old one on its line
// goes. `reason` stands behind the codes, if it is not NULL. suppress_findings has run. Syntax
// errors and RUF100 get none; notebooks have none.
FindingList noqa_comments(Check *check, const char *reason);
// By finding the edit that writes such a comment for it alone; NULL where there is none.
const Fix **noqa_comments_each(Check *check);

#endif
