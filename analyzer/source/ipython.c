// IPython: a scanner that knows just enough of Python's tokens to tell where a logical line starts.
#include "source/ipython.h"

// ---- Cells that are not Python ----

// The line magics of IPython that need no percent sign (%automagic) and are no program's name.
static const char *const LINE_MAGICS[] = {
    "alias",
    "alias_magic",
    "autoawait",
    "autocall",
    "automagic",
    "bookmark",
    "cd",
    "code_wrap",
    "colors",
    "conda",
    "config",
    "debug",
    "dhist",
    "dirs",
    "edit",
    "doctest_mode",
    "env",
    "gui",
    "history",
    "killbgscripts",
    "load",
    "load_ext",
    "loadpy",
    "logoff",
    "logon",
    "logstart",
    "logstate",
    "logstop",
    "lsmagic",
    "macro",
    "magic",
    "mamba",
    "matplotlib",
    "micromamba",
    "notebook",
    "page",
    "pastebin",
    "pdb",
    "pdef",
    "pdoc",
    "pfile",
    "pinfo",
    "pinfo2",
    "pip",
    "popd",
    "pprint",
    "precision",
    "prun",
    "psearch",
    "psource",
    "pushd",
    "pwd",
    "pycat",
    "pylab",
    "quickref",
    "recall",
    "rehashx",
    "reload_ext",
    "rerun",
    "reset",
    "reset_selective",
    "run",
    "save",
    "sc",
    "set_env",
    "sx",
    "system",
    "tb",
    "time",
    "timeit",
    "unalias",
    "unload_ext",
    "who",
    "who_ls",
    "whos",
    "xdel",
    "xmode",
};
// The cell magics below which there is Python.
static const char *const PYTHON_CELLS[] = {"capture", "debug",   "ipytest", "prun",  "pypy",
                                           "python",  "python3", "time",    "timeit"};

static bool is_listed(Text name, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (text_is(name, names[i])) return true;
    }
    return false;
}

// Cuts the next word off a line.
static Text next_word(Text *line) {
    size_t start = 0;
    while (start < line->length && byte_is_space(line->bytes[start])) start++;
    size_t end = start;
    while (end < line->length && !byte_is_space(line->bytes[end])) end++;
    const Text word = text_slice(*line, start, end);
    *line = text_skip(*line, end);
    return word;
}

static bool is_assignment(Text operator) {
    if (!text_ends_with(operator, TEXT("="))) return false;
    return !text_is(operator, "==") && !text_is(operator, "!=") && !text_is(operator, "<=") &&
           !text_is(operator, ">=");
}

static Text first_line(Text text) {
    size_t end = 0;
    while (end < text.length && text.bytes[end] != '\n' && text.bytes[end] != '\r') end++;
    return text_slice(text, 0, end);
}

static bool begins_with_bare_magic(Text cell) {
    Text line = first_line(cell);
    const Text word = next_word(&line);
    return is_listed(word, LINE_MAGICS, sizeof LINE_MAGICS / sizeof *LINE_MAGICS) &&
           !is_assignment(next_word(&line));
}

// `%%name` of another language.
static bool is_foreign_magic(Text command) {
    if (!text_starts_with(command, TEXT("%%"))) return false;
    command = first_line(text_skip(command, 2));
    if (command.length == 0 || byte_is_space(command.bytes[0])) return true;
    return !is_listed(next_word(&command), PYTHON_CELLS,
                      sizeof PYTHON_CELLS / sizeof *PYTHON_CELLS);
}

// ---- Commands ----

typedef struct Scanner {
    Text text;
    size_t at;
    size_t line_start; // of the logical line, behind its indentation
    uint32_t depth;    // of brackets
} Scanner;

static char peek(const Scanner *self, size_t ahead) {
    return self->at + ahead < self->text.length ? self->text.bytes[self->at + ahead] : '\0';
}

static bool is_line_end(char byte) {
    return byte == '\n' || byte == '\r';
}

// The width of a backslash and the line end behind it; 0 if that is not what stands here.
static size_t continuation_width(const Scanner *self) {
    if (peek(self, 0) != '\\' || !is_line_end(peek(self, 1))) return 0;
    return peek(self, 1) == '\r' && peek(self, 2) == '\n' ? 3 : 2;
}

static void skip_blanks(Scanner *self) {
    for (;;) {
        const char byte = peek(self, 0);
        const size_t width = continuation_width(self);
        if (width == 0 && byte != ' ' && byte != '\t' && byte != '\f') return;
        self->at += width != 0 ? width : 1;
    }
}

// To the end of the line; `is_command`: a backslash at its end adds the next one.
static void skip_line(Scanner *self, bool is_command) {
    while (self->at < self->text.length && !is_line_end(peek(self, 0))) {
        const size_t width = is_command ? continuation_width(self) : 0;
        self->at += width != 0 ? width : 1;
    }
}

