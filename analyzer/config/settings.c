// Settings: the built-in defaults.
#include "config/settings.h"

static const char *const NOTHING[] = {NULL};
static const char *const TYPING_MODULES[] = {"typing", "typing_extensions", NULL};
static const char *const TEMPORARY_FOLDERS[] = {"/tmp", "/var/tmp", "/dev/shm", NULL};

void settings_init_defaults(Settings *self) {
    *self = (Settings){
        .project_root = "/",
        .respect_gitignore = true,
        .require_git = true,
        .output_format = "full",
        .max_file_size = 64u << 20,
        .parse_timeout = 10000,
        .target_version = 311,
        .builtins = {NOTHING, 0},
        .typing_modules = {NOTHING, 0},
        .logger_objects = {NOTHING, 0},
        .external = {NOTHING, 0},
        .allowed_confusables = {NOTHING, 0},
        .ignore_init_module_imports = true,
        .bandit = {.hardcoded_tmp_directory = {TEMPORARY_FOLDERS, 3},
                   .hardcoded_tmp_directory_extend = {NOTHING, 0},
                   .extend_markup_names = {NOTHING, 0},
                   .allowed_markup_calls = {NOTHING, 0}},
        .bugbear = {.extend_immutable_calls = {NOTHING, 0}},
        .pyflakes = {.extend_generics = {NOTHING, 0}, .allowed_unused_imports = {NOTHING, 0}},
        .type_checking = {.exempt_modules = {TYPING_MODULES, 2},
                          .runtime_bases = {{NOTHING, 0}, {NOTHING, 0}},
                          .runtime_decorators = {{NOTHING, 0}, {NOTHING, 0}}},
        .isort = {.known_first_party = {NOTHING, 0},
                  .known_third_party = {NOTHING, 0},
                  .known_local_folder = {NOTHING, 0},
                  .extra_standard_library = {NOTHING, 0},
                  .sections = {NOTHING, 0},
                  .default_section = "third-party",
                  .detect_same_package = true},
        .sources = {NOTHING, 0},
    };
    memset(&self->fixable, 0xff, sizeof self->fixable);
}
