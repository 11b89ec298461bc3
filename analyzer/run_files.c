// A run over many files: worker threads, which also write (run_writer.c), while this one waits for
// signals. A short run is over before threads would have started: this thread takes part in it, or
// does it alone.
#include "run_writer.h"

#include "base/memory.h"
#include "base/signals.h"

#include <sched.h>
#include <stdlib.h>
#include <sys/stat.h>

static void work(Worker *worker) {
    Run *const run = worker->run;
    while (!atomic_load(&run->is_stopped)) {
        const uint32_t turn = atomic_fetch_add(&run->next, 1);
        if (turn >= run->count) return;
        const uint32_t index = run->order[turn];
        worker_check_file(worker, index);
        atomic_store(&run->results[index].is_done, true);
        writer_write_finished(run->writer);
        if (atomic_fetch_add(&run->done, 1) + 1 != run->count) continue;
        pthread_mutex_lock(&run->lock);
        pthread_cond_signal(&run->finished);
        pthread_mutex_unlock(&run->lock);
    }
}

static void *work_in_thread(void *worker) {
    work(worker);
    return NULL;
}

// Bytes that are to be linted. If nobody has asked for the file's size, that is done here, or it is
// taken for USUAL.
static uint64_t work_of(const LintFile *file, bool asks) {
    enum { USUAL = 8 * 1024 };
    struct stat info;
    if (file->bytes != NULL) return file->bytes->length;
    if (file->cached.is_certain) return 0;
    if (file->state.size != 0) return file->state.size;
    return asks && stat(file->path, &info) == 0 ? (uint64_t)info.st_size : USUAL;
}

// By file. Of many files it matters only whether one of the last is large: work on an earlier one
// is over before the end. So the others need no system call each.
static uint64_t *list_work(Arena *arena, const LintFile *files, uint32_t count, uint32_t jobs) {
    enum { LAST = 256 }; // for each thread
    const uint32_t asked = count <= LAST || jobs > 1 ? LAST * jobs : 0;
    uint64_t *const work = arena_alloc(arena, count * sizeof *work);
    for (uint32_t i = 0; i < count; i++) work[i] = work_of(&files[i], i + asked >= count);
    return work;
}

static uint64_t total_of(const uint64_t *work, uint32_t count) {
    uint64_t total = 0;
    for (uint32_t i = 0; i < count; i++) total += work[i];
    return total;
}

// Path order, so that output flows, but files so large that the end would wait for one of them come
// first.
static uint32_t *order_of_work(Arena *arena, const uint64_t *work, uint32_t count, uint32_t jobs) {
    const uint64_t large = total_of(work, count) / (jobs * 16u) + 1;
    uint32_t *const order = arena_alloc(arena, count * sizeof *order);
    uint32_t placed = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < count; i++) {
            const bool is_first = jobs > 1 && work[i] >= large;
            if (is_first == (pass == 0)) order[placed++] = i;
        }
    }
    return order;
}

// Signals are taken by the first thread alone, synchronously: no handler, no global.
void run_block_signals(void) {
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
}

static bool is_signalled(const sigset_t *signals) {
    const struct timespec at_once = {0, 0};
    return sigtimedwait(signals, NULL, &at_once) > 0;
}

static void wait_a_little(Run *run) {
    enum { NANOSECONDS = 20 * 1000 * 1000 };
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += NANOSECONDS;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    pthread_cond_timedwait(&run->finished, &run->lock, &until);
}

// Until all files are finished or the run must end early.
static void wait_for_files(Run *run, RunResult *result) {
    const sigset_t signals = ending_signals();
    pthread_mutex_lock(&run->lock);
    while (atomic_load(&run->done) != run->count && !atomic_load(&run->is_stopped)) {
        wait_a_little(run);
        writer_show(run->writer);
        result->is_interrupted = is_signalled(&signals);
        if (result->is_interrupted) atomic_store(&run->is_stopped, true);
    }
    pthread_mutex_unlock(&run->lock);
}

static void worker_init(Worker *worker, Run *run) {
    const uint32_t rule_count = registry_count(run->options->lint.registry);
    *worker = (Worker){.run = run};
    linter_init(&worker->linter, &run->options->lint);
    worker->by_rule = memory_zalloc(rule_count, sizeof *worker->by_rule);
}

static void worker_release(Worker *worker, RunResult *result) {
    for (uint32_t i = 0; i < registry_count(worker->run->options->lint.registry); i++) {
        result->by_rule[i].findings += worker->by_rule[i].findings;
        result->by_rule[i].fixable += worker->by_rule[i].fixable;
        result->by_rule[i].fixed += worker->by_rule[i].fixed;
        if (result->rule_times != NULL) result->rule_times[i] += worker->linter.rule_times[i];
    }
    for (LintStage i = 0; i < STAGE_COUNT; i++)
        result->stage_times[i] += worker->linter.stage_times[i];
    result->summary.file_count += worker->totals.file_count;
    result->summary.known_count += worker->totals.known_count;
    result->summary.finding_count += worker->totals.finding_count;
    result->summary.fixable_count += worker->totals.fixable_count;
    result->summary.unsafe_fixable_count += worker->totals.unsafe_fixable_count;
    result->summary.fixed_count += worker->totals.fixed_count;
    result->summary.suppressed_count += worker->totals.suppressed_count;
    free(worker->by_rule);
    if (worker->run->options->cache != NULL) {
        cache_take(worker->run->options->cache, &worker->linter.kept);
    }
    linter_release(&worker->linter);
}

