// Configuration files: finding and reading them, and the chain of `extend`.
#include "config/loader.h"

#include "source/path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char *const CONFIG_NAMES[] = {".shikra.toml", "shikra.toml", "pyproject.toml", NULL};

// ---- One file ----

const char *config_read_text(Arena *arena, const char *path, Text *text) {
    const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return strerror(errno);
    struct stat info;
    const char *problem = NULL;
    if (fstat(file, &info) != 0) {
        problem = strerror(errno);
    } else if (!S_ISREG(info.st_mode)) {
        problem = "not a regular file";
    } else if (info.st_size > TOML_LARGEST) {
        problem = "larger than a configuration may be (1 MiB)";
    }
    char *const bytes = problem == NULL ? arena_alloc(arena, (size_t)info.st_size + 1) : NULL;
    size_t length = 0;
    ssize_t got = 1;
    while (problem == NULL && length < (size_t)info.st_size && got > 0) {
        got = read(file, bytes + length, (size_t)info.st_size - length);
        if (got < 0 && errno == EINTR)
            got = 1;
        else if (got < 0)
            problem = strerror(errno);
        else
            length += (size_t)got;
    }
    close(file);
    *text = (Text){bytes, length};
    if (text_starts_with(*text, TEXT("\xef\xbb\xbf"))) *text = text_skip(*text, 3);
    return problem;
}

static bool is_pyproject(const char *path) {
    return text_is(path_name(text_from_c(path)), "pyproject.toml");
}

// As the user would write it: below the working folder without that.
const char *config_shown_path(const Config *self, const char *path) {
    const size_t length = strlen(self->options->cwd);
    const bool is_below = strncmp(path, self->options->cwd, length) == 0 && path[length] == '/';
    return is_below ? path + length + 1 : path;
}

// A file that is looked into but need not be a configuration: NULL if it is no TOML.
static const TomlValue *peek(Config *self, const char *path, Text needle) {
    Text text;
    if (config_read_text(self->context.arena, path, &text) != NULL ||
        !text_contains(text, needle)) {
        return NULL;
    }
    NoticeList unheard = notice_list(self->context.arena);
    return toml_parse(self->context.arena, &unheard, path, text);
}

// A pyproject.toml counts if it has [tool.shikra]. One that cannot be read as TOML counts, too, if
// it looks as if it had it, so that the mistake is an error; else it is not our business.
static bool look_for_settings(Config *self, const char *path) {
    Text text;
    const char *const shown = config_shown_path(self, path);
    const char *const problem = config_read_text(self->context.arena, path, &text);
    if (problem != NULL) {
        notice_add(self->context.notices, NOTICE_WARNING, shown,
                   "cannot be read, so taken to have no [tool.shikra]: %s", problem);
        return false;
    }
    NoticeList unheard = notice_list(self->context.arena);
    const TomlValue *const root = toml_parse(self->context.arena, &unheard, shown, text);
    if (root != NULL) return toml_find(root, "tool.shikra") != NULL;
    if (text_contains(text, TEXT("tool.shikra"))) return true;
    notice_add_at(self->context.notices, NOTICE_WARNING, shown, unheard.first->line,
                  unheard.first->column, "%s; taken to have no [tool.shikra]", unheard.first->text);
    return false;
}

static const KnownPyproject *known_pyproject(const Config *self, const char *path) {
    for (uint32_t i = 0; i < self->pyprojects.count; i++) {
        if (strcmp(self->pyprojects.items[i].path, path) == 0) return &self->pyprojects.items[i];
    }
    return NULL;
}

bool config_knows_pyproject(const Config *self, const char *path) {
    return known_pyproject(self, path) != NULL;
}

static bool has_settings(Config *self, const char *path) {
    const KnownPyproject *const known = known_pyproject(self, path);
    if (known != NULL) return known->has_settings;
    const KnownPyproject fresh = {path, look_for_settings(self, path)};
    VEC_PUSH(self->context.arena, &self->pyprojects, fresh);
    return fresh.has_settings;
}

// ---- Where ----

static bool exists(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && !S_ISDIR(info.st_mode);
}

static const char *path_in(Arena *arena, const char *folder, const char *name) {
    return arena_printf(arena, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder, name).bytes;
}

