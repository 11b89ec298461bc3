// Writer: the reports' bytes, file by file. No thread of its own: to wake one up for each few files
// costs a run over small files more than the writing, and what a file's thread has just made is
// still in its cache.
#include "run_writer.h"

#include "reporters/pieces.h"

static void sink_init(Sink *self, RunReport *report, bool has_reports, NoticeList *notices) {
    const Reporter *const reporter = has_reports ? report->reporter : NULL;
    *self = (Sink){.report = report, .notices = notices, .separator = TEXT(""), .room = SIZE_MAX};
    if (reporter != NULL) self->separator = text_from_c(reporter->separator);
    if (reporter != NULL && reporter->most_bytes != 0) self->room = reporter->most_bytes;
    keeper_init(&self->keeper, reporter != NULL ? reporter->limits : NULL, report->left_out);
}

static void write_now(Sink *self, Text bytes, Progress *progress) {
    progress_clear(progress);
    output_write(&self->report->output, bytes, self->notices);
}

static void sink_flush(Sink *self, Progress *progress) {
    if (self->waiting.length == 0) return;
    write_now(self, buffer_text(&self->waiting), progress);
    buffer_clear(&self->waiting);
}

static void write_bytes(Sink *self, Text bytes, Progress *progress) {
    enum { MOST_WAITING = 64 * 1024, LARGE = 32 * 1024 };
    if (self->has_written) buffer_append(&self->waiting, self->separator);
    self->has_written = true;
    if (bytes.length >= LARGE) { // not worth being copied
        sink_flush(self, progress);
        write_now(self, bytes, progress);
        return;
    }
    buffer_append(&self->waiting, bytes);
    if (self->waiting.length > MOST_WAITING) sink_flush(self, progress);
}

// `is_text`: no pieces, whatever the reporter.
static void sink_add(Sink *self, Text bytes, bool is_text, Progress *progress) {
    if (self->keeper.limits != NULL && !is_text) {
        keeper_add(&self->keeper, bytes);
    } else if (bytes.length > self->room) {
        self->room = 0; // later ones that would fit are left out, too: the report ends here
        self->report->left_out_files++;
    } else if (bytes.length != 0) {
        self->room -= bytes.length;
        write_bytes(self, bytes, progress);
    }
}

void run_release_bytes(const Run *run, FileResult *result) {
    for (uint32_t i = 0; i < run->options->report_count; i++) buffer_release(&result->bytes[i]);
    buffer_release(&result->fixes);
    arena_release(&result->arena);
}

static void write_result(Writer *self, uint32_t index) {
    FileResult *const result = &self->run->results[index];
    for (uint32_t i = 0; i < self->sink_count; i++) {
        sink_add(&self->sinks[i], buffer_text(&result->bytes[i]), i == 0 && result->is_text,
                 self->progress);
    }
    notice_add_all(self->notices, &result->notices);
    buffer_append(self->fixes, buffer_text(&result->fixes));
    run_release_bytes(self->run, result);
}

// What was held back.
static void write_kept(Sink *self, Progress *progress) {
    KeeperWalk walk = {{0}, {0}};
    Text piece;
    if (self->keeper.limits == NULL) return;
    keeper_finish(&self->keeper);
    while (keeper_next(&self->keeper, &walk, &piece)) write_bytes(self, piece, progress);
}

// True if nobody takes any of it: a reader that went away does not spoil the reports in files.
static bool is_all_broken(const Writer *self) {
    for (uint32_t i = 0; i < self->sink_count; i++) {
        if (!self->sinks[i].report->output.is_broken) return false;
    }
    return true;
}

static bool is_next_finished(Writer *self) {
    const uint32_t next = atomic_load(&self->next);
    return next < self->run->count && atomic_load(&self->run->results[next].is_done);
}

// The caller has the turn.
static void write_next(Writer *self) {
    write_result(self, atomic_load(&self->next));
    atomic_fetch_add(&self->next, 1);
    if (is_all_broken(self)) atomic_store(&self->run->is_stopped, true);
}

// A file that is finished while another thread has the turn is seen by that one: it looks again
// after it has given the turn back.
void writer_write_finished(Writer *self) {
    while (is_next_finished(self) && pthread_mutex_trylock(&self->turn) == 0) {
        while (is_next_finished(self)) write_next(self);
        pthread_mutex_unlock(&self->turn);
    }
}

static void flush_sinks(Writer *self) {
    for (uint32_t i = 0; i < self->sink_count; i++) sink_flush(&self->sinks[i], self->progress);
}

void writer_show(Writer *self) {
    writer_write_finished(self);
    if (pthread_mutex_trylock(&self->turn) != 0) return;
    flush_sinks(self);
    progress_update(self->progress, atomic_load(&self->run->done), self->run->count);
    pthread_mutex_unlock(&self->turn);
}

void writer_init(Writer *self, Arena *arena, Run *run, Buffer *fixes) {
    const RunOptions *const options = run->options;
    self->run = run;
    self->fixes = fixes;
    self->sink_count = options->report_count;
    self->sinks = ARENA_ARRAY(arena, Sink, self->sink_count);
    for (uint32_t i = 0; i < self->sink_count; i++) {
        sink_init(&self->sinks[i], &options->reports[i], options->fix_mode != FIX_MODE_DIFF,
                  self->notices);
    }
    pthread_mutex_init(&self->turn, NULL);
}

void writer_end(Writer *self, bool is_interrupted) {
    writer_write_finished(self);
    for (uint32_t i = 0; i < self->sink_count; i++) {
        Sink *const sink = &self->sinks[i];
        if (!is_interrupted) write_kept(sink, self->progress);
        sink_flush(sink, self->progress);
        buffer_release(&sink->waiting);
        keeper_release(&sink->keeper);
    }
    pthread_mutex_destroy(&self->turn);
}
