// Fuzzes what a language client sends: bytes cut into messages, messages read, edits applied to a
// document.
#include "fuzz.h"

#include "server/documents.h"
#include "server/frames.h"
#include "server/message.h"

#include "base/utf8.h"

#include <stdlib.h>

static void check(bool is_so) {
    if (!is_so) abort();
}

// As an item that opens the document, and as changes to it.
static void apply(DocumentList *documents, const Message *message, PositionEncoding encoding) {
    documents_open(documents, member(message->params, "textDocument"));
    const Text uri = member_text(message->params, "textDocument.uri");
    Document *const document = documents_find(documents, uri);
    if (document == NULL) return;
    document_change(document, member(message->params, "contentChanges"), encoding);
    check(utf8_find_invalid(buffer_text(&document->text)) == TEXT_NOT_FOUND);
}

static void read_message(DocumentList *documents, Text content, PositionEncoding encoding) {
    Message message;
    ErrorCode code;
    const bool is_right = message_parse(&message, content, &code) == NULL;
    check(!is_right || message.method != NULL || message.id != NULL);
    if (is_right) apply(documents, &message, encoding);
    message_release(&message);
}

// Fed piece by piece: how the bytes come must not matter.
static uint32_t read_stream(Text bytes, size_t piece, DocumentList *documents,
                            PositionEncoding encoding) {
    FrameReader reader = {0};
    uint32_t count = 0;
    Frame frame = FRAME_INCOMPLETE;
    for (size_t at = 0; at < bytes.length && frame != FRAME_LOST; at += piece) {
        frame_reader_feed(&reader, text_slice(bytes, at, at + piece));
        Text content;
        while ((frame = frame_reader_next(&reader, &content)) != FRAME_INCOMPLETE) {
            if (frame == FRAME_LOST) break;
            if (frame != FRAME_CONTENT) continue;
            count++;
            if (documents != NULL) read_message(documents, content, encoding);
        }
    }
    frame_reader_release(&reader);
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    const Text text = {(const char *)bytes, size};
    const uint32_t hash = fuzz_hash(bytes, size);
    const PositionEncoding encoding = (PositionEncoding)(hash % 3);
    DocumentList documents = {0};
    const uint32_t count = read_stream(text, size + 1, &documents, encoding);
    check(read_stream(text, 1 + hash % 7, NULL, encoding) == count);
    read_message(&documents, text, encoding); // the same bytes as a message's content
    documents_release(&documents);
    return 0;
}
