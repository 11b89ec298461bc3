// `shikra rule` and `shikra rules`.
#include "cli/commands.h"
#include "rules/rule.h"

int command_rule(const CommandContext *context) {
    return command_rules(context);
}

int command_rules(const CommandContext *context) {
    Registry *const registry = registry_new();
    Buffer out = {0};
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        const Rule *const rule = registry_rule(registry, i);
        buffer_printf(&out, "%-8s %-32s %s\n", rule->code, rule->name, rule->summary);
    }
    const int status = command_print(context, buffer_text(&out));
    buffer_release(&out);
    registry_free(registry);
    return status;
}

int command_config(const CommandContext *context) {
    return command_rules(context);
}
