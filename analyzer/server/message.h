// Message: JSON-RPC 2.0, in and out.
#ifndef SHIKRA_SERVER_MESSAGE_H
#define SHIKRA_SERVER_MESSAGE_H

#include "base/buffer.h"
#include "server/members.h"

typedef enum ErrorCode {
    ERROR_PARSE = -32700,
    ERROR_INVALID_REQUEST = -32600,
    ERROR_METHOD_NOT_FOUND = -32601,
    ERROR_INVALID_PARAMS = -32602,
    ERROR_NOT_INITIALIZED = -32002,
    ERROR_REQUEST_FAILED = -32803,
    ERROR_CANCELLED = -32800,
} ErrorCode;

typedef enum MessageType { TYPE_ERROR = 1, TYPE_WARNING = 2, TYPE_INFO = 3 } MessageType;

// A message that came in. All but `root` are parts of that.
typedef struct Message {
    json_t *root;         // owned
    const json_t *id;     // of a request or of the response to one; NULL: a notification
    const char *method;   // NULL: a response
    const json_t *params; // or NULL
    bool is_cancelled;
} Message;

// NULL if it went well; else what is wrong, and `code` says what of JSON-RPC that is.
const char *message_parse(Message *self, Text content, ErrorCode *code);
void message_release(Message *self);

// What is to go out. Each `_begin` returns the buffer for what belongs there (a result, params);
// `outbox_end` ends the message.
typedef struct Outbox {
    Buffer bytes;
    size_t sent; // of them
    Buffer content;
} Outbox;

void outbox_release(Outbox *self);
Buffer *outbox_begin_reply(Outbox *self, const json_t *id);
Buffer *outbox_begin_notification(Outbox *self, const char *method);
// `kind` and `number` make the request's id, by which its response is known: "configuration/1".
Buffer *outbox_begin_request(Outbox *self, const char *kind, uint32_t number, const char *method);
void outbox_end(Outbox *self);

void outbox_reply_null(Outbox *self, const json_t *id);
__attribute__((format(printf, 4, 5))) void
outbox_reply_error(Outbox *self, const json_t *id, ErrorCode code, const char *format, ...);
// Into the client's log; `window/showMessage` as method: for the user to see.
__attribute__((format(printf, 4, 5))) void outbox_tell(Outbox *self, const char *method,
                                                       MessageType type, const char *format, ...);

void append_json_value(Buffer *out, const json_t *value);

#endif
