// When an annotation may be written the newer way.
#include "rules/pyupgrade/type_upgrade.h"

bool has_late_annotations(const Check *check) {
    return check->source->kind == SOURCE_STUB || model_has_future_annotations(check->model);
}

bool may_upgrade(const Check *check, const TypingUse *use, uint16_t version, uint32_t flags) {
    if (check->source->kind == SOURCE_STUB || check->settings->target_version >= version) {
        return true;
    }
    return has_late_annotations(check) && !check->settings->pyupgrade.keep_runtime_typing &&
           (use->reference->flags & flags) != 0;
}
