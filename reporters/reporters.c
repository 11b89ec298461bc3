// The list of reporters.
#include "reporters/reporter.h"

extern const Reporter reporter_concise;

const Reporter *const REPORTERS[] = {&reporter_concise, NULL};

const Reporter *reporter_find(Text name) {
    for (const Reporter *const *reporter = REPORTERS; *reporter != NULL; reporter++) {
        if (text_is(name, (*reporter)->name)) return *reporter;
    }
    return NULL;
}
