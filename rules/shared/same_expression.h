// Whether two expressions are the same to Python, however they are spelled.
#ifndef SHIKRA_RULES_SHARED_SAME_EXPRESSION_H
#define SHIKRA_RULES_SHARED_SAME_EXPRESSION_H

#include "rules/rule.h"

// White space, parentheses, comments, quotes and the base of integers do not count.
bool is_same_expression(const Check *check, Node left, Node right);

#endif
