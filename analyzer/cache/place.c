// The place of a cache. No link is followed in its last step, nothing of other users is used, and
// files are made under other names and renamed.
#include "cache/place.h"

#include "source/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static const char KEY[] = "key";
static const char FINDINGS[] = "findings"; // with a hash behind it where several projects may be
static const char TAG[] = "CACHEDIR.TAG";
static const char IGNORE[] = ".gitignore";
static const char TEMPORARY[] = ".new-"; // with process and time behind it

// ---- Folders ----

int folder_open(const char *path) {
    const int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat info;
    if (folder < 0) return -1;
    if (fstat(folder, &info) == 0 && info.st_uid == geteuid()) return folder;
    close(folder);
    errno = EPERM;
    return -1;
}

// The folder in which user programs cache: $XDG_CACHE_HOME/shikra or ~/.cache/shikra; NULL: none.
static const char *place_of_user(Arena *arena) {
    const char *const base = getenv("XDG_CACHE_HOME");
    const char *const home = getenv("HOME");
    if (base != NULL && base[0] == '/') return arena_printf(arena, "%s/shikra", base).bytes;
    if (home == NULL || home[0] != '/') return NULL;
    return arena_printf(arena, "%s/.cache/shikra", home).bytes;
}

// True if a file can be made in the folder, or the folder itself. Nothing of other users will do.
static bool can_write(Arena *arena, const char *path) {
    struct stat info;
    if (lstat(path, &info) == 0) {
        return S_ISDIR(info.st_mode) && info.st_uid == geteuid() && access(path, W_OK) == 0;
    }
    const char *const above = path_folder(arena, path);
    return errno == ENOENT && stat(above, &info) == 0 && info.st_uid == geteuid() &&
           access(above, W_OK) == 0;
}

static void warn(NoticeList *notices, const char *path, const char *why) {
    notice_add(notices, NOTICE_WARNING, path, "cannot be used as the cache's folder: %s", why);
}

// The user's choice is kept to, if need be without a cache.
static bool check_chosen(const CachePlace *self, NoticeList *notices) {
    struct stat info;
    if (lstat(self->folder, &info) != 0) return true; // it will be made
    if (S_ISLNK(info.st_mode)) {
        warn(notices, self->folder, "it is a symbolic link");
    } else if (!S_ISDIR(info.st_mode)) {
        warn(notices, self->folder, "it is no folder");
    } else if (info.st_uid != geteuid()) {
        warn(notices, self->folder, "it belongs to another user");
    } else {
        return true;
    }
    return false;
}

bool place_find(CachePlace *self, Arena *arena, NoticeList *notices, const CacheOptions *options) {
    const char *const users = place_of_user(arena);
    const Text root = text_from_c(options->root);
    const char *const named = options->chosen != NULL ? options->chosen : options->folder;
    *self = (CachePlace){.key_folder = users, .file = FINDINGS};
    self->folder = named != NULL ? named : path_join(arena, root, TEXT(CACHE_FOLDER)).bytes;
    self->is_own = named == NULL;
    if (options->chosen != NULL) self->key_folder = named;
    if (self->key_folder == NULL) return false;
    if (named != NULL && !check_chosen(self, notices)) return false;
    if (self->is_own && !can_write(arena, self->folder)) {
        self->folder = users;
        self->is_own = false;
    }
    if (!self->is_own) {
        const unsigned long long hash = text_hash(root);
        self->file = arena_printf(arena, "%s-%016llx", FINDINGS, hash).bytes;
    }
    return true;
}

// With the folders above it, as mkdir -p.
static bool make_folder(const char *path) {
    char copy[4096];
    const size_t length = strlen(path);
    if (length >= sizeof copy) return false;
    memcpy(copy, path, length + 1);
    for (char *slash = strchr(copy + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST) return false;
        *slash = '/';
    }
    return mkdir(copy, 0777) == 0 || errno == EEXIST;
}

// ---- Files ----

// A file of this user's, read-only; -1 if it is none.
static int open_own(int folder, const char *name, struct stat *info) {
    const int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return -1;
    if (fstat(file, info) == 0 && S_ISREG(info->st_mode) && info->st_uid == geteuid()) return file;
    close(file);
    return -1;
}

