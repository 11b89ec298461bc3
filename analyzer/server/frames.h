// Frames: messages cut out of a stream of bytes by their headers (LSP's base protocol).
#ifndef SHIKRA_SERVER_FRAMES_H
#define SHIKRA_SERVER_FRAMES_H

#include "base/buffer.h"

enum {
    FRAME_MOST_HEADER = 4096,           // bytes of all headers of a message
    FRAME_MOST_CONTENT = 128 * 1048576, // bytes of a message; the rest of a larger one is skipped
};

typedef enum Frame {
    FRAME_INCOMPLETE, // more bytes are needed
    FRAME_CONTENT,    // a message
    FRAME_TOO_LARGE,  // its content is being skipped; what follows it is read again
    FRAME_NO_LENGTH,  // headers without a (readable) Content-Length; what follows them is read
    FRAME_LOST,       // headers that do not end: there is no way to tell where a message begins
} Frame;

// Zeros are a valid one. What it keeps is what has come in, never what a header announces.
typedef struct FrameReader {
    Buffer bytes;
    size_t start;  // of what has not been taken yet
    size_t length; // of the content whose headers were read
    bool has_headers;
    size_t to_skip;
} FrameReader;

void frame_reader_release(FrameReader *self);
void frame_reader_feed(FrameReader *self, Text bytes);
// The next message. `content` is good until the next call of a function of this header.
Frame frame_reader_next(FrameReader *self, Text *content);

#endif
