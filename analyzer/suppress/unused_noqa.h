// RUF100: suppression comments that suppress nothing. Private to suppress/.
#ifndef SHIKRA_SUPPRESS_UNUSED_NOQA_H
#define SHIKRA_SUPPRESS_UNUSED_NOQA_H

#include "suppress/suppress.h"

bool unused_noqa_is_enabled(const Check *check);
// Adds findings about `directives`, whose use is marked; sorts them in.
void unused_noqa_report(Check *check, const DirectiveList *directives);

typedef enum CodeFault {
    FAULT_NONE,
    FAULT_UNKNOWN, // no rule has that code: not reported, but a noqa that is mended drops it
    FAULT_UNUSED,
    FAULT_DISABLED,
    FAULT_DUPLICATED,
} CodeFault;

// What is wrong with the codes of one directive.
typedef struct DirectiveFaults {
    const Directive *directive;
    const CodeFault *faults; // by code
} DirectiveFaults;

// Takes a noqa out with the remark behind it, but not another comment there.
Edit noqa_removal(const Source *source, Range range);
bool is_external_code(const Check *check, Text code); // `external` names it

// Give the finding the fix that removes what is wrong.
void unused_noqa_set_fix(Check *check, Finding *finding, const DirectiveFaults *faults);
void unused_brackets_set_fix(Check *check, Finding *finding, const DirectiveList *directives,
                             const DirectiveFaults *faults);

#endif
