// Edits that several rules make: statements taken out of a block, names out of an import.
#ifndef SHIKRA_CHECK_EDITS_H
#define SHIKRA_CHECK_EDITS_H

#include "check/check.h"

// Takes a statement out: with its lines where it is alone on them, else up to the next one on the
// line. Where nothing else stands in the block `pass` takes its place; so of the statements of one
// block only one may go in a round (fix_isolate).
Edit edit_delete_statement(const Check *check, Node statement);
// Takes one name out of an import of several; the whole statement if it has only that one. `name`
// is a child in the field `name`.
Edit edit_delete_import(const Check *check, Node statement, Node name);
// Of the fixes with the same group only one is applied in a round. `statement` gives the group: its
// block. At module level there is none, for a module may be empty.
void fix_isolate(const Check *check, Finding *finding, Node statement);

#endif
