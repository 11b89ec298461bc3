// Selectors: matching, precedence levels, suggestions.
#include "config/selector.h"

#include "rules/rule.h"

static const char *const CATEGORY_NAMES[] = {
    [CATEGORY_SECURITY] = "security",
    [CATEGORY_TYPING] = "typing",
    [CATEGORY_CORRECTNESS] = "correctness",
    [CATEGORY_SUSPICIOUS] = "suspicious",
    [CATEGORY_ASYNC] = "async",
    [CATEGORY_STYLE] = "style",
    [CATEGORY_SUPPRESSION] = "suppression",
};
enum { CATEGORY_COUNT = sizeof CATEGORY_NAMES / sizeof CATEGORY_NAMES[0] };

const char *category_name(uint32_t category) {
    return CATEGORY_NAMES[category];
}

static size_t letter_count(Text code) {
    size_t count = 0;
    while (count < code.length && byte_is_upper(code.bytes[count])) count++;
    return count;
}

static bool is_group(Text text) {
    return text_is(text, "PL");
}

bool code_has_prefix(Text code, Text prefix) {
    return text_starts_with(code, prefix) &&
           (letter_count(prefix) == letter_count(code) || is_group(prefix));
}

static bool is_code_like(Text text) {
    const size_t letters = letter_count(text);
    if (letters == 0) return false;
    for (size_t i = letters; i < text.length; i++) {
        if (!byte_is_digit(text.bytes[i])) return false;
    }
    return true;
}

static void add_category(Selector *self, const Registry *registry, uint32_t category) {
    self->kind = SELECTOR_RULES;
    self->specificity = SPECIFIC_CATEGORY;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (registry_rule(registry, i)->category == category) rule_set_add(&self->rules, i);
    }
}

static void add_prefix(Selector *self, const Registry *registry, Text text) {
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        const char *const code = registry_rule(registry, i)->code;
        if (code[0] != text.bytes[0] || !code_has_prefix(text_from_c(code), text)) continue;
        rule_set_add(&self->rules, i);
        self->kind = SELECTOR_RULES;
    }
    const size_t digits = text.length - letter_count(text);
    self->specificity = is_group(text) ? SPECIFIC_GROUP
                        : digits == 0  ? SPECIFIC_FAMILY
                        : digits == 1  ? SPECIFIC_PREFIX_1
                        : digits == 2  ? SPECIFIC_PREFIX_2
                        : digits == 3  ? SPECIFIC_PREFIX_3
                                       : SPECIFIC_PREFIX_4;
    if (self->kind == SELECTOR_RULES) return;
    if (code_is_removed(text)) {
        self->kind = SELECTOR_REMOVED;
    } else if (is_group(text) || code_prefix_is_known(text)) {
        self->kind = SELECTOR_FOREIGN;
    }
}

Selector selector_parse(const Registry *registry, Text text) {
    Selector self = {.kind = SELECTOR_UNKNOWN};
    if (text_is(text, "ALL")) {
        self.kind = SELECTOR_RULES;
        for (uint32_t i = 0; i < registry_count(registry); i++) rule_set_add(&self.rules, i);
        return self;
    }
    const uint32_t exact = registry_find(registry, text);
    if (exact != UINT32_MAX) {
        self = (Selector){.kind = SELECTOR_RULES, .specificity = SPECIFIC_RULE};
        rule_set_add(&self.rules, exact);
        return self;
    }
    for (uint32_t category = 0; category < CATEGORY_COUNT; category++) {
        if (text_is(text, CATEGORY_NAMES[category])) {
            add_category(&self, registry, category);
            return self;
        }
    }
    if (is_code_like(text)) add_prefix(&self, registry, text);
    return self;
}

static void consider(Text text, const char *candidate, unsigned *best, const char **nearest) {
    const unsigned distance = text_distance(text, text_from_c(candidate), *best);
    if (distance >= *best) return;
    *best = distance;
    *nearest = candidate;
}

const char *selector_suggest(const Registry *registry, Text text) {
    const char *nearest = NULL;
    unsigned best = text.length > 6 ? 4 : 2;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        consider(text, registry_rule(registry, i)->code, &best, &nearest);
        consider(text, registry_rule(registry, i)->name, &best, &nearest);
    }
    for (uint32_t i = 0; i < CATEGORY_COUNT; i++)
        consider(text, CATEGORY_NAMES[i], &best, &nearest);
    return nearest;
}
