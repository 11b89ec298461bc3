// Changes: running git, and reading its patches.
#include "source/changes.h"

#include "base/buffer.h"
#include "source/path.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// ---- Running git ----

static bool spawn_git(const char *const *arguments, int output, pid_t *child) {
    enum { MOST = 32 };
    char *argv[MOST] = {0};
    for (int i = 0; arguments[i] != NULL && i < MOST - 1; i++) argv[i] = strdup(arguments[i]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    const int error = posix_spawnp(child, "git", &actions, NULL, argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    for (int i = 0; argv[i] != NULL; i++) free(argv[i]);
    errno = error;
    return error == 0;
}

static void read_all(int descriptor, Buffer *out) {
    char chunk[65536];
    ssize_t got;
    while ((got = read(descriptor, chunk, sizeof chunk)) != 0) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return;
        buffer_append(out, (Text){chunk, (size_t)got});
    }
}

// What git prints; its exit status, or -1 if there is no git.
static int run_git(Buffer *out, const char *const *arguments) {
    int ends[2];
    pid_t child;
    int status = 0;
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    const bool is_running = spawn_git(arguments, ends[1], &child);
    close(ends[1]);
    if (is_running) read_all(ends[0], out);
    close(ends[0]);
    if (!is_running) return -1;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

// ---- Reading patches ----

typedef VEC(ChangedFile) FileVec;
typedef VEC(Range) RangeVec;

typedef struct PatchReader {
    Arena *arena;
    const char *top;
    Text rest;
    FileVec files;
    RangeVec lines; // of the current file
    bool has_file;
} PatchReader;

static bool next_line(PatchReader *self, Text *line) {
    if (self->rest.length == 0) return false;
    const size_t end = text_find_byte(self->rest, '\n', 0);
    *line = text_slice(self->rest, 0, end);
    self->rest = text_skip(self->rest, line->length + (end != TEXT_NOT_FOUND));
    return true;
}

static char unquoted(char byte) {
    static const char *const from = "abtnvfr";
    static const char *const to = "\a\b\t\n\v\f\r";
    const char *const at = byte != '\0' ? strchr(from, byte) : NULL;
    return at != NULL ? to[at - from] : byte;
}

// A path as git quotes it in headers: "b/\303\244\n.py".
static void append_unquoted(Buffer *out, Text quoted) {
    for (size_t i = 0; i < quoted.length && quoted.bytes[i] != '"'; i++) {
        if (quoted.bytes[i] != '\\' || i + 1 >= quoted.length) {
            buffer_append_byte(out, quoted.bytes[i]);
            continue;
        }
        i++;
        unsigned value = 0;
        size_t digits = 0;
        while (digits < 3 && i + digits < quoted.length && quoted.bytes[i + digits] >= '0' &&
               quoted.bytes[i + digits] <= '7')
            value = value * 8 + (unsigned)(quoted.bytes[i + digits++] - '0');
        buffer_append_byte(out, digits != 0 ? (char)value : unquoted(quoted.bytes[i]));
        if (digits != 0) i += digits - 1;
    }
}

static void finish_file(PatchReader *self) {
    if (!self->has_file) return;
    ChangedFile *const file = &self->files.items[self->files.count - 1];
    file->lines = self->lines.items;
    file->count = self->lines.count;
    self->lines = (RangeVec){0};
    self->has_file = false;
}

static void add_file(PatchReader *self, Text path, bool is_new) {
    const Text absolute = path_absolute(self->arena, text_from_c(self->top), path);
    const bool is_notebook = source_kind_of(absolute.bytes) == SOURCE_NOTEBOOK;
    const ChangedFile file = {.absolute = absolute.bytes, .is_whole = is_new || is_notebook};
    VEC_PUSH(self->arena, &self->files, file);
}

// "+++ b/path": a blank in it ends with a tab.
static void start_file(PatchReader *self, Text header) {
    Buffer path = {0};
    if (text_starts_with(header, TEXT("\""))) {
        append_unquoted(&path, text_skip(header, 1));
    } else {
        buffer_append(&path, text_slice(header, 0, text_find_byte(header, '\t', 0)));
    }
    finish_file(self);
    self->has_file = path.length > 2 && path.bytes[0] == 'b' && path.bytes[1] == '/';
    if (self->has_file) add_file(self, text_skip(buffer_text(&path), 2), false);
    buffer_release(&path);
}

// ",COUNT" or nothing, which means 1.
static uint32_t read_count(const char **at) {
    if (**at != ',') return 1;
    char *end;
    const unsigned long count = strtoul(*at + 1, &end, 10);
    *at = end;
    return (uint32_t)count;
}

// "@@ -OLD[,COUNT] +NEW[,COUNT] @@", and the lines that it counts.
static void read_hunk(PatchReader *self, Text header) {
    Text line;
    char *end;
    const char *at = arena_copy_c(self->arena, text_slice(header, 4, 100));
    strtoul(at, &end, 10);
    at = end;
    uint32_t left = read_count(&at);
    if (at[0] != ' ' || at[1] != '+') return;
    const uint32_t start = (uint32_t)strtoul(at + 2, &end, 10);
    at = end;
    const uint32_t count = read_count(&at);
    left += count;
    if (count != 0 && start != 0) {
        const Range lines = {start - 1, start - 1 + count};
        VEC_PUSH(self->arena, &self->lines, lines);
    }
    while (left != 0 && next_line(self, &line)) left -= !text_starts_with(line, TEXT("\\"));
}

static void read_patches(PatchReader *self) {
    Text line;
    while (next_line(self, &line)) {
        if (text_starts_with(line, TEXT("+++ "))) {
            start_file(self, text_skip(line, 4));
        } else if (self->has_file && text_starts_with(line, TEXT("@@ -"))) {
            read_hunk(self, line);
        }
    }
    finish_file(self);
}

static void read_untracked(PatchReader *self) {
    Text path;
    while (text_split_next(&self->rest, '\0', &path)) {
        if (path.length != 0) add_file(self, path, true);
    }
}

// ---- All together ----

static int compare_files(const void *left, const void *right) {
    return strcmp(((const ChangedFile *)left)->absolute, ((const ChangedFile *)right)->absolute);
}

// The first line that git prints; NULL, with a notice, if it fails.
static const char *ask_git(Arena *arena, NoticeList *notices, const char *const *arguments,
                           const char *problem, const char *about) {
    Buffer out = {0};
    const int status = run_git(&out, arguments);
    const char *answer = NULL;
    if (status == 0) {
        const Text text = buffer_text(&out);
        const bool has_end = text_ends_with(text, TEXT("\n"));
        answer = arena_copy_c(arena, text_slice(text, 0, text.length - has_end));
    } else if (status < 0) {
        notice_add(notices, NOTICE_ERROR, NULL, "--changed asks git, and there is none: %s",
                   strerror(errno));
    } else {
        notice_add(notices, NOTICE_ERROR, NULL, problem, about);
    }
    buffer_release(&out);
    return answer;
}

// A commit's hash, so that nothing the user writes is an option of git's; "" if git knows none.
static const char *find_commit(Arena *arena, const char *top, const char *remote, Text name) {
    const char *const wanted =
        arena_printf(arena, "%s%.*s^{commit}", remote, TEXT_ARGS(name)).bytes;
    const char *const verify[] = {
        "git", "-C", top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted, NULL};
    Buffer out = {0};
    const int status = run_git(&out, verify);
    const Text text = text_trim(buffer_text(&out));
    const char *const commit = status == 0 ? arena_copy_c(arena, text) : "";
    buffer_release(&out);
    return commit;
}

// A checkout of a continuous integration has no local branch but its own.
static void fail_unknown(Arena *arena, NoticeList *notices, const char *top, const char *revision,
                         Text name) {
    if (text_contains(name, TEXT(".."))) {
        notice_add(notices, NOTICE_ERROR, NULL,
                   "--changed takes where the changes begin, not `%s`: `main`, or `main...` for "
                   "where this branch left it",
                   revision);
    } else if (find_commit(arena, top, "origin/", name)[0] != '\0') {
        notice_add(notices, NOTICE_ERROR, NULL,
                   "--changed: git knows no commit `%s`; did you mean `origin/%s`?", revision,
                   revision);
    } else {
        notice_add(notices, NOTICE_ERROR, NULL, "--changed: git knows no commit `%s`", revision);
    }
}

static const char *resolve(Arena *arena, NoticeList *notices, const char *top,
                           const char *revision) {
    const Text text = text_from_c(revision);
    const bool is_branch = text.length > 3 && text_ends_with(text, TEXT("..."));
    const Text name = arena_copy(arena, text_slice(text, 0, text.length - (is_branch ? 3 : 0)));
    const char *const commit = find_commit(arena, top, "", name);
    if (commit[0] == '\0') {
        fail_unknown(arena, notices, top, revision, name);
        return NULL;
    }
    if (!is_branch) return commit;
    const char *const base[] = {"git", "-C", top, "merge-base", commit, "HEAD", NULL};
    return ask_git(arena, notices, base,
                   "--changed: `%s` and HEAD have no commit in common; a shallow checkout lacks it "
                   "(`fetch-depth: 0`)",
                   revision);
}

static bool has_commits(const char *top) {
    const char *const verify[] = {"git",      "-C",      top,    "rev-parse",
                                  "--verify", "--quiet", "HEAD", NULL};
    Buffer out = {0};
    const int status = run_git(&out, verify);
    buffer_release(&out);
    return status == 0;
}

static bool read_output(PatchReader *self, NoticeList *notices, const char *const *arguments,
                        void (*read_it)(PatchReader *)) {
    Buffer out = {0};
    const int status = run_git(&out, arguments);
    self->rest = buffer_text(&out);
    if (status == 0) read_it(self);
    buffer_release(&out);
    if (status == 0) return true;
    notice_add(notices, NOTICE_ERROR, NULL, "--changed: `git %s` failed with status %d",
               arguments[3], status);
    return false;
}

bool changes_read(Changes *self, Arena *arena, NoticeList *notices, const char *cwd,
                  const char *revision) {
    const char *const ask_top[] = {"git", "-C", cwd, "rev-parse", "--show-toplevel", NULL};
    const char *const top = ask_git(arena, notices, ask_top,
                                    "--changed needs a git repository, and `%s` is in none", cwd);
    if (top == NULL) return false;
    const bool is_index = revision != NULL && strcmp(revision, ":index") == 0;
    const bool is_first = revision == NULL && !has_commits(top); // all that is staged is new
    const char *const commit =
        is_index || is_first ? NULL
                             : resolve(arena, notices, top, revision != NULL ? revision : "HEAD");
    if (commit == NULL && !is_index && !is_first) return false;
    const char *const diff[] = {"git",
                                "-C",
                                top,
                                "diff",
                                "--unified=0",
                                "--inter-hunk-context=0",
                                "--no-color",
                                "--no-ext-diff",
                                "--no-textconv",
                                "--text",
                                "--find-renames",
                                "--no-relative",
                                "--ignore-submodules",
                                "--src-prefix=a/",
                                "--dst-prefix=b/",
                                "--diff-filter=d",
                                commit != NULL ? commit : "--",
                                commit != NULL ? "--" : NULL,
                                NULL};
    const char *const others[] = {
        "git", "-C", top, "ls-files", "-z", "--others", "--exclude-standard", NULL};
    const char *const staged[] = {"git", "-C", top, "ls-files", "-z", "--cached", NULL};
    PatchReader reader = {.arena = arena, .top = top};
    const bool is_read = (is_first ? read_output(&reader, notices, staged, read_untracked)
                                   : read_output(&reader, notices, diff, read_patches)) &&
                         read_output(&reader, notices, others, read_untracked);
    *self = (Changes){reader.files.items, reader.files.count};
    if (is_read && self->count != 0)
        qsort(self->files, self->count, sizeof *self->files, compare_files);
    return is_read;
}

const ChangedFile *changes_of(const Changes *self, const char *absolute) {
    const ChangedFile wanted = {.absolute = absolute};
    if (self->count == 0) return NULL;
    return bsearch(&wanted, self->files, self->count, sizeof wanted, compare_files);
}

bool changes_touch(const ChangedFile *self, uint32_t first, uint32_t last) {
    if (self->is_whole) return true;
    uint32_t low = 0; // the first range that ends behind `first`
    uint32_t high = self->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->lines[middle].end <= first) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < self->count && self->lines[low].start <= last;
}
