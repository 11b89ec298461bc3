// Session: what a command needs of the program before it can look at files.
#ifndef SHIKRA_CLI_SESSION_H
#define SHIKRA_CLI_SESSION_H

#include "cli/commands.h"
#include "config/config.h"

typedef struct Session {
    const Registry *registry;
    const char *cwd;           // absolute
    VEC(const char *) formats; // names of the reporters, and NULL
    ConfigOptions options;
    Config *config;
} Session;

// False, with a notice, if the working folder is gone.
bool session_init(Session *self, const CommandContext *context);

#endif
