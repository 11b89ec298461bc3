// Selectors: "S307", "S3", "S", "ANN", "ALL", "exec-builtin", "security" as sets of rules.
#ifndef SHIKRA_CONFIG_SELECTOR_H
#define SHIKRA_CONFIG_SELECTOR_H

#include "base/notice.h"
#include "config/settings.h"

typedef struct Registry Registry;

// Less specific selectors give way to more specific ones, whatever their order (as in ruff).
typedef enum Specificity {
    SPECIFIC_ALL,
    SPECIFIC_CATEGORY,
    SPECIFIC_GROUP,    // PL, which is PLC, PLE, PLR and PLW
    SPECIFIC_FAMILY,   // S, ANN
    SPECIFIC_PREFIX_1, // S3, then one for each further digit
    SPECIFIC_PREFIX_2,
    SPECIFIC_PREFIX_3,
    SPECIFIC_PREFIX_4,
    SPECIFIC_RULE,
    SPECIFIC_COUNT,
} Specificity;

typedef enum SelectorKind {
    SELECTOR_RULES,   // some rules of this build
    SELECTOR_FOREIGN, // a code or prefix of ruff whose rules this build does not have
    SELECTOR_REMOVED, // a code that ruff has no more
    SELECTOR_UNKNOWN, // nothing of the kind
} SelectorKind;

typedef struct Selector {
    SelectorKind kind;
    Specificity specificity;
    RuleSet rules;
} Selector;

Selector selector_parse(const Registry *registry, Text text);
// The nearest right spelling, NULL if nothing is near.
const char *selector_suggest(const Registry *registry, Text text);
// What a code or prefix that ruff has renamed is called now ("TCH001": "TC001"); others as they
// are.
Text code_redirect(Text code);
// True if ruff has a rule of that code, or of that prefix.
bool code_is_known(Text code);
bool code_prefix_is_known(Text prefix);
// The code of the rule that ruff has under that name ("E501" for "line-too-long"); empty if it has
// none.
Text code_of_name(Text name);
// True for a code that ruff runs in preview only.
bool code_is_preview(Text code);
// True if selecting `prefix` selects `code`: `S` does S307 but not SIM101, `PL` does PLE0100.
bool code_has_prefix(Text code, Text prefix);
// True for codes of rules that ruff once had: they are known, but cannot be selected.
bool code_is_removed(Text code);
// "security" and so on, as users write a category.
const char *category_name(uint32_t category);

#endif
