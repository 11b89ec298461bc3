// The server's loop: reads what has come, handles it, lints what has changed, writes what is ready.
#include "server/server.h"

#include "server/frames.h"
#include "server/state.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    MOST_MESSAGES = 1024,     // that are handled at once: how far a cancellation is looked for
    MOST_BYTES = 4 * 1048576, // that are read before they are handled
    PIPE_ROOM = 4096,         // bytes that a pipe takes without waiting when poll says it can
};

// Messages that have come in and wait.
typedef struct Queue {
    FrameReader frames;
    Message messages[MOST_MESSAGES];
    uint32_t count;
    bool is_at_end; // the client is gone
} Queue;

// ---- In ----

// False also if it is writing that can go on.
static bool can_read(int timeout, bool wants_to_write) {
    struct pollfd descriptors[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                                    {.fd = wants_to_write ? STDOUT_FILENO : -1, .events = POLLOUT}};
    if (poll(descriptors, 2, timeout) < 0) return false;
    return (descriptors[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0;
}

// True if there may be more: what did not fill the chunk was all.
static bool read_some(Queue *queue) {
    char chunk[65536];
    const ssize_t got = read(STDIN_FILENO, chunk, sizeof chunk);
    if (got > 0) {
        frame_reader_feed(&queue->frames, (Text){chunk, (size_t)got});
    } else if (got == 0 || (errno != EINTR && errno != EAGAIN)) {
        queue->is_at_end = true;
    }
    return got == (ssize_t)sizeof chunk;
}

static void reject_frame(Server *server, Frame frame) {
    switch (frame) {
    case FRAME_TOO_LARGE:
        outbox_reply_error(&server->outbox, NULL, ERROR_INVALID_REQUEST,
                           "a message of more than %d bytes was skipped", FRAME_MOST_CONTENT);
        break;
    case FRAME_NO_LENGTH:
        outbox_reply_error(&server->outbox, NULL, ERROR_PARSE,
                           "a message has no readable Content-Length header");
        break;
    case FRAME_LOST:
        outbox_reply_error(&server->outbox, NULL, ERROR_PARSE,
                           "the headers of a message do not end within %d bytes: shikra server "
                           "speaks the Language Server Protocol, an editor starts it",
                           FRAME_MOST_HEADER);
        server->phase = PHASE_ENDED;
        server->status = EXIT_INCOMPLETE;
        break;
    case FRAME_CONTENT:
    case FRAME_INCOMPLETE: break;
    }
}

static void take_message(Queue *queue, Server *server, Text content) {
    Message *const message = &queue->messages[queue->count];
    ErrorCode code;
    const char *const problem = message_parse(message, content, &code);
    if (problem == NULL) {
        queue->count++;
        return;
    }
    outbox_reply_error(&server->outbox, message->root != NULL ? message->id : NULL, code, "%s",
                       problem);
    message_release(message);
}

// Takes the messages that are there whole. False if there are no more.
static bool take_messages(Queue *queue, Server *server) {
    while (queue->count < MOST_MESSAGES && server->phase != PHASE_ENDED) {
        Text content;
        const Frame frame = frame_reader_next(&queue->frames, &content);
        if (frame == FRAME_INCOMPLETE) return false;
        if (frame == FRAME_CONTENT) {
            take_message(queue, server, content);
        } else {
            reject_frame(server, frame);
        }
    }
    return true;
}

// ---- Out ----

// Writes as much as goes without waiting: a client that does not read must not keep us from
// reading. False if nobody reads any more.
static bool write_some(Outbox *outbox) {
    while (outbox->sent < outbox->bytes.length) {
        struct pollfd descriptor = {.fd = STDOUT_FILENO, .events = POLLOUT};
        if (poll(&descriptor, 1, 0) <= 0) return true;
        const size_t left = outbox->bytes.length - outbox->sent;
        const ssize_t written = write(STDOUT_FILENO, outbox->bytes.bytes + outbox->sent,
                                      left < PIPE_ROOM ? left : PIPE_ROOM);
        if (written < 0 && errno != EINTR && errno != EAGAIN) return false;
        if (written > 0) outbox->sent += (size_t)written;
    }
    buffer_clear(&outbox->bytes);
    outbox->sent = 0;
    return true;
}

// At the end: waits until everything is written.
static void write_rest(Outbox *outbox) {
    while (outbox->sent < outbox->bytes.length) {
        const size_t left = outbox->bytes.length - outbox->sent;
        const ssize_t written = write(STDOUT_FILENO, outbox->bytes.bytes + outbox->sent, left);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) outbox->sent += (size_t)written;
    }
}

// ---- Between ----

static bool is_request(const Message *message) {
    return message->method != NULL && message->id != NULL;
}

// Marks the requests that a later message cancels.
static void apply_cancellations(Queue *queue) {
    for (uint32_t i = 0; i < queue->count; i++) {
        const Message *const cancel = &queue->messages[i];
        if (cancel->method == NULL || strcmp(cancel->method, "$/cancelRequest") != 0) continue;
        const json_t *const id = member(cancel->params, "id");
        for (uint32_t j = 0; j < i; j++) {
            Message *const message = &queue->messages[j];
            if (is_request(message) && json_equal(message->id, id)) message->is_cancelled = true;
        }
    }
}

static void handle_messages(Queue *queue, Server *server) {
    apply_cancellations(queue);
    for (uint32_t i = 0; i < queue->count; i++) {
        if (server->phase != PHASE_ENDED) server_handle(server, &queue->messages[i]);
        message_release(&queue->messages[i]);
    }
    queue->count = 0;
}

// Reads until nothing is left in the pipe, or enough has come. Waits for the first bytes only.
static void read_messages(Queue *queue, Server *server, bool waits) {
    size_t before = queue->frames.bytes.length;
    const bool has_output = server->outbox.sent < server->outbox.bytes.length;
    while (can_read(waits ? -1 : 0, waits && has_output)) {
        waits = false;
        if (!read_some(queue) || queue->frames.bytes.length - before > MOST_BYTES) return;
        before = queue->frames.bytes.length < before ? queue->frames.bytes.length : before;
    }
}

static void serve(Server *server, Queue *queue) {
    bool has_more = false; // messages that have been read
    bool is_linting = false;
    while (server->phase != PHASE_ENDED && !(queue->is_at_end && !has_more)) {
        if (!has_more) read_messages(queue, server, !is_linting);
        has_more = take_messages(queue, server);
        handle_messages(queue, server);
        is_linting = !has_more && server_publish_next(server);
        if (!write_some(&server->outbox)) return;
    }
}

static void server_release(Server *self) {
    documents_release(&self->documents);
    workspace_release(&self->workspace);
    linter_release(&self->linter);
    outbox_release(&self->outbox);
}

int command_server(const CommandContext *context) {
    Session session;
    if (isatty(STDIN_FILENO)) {
        notice_add(context->notices, NOTICE_ERROR, NULL,
                   "`shikra server` speaks the Language Server Protocol: an editor starts it; to "
                   "check files write `shikra check`");
        return EXIT_INCOMPLETE;
    }
    if (!session_init(&session, context)) return EXIT_INCOMPLETE;
    Server server = {.status = EXIT_FINDINGS, // unless the client shuts it down
                     .lint = {.registry = session.registry}};
    linter_init(&server.linter, &server.lint);
    workspace_init(&server.workspace, &session, &server.outbox);
    Queue *const queue = ARENA_NEW(context->arena, Queue);
    serve(&server, queue);
    write_rest(&server.outbox);
    if (queue->is_at_end && server.phase == PHASE_SHUT_DOWN) server.status = EXIT_CLEAN;
    frame_reader_release(&queue->frames);
    server_release(&server);
    return server.status;
}
