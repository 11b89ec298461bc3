// `"template".format(...)` as it is written: where its placeholders stand.
#ifndef SHIKRA_RULES_PYUPGRADE_FORMAT_CALL_H
#define SHIKRA_RULES_PYUPGRADE_FORMAT_CALL_H

#include "rules/rule.h"

// `{name.attribute[index]!r:>10}`. The texts are those of the source, escapes and all.
typedef struct FormatField {
    Range range;     // with its braces
    Node string;     // the piece of the template that it stands in
    Text name;       // "", "0", "name"
    Text access;     // ".attribute[index]"
    Text conversion; // "!r", or empty
    Text spec;       // ">10", without its colon
    bool has_spec;   // also an empty one
    bool is_nested;  // the specification has placeholders of its own
} FormatField;

typedef struct FormatCall {
    Node call;
    Node object;    // the string, or strings side by side, without parentheses
    Node arguments; // argument_list, or the generator of `f(x for x in y)`
    VEC(FormatField) fields;
} FormatCall;

// False if the call is none, or its template cannot be read.
bool format_call_read(const Check *check, Node call, FormatCall *self);
// A field's name as the number of a position; false if it is none.
bool format_field_number(const FormatField *self, uint32_t *number);

#endif
