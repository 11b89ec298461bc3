// Edits as LSP has them: a WorkspaceEdit, document by document.
#include "server/state.h"

void edits_begin(EditWriter *self, const Server *server, Buffer *out, const DocumentLint *lint) {
    *self = (EditWriter){.server = server, .out = out, .positions = position_writer(server, lint)};
    buffer_append_c(out,
                    server->client.edits_versioned ? "{\"documentChanges\":[" : "{\"changes\":{");
}

static void end_document(EditWriter *self) {
    if (self->document == NULL) return;
    buffer_append_c(self->out, self->server->client.edits_versioned ? "]}" : "]");
}

static void begin_document(EditWriter *self, const Document *document, uint32_t first_line) {
    Buffer *const out = self->out;
    end_document(self);
    if (self->document != NULL) buffer_append_byte(out, ',');
    if (self->server->client.edits_versioned) {
        buffer_append_c(out, "{\"textDocument\":{\"uri\":");
        buffer_append_json_string(out, text_from_c(document->uri));
        buffer_printf(out, ",\"version\":%lld},\"edits\":[", (long long)document->version);
    } else {
        buffer_append_json_string(out, text_from_c(document->uri));
        buffer_append_c(out, ":[");
    }
    self->document = document;
    self->positions.first_line = first_line;
}

void edits_add(EditWriter *self, const Document *document, uint32_t first_line, Range range,
               Text content) {
    Buffer *const out = self->out;
    if (document == self->document) {
        buffer_append_byte(out, ',');
    } else {
        begin_document(self, document, first_line);
    }
    buffer_append_c(out, "{\"range\":");
    append_range(out, &self->positions, range);
    buffer_append_c(out, ",\"newText\":");
    buffer_append_json_string(out, content);
    buffer_append_byte(out, '}');
}

void edits_end(EditWriter *self) {
    end_document(self);
    buffer_append_c(self->out, self->server->client.edits_versioned ? "]}" : "}}");
}
