// Folders: a tree is listed level by level. The folders of a level are independent of each other,
// so threads share them; what they found is put together in the folders' order. A folder is listed
// whole and closed before the next one is opened, so no depth can use up the file descriptors, and
// nothing recurses.
#include "source/folders.h"

#include "base/memory.h"
#include "source/directory.h"
#include "source/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

// What a folder has.
typedef struct Listing {
    FoundFiles files;
    VEC(Folder) folders;
    NoticeList notices;
    bool waits_for_filter; // not listed yet: it has a configuration of its own
} Listing;

typedef struct FolderWalk FolderWalk;

// One thread's.
typedef struct Lister {
    FolderWalk *walk;
    Arena *arena; // for what is found: the caller's, or `own`
    Arena own;
    Arena scratch; // for one folder's listing
    EntryList entries;
    bool gives_all; // the folder: directory_gives_all
    pthread_t thread;
} Lister;

enum { MOST_LISTERS = 8, WORTH_A_THREAD = 16 }; // folders

struct FolderWalk {
    FoundFiles *found;
    Arena *arena;
    NoticeList *notices;
    const DiscoverOptions *options;
    FolderFilter filter_for;
    void *context;       // for filter_for
    const Folder *level; // the folders to list
    Listing *listings;   // theirs
    uint32_t count;      // of both
    atomic_uint next;    // index into both
    size_t shown_from; // where what is shown of an absolute path begins; APART: it is another text
    VEC(Folder) next_level;
    Lister listers[MOST_LISTERS];
};

#define APART SIZE_MAX

// ---- The listing of a folder ----

static const char *shown_or_dot(Text shown) {
    return shown.length != 0 ? shown.bytes : ".";
}

// By the path as shown, which is short: the kernel looks each component up.
static int open_folder(const Folder *folder, Listing *listing) {
    const int handle = directory_open(shown_or_dot(folder->shown));
    if (handle >= 0) return handle;
    notice_add(&listing->notices, NOTICE_ERROR, shown_or_dot(folder->shown),
               "cannot read this folder: %s; nothing in it was checked", strerror(errno));
    return -1;
}

static void list_entries(Lister *self, const Folder *folder, int handle, Listing *listing) {
    memset(&self->entries, 0, sizeof self->entries);
    arena_reset(&self->scratch);
    self->gives_all = directory_gives_all(handle);
    if (directory_list(handle, self->gives_all, &self->entries, &self->scratch)) return;
    notice_add(&listing->notices, NOTICE_ERROR, shown_or_dot(folder->shown),
               "cannot read all of this folder: %s", strerror(errno));
}

static bool is_config_name(const DiscoverOptions *options, Text name) {
    const char *const *known = options->config_names;
    for (; known != NULL && *known != NULL; known++) {
        if (*name.bytes == **known && text_is(name, *known)) return true;
    }
    return false;
}

// What the folder itself says: its ignore files, and whether it has a configuration.
static bool enter_folder(Lister *self, Folder *folder) {
    const DiscoverOptions *const options = self->walk->options;
    IgnoreFiles files = {false, false, false};
    bool has_config = false;
    for (uint32_t i = 0; i < self->entries.count; i++) {
        const Text name = self->entries.items[i].name;
        if (is_config_name(options, name)) has_config = true;
        if (*name.bytes != '.') continue;
        if (text_is(name, ".gitignore")) files.has_gitignore = true;
        if (text_is(name, ".ignore")) files.has_ignore = true;
        if (text_is(name, ".git")) files.has_git = true;
    }
    if (has_config && !folder->has_own_filter) return false;
    if (options->respect_gitignore)
        folder->ignore = ignore_level_enter(self->arena, folder->ignore, folder->absolute, files);
    return true;
}

// ---- What to do with an entry ----

// What is shown of something in `folder`.
static Text path_shown(const Lister *self, const Folder *folder, Text absolute, Text name) {
    const size_t from = self->walk->shown_from;
    return from != APART ? text_skip(absolute, from) : path_join(self->arena, folder->shown, name);
}

static void take_folder(Lister *self, const Folder *outer, Text path, Text name, Listing *listing) {
    const Text absolute = arena_copy(self->arena, path);
    const Folder folder = {.absolute = absolute,
                           .shown = path_shown(self, outer, absolute, name),
                           .filter = outer->filter,
                           .ignore = outer->ignore};
    VEC_PUSH(self->arena, &listing->folders, folder);
}

// False for what is no file: a link to a folder, a link to nothing.
static bool look_at_file(FileState *state, const Entry *entry, int handle, const char *shown,
                         Listing *listing) {
    const bool is_link = entry->type == DT_LNK;
    struct stat info;
    if (fstatat(handle, entry->name.bytes, &info, 0) == 0) {
        *state = file_state(&info);
        return S_ISREG(info.st_mode);
    }
    const bool is_gone = is_link || errno == ENOENT;
    if (is_link && text_starts_with(entry->name, TEXT(".#"))) return false; // an editor's lock
    notice_add(&listing->notices, is_gone ? NOTICE_WARNING : NOTICE_ERROR, shown,
               is_link ? "a symbolic link that leads nowhere (%s): skipped" : "cannot be read: %s",
               strerror(errno));
    return false;
}

static void take_file(Lister *self, const Folder *folder, int handle, Text path, const Entry *entry,
                      Listing *listing) {
    const Text absolute = arena_copy(self->arena, path);
    FoundFile file = {.path = path_shown(self, folder, absolute, entry->name).bytes,
                      .absolute = absolute.bytes,
                      .filter = folder->filter,
                      .is_given_whole = self->gives_all && entry->type == DT_REG};
    if (entry->type == DT_LNK || self->walk->options->wants_states) {
        if (!look_at_file(&file.state, entry, handle, file.path, listing)) return;
    }
    VEC_PUSH(self->arena, &listing->files, file);
}

