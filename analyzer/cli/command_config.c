// `shikra config`: what applies to a file or folder, and where each setting comes from.
#include "cli/commands.h"
#include "cli/session.h"

#include "source/path.h"

#include <sys/stat.h>

static const char *folder_of(const CommandContext *context, const Session *session) {
    const Arguments *const arguments = context->arguments;
    if (arguments->paths.count == 0) return session->cwd;
    const Text path = path_absolute(context->arena, text_from_c(session->cwd),
                                    text_from_c(arguments->paths.items[0]));
    char *const absolute = arena_copy_c(context->arena, path);
    struct stat info;
    if (stat(absolute, &info) == 0 && S_ISDIR(info.st_mode)) return absolute;
    char *const slash = strrchr(absolute, '/');
    if (slash == absolute) return "/";
    *slash = '\0';
    return absolute;
}

int command_config(const CommandContext *context) {
    Buffer out = {0};
    if (context->arguments->wants_reference) {
        config_print_reference(&out);
    } else {
        Session session;
        if (!session_init(&session, context)) return EXIT_INCOMPLETE;
        config_print(session.config, folder_of(context, &session), &out);
        session_release(&session);
    }
    const int status = command_print(context, buffer_text(&out));
    buffer_release(&out);
    return context->notices->has_error ? EXIT_INCOMPLETE : status;
}
