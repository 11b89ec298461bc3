// PGH003: `# type: ignore` without codes.
#include "base/utf8.h"
#include "rules/rule.h"

// Also those beyond ASCII: a no-break space looks the same.
static size_t skip_blanks(Text text, size_t at) {
    while (at < text.length) {
        size_t width;
        if (!utf8_is_space(utf8_decode(text_skip(text, at), &width))) break;
        at += width;
    }
    return at;
}

// Behind `word` at `at`; 0 if it is not there.
static size_t behind(Text text, size_t at, Text word) {
    return text_starts_with(text_skip(text, at), word) ? at + word.length : 0;
}

// The end of `# type: ignore` that begins at the hash; 0 if it is none or has codes.
static size_t ignore_end(Text text, size_t hash) {
    size_t at = hash + 1;
    while (at < text.length && text.bytes[at] == ' ') at++;
    const unsigned char first = at < text.length ? (unsigned char)text.bytes[at] : '\0';
    if (byte_is_identifier((char)first) && first < 0x80 && first != 't' && first != 'p') return 0;
    at = skip_blanks(text, at);
    const size_t type = behind(text, at, TEXT("type:"));
    at = type != 0 ? type : behind(text, at, TEXT("pyright:"));
    if (at == 0) return 0;
    const size_t end = behind(text, skip_blanks(text, at), TEXT("ignore"));
    if (end == 0) return 0;
    const size_t next = skip_blanks(text, end);
    // With what follows, as ruff has it.
    return next == text.length || text.bytes[next] == '#' ? text.length : 0;
}

static void check_comment(Check *check, Range comment) {
    Text text = source_slice(check->source, comment);
    if (text_ends_with(text, TEXT("\r"))) text.length--; // of the line's end
    for (size_t hash = text_find_byte(text, '#', 0); hash != TEXT_NOT_FOUND;
         hash = text_find_byte(text, '#', hash + 1)) {
        const size_t end = ignore_end(text, hash);
        if (end == 0) continue;
        report_range(check, (Range){comment.start + (uint32_t)hash, comment.start + (uint32_t)end},
                     "Use specific rule codes when ignoring type issues");
    }
}

static void finish(Check *check) {
    for (uint32_t i = 0; i < check->ast->comment_count; i++)
        check_comment(check, check->ast->comments[i]);
}

const Rule rule_pygrep_hooks_blanket_type_ignore[] = {
    {
        .code = "PGH003",
        .name = "blanket-type-ignore",
        .summary = "A comment silences all type errors of a line",
        .why = "It was written for one error and hides every other that the line will ever have: a "
               "missing import, a wrong argument, a misspelt name.",
        .help = "Name the error: `# type: ignore[attr-defined]`.",
        .bad = "from legacy import api  # type: ignore\n",
        .good = "from legacy import api  # type: ignore[attr-defined]\n",
        .since = "0.1.0",
        .category = CATEGORY_SUPPRESSION,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .finish = finish,
    },
    {0},
};
