// Fuzzes what a language client sends: bytes cut into messages, messages read, and a server that
// handles them.
#include "fuzz.h"

#include "server/frames.h"
#include "server/state.h"

#include "base/utf8.h"

#include <stdlib.h>

enum { MOST_MESSAGES = 50 }; // of an input: each lints

static void check(bool is_so) {
    if (!is_so) abort();
}

// Everything it says is a message.
static void check_output(Outbox *outbox) {
    FrameReader reader = {0};
    frame_reader_feed(&reader, buffer_text(&outbox->bytes));
    Text content;
    Frame frame;
    while ((frame = frame_reader_next(&reader, &content)) == FRAME_CONTENT) {
        json_t *const json = json_loadb(content.bytes, content.length, JSON_ALLOW_NUL, NULL);
        check(json != NULL);
        json_decref(json);
    }
    check(frame == FRAME_INCOMPLETE && reader.start == reader.bytes.length);
    frame_reader_release(&reader);
    buffer_clear(&outbox->bytes);
}

static void check_documents(const DocumentList *documents) {
    for (uint32_t i = 0; i < documents->count; i++) {
        const Document *const document = documents->items[i];
        check(utf8_find_invalid(buffer_text(&document->text)) == TEXT_NOT_FOUND);
    }
}

static void handle_content(Server *server, Text content) {
    Message message;
    ErrorCode code;
    const bool is_right = message_parse(&message, content, &code) == NULL;
    check(!is_right || message.method != NULL || message.id != NULL);
    if (is_right && server->phase != PHASE_ENDED) server_handle(server, &message);
    message_release(&message);
    server_publish_next(server);
    check_output(&server->outbox);
    check_documents(&server->documents);
}

// Fed piece by piece: how the bytes come must not matter. `server` NULL: only counted.
static uint32_t read_stream(Text bytes, size_t piece, Server *server) {
    FrameReader reader = {0};
    uint32_t count = 0;
    Frame frame = FRAME_INCOMPLETE;
    for (size_t at = 0; at < bytes.length && frame != FRAME_LOST; at += piece) {
        frame_reader_feed(&reader, text_slice(bytes, at, at + piece));
        Text content;
        while ((frame = frame_reader_next(&reader, &content)) != FRAME_INCOMPLETE) {
            if (frame == FRAME_LOST) break;
            if (frame != FRAME_CONTENT) continue;
            if (server != NULL && count < MOST_MESSAGES) handle_content(server, content);
            count++;
        }
    }
    frame_reader_release(&reader);
    return count;
}

// A server whose client can do everything, and that reads no configuration.
static void serve(const Registry *registry, Text bytes, uint32_t hash) {
    const Session session = {.registry = (Registry *)(uintptr_t)registry,
                             .cwd = "/nowhere",
                             .options = {.cwd = "/nowhere", .is_isolated = true}};
    Server server = {.phase = PHASE_RUNNING, .lint = {.registry = registry}};
    memset(&server.client, 1, sizeof server.client);
    server.client.encoding = (PositionEncoding)(hash % 3);
    server.client.pulls_diagnostics = hash % 5 == 0;
    server.client.edits_versioned = hash % 2 == 0;
    linter_init(&server.linter, &server.lint);
    workspace_init(&server.workspace, &session, &server.outbox);
    const uint32_t count = read_stream(bytes, bytes.length + 1, &server);
    check(read_stream(bytes, 1 + hash % 7, NULL) == count);
    if (count == 0) handle_content(&server, bytes); // the same bytes as a message's content
    documents_release(&server.documents);
    workspace_release(&server.workspace);
    linter_release(&server.linter);
    outbox_release(&server.outbox);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    const Registry *const registry = &REGISTRY;
    serve(registry, (Text){(const char *)bytes, size}, fuzz_hash(bytes, size));
    return 0;
}