const char *config_in(Config *self, const char *folder) {
    for (const char *const *name = CONFIG_NAMES; *name != NULL; name++) {
        const char *const path = path_in(self->context.arena, folder, *name);
        if (exists(path) && (!is_pyproject(path) || has_settings(self, path))) return path;
    }
    return NULL;
}

// True if the last search looked into that folder: what it found holds there, too. Files that are
// named one by one have most of the folders above them in common.
static bool has_searched(const Config *self, const char *folder) {
    Text rest;
    if (self->searched == NULL) return false;
    if (!path_strip(text_from_c(folder), text_from_c(self->searched), &rest)) return false;
    return self->found == NULL ||
           strlen(folder) >= strlen(path_folder(self->context.arena, self->found));
}

const char *config_find(Config *self, const char *folder) {
    Arena *const arena = self->context.arena;
    const char *found = NULL;
    for (const char *at = folder;; at = path_folder(arena, at)) {
        const bool is_known = has_searched(self, at);
        found = is_known ? self->found : config_in(self, at);
        if (is_known || found != NULL || strcmp(at, "/") == 0) break;
    }
    self->searched = arena_copy_c(arena, text_from_c(folder));
    self->found = found;
    return found;
}

const char *config_of_user(const Config *self) {
    const char *const base = getenv("XDG_CONFIG_HOME");
    const char *const home = getenv("HOME");
    const char *path = NULL;
    if (base != NULL && base[0] == '/') {
        path = arena_printf(self->context.arena, "%s/shikra/shikra.toml", base).bytes;
    } else if (home != NULL && home[0] == '/') {
        path = arena_printf(self->context.arena, "%s/.config/shikra/shikra.toml", home).bytes;
    }
    return path != NULL && exists(path) ? path : NULL;
}

// ---- requires-python ----

// `target-version` from `project.requires-python`; NULL if it says none. A specifier that is none
// is worth a warning if `shown` is the path of a configuration.
static const TomlValue *target_of(Config *self, const TomlValue *root, const char *shown) {
    const TomlValue *const value = root != NULL ? toml_find(root, "project.requires-python") : NULL;
    if (value == NULL || value->type != TOML_STRING) return NULL;
    uint16_t version;
    if (!requires_python_minimum(value->text, &version) && shown != NULL) {
        notice_add_at(self->context.notices, NOTICE_WARNING, shown, value->line, value->column,
                      "`requires-python` is no version specifier: \"%.*s\"",
                      TEXT_ARGS(text_slice(value->text, 0, 60)));
    }
    if (version == 0) return NULL;
    TomlValue *const target = ARENA_NEW(self->context.arena, TomlValue);
    *target = *value;
    target->text = arena_printf(self->context.arena, "py3%u", version % 100u);
    return target;
}

const Layer *config_fallback_target(Config *self, const char *folder) {
    for (const char *at = folder;; at = path_folder(self->context.arena, at)) {
        const char *const path = path_in(self->context.arena, at, "pyproject.toml");
        const char *const shown = config_shown_path(self, path);
        const bool is_there =
            has_searched(self, at) ? config_knows_pyproject(self, path) : exists(path);
        const TomlValue *const root = is_there ? peek(self, path, TEXT("requires-python")) : NULL;
        const TomlValue *const target = target_of(self, root, NULL);
        if (target != NULL) {
            Layer *const layer = layer_new(&self->context, shown, at);
            layer_set(&self->context, layer, option_find(TEXT("target-version")), target, NULL);
            return layer;
        }
        if (strcmp(at, "/") == 0) return NULL;
    }
}

// ---- The chain ----

// "~/x", "$HOME/x" and "${HOME}/x", as ruff expands them.
static const char *expand_path(Config *self, Text path, const char *folder) {
    Arena *const arena = self->context.arena;
    if (text_starts_with(path, TEXT("~/"))) {
        path = arena_printf(arena, "${HOME}%.*s", TEXT_ARGS(text_skip(path, 1)));
    }
    for (size_t at = 0; (at = text_find_byte(path, '$', at)) != TEXT_NOT_FOUND; at++) {
        const bool has_braces = at + 1 < path.length && path.bytes[at + 1] == '{';
        const size_t start = at + 1 + has_braces;
        size_t end = start;
        while (end < path.length && byte_is_identifier(path.bytes[end])) end++;
        const char *const value =
            end > start ? getenv(arena_copy_c(arena, text_slice(path, start, end))) : NULL;
        if (value == NULL) continue;
        const Text rest = text_skip(path, end + has_braces);
        path = arena_printf(arena, "%.*s%s%.*s", (int)at, path.bytes, value, TEXT_ARGS(rest));
        at += strlen(value);
    }
    return arena_copy_c(arena, path_absolute(arena, text_from_c(folder), path));
}

