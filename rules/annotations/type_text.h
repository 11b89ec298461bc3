// Type expressions inside strings: `"Optional[Any]"`.
#ifndef SHIKRA_RULES_ANNOTATIONS_TYPE_TEXT_H
#define SHIKRA_RULES_ANNOTATIONS_TYPE_TEXT_H

#include "rules/rule.h"

typedef enum TypeTextAnswer {
    TYPE_TEXT_OTHER,
    TYPE_TEXT_ANY,     // some value of that type may be Any: Any itself, in a union, in Optional
    TYPE_TEXT_INVALID, // no expression
} TypeTextAnswer;

// What the decoded `text` of a string annotation at `place` says. `is_grouped`: it came from a
// triple-quoted string, in which lines may break anywhere.
TypeTextAnswer type_text_read(const Check *check, Node place, Text text, bool is_grouped);
// True if the text is nothing but the name of that member of typing.
bool type_text_is_typing(const Check *check, Node place, Text text, const char *member);

#endif
