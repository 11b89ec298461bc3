// `shikra clean`: removes caches.
#include "cli/check_cache.h"
#include "cli/commands.h"

int command_clean(const CommandContext *context) {
    Session session;
    if (!session_init(&session, context)) return EXIT_INCOMPLETE;
    const Settings *const base = config_settings_for(session.config, session.cwd);
    CacheOptions options = check_cache_options(context, &session, base);
    Buffer out = {0};
    if (!context->notices->has_error) {
        cache_clean(&options, context->arena, context->notices, &out);
    }
    const int status = command_print(context, buffer_text(&out));
    buffer_release(&out);
    return context->notices->has_error ? EXIT_INCOMPLETE : status;
}