static bool has_half_made_file(const Run *run) {
    for (uint32_t i = 0; i < run->options->report_count; i++) {
        if (run->options->reports[i].output.temporary != NULL) return true;
    }
    return false;
}

// How many threads to start besides this one. `takes_part`: this one works, too, and cannot poll
// signals meanwhile; so it does only if the run is short, and no half-made file would be left if a
// signal ended it.
static uint32_t thread_count(const Run *run, uint32_t jobs, bool *takes_part) {
    enum { SHORT = 1024 * 1024, VERY_SHORT = 32 * 1024 }; // bytes of source
    const uint64_t size = run->work;
    *takes_part = size < SHORT && !has_half_made_file(run) &&
                  run->options->fix_mode != FIX_MODE_WRITE &&
                  run->options->fix_mode != FIX_MODE_NOQA && jobs != 0;
    return *takes_part ? (size < VERY_SHORT ? 0 : jobs - 1) : jobs;
}

// Starts the threads, returns how many, and does this one's share.
static uint32_t start_workers(Run *run, Worker *workers, uint32_t jobs) {
    const sigset_t signals = ending_signals();
    bool takes_part;
    const uint32_t wanted = thread_count(run, jobs, &takes_part);
    uint32_t started = 0;
    for (; started < wanted; started++) {
        worker_init(&workers[started], run);
        void *const worker = &workers[started];
        if (pthread_create(&workers[started].thread, NULL, work_in_thread, worker) != 0) break;
    }
    const bool has_none = started == 0 && jobs != 0; // no threads to be had, or none wanted
    if (!takes_part && !has_none) return started;
    Worker *const own = &workers[started];
    if (own->run == NULL) worker_init(own, run);
    if (takes_part) pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
    work(own);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    return started;
}

// An interrupted run waits for the files that are being worked on. If that takes long, the next
// signal ends the program at once.
static void join(const Worker *worker) {
    const sigset_t signals = ending_signals();
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += 2;
    if (pthread_timedjoin_np(worker->thread, NULL, &until) == 0) return;
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
    pthread_join(worker->thread, NULL);
}

static void release_unwritten(Run *run) {
    for (uint32_t i = 0; i < run->count; i++) run_release_bytes(run, &run->results[i]);
    free(run->bytes);
    free(run->results);
    pthread_mutex_destroy(&run->lock);
    pthread_cond_destroy(&run->finished);
}

static void run_init(Run *run, Arena *arena, uint32_t jobs) {
    const uint32_t report_count = run->options->report_count;
    run->results = memory_zalloc(run->count, sizeof *run->results);
    run->bytes = memory_zalloc((size_t)run->count * report_count, sizeof *run->bytes);
    for (uint32_t i = 0; i < run->count; i++)
        run->results[i].bytes = &run->bytes[(size_t)i * report_count];
    const uint32_t threads = jobs != 0 ? jobs : 1;
    const uint64_t *const work = list_work(arena, run->files, run->count, threads);
    run->work = total_of(work, run->count);
    run->order = order_of_work(arena, work, run->count, threads);
    pthread_mutex_init(&run->lock, NULL);
    pthread_cond_init(&run->finished, NULL);
}

void run_files(RunResult *result, Arena *arena, const LintFile *files, uint32_t count,
               const RunOptions *options, Progress *progress, NoticeList *notices) {
    *result = (RunResult){0};
    result->by_rule = ARENA_ARRAY(arena, RuleCount, registry_count(options->lint.registry));
    if (options->lint.wants_rule_times) {
        result->rule_times = ARENA_ARRAY(arena, uint64_t, registry_count(options->lint.registry));
    }
    const uint32_t jobs = options->jobs < count ? options->jobs : count;
    Run run = {.files = files, .count = count, .options = options};
    run_init(&run, arena, jobs);
    Writer writer = {.progress = progress, .notices = notices};
    run.writer = &writer;
    writer_init(&writer, arena, &run, &result->fixes);
    run_block_signals();
    Worker *const workers = memory_zalloc(jobs, sizeof *workers);
    const uint32_t started = start_workers(&run, workers, jobs);
    wait_for_files(&run, result);
    for (uint32_t i = 0; i < started; i++) join(&workers[i]);
    writer_end(&writer, result->is_interrupted);
    for (uint32_t i = 0; i < jobs; i++) {
        if (workers[i].run != NULL) worker_release(&workers[i], result);
    }
    free(workers);
    release_unwritten(&run);
    result->summary.by_rule = result->by_rule;
}

uint32_t run_default_jobs(void) {
    cpu_set_t mask;
    CPU_ZERO(&mask);
    uint32_t cores = 1;
    if (sched_getaffinity(0, sizeof mask, &mask) == 0) cores = (uint32_t)CPU_COUNT(&mask);
    FILE *const quota = fopen("/sys/fs/cgroup/cpu.max", "re");
    if (quota == NULL) return cores;
    unsigned long long used = 0;
    unsigned long long period = 0;
    if (fscanf(quota, "%llu %llu", &used, &period) == 2 && period != 0) {
        const unsigned long long allowed = (used + period - 1) / period;
        if (allowed >= 1 && allowed < cores) cores = (uint32_t)allowed;
    }
    fclose(quota);
    return cores;
}
