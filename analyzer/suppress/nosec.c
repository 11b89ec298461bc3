// bandit's `# nosec`: all security findings, or those of the ids and names behind it. Words that
// are neither are a remark, and then it is about everything (as bandit has it). Unlike bandit,
// which takes the last of "B101,B102", all of a list count.
#include "suppress/bandit_tests.h"
#include "suppress/directive_reader.h"

static void add_test(const DirectiveReader *self, CodeVec *codes, Text word) {
    const BanditTest *const test = bandit_test_find(word);
    if (test == NULL) return;
    DirectiveCode code = {arena_printf(self->context->arena, "S%u", test->id), NO_RULE, false};
    code.rule = registry_find_code(self->context->registry, code.text);
    VEC_PUSH(self->context->arena, codes, code);
}

static void read_tests(const DirectiveReader *self, Text rest, CodeVec *codes) {
    for (size_t at = 0; at < rest.length;) {
        const size_t start = at;
        while (at < rest.length && byte_is_identifier(rest.bytes[at])) at++;
        if (at != start) add_test(self, codes, text_slice(rest, start, at));
        at += at == start;
    }
}

void read_nosec(DirectiveReader *self) {
    const Text text = self->text;
    for (size_t hash = 0; (hash = text_find_byte(text, '#', hash)) != TEXT_NOT_FOUND; hash++) {
        const size_t word = skip_white(text, hash + 1);
        const size_t behind = word + strlen("nosec");
        if (!text_is(text_slice(text, word, behind), "nosec")) continue;
        if (behind < text.length && byte_is_identifier(text.bytes[behind])) continue;
        CodeVec codes = {0};
        const size_t stop = text_find_byte(text, '#', behind);
        read_tests(self, text_slice(text, behind, stop), &codes);
        directive_add(self, DIRECTIVE_NOSEC, hash, stop < text.length ? stop : text.length, &codes);
        return;
    }
}
