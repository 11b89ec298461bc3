// Targets: from arguments to files with settings and plans.
#include "cli/targets.h"

#include "base/memory.h"
#include "source/path.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

void targets_init(Targets *self, Arena *arena, NoticeList *notices, const Session *session) {
    *self = (Targets){.arena = arena, .notices = notices, .session = session};
    self->base = config_settings_for(session->config, session->cwd);
}

void targets_release(Targets *self) {
    for (uint32_t i = 0; i < self->plan_count; i++) plan_free(self->plans[i]);
    free(self->plans);
}

// ---- Which files ----

static void watch_entered(void *watch, const char *folder) {
    watch_folder(watch, folder, true);
}

// Also the folders of files that were named, and of the configuration that holds.
static void watch_named(Targets *self, const FoundFiles *found) {
    for (uint32_t i = 0; i < found->count; i++) {
        if (!found->items[i].is_named) continue;
        watch_folder(self->watch, path_folder(self->arena, found->items[i].absolute), true);
    }
    for (uint32_t i = 0; i < config_settings_count(self->session->config); i++) {
        const char *const path = config_settings_at(self->session->config, i)->config_path;
        if (path != NULL) watch_folder(self->watch, path_folder(self->arena, path), false);
    }
}

static DiscoverOptions discover_options(const Targets *self) {
    return (DiscoverOptions){.jobs = self->jobs,
                             .wants_states = self->has_cache,
                             .cwd = self->session->cwd,
                             .force_exclude = self->base->force_exclude,
                             .respect_gitignore = self->base->respect_gitignore,
                             .require_git = self->base->require_git,
                             .config_names = CONFIG_NAMES,
                             .filter_for = config_filter_for,
                             .context = self->session->config,
                             .entering = self->watch != NULL ? watch_entered : NULL,
                             .watcher = self->watch};
}

void targets_add_files(Targets *self, const StringVec *paths) {
    static const char *const here[] = {"."};
    const DiscoverOptions options = discover_options(self);
    FoundFiles found = {0};
    discover_files(&found, self->arena, self->notices, paths->count != 0 ? paths->items : here,
                   paths->count != 0 ? paths->count : 1, &options);
    if (self->watch != NULL) watch_named(self, &found);
    self->files = ARENA_ARRAY(self->arena, LintFile, found.count);
    self->count = found.count;
    for (uint32_t i = 0; i < found.count; i++) {
        self->files[i] = (LintFile){
            .path = found.items[i].path,
            .absolute_path = found.items[i].absolute,
            .state = found.items[i].state,
            .is_given_whole = found.items[i].is_given_whole,
            .settings = config_settings_for_file(
                self->session->config, found.items[i].filter->owner, found.items[i].absolute)};
    }
}

bool targets_include(Targets *self, const char *path) {
    DiscoverOptions options = discover_options(self);
    options.force_exclude = true;
    return discover_wants(self->arena, path, &options);
}

static bool read_input(Targets *self) {
    Buffer bytes = {0};
    char chunk[65536];
    ssize_t got;
    while ((got = read(STDIN_FILENO, chunk, sizeof chunk)) != 0) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 || bytes.length > self->base->max_file_size) break;
        buffer_append(&bytes, (Text){chunk, (size_t)got});
    }
    self->input = arena_copy(self->arena, buffer_text(&bytes));
    const uint64_t length = bytes.length;
    buffer_release(&bytes);
    if (got < 0) {
        notice_add(self->notices, NOTICE_ERROR, "standard input", "cannot be read: %s",
                   strerror(errno));
        return false;
    }
    if (length > self->base->max_file_size) {
        source_notice_too_large(self->notices, "standard input", length, self->base->max_file_size);
        return false;
    }
    return true;
}

static const Settings *settings_at(const Targets *self, const char *absolute_path) {
    Config *const config = self->session->config;
    const Settings *const settings =
        config_settings_for(config, path_folder(self->arena, absolute_path));
    return config_settings_for_file(config, settings, absolute_path);
}

bool targets_add_input(Targets *self, const char *name) {
    if (!read_input(self)) return false;
    const Text absolute = path_absolute(self->arena, text_from_c(self->session->cwd),
                                        text_from_c(name != NULL ? name : "-"));
    const DiscoverOptions options = discover_options(self);
    if (name != NULL && !discover_wants(self->arena, name, &options)) return true;
    self->files = ARENA_NEW(self->arena, LintFile);
    self->count = 1;
    self->files[0].path = name != NULL ? name : "-";
    self->files[0].absolute_path = arena_copy_c(self->arena, absolute);
    self->files[0].bytes = &self->input;
    self->files[0].settings = settings_at(self, self->files[0].absolute_path);
    return true;
}

// ---- Which rules ----

// Settings that came since the last time get theirs.
static void update_plans(Targets *self) {
    Config *const config = self->session->config;
    const uint32_t count = config_settings_count(config);
    if (count == self->plan_count) return;
    self->plans = memory_realloc(self->plans, count * sizeof *self->plans);
    for (uint32_t i = self->plan_count; i < count; i++) {
        const Settings *const settings = config_settings_at(config, i);
        self->plans[i] = plan_new(self->session->registry, settings);
        for (size_t w = 0; w < RULE_LIMIT / 64; w++) {
            self->enabled.words[w] |= settings->enabled.words[w];
        }
    }
    self->plan_count = count;
}

// The place of the file's plan. Looks first at `likely`, the last file's, and at what comes behind
// it: files come in path order, and each folder's settings in the order in which they were needed.
static uint32_t plan_of(const Targets *self, const LintFile *file, uint32_t likely) {
    for (uint32_t i = 0; i < self->plan_count; i++) {
        const uint32_t at = (likely + i) % self->plan_count;
        if (config_settings_at(self->session->config, at) == file->settings) return at;
    }
    assert(false); // there is a plan for each Settings
    return 0;
}

// Returns the plan's place.
static uint32_t set_plan(const Targets *self, LintFile *file, uint32_t likely) {
    const uint32_t place = plan_of(self, file, likely);
    file->plan = self->plans[place];
    file->enabled = config_rules_for(file->settings, file->absolute_path);
    return place;
}

void targets_place(Targets *self, LintFile *file) {
    file->settings = settings_at(self, file->absolute_path);
    update_plans(self);
    set_plan(self, file, 0);
}

// TOML files that no rule is about are not read.
static bool is_wanted(const LintFile *file) {
    return source_kind_of(file->path) != SOURCE_TOML ||
           plan_wants_toml(file->plan, &file->enabled, file->path);
}

void targets_make_plans(Targets *self) {
    update_plans(self);
    uint32_t kept = 0;
    uint32_t place = 0;
    for (uint32_t i = 0; i < self->count; i++) {
        place = set_plan(self, &self->files[i], place);
        if (is_wanted(&self->files[i])) self->files[kept++] = self->files[i];
    }
    self->count = kept;
}