static const TomlValue *options_table(const Config *self, const TomlValue *root, const char *path) {
    const TomlValue *const table = is_pyproject(path) ? toml_find(root, "tool.shikra") : root;
    if (table == NULL) { // only where it is named: none is found that has no such section
        notice_add(self->context.notices, NOTICE_WARNING, config_shown_path(self, path),
                   toml_find(root, "tool.ruff") != NULL
                       ? "has no [tool.shikra], but [tool.ruff]: `shikra migrate` makes one of it"
                       : "has no [tool.shikra], so it sets nothing");
    }
    if (table == NULL || table->type == TOML_TABLE) return table;
    notice_add_at(self->context.notices, NOTICE_ERROR, config_shown_path(self, path), table->line,
                  table->column, "`tool.shikra` is a section of settings, not %s",
                  toml_type_name(table->type));
    return NULL;
}

static void read_layer(Config *self, LoadedFile *file, const TomlValue *root, const char *folder) {
    const OptionContext *const context = &self->context;
    Layer *const layer = layer_new(context, config_shown_path(self, file->path), folder);
    const TomlValue *const table = options_table(self, root, file->path);
    if (table != NULL) layer_add_table(context, layer, table);
    const uint32_t target = option_find(TEXT("target-version"));
    if (is_pyproject(file->path) && layer->values[target] == NULL) {
        layer->values[target] = target_of(self, root, layer->origin);
    }
    file->extend = layer_value(layer, "extend");
    file->layer = layer;
}

// `from`, `extend`: where the file is named, for the message if it cannot be read; or NULL.
static const LoadedFile *load_file(Config *self, const char *path, const char *root,
                                   const LoadedFile *from) {
    for (uint32_t i = 0; i < self->files.count; i++) {
        if (strcmp(self->files.items[i]->path, path) == 0) return self->files.items[i];
    }
    Arena *const arena = self->context.arena;
    LoadedFile *const file = ARENA_NEW(arena, LoadedFile);
    file->path = arena_copy_c(arena, text_from_c(path));
    VEC_PUSH(arena, &self->files, file);
    const char *const shown = config_shown_path(self, file->path);
    Text text;
    const char *const problem = config_read_text(arena, path, &text);
    if (problem != NULL && from != NULL) {
        notice_add_at(self->context.notices, NOTICE_ERROR, from->layer->origin, from->extend->line,
                      from->extend->column, "`extend` names %s, which cannot be read: %s", shown,
                      problem);
    } else if (problem != NULL) {
        notice_add(self->context.notices, NOTICE_ERROR, shown, "cannot read the configuration: %s",
                   problem);
    } else {
        const TomlValue *const document = toml_parse(arena, self->context.notices, shown, text);
        if (document != NULL) {
            read_layer(self, file, document, root != NULL ? root : path_folder(arena, path));
        }
    }
    return file;
}

static bool is_in_chain(const LoadedFile *const *chain, uint32_t count, const char *path) {
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(chain[i]->path, path) == 0) return true;
    }
    return false;
}

void config_load(Config *self, const char *path, const char *root, LayerVec *layers) {
    const LoadedFile *chain[DEEPEST_EXTEND];
    uint32_t count = 0;
    const LoadedFile *file = NULL;
    while (path != NULL) {
        if (count == DEEPEST_EXTEND || is_in_chain(chain, count, path)) {
            notice_add_at(self->context.notices, NOTICE_ERROR, file->layer->origin,
                          file->extend->line, file->extend->column,
                          count == DEEPEST_EXTEND ? "`extend` leads on and on: %s"
                                                  : "`extend` leads back to %s",
                          config_shown_path(self, path));
            break;
        }
        file = load_file(self, path, root, file);
        if (file->layer == NULL) break;
        chain[count++] = file;
        path = file->extend != NULL ? expand_path(self, file->extend->text,
                                                  path_folder(self->context.arena, file->path))
                                    : NULL;
    }
    while (count-- > 0) VEC_PUSH(self->context.arena, layers, chain[count]->layer);
}
