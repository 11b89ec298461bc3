// Does a text look like an SQL query? S608 and whoever else wants to know.
#ifndef SHIKRA_RULES_BANDIT_SQL_QUERY_H
#define SHIKRA_RULES_BANDIT_SQL_QUERY_H

#include "base/text.h"

// True if `text` has, in this order, as words with white space around and something between:
// `select ... from`, `insert ... values`, `replace ... values`, `update ... set`, `delete from`; in
// upper or lower case, also over several lines.
bool is_sql_query(Text text);
// False if `text` is none for certain, also with some of its characters written as escapes: a look
// that costs little.
bool may_have_sql_query(Text text);

#endif
