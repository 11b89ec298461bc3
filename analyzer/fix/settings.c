// What the settings say of fixes: `fixable`, `unfixable`, `extend-safe-fixes`,
// `extend-unsafe-fixes`.
#include "fix/fix.h"

// Shared with other findings of the rule, perhaps: so a copy is changed.
static void set_applicability(Check *check, Finding *finding, FixApplicability applicability) {
    Fix *const fix = ARENA_NEW(check->arena, Fix);
    *fix = *finding->fix;
    fix->applicability = applicability;
    finding->fix = fix;
}

void fix_follow_settings(Check *check, const Registry *registry) {
    const Settings *const settings = check->settings;
    if (!settings->judges_fixes) return;
    for (uint32_t i = 0; i < check->findings.count; i++) {
        Finding *const finding = &check->findings.items[i];
        if (finding->fix == NULL) continue;
        const uint32_t rule = registry_index(registry, finding->rule);
        const FixApplicability applicability = finding->fix->applicability;
        if (!rule_set_has(&settings->fixable, rule)) {
            finding->fix = NULL;
        } else if (applicability == FIX_UNSAFE && rule_set_has(&settings->safely_fixable, rule)) {
            set_applicability(check, finding, FIX_SAFE);
        } else if (applicability == FIX_SAFE && rule_set_has(&settings->unsafely_fixable, rule)) {
            set_applicability(check, finding, FIX_UNSAFE);
        }
    }
}
