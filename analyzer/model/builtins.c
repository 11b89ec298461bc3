// Builtins: names that are there without a binding.
#include "model/symbols.h"

uint16_t builtin_since(Atom name) {
    static const uint16_t since[ATOM_KNOWN_COUNT] = {
#define BUILTIN(name, version) [ATOM_##name] = (version) + 1,
#include "base/builtins.def"
#undef BUILTIN
    };
    const uint16_t entry = name < ATOM_KNOWN_COUNT ? since[name] : 0;
    return entry != 0 ? (uint16_t)(entry - 1) : UINT16_MAX;
}

static bool is_notebook_name(const Model *self, Atom name) {
    if (self->ast->source->kind != SOURCE_NOTEBOOK) return false;
    return name == ATOM_display || name == ATOM_get_ipython || name == ATOM___IPYTHON__;
}

bool atom_is_builtin(const Model *self, Atom name) {
    const uint16_t since = builtin_since(name);
    if (since != UINT16_MAX) return since <= self->options->target_version;
    if (is_notebook_name(self, name)) return true;
    for (const char *const *more = self->options->builtins; more != NULL && *more != NULL; more++) {
        if (text_is(atom_text(&self->ast->atoms, name), *more)) return true;
    }
    return false;
}
