// Targets: the files that a command is about, each with its settings, its rules and their plan.
#ifndef SHIKRA_CLI_TARGETS_H
#define SHIKRA_CLI_TARGETS_H

#include "cli/session.h"
#include "lint.h"
#include "source/watch.h"

typedef struct Targets {
    Arena *arena; // holds files and settings
    NoticeList *notices;
    const Session *session;
    const Settings *base; // of the working folder
    LintFile *files;
    uint32_t count;
    Plan **plans; // by Settings, in the order of config_settings_at; owned
    uint32_t plan_count;
    RuleSet enabled; // in any of the plans' Settings
    Text input;      // standard input, if that is what is checked
    uint32_t jobs;   // threads that look for files; 0: only this one
    bool has_cache;  // which compares the files' states
    Watch *watch;    // gets the folders in which files are looked for; or NULL
} Targets;

// Reads the configuration of the working folder; `notices` say if that is broken.
void targets_init(Targets *self, Arena *arena, NoticeList *notices, const Session *session);
void targets_release(Targets *self);

// The files below `paths`, or below the working folder if there are none.
void targets_add_files(Targets *self, const StringVec *paths);
// Standard input, as the text of the file `name` (NULL: of none), unless that is excluded. False,
// with a notice, if it cannot be read.
bool targets_add_input(Targets *self, const char *name);
// True unless the absolute `path` is excluded, named or not.
bool targets_include(Targets *self, const char *path);
// Settings, rules and plan for a file whose absolute path is known.
void targets_place(Targets *self, LintFile *file);

// Plans for all of `files`. What is in `enabled` is known from then on.
void targets_make_plans(Targets *self);

#endif
