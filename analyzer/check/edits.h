// Edits that several rules make: statements taken out of a block, names out of an import.
#ifndef SHIKRA_CHECK_EDITS_H
#define SHIKRA_CHECK_EDITS_H

#include "check/check.h"

// Takes a statement out: with its lines where it is alone on them, else up to the next one on the
// line. Where nothing else stands in the block `pass` takes its place; so of the statements of one
// block only one may go in a round (fix_isolate).
Edit edit_delete_statement(const Check *check, Node statement);
// Takes names out of an import: those for which `is_removed` is true, by the order in which they
// stand there. If none is left the whole statement goes (edit_delete_statement).
Edit edit_remove_imports(Check *check, Node statement, const bool *is_removed);
// A call's arguments or a dictionary, brackets and all, without the children for which `is_removed`
// is true. Each takes the comma behind it along.
Text edit_without_elements(Check *check, Node container, const bool *is_removed);
// `content` in the place of `range`, with a space where a word would touch it: `or` in
// `Optional[X]or Y`.
Text edit_padded(const Check *check, Text content, Range range);
// Takes an argument out of its argument_list with the comma that this makes superfluous. The only
// one leaves `()`, or nothing.
Edit edit_remove_argument(const Check *check, Node argument, bool removes_parentheses);
// Puts `keyword` ("strict=False") behind a call's positional arguments; false if the call has no
// list of arguments: `f(x for x in y)`.
bool edit_add_keyword(const Check *check, Node call, const char *keyword, Edit *edit);
// Of the fixes with the same group only one is applied in a round. `statement` gives the group: its
// block. At module level there is none, for a module may be empty.
void fix_isolate(const Check *check, Finding *finding, Node statement);

bool range_has_comment(const Ast *ast, Range range);
// For a fix that writes `range` anew: unsafe if a comment in it would be lost; also if one begins
// at its end, as in ruff.
FixApplicability applicability_in(const Ast *ast, Range range);
// In `range`, or behind it on its last line.
bool lines_have_comment(const Check *check, Range range);

// Past blanks, and past line ends that a backslash takes away.
uint32_t edit_skip_blanks(const Source *source, uint32_t offset);
// Where the comma behind the last name of an import stands; the name's end if there is none.
uint32_t edit_trailing_comma(const Check *check, Node statement, Node name);

// One level of indentation: that of the file's first block; without any block that of its first
// indented line inside brackets; else four blanks.
Text edit_indentation(Check *check);
// The white space before a statement that is the first thing on its line; false if it is not.
bool edit_line_start(const Check *check, Node statement, Text *blank);
// Nothing but a comment stands behind the statement on its line.
bool edit_ends_line(const Check *check, Node statement);
// The lines `lines` (whole ones) with `blank` in place of the indentation of `first`, the first
// statement in them; lines inside strings and those indented less stay. For statements that move
// out of a block.
Text edit_reindented(Check *check, Range lines, Node first, Text blank);
// True if the expression goes on in another line outside of its own brackets: it cannot do without
// some around it.
bool edit_leaves_line(const Check *check, Node expression);
// "\n" or "\r\n", as the file has it.
const char *edit_newline(const Check *check);

// The quote that a new string in the file is to have: that of the first one that is not triple.
char file_quote(Check *check);
// The same in the place of `node`: inside an f-string, the one that this does not have.
char quote_at(Check *check, Node node);

// Edits of one fix, kept in order; one that is there already is left out.
enum { EDIT_LIST_MOST = 8 };
typedef struct EditList {
    Edit items[EDIT_LIST_MOST];
    uint32_t count;
} EditList;
void edit_list_add(EditList *self, Edit edit);

#endif
