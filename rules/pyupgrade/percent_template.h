// The template of `"..." % values` as it is written, and as `str.format` wants it.
#ifndef SHIKRA_RULES_PYUPGRADE_PERCENT_TEMPLATE_H
#define SHIKRA_RULES_PYUPGRADE_PERCENT_TEMPLATE_H

#include "rules/rule.h"

#include "base/buffer.h"

typedef struct PercentTemplate {
    Node string;         // the string, or strings side by side, without parentheses
    uint32_t positional; // placeholders without a key
    uint32_t keys;       // and with one
    bool is_convertible; // `str.format` has a placeholder for each
    bool is_exact;       // and that one does the same
} PercentTemplate;

// False if `string` is no plain string or cannot be read.
bool percent_template_read(const Check *check, Node string, PercentTemplate *self);
// Appends `range` of the source, in which the template stands, with `{}` for `%s`.
void percent_template_write(const Check *check, const PercentTemplate *self, Range range,
                            Buffer *out);

#endif
