// `shikra config`: what applies to a file or folder, and where each setting comes from.
#include "cli/commands.h"
#include "cli/session.h"

#include "source/path.h"

#include <sys/stat.h>

// A path that does not exist is taken for a file: one asks before one makes it.
static void print_config(const CommandContext *context, const Session *session, Buffer *out) {
    const Arguments *const arguments = context->arguments;
    if (arguments->paths.count == 0) {
        config_print(session->config, session->cwd, NULL, out);
        return;
    }
    const Text path = path_absolute(context->arena, text_from_c(session->cwd),
                                    text_from_c(arguments->paths.items[0]));
    struct stat info;
    if (stat(path.bytes, &info) == 0 && S_ISDIR(info.st_mode)) {
        config_print(session->config, path.bytes, NULL, out);
    } else {
        const char *const folder = arena_copy_c(context->arena, path_parent(path));
        config_print(session->config, folder, path.bytes, out);
    }
}

int command_config(const CommandContext *context) {
    Buffer out = {0};
    Session session;
    if (!session_init(&session, context)) return EXIT_INCOMPLETE;
    if (context->arguments->wants_reference) {
        config_print_reference(session.formats.items, &out);
    } else {
        print_config(context, &session, &out);
    }
    const int status = command_print(context, buffer_text(&out));
    buffer_release(&out);
    return context->notices->has_error ? EXIT_INCOMPLETE : status;
}
