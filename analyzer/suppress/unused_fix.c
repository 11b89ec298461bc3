// RUF100's fixes: a suppression comment without what is of no use in it.
#include "suppress/unused_noqa.h"

#include "base/buffer.h"

static uint32_t line_end(const Source *source, uint32_t offset) {
    const uint32_t line = source_line_of(source, offset);
    return source_line_range(source, line).start + (uint32_t)source_line_text(source, line).length;
}

static bool is_blank(Text text) {
    return text_trim(text).length == 0;
}

// Where the white space before `start` begins, on its line.
static uint32_t before_blanks(const Source *source, uint32_t start) {
    while (start > 0 && source->text.bytes[start - 1] != '\n' &&
           byte_is_space(source->text.bytes[start - 1])) {
        start--;
    }
    return start;
}

// The line feed at the end of a notebook's cell is not the cell's.
static bool ends_cell(const Source *source, uint32_t line_end) {
    uint32_t low = 0;
    uint32_t high = source->cell_count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (source->cells[middle].start < line_end) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < source->cell_count ? source->cells[low].start == line_end
                                    : source->cell_count != 0 && line_end == source->text.length;
}

// The line with its line feed, if there is nothing on it but [start, end).
static bool whole_line(const Source *source, uint32_t start, uint32_t end, Edit *edit) {
    const uint32_t line_of = source_line_of(source, start);
    const Range line = source_line_range(source, line_of);
    if (!is_blank(text_slice(source->text, line.start, start)) ||
        !is_blank(text_slice(source->text, end, line.end))) {
        return false;
    }
    *edit = (Edit){line.start, line.end, TEXT("")};
    if (ends_cell(source, line.end)) {
        edit->end = line.start + (uint32_t)source_line_text(source, line_of).length;
    }
    return true;
}

// ---- noqa ----

Edit noqa_removal(const Source *source, Range range) {
    Edit edit;
    if (whole_line(source, range.start, range.end, &edit)) return edit;
    const uint32_t end = line_end(source, range.start);
    uint32_t next = range.end;
    while (next < end && byte_is_space(source->text.bytes[next])) next++;
    if (next < end && source->text.bytes[next] == '#') return (Edit){range.start, next, TEXT("")};
    return (Edit){before_blanks(source, range.start), end, TEXT("")};
}

static Text noqa_prefix(const Check *check, const Directive *directive) {
    if (directive->kind == DIRECTIVE_NOQA) return TEXT("# noqa: ");
    const Text text = source_slice(check->source, directive->range);
    return text_contains(text, TEXT("flake8")) ? TEXT("# flake8: noqa: ") : TEXT("# ruff: noqa: ");
}

void unused_noqa_set_fix(Check *check, Finding *finding, const DirectiveFaults *faults) {
    const Directive *const directive = faults->directive;
    Buffer rest = {0};
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (faults->faults[i] != FAULT_NONE) continue;
        buffer_append(&rest, rest.length == 0 ? noqa_prefix(check, directive) : TEXT(", "));
        buffer_append(&rest, directive->codes[i].text);
    }
    Edit edit = {directive->range.start, directive->range.end,
                 arena_copy(check->arena, buffer_text(&rest))};
    if (rest.length == 0) edit = noqa_removal(check->source, directive->range);
    buffer_release(&rest);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unused `noqa` directive");
}

// ---- Brackets ----

// Removes a directive; another comment on the line stays.
static Edit directive_removal(const Source *source, const Directive *directive) {
    const Range range = directive->range;
    Edit edit;
    if (range.end != directive->comment.end) return (Edit){range.start, range.end, TEXT("")};
    if (whole_line(source, range.start, range.end, &edit)) return edit;
    return (Edit){before_blanks(source, range.start), range.end, TEXT("")};
}

static uint32_t code_start(const Check *check, const Directive *directive, uint32_t code) {
    return (uint32_t)(directive->codes[code].text.bytes - check->source->text.bytes);
}

static uint32_t code_end(const Check *check, const Directive *directive, uint32_t code) {
    return code_start(check, directive, code) + (uint32_t)directive->codes[code].text.length;
}

// One code with the comma that it leaves behind.
static Edit code_removal(const Check *check, const Directive *directive, uint32_t code) {
    if (code + 1 < directive->code_count) {
        return (Edit){code_start(check, directive, code), code_start(check, directive, code + 1),
                      TEXT("")};
    }
    return (Edit){code_end(check, directive, code - 1), code_end(check, directive, code), TEXT("")};
}

static bool is_useless(CodeFault fault) {
    return fault == FAULT_UNUSED || fault == FAULT_DISABLED;
}

// All codes anew: those of use, of equal neighbours one.
static Edit codes_replacement(const Check *check, const Directive *directive,
                              const CodeFault *faults) {
    Buffer rest = {0};
    Text last = {NULL, 0};
    for (uint32_t i = 0; i < directive->code_count; i++) {
        const Text code = directive->codes[i].text;
        if (is_useless(faults[i]) || (rest.length != 0 && text_equal(code, last))) continue;
        if (rest.length != 0) buffer_append_c(&rest, ", ");
        buffer_append(&rest, code);
        last = code;
    }
    const Edit edit = {code_start(check, directive, 0),
                       code_end(check, directive, directive->code_count - 1),
                       buffer_move(&rest, check->arena)};
    return edit;
}

// `directive` is the one with the faults, or its partner with the same codes.
static Edit bracket_edit(const Check *check, const Directive *directive, const CodeFault *faults) {
    uint32_t useless = 0;
    uint32_t last = 0;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (!is_useless(faults[i])) continue;
        useless++;
        last = i;
    }
    if (useless == directive->code_count) return directive_removal(check->source, directive);
    if (useless == 1) return code_removal(check, directive, last);
    return codes_replacement(check, directive, faults);
}

static bool removes_one_of_several(const Directive *directive, const CodeFault *faults) {
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (!is_useless(faults[i])) return false;
    }
    return directive->range.start != directive->comment.start ||
           directive->range.end != directive->comment.end;
}

void unused_brackets_set_fix(Check *check, Finding *finding, const DirectiveList *directives,
                             const DirectiveFaults *faults) {
    const Directive *const directive = faults->directive;
    Edit edits[2] = {bracket_edit(check, directive, faults->faults)};
    uint32_t count = 1;
    if (directive->partner != UINT32_MAX) {
        const Directive *const enable = &directives->items[directive->partner];
        edits[count++] = bracket_edit(check, enable, faults->faults);
    }
    // Other comments on the line may mean something else when this one is gone.
    const FixApplicability applicability =
        removes_one_of_several(directive, faults->faults) ? FIX_UNSAFE : FIX_SAFE;
    finding_set_fix(check, finding, applicability, edits, count, "Remove unused suppression");
}
