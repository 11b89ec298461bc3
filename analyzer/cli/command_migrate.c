// `shikra migrate`: the configuration of ruff, flake8 or bandit as shikra's.
#include "base/output.h"
#include "cli/commands.h"
#include "cli/session.h"
#include "migrate/sources.h"
#include "source/path.h"

#include <sys/stat.h>

typedef struct MigrateRun {
    const CommandContext *context;
    const char *folder; // where the configuration is, and --write writes
    Migration migration;
} MigrateRun;

static const char *in_folder(const MigrateRun *self, const char *name) {
    return path_join(self->context->arena, text_from_c(self->folder), text_from_c(name)).bytes;
}

static bool exists(const char *path) {
    struct stat info;
    return stat(path, &info) == 0;
}

static bool refuse(const MigrateRun *self, const char *path, const char *why) {
    notice_add(self->context->notices, NOTICE_ERROR, path, "%s; nothing was written", why);
    return false;
}

// ---- Writing ----

// What is appended takes over the line ends of what is there.
static void append_with_line_ends(Buffer *out, Text text, bool has_cr) {
    Text line;
    while (text_split_next(&text, '\n', &line)) {
        if (text.bytes == NULL && line.length == 0) break;
        buffer_append(out, line);
        buffer_append_c(out, has_cr ? "\r\n" : "\n");
    }
}

// False, with a notice, if there is a configuration of shikra's already.
static bool may_write(const MigrateRun *self, const char *pyproject, Text text) {
    static const char *const own[] = {".shikra.toml", "shikra.toml"};
    CommandContext const *const context = self->context;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (exists(in_folder(self, own[i])))
            return refuse(self, in_folder(self, own[i]), "there is a configuration already");
    }
    if (pyproject == NULL) return true;
    const TomlValue *const root = toml_parse(context->arena, context->notices, pyproject, text);
    if (root == NULL) return false;
    return toml_find(root, "tool.shikra") == NULL ||
           refuse(self, pyproject, "it has a [tool.shikra] already");
}

static bool write_all(const MigrateRun *self, const char *path, Text text) {
    return output_write_file(self->context->arena, path, text, self->context->notices);
}

// Behind what the file has, byte for byte; read again before it is put in place.
static bool write_pyproject(const MigrateRun *self, const char *path, Text text) {
    CommandContext const *const context = self->context;
    Buffer added = {0};
    migration_append(&self->migration, true, &added);
    Buffer out = {0};
    const bool has_cr = text_contains(text, TEXT("\r\n"));
    const char *const line_end = has_cr ? "\r\n" : "\n";
    struct stat info;
    const bool has_mark = stat(path, &info) == 0 && (size_t)info.st_size == text.length + 3;
    if (has_mark) buffer_append_c(&out, "\xef\xbb\xbf");
    buffer_append(&out, text);
    if (text.length != 0 && !text_ends_with(text, TEXT("\n"))) buffer_append_c(&out, line_end);
    if (text.length != 0) buffer_append_c(&out, line_end);
    append_with_line_ends(&out, buffer_text(&added), has_cr);
    NoticeList unheard = notice_list(context->arena);
    const TomlValue *const root =
        toml_parse(context->arena, &unheard, path, text_skip(buffer_text(&out), has_mark ? 3 : 0));
    const bool is_written =
        root != NULL ? write_all(self, path, buffer_text(&out))
                     : refuse(self, path,
                              "no table can be added to this file, perhaps because `tool` is "
                              "an inline table; put what `shikra migrate` prints there by hand");
    buffer_release(&added);
    buffer_release(&out);
    return is_written;
}

static bool write_own(const MigrateRun *self, const char *path) {
    Buffer out = {0};
    migration_append(&self->migration, false, &out);
    const bool is_written = write_all(self, path, buffer_text(&out));
    buffer_release(&out);
    return is_written;
}

static int write_configuration(const MigrateRun *self) {
    const char *const pyproject = in_folder(self, "pyproject.toml");
    const char *const own = in_folder(self, "shikra.toml");
    const bool has_pyproject = exists(pyproject);
    Text text = {0};
    const char *const problem =
        has_pyproject ? config_read_text(self->context->arena, pyproject, &text) : NULL;
    if (problem != NULL) {
        refuse(self, pyproject, problem);
        return EXIT_INCOMPLETE;
    }
    if (!may_write(self, has_pyproject ? pyproject : NULL, text)) return EXIT_INCOMPLETE;
    const bool is_written =
        has_pyproject ? write_pyproject(self, pyproject, text) : write_own(self, own);
    if (!is_written) return EXIT_INCOMPLETE;
    if (!self->context->arguments->is_quiet) {
        fprintf(stderr, "Wrote %s%s.\n", has_pyproject ? "[tool.shikra] to " : "",
                has_pyproject ? pyproject : own);
    }
    return EXIT_CLEAN;
}

static int print_configuration(const MigrateRun *self) {
    Buffer out = {0};
    migration_append(&self->migration, true, &out);
    const int status = command_print(self->context, buffer_text(&out));
    buffer_release(&out);
    return status;
}

// ---- All of it ----

static const char *folder_of(const CommandContext *context, const char *path) {
    struct stat info;
    if (path[0] == '\0' || (stat(path, &info) == 0 && S_ISDIR(info.st_mode))) return path;
    const Text name = path_name(text_from_c(path));
    const size_t length = strlen(path) - name.length;
    if (length == 0) return "";
    return arena_copy_c(context->arena,
                        text_slice(text_from_c(path), 0, length == 1 ? 1 : length - 1));
}

static int migrate(MigrateRun *self, const char *path) {
    const Arguments *const arguments = self->context->arguments;
    MigrationTool tool;
    const char *const from = arguments->migrate_from != NULL ? arguments->migrate_from : "auto";
    if (!migration_tool_parse(text_from_c(from), &tool)) {
        notice_add(self->context->notices, NOTICE_ERROR, NULL,
                   "--from takes ruff, flake8, bandit or auto, not `%s`", from);
        return EXIT_INCOMPLETE;
    }
    if (!migration_read(&self->migration, self->context->notices, path, tool))
        return EXIT_INCOMPLETE;
    return arguments->writes ? write_configuration(self) : print_configuration(self);
}

int command_migrate(const CommandContext *context) {
    const Arguments *const arguments = context->arguments;
    const char *const path = arguments->paths.count != 0 ? arguments->paths.items[0] : "";
    MigrateRun self = {.context = context, .folder = folder_of(context, path)};
    Session session;
    if (!session_init(&session, context)) return EXIT_INCOMPLETE;
    migration_init(&self.migration, context->arena, session.registry, session.formats.items);
    const int status = migrate(&self, path);
    return status;
}