// From the opening quote to behind the closing one, or to the end of the line that lacks it.
static void skip_string(Scanner *self) {
    const char quote = peek(self, 0);
    const bool is_triple = peek(self, 1) == quote && peek(self, 2) == quote;
    self->at += is_triple ? 3 : 1;
    while (self->at < self->text.length) {
        const char byte = peek(self, 0);
        if (byte == '\\') {
            const size_t width = continuation_width(self);
            self->at += width != 0 ? width : 2;
            continue;
        }
        if (!is_triple && is_line_end(byte)) return;
        self->at++;
        if (byte != quote) continue;
        if (!is_triple) return;
        if (peek(self, 0) == quote && peek(self, 1) == quote) {
            self->at += 2;
            return;
        }
    }
}

static void begin_line(Scanner *self) {
    skip_blanks(self);
    self->line_start = self->at;
}

// True at the sign of a plain assignment with a command behind it; `at` is left on the command.
static bool is_assigned_command(Scanner *self) {
    const char before = self->at > self->line_start ? self->text.bytes[self->at - 1] : '=';
    if (self->depth != 0 || strchr("=!<>+-*/%&|^@:", before) != NULL) return false;
    const size_t sign = self->at++;
    skip_blanks(self);
    if (peek(self, 0) == '!' || peek(self, 0) == '%') return true;
    self->at = sign;
    return false;
}

// `a.b[0]?`: what stands before the question mark is a name with attributes and subscripts, or
// stars to search names with; nothing but a comment or a semicolon follows.
static bool is_help(const Scanner *self) {
    if (self->depth != 0 || self->at == self->line_start) return false;
    uint32_t depth = 0;
    for (size_t i = self->line_start; i < self->at; i++) {
        const char byte = self->text.bytes[i];
        if (byte == '[') depth++;
        if (byte == ']') depth--;
        if (depth != 0 || byte == ']' || byte == '\\') continue;
        if (!byte_is_identifier(byte) && !byte_is_space(byte) && byte != '.' && byte != '*') {
            return false;
        }
    }
    return !byte_is_digit(self->text.bytes[self->line_start]);
}

static void take_help(Scanner *self) {
    self->at += peek(self, 1) == '?' ? 2 : 1;
}

static bool ends_help(const Scanner *self) {
    Scanner rest = *self;
    skip_blanks(&rest);
    const char byte = peek(&rest, 0);
    return rest.at == rest.text.length || is_line_end(byte) || byte == '#' || byte == ';';
}

// Steps over one token, or finds a command and returns where it starts. `at` is then behind it.
static bool next_command(Scanner *self, size_t *start) {
    const char byte = peek(self, 0);
    if (self->at == self->line_start && self->depth == 0 && strchr("%!?/,;", byte) != NULL &&
        byte != '\0') {
        *start = self->at;
        skip_line(self, true);
        return true;
    }
    if (byte == '=' && is_assigned_command(self)) {
        *start = self->at;
        skip_line(self, true);
        return true;
    }
    if (byte == '?' && is_help(self)) {
        Scanner behind = *self;
        take_help(&behind);
        if (ends_help(&behind)) {
            *start = self->line_start;
            self->at = behind.at;
            return true;
        }
    }
    return false;
}

static void skip_token(Scanner *self) {
    const char byte = peek(self, 0);
    const size_t width = continuation_width(self);
    if (width != 0) {
        const bool is_start = self->at == self->line_start;
        self->at += width;
        if (is_start) begin_line(self);
    } else if (byte == '\'' || byte == '"') {
        skip_string(self);
    } else if (byte == '#') {
        skip_line(self, false);
    } else {
        if (byte == '(' || byte == '[' || byte == '{') self->depth++;
        if ((byte == ')' || byte == ']' || byte == '}') && self->depth != 0) self->depth--;
        self->at++;
        if (is_line_end(byte) && self->depth == 0) begin_line(self);
    }
}

bool ipython_find_commands(IpythonCommands *self, Arena *arena, Text cell, uint32_t base) {
    const uint32_t count = self->count;
    if (begins_with_bare_magic(cell)) return false;
    Scanner scanner = {.text = cell};
    begin_line(&scanner);
    while (scanner.at < cell.length) {
        size_t start;
        if (!next_command(&scanner, &start)) {
            skip_token(&scanner);
            continue;
        }
        if (is_foreign_magic(text_slice(cell, start, scanner.at))) {
            self->count = count;
            return false;
        }
        const Range command = {base + (uint32_t)start, base + (uint32_t)scanner.at};
        VEC_PUSH(arena, self, command);
    }
    return true;
}
