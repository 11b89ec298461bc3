// The cache as arguments, environment and settings say.
#include "cli/check_cache.h"

#include "source/path.h"

#include <stdlib.h>

CacheOptions check_cache_options(const CommandContext *context, const Session *session,
                                 const Settings *base) {
    const Arguments *const arguments = context->arguments;
    const char *chosen = arguments->cache_dir;
    if (chosen == NULL) chosen = getenv("SHIKRA_CACHE_DIR");
    CacheOptions options = {.folder = base->cache_dir,
                            .root = base->project_root,
                            .parser = arguments->parser,
                            .ignores_noqa = arguments->ignores_noqa};
    if (chosen != NULL && chosen[0] != '\0') {
        const Text cwd = text_from_c(session->cwd);
        options.chosen = path_absolute(context->arena, cwd, text_from_c(chosen)).bytes;
    }
    return options;
}

static void look_up(Cache *cache, Targets *targets) {
    PackageMemo packages = {0};
    for (uint32_t i = 0; i < targets->count; i++) {
        LintFile *const file = &targets->files[i];
        const CacheQuery query = {
            .settings = file->settings,
            .enabled = file->enabled,
            .path = file->path,
            .absolute_path = file->absolute_path,
            .module = path_module_with_memo(file->absolute_path, targets->arena, &packages),
            .state = file->state};
        file->cached = cache_look_up(cache, &query);
    }
    package_memo_release(&packages);
}

// True if the paths are those of the `count` files themselves.
static bool are_files(const StringVec *paths, uint32_t count) {
    if (paths->count == 0 || count > paths->count) return false;
    for (uint32_t i = 0; i < paths->count; i++) {
        struct stat info;
        if (stat(paths->items[i], &info) == 0 && S_ISDIR(info.st_mode)) return false;
    }
    return true;
}

bool check_cache_is_wanted(const Arguments *arguments) {
    return !arguments->has_no_cache && !arguments->wants_timings;
}

Cache *check_cache_open(const CommandContext *context, const Session *session, Targets *targets) {
    enum { FEW = 32 };
    const Arguments *const arguments = context->arguments;
    if (!check_cache_is_wanted(arguments)) return NULL;
    if (targets->count == 0 || targets->files[0].bytes != NULL) return NULL;
    CacheOptions options = check_cache_options(context, session, targets->base);
    options.reads_few = targets->count <= FEW;
    options.is_errand = are_files(&arguments->paths, targets->count);
    Cache *const cache = cache_open(context->arena, context->notices, session->registry, &options);
    if (cache != NULL) look_up(cache, targets);
    return cache;
}
