// The language server: LSP 3.17 on standard input and output.
//
// One thread. It reads all that has come in, applies it, answers, and lints what has changed when
// nothing is left to read: so edits that wait in the pipe cost one lint, and a request that was
// cancelled meanwhile costs none. A text is parsed whole each time, which takes less than sending
// its findings; of a document nothing is kept but the text.
#ifndef SHIKRA_SERVER_SERVER_H
#define SHIKRA_SERVER_SERVER_H

#include "cli/commands.h"

// `shikra server`. 0 if the client shut it down before it ended it, 1 if not, 2 if its messages
// cannot be told apart.
int command_server(const CommandContext *context);

#endif
