// Workspace: a Config for each folder, made anew when a file of it changes.
#include "server/workspace.h"

#include "base/memory.h"
#include "server/uri.h"
#include "source/path.h"

#include <stdlib.h>

struct Project {
    char *folder; // absolute; owned
    Arena arena;  // of all that is below
    NoticeList notices;
    const Notice *told; // the last one that was
    Session session;
    Targets targets;
    Baseline baseline;
    bool has_baseline;
};

// ---- One folder ----

static void read_baseline(Project *self) {
    const char *const path = self->targets.base->baseline;
    if (path == NULL) return;
    self->has_baseline =
        baseline_read(&self->baseline, &self->arena, &self->notices, self->folder, path);
}

static Project *project_new(const Workspace *workspace, const char *folder) {
    Project *const self = memory_zalloc(1, sizeof *self);
    arena_init(&self->arena);
    self->folder = memory_copy_c(text_from_c(folder));
    self->notices = notice_list(&self->arena);
    self->session = *workspace->session;
    Session *const session = &self->session;
    const ClientSettings *const client = &workspace->client;
    StringVec configs = {0};
    OverrideVec overrides = {0};
    for (uint32_t i = 0; i < client->overrides.count; i++)
        VEC_PUSH(&self->arena, &overrides, client->overrides.items[i]);
    for (uint32_t i = 0; i < session->options.override_count; i++)
        VEC_PUSH(&self->arena, &overrides, session->options.overrides[i]);
    for (uint32_t i = 0; i < session->options.config_count; i++)
        VEC_PUSH(&self->arena, &configs, session->options.configs[i]);
    if (client->config != NULL && !session->options.is_isolated) {
        const Text path =
            path_absolute(&self->arena, text_from_c(folder), text_from_c(client->config));
        VEC_PUSH(&self->arena, &configs, path.bytes);
    }
    session->cwd = session->options.cwd = self->folder;
    session->options.configs = configs.items;
    session->options.config_count = configs.count;
    session->options.overrides = overrides.items;
    session->options.override_count = overrides.count;
    session->config =
        config_new(&self->arena, &self->notices, session->registry, &session->options);
    targets_init(&self->targets, &self->arena, &self->notices, session);
    read_baseline(self);
    return self;
}

static void project_free(Project *self) {
    targets_release(&self->targets);
    arena_release(&self->arena);
    free(self->folder);
    free(self);
}

static void tell_notice(Outbox *outbox, const char *folder, const Notice *notice) {
    const bool is_error = notice->level == NOTICE_ERROR;
    const char *const method = is_error ? "window/showMessage" : "window/logMessage";
    const MessageType type = is_error ? TYPE_ERROR : TYPE_WARNING;
    const char *const path = notice->path != NULL ? notice->path : folder;
    if (notice->line != 0) {
        outbox_tell(outbox, method, type, "shikra: %s:%u:%u: %s", path, notice->line,
                    notice->column, notice->text);
    } else {
        outbox_tell(outbox, method, type, "shikra: %s: %s", path, notice->text);
    }
}

// What has come up since the last time.
static void tell_notices(Project *self, Outbox *outbox) {
    const Notice *notice = self->told != NULL ? self->told->next : self->notices.first;
    for (; notice != NULL; notice = notice->next) {
        tell_notice(outbox, self->folder, notice);
        self->told = notice;
    }
}

// ---- All folders ----

void workspace_init(Workspace *self, const Session *session, Outbox *outbox) {
    *self = (Workspace){.session = session, .outbox = outbox};
    arena_init(&self->client.arena);
}

void workspace_release(Workspace *self) {
    for (uint32_t i = 0; i < self->count; i++) project_free(self->projects[i]);
    free(self->projects);
    arena_release(&self->client.arena);
    json_decref(self->client.json);
}

static void add_project(Workspace *self, const char *folder) {
    for (uint32_t i = 0; i < self->count; i++) {
        if (strcmp(self->projects[i]->folder, folder) == 0) return;
    }
    if (self->count == self->capacity) {
        self->capacity = self->capacity * 2 + 4;
        self->projects = memory_realloc(self->projects, self->capacity * sizeof *self->projects);
    }
    Project *const project = project_new(self, folder);
    self->projects[self->count++] = project;
    tell_notices(project, self->outbox);
}

void workspace_add_folder(Workspace *self, Text uri) {
    Arena scratch;
    arena_init(&scratch);
    const char *const path = uri_path(&scratch, uri);
    if (path != NULL) add_project(self, path);
    arena_release(&scratch);
}

void workspace_remove_folder(Workspace *self, Text uri) {
    Arena scratch;
    arena_init(&scratch);
    const char *const path = uri_path(&scratch, uri);
    for (uint32_t i = 0; path != NULL && i < self->count; i++) {
        if (strcmp(self->projects[i]->folder, path) != 0) continue;
        project_free(self->projects[i]);
        self->count--;
        memmove(&self->projects[i], &self->projects[i + 1], (self->count - i) * sizeof(Project *));
        break;
    }
    arena_release(&scratch);
}

void workspace_reload(Workspace *self) {
    for (uint32_t i = 0; i < self->count; i++) {
        Project *const old = self->projects[i];
        Project *const fresh = project_new(self, old->folder);
        tell_notices(fresh, self->outbox);
        const bool keeps_old =
            config_is_broken(fresh->session.config) && !config_is_broken(old->session.config);
        if (!keeps_old) self->projects[i] = fresh;
        project_free(keeps_old ? fresh : old);
    }
}

// The innermost folder around the path; for what is in none of them the first.
static Project *project_of(Workspace *self, const char *path) {
    if (self->count == 0) add_project(self, self->session->cwd);
    Project *best = self->projects[0];
    size_t longest = 0;
    for (uint32_t i = 0; i < self->count && path != NULL; i++) {
        const Text folder = text_from_c(self->projects[i]->folder);
        Text rest;
        if (folder.length <= longest || !path_strip(folder, text_from_c(path), &rest)) continue;
        best = self->projects[i];
        longest = folder.length;
    }
    return best;
}

void workspace_place(Workspace *self, Document *document) {
    Arena scratch;
    arena_init(&scratch);
    const Text uri = text_from_c(document->uri);
    const char *path = uri_path(&scratch, uri);
    Project *const project = project_of(self, path);
    const bool is_file = path != NULL;
    if (!is_file) { // as if it were saved in the folder
        path = path_join(&scratch, text_from_c(project->folder), uri_name(&scratch, uri)).bytes;
    }
    path = arena_copy_c(&project->arena, text_from_c(path));
    document->file = (LintFile){.path = path, .absolute_path = path};
    targets_place(&project->targets, &document->file);
    if (project->has_baseline) document->file.known = baseline_file(&project->baseline, path);
    document->is_wanted =
        !self->client.is_off && (!is_file || targets_include(&project->targets, path));
    document->is_placed = true;
    tell_notices(project, self->outbox);
    arena_release(&scratch);
}
