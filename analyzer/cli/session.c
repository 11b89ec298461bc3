// Session: registry, working folder, configuration.
#include "cli/session.h"

#include "reporters/reporter.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

bool session_init(Session *self, const CommandContext *context) {
    *self = (Session){0};
    char cwd[PATH_MAX];
    if (getcwd(cwd, sizeof cwd) == NULL) {
        notice_add(context->notices, NOTICE_ERROR, NULL, "cannot find the working folder: %s",
                   strerror(errno));
        return false;
    }
    const Arguments *const arguments = context->arguments;
    for (size_t i = 0; REPORTERS[i] != NULL; i++) {
        VEC_PUSH(context->arena, &self->formats, REPORTERS[i]->name);
    }
    VEC_PUSH(context->arena, &self->formats, (const char *)NULL);
    self->cwd = arena_copy_c(context->arena, text_from_c(cwd));
    self->registry = &REGISTRY;
    self->options = (ConfigOptions){.cwd = self->cwd,
                                    .is_isolated = arguments->is_isolated,
                                    .configs = arguments->configs.items,
                                    .config_count = arguments->configs.count,
                                    .overrides = arguments->overrides.items,
                                    .override_count = arguments->overrides.count,
                                    .formats = self->formats.items};
    self->config = config_new(context->arena, context->notices, self->registry, &self->options);
    return true;
}
