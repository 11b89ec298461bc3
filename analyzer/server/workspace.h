// Workspace: the folders that are open in the editor, each with its configuration.
#ifndef SHIKRA_SERVER_WORKSPACE_H
#define SHIKRA_SERVER_WORKSPACE_H

#include "cli/targets.h"
#include "server/documents.h"
#include "server/message.h"

typedef struct Project Project;

// What the editor's own settings say, as if it stood on the command line.
typedef struct ClientSettings {
    json_t *json; // as they came; owned
    Arena arena;  // of the texts below
    OverrideVec overrides;
    const char *config; // a configuration file for all folders; NULL: the nearest ones
    bool is_off;        // "enable": false
} ClientSettings;

typedef struct Workspace {
    const Session *session; // of the command
    Outbox *outbox;         // where mistakes in configuration are told
    Project **projects;     // by folder, in the order in which they came; owned
    uint32_t count;
    uint32_t capacity;
    ClientSettings client;
} Workspace;

void workspace_init(Workspace *self, const Session *session, Outbox *outbox);
void workspace_release(Workspace *self);

// Folders by URI; one that is no folder of this machine is passed over.
void workspace_add_folder(Workspace *self, Text uri);
void workspace_remove_folder(Workspace *self, Text uri);
// Takes over the section `shikra` of the client's settings. Counts from the next reload on. False
// if it is what it was.
bool workspace_configure(Workspace *self, const json_t *settings);
// Reads all configuration anew. A folder whose configuration has become wrong keeps the one it had.
void workspace_reload(Workspace *self);

// Finds a document's file, settings and plan: sets `file`, `is_wanted` and `is_placed`. What it
// points to is good until the next reload.
void workspace_place(Workspace *self, Document *document);

#endif