static bool write_all(int file, Text text) {
    while (text.length != 0) {
        const ssize_t written = write(file, text.bytes, text.length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text = text_skip(text, (size_t)written);
    }
    return true;
}

typedef struct TemporaryName {
    char bytes[64];
} TemporaryName;

static TemporaryName temporary_name(void) {
    TemporaryName name;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    snprintf(name.bytes, sizeof name.bytes, "%s%ld-%ld", TEMPORARY, (long)getpid(), now.tv_nsec);
    return name;
}

// A whole file under another name; false, with errno, if it cannot be written.
static bool write_temporary(int folder, const char *name, mode_t mode, const Text *parts,
                            uint32_t count) {
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const int file = openat(folder, name, flags, mode);
    if (file < 0) return false;
    bool is_written = true;
    for (uint32_t i = 0; i < count && is_written; i++) is_written = write_all(file, parts[i]);
    const int error = errno;
    if (close(file) == 0 && is_written) return true;
    if (!is_written) errno = error;
    unlinkat(folder, name, 0);
    return false;
}

static void write_once(int folder, const char *name, Text text) {
    const TemporaryName temporary = temporary_name();
    if (faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0) return;
    if (!write_temporary(folder, temporary.bytes, 0666, &text, 1)) return;
    if (renameat(folder, temporary.bytes, folder, name) == 0) return;
    unlinkat(folder, temporary.bytes, 0);
}

// A run that was killed leaves its file. None takes an hour to write one.
static void remove_stale(int folder) {
    const int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *const stream = copy >= 0 ? fdopendir(copy) : NULL;
    if (stream == NULL) {
        if (copy >= 0) close(copy);
        return;
    }
    const time_t limit = time(NULL) - 3600;
    const struct dirent *entry;
    struct stat info;
    while ((entry = readdir(stream)) != NULL) {
        if (strncmp(entry->d_name, TEMPORARY, strlen(TEMPORARY)) != 0) continue;
        if (fstatat(folder, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0) continue;
        if (info.st_mtim.tv_sec < limit) unlinkat(folder, entry->d_name, 0);
    }
    closedir(stream);
}

// ---- The key ----

bool place_read_key(const CachePlace *self, Digest *key) {
    const int folder = folder_open(self->key_folder);
    if (folder < 0) return false;
    struct stat info;
    const int file = open_own(folder, KEY, &info);
    close(folder);
    if (file < 0) return false;
    const bool is_secret = (info.st_mode & 077) == 0 && info.st_size == sizeof *key;
    const bool is_read = is_secret && read(file, key, sizeof *key) == sizeof *key;
    close(file);
    return is_read;
}

// One that is there but will not do (others may read it) is replaced.
static bool install_key(const CachePlace *self, int folder, const char *temporary) {
    Digest other;
    if (linkat(folder, temporary, folder, KEY, 0) == 0) return unlinkat(folder, temporary, 0) == 0;
    if (errno == EEXIST && place_read_key(self, &other)) {
        unlinkat(folder, temporary, 0);
        return false;
    }
    if (renameat(folder, temporary, folder, KEY) == 0) return true; // no links here, or a bad key
    unlinkat(folder, temporary, 0);
    return false;
}

bool place_make_key(const CachePlace *self, Digest key) {
    if (!make_folder(self->key_folder)) return false;
    const int folder = folder_open(self->key_folder);
    if (folder < 0) return false;
    const Text bytes = {(const char *)&key, sizeof key};
    const TemporaryName temporary = temporary_name();
    const bool is_made = write_temporary(folder, temporary.bytes, 0600, &bytes, 1) &&
                         install_key(self, folder, temporary.bytes);
    close(folder);
    return is_made;
}

// ---- The cache ----

int place_open(const CachePlace *self, uint64_t *size) {
    const int folder = folder_open(self->folder);
    if (folder < 0) return -1;
    struct stat info;
    const int file = open_own(folder, self->file, &info);
    close(folder);
    if (file >= 0) *size = (uint64_t)info.st_size;
    return file;
}

bool place_replace(const CachePlace *self, const Text *parts, uint32_t count) {
    const bool is_new = access(self->folder, F_OK) != 0;
    if (!make_folder(self->folder)) return false;
    const int folder = folder_open(self->folder);
    if (folder < 0) return false;
    remove_stale(folder);
    write_once(folder, TAG,
               TEXT("Signature: 8a477f597d28d172789f06886806bc55\n"
                    "# This folder is shikra's cache: https://bford.info/cachedir/\n"));
    if (self->is_own || is_new) write_once(folder, IGNORE, TEXT("# Made by shikra.\n*\n"));
    const TemporaryName temporary = temporary_name();
    const bool is_written = write_temporary(folder, temporary.bytes, 0600, parts, count) &&
                            renameat(folder, temporary.bytes, folder, self->file) == 0;
    const int error = errno;
    if (!is_written) unlinkat(folder, temporary.bytes, 0);
    close(folder);
    errno = error;
    return is_written;
}

// FINDINGS, or with the hash of a project.
static bool is_findings(const char *name) {
    const size_t length = strlen(FINDINGS);
    if (strncmp(name, FINDINGS, length) != 0) return false;
    if (name[length] == '\0') return true;
    return name[length] == '-' && strspn(name + length + 1, "0123456789abcdef") == 16 &&
           name[length + 17] == '\0';
}

bool place_has_made(const char *name) {
    return strcmp(name, KEY) == 0 || strcmp(name, TAG) == 0 || strcmp(name, IGNORE) == 0 ||
           is_findings(name) || strncmp(name, TEMPORARY, strlen(TEMPORARY)) == 0;
}