static unsigned char entry_type(int handle, const Entry *entry) {
    struct stat info;
    if (entry->type != DT_UNKNOWN) return entry->type;
    if (fstatat(handle, entry->name.bytes, &info, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
    return (unsigned char)IFTODT(info.st_mode);
}

static void take_entry(Lister *self, const Folder *folder, int handle, Entry entry,
                       Listing *listing) {
    const DiscoverOptions *const options = self->walk->options;
    entry.type = entry_type(handle, &entry);
    const bool is_folder = entry.type == DT_DIR;
    if (!is_folder && entry.type != DT_LNK && entry.type != DT_REG) return;
    const GlobSet *const include = folder->filter->include;
    const NameAnswer answer =
        is_folder ? NAME_INCLUDED : glob_set_includes_name(include, entry.name);
    if (answer == NAME_EXCLUDED) return;
    const Text absolute = path_join(&self->scratch, folder->absolute, entry.name);
    if (answer == NAME_UNDECIDED && !glob_set_includes(include, absolute)) return;
    if (glob_set_matches(folder->filter->exclude, absolute)) return;
    if (options->respect_gitignore &&
        ignore_level_leaves_out(folder->ignore, absolute, is_folder, options->require_git)) {
        return;
    }
    if (is_folder) {
        take_folder(self, folder, absolute, entry.name, listing);
    } else {
        take_file(self, folder, handle, absolute, &entry, listing);
    }
}

static void list_folder(Lister *self, Folder folder, Listing *listing) {
    *listing = (Listing){.notices = notice_list(self->arena)};
    const int handle = open_folder(&folder, listing);
    if (handle < 0) return;
    list_entries(self, &folder, handle, listing);
    if (enter_folder(self, &folder)) {
        for (uint32_t i = 0; i < self->entries.count; i++)
            take_entry(self, &folder, handle, self->entries.items[i], listing);
    } else {
        *listing = (Listing){.waits_for_filter = true};
    }
    close(handle);
}

// ---- A level ----

static void *list_folders(void *lister) {
    Lister *const self = lister;
    FolderWalk *const walk = self->walk;
    uint32_t index;
    while ((index = atomic_fetch_add(&walk->next, 1)) < walk->count)
        list_folder(self, walk->level[index], &walk->listings[index]);
    return NULL;
}

static void list_level(FolderWalk *self) {
    uint32_t wanted = self->count / WORTH_A_THREAD + 1;
    if (wanted > self->options->jobs) wanted = self->options->jobs;
    if (wanted > MOST_LISTERS) wanted = MOST_LISTERS;
    uint32_t started = 1; // this thread is the first
    for (; started < wanted; started++) {
        Lister *const lister = &self->listers[started];
        if (pthread_create(&lister->thread, NULL, list_folders, lister) != 0) break;
    }
    list_folders(&self->listers[0]);
    for (uint32_t i = 1; i < started; i++) pthread_join(self->listers[i].thread, NULL);
}

// Configuration is read by this thread alone, in the order of the folders.
static void list_waiting(FolderWalk *self, uint32_t index) {
    Folder folder = self->level[index];
    folder.filter = self->filter_for(self->context, folder.absolute, folder.filter);
    folder.has_own_filter = true;
    list_folder(&self->listers[0], folder, &self->listings[index]);
}

static void take_listing(FolderWalk *self, const Listing *listing) {
    for (uint32_t i = 0; i < listing->files.count; i++)
        VEC_PUSH(self->arena, self->found, listing->files.items[i]);
    for (uint32_t i = 0; i < listing->folders.count; i++)
        VEC_PUSH(self->arena, &self->next_level, listing->folders.items[i]);
    notice_add_all(self->notices, &listing->notices);
}

static void walk_level(FolderWalk *self) {
    const DiscoverOptions *const options = self->options;
    self->level = self->next_level.items;
    self->count = self->next_level.count;
    self->listings = memory_zalloc(self->count, sizeof *self->listings);
    memset(&self->next_level, 0, sizeof self->next_level);
    for (uint32_t i = 0; options->entering != NULL && i < self->count; i++)
        options->entering(options->watcher, self->level[i].absolute.bytes);
    atomic_store(&self->next, 0);
    list_level(self);
    for (uint32_t i = 0; i < self->count; i++) {
        if (self->listings[i].waits_for_filter) list_waiting(self, i);
        take_listing(self, &self->listings[i]);
    }
    free(self->listings);
}

// Mostly what is shown is the end of the absolute path.
static size_t shown_from(const Folder *start) {
    const Text absolute = start->absolute;
    if (start->shown.length == 0) return absolute.length + (absolute.length > 1); // not of "/"
    return text_ends_with(absolute, start->shown) ? absolute.length - start->shown.length : APART;
}

void folders_walk(FoundFiles *found, Arena *arena, NoticeList *notices, const Folder *start,
                  const DiscoverOptions *options, FolderFilter filter_for, void *context) {
    FolderWalk self = {.found = found,
                       .arena = arena,
                       .notices = notices,
                       .options = options,
                       .filter_for = filter_for,
                       .context = context,
                       .shown_from = shown_from(start)};
    for (uint32_t i = 0; i < MOST_LISTERS; i++)
        self.listers[i] = (Lister){.walk = &self, .arena = &self.listers[i].own};
    self.listers[0].arena = arena;
    VEC_PUSH(arena, &self.next_level, *start);
    while (self.next_level.count != 0) walk_level(&self);
    for (uint32_t i = 0; i < MOST_LISTERS; i++) {
        arena_release(&self.listers[i].scratch);
        arena_adopt(arena, &self.listers[i].own);
    }
}
