// Code in messages: its columns are counted as a terminal shows them.
#include "rules/shared/quotable.h"

#include "base/utf8.h"

bool is_quotable(Text code) {
    enum { WIDEST = 50 };
    unsigned columns = 0;
    while (code.length != 0) {
        size_t width;
        const uint32_t character = utf8_decode(code, &width);
        if (character == '\n' || character == '\r') return false;
        columns += utf8_columns(character);
        if (columns > WIDEST) return false;
        code = text_skip(code, width);
    }
    return true;
}
