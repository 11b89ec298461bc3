// `shikra check --watch`: the same check again whenever something changes.
#include "cli/check_round.h"

#include "cli/terminal.h"
#include "run.h"

#include "source/path.h"
#include <errno.h>
#include <stdlib.h>

#include <unistd.h>

static void clear_screen(const CommandContext *context) {
    const char *const terminal = getenv("TERM");
    const bool is_dumb = terminal == NULL || strcmp(terminal, "dumb") == 0;
    if (!isatty(STDOUT_FILENO) || is_dumb) return;
    command_print(context, TEXT("\033[H\033[2J\033[3J"));
}

static void tell_state(const CommandContext *context, const WatchRound *round) {
    if (context->arguments->is_quiet) return;
    if (round->watch.error != 0) {
        fprintf(stderr, "shikra: some folders cannot be watched: %s%s\n",
                strerror(round->watch.error),
                round->watch.error == ENOSPC ? " (see /proc/sys/fs/inotify/max_user_watches)" : "");
    }
    fprintf(stderr, "Watching %u file%s for changes; Ctrl-C ends.\n", round->file_count,
            round->file_count == 1 ? "" : "s");
}

static bool is_ours(const char *name) {
    return name[0] == '.' || strcmp(name, "__pycache__") == 0;
}

static bool is_configuration(Text name) {
    return text_ends_with(name, TEXT(".toml")) || text_is(name, ".gitignore") ||
           text_is(name, ".ignore");
}

// Files to check, configuration, and folders that come or go with what is in them.
static bool matters(const void *context, const Change *change) {
    const WatchRound *const round = context;
    const Text name = text_from_c(change->name);
    char path[4096];
    if (change->is_folder) return change->is_searched && !is_ours(change->name);
    if (is_configuration(name)) return true;
    snprintf(path, sizeof path, "%s/%s", change->folder, change->name);
    if (round->baseline != NULL && strcmp(path, round->baseline) == 0) return true;
    return change->is_searched && round->include != NULL &&
           glob_set_includes(round->include, text_from_c(path));
}

// Configuration can come in the working folder and above it, too.
static void watch_above(Watch *watch, const char *cwd) {
    Arena scratch;
    arena_init(&scratch);
    for (Text at = text_from_c(cwd);; at = path_parent(at)) {
        watch_folder(watch, arena_copy_c(&scratch, at), false);
        if (text_is(at, "/")) break;
    }
    arena_release(&scratch);
}

// What a round needs lives in an arena of its own: it must not grow from one to the next.
static int check_again(const CommandContext *context, WatchRound *round, Arena *arena) {
    arena_reset(arena);
    NoticeList notices = notice_list(arena);
    CommandContext own = *context;
    own.arena = arena;
    own.notices = &notices;
    round->include = NULL;
    round->baseline = NULL;
    const int status = check_round(&own, round);
    command_print_notices(&own, notices.first);
    return status;
}

int command_watch(const CommandContext *context) {
    WatchRound round = {0};
    char *const cwd = getcwd(NULL, 0);
    run_block_signals(); // they are waited for together with changes
    if (!watch_init(&round.watch, context->notices)) {
        free(cwd);
        return EXIT_INCOMPLETE;
    }
    if (cwd != NULL) watch_above(&round.watch, cwd);
    Arena arena;
    arena_init(&arena);
    do {
        clear_screen(context);
        check_again(context, &round, &arena);
        if (!round.is_interrupted) tell_state(context, &round);
    } while (!round.is_interrupted && watch_wait(&round.watch, matters, &round));
    arena_release(&arena);
    watch_release(&round.watch);
    free(cwd);
    return EXIT_CLEAN;
}
