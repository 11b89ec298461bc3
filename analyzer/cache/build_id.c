// The build id from the program's own notes.
#include "cache/build_id.h"

#include "source/file_bytes.h"

#include <elf.h>
#include <link.h>

// The description of the NT_GNU_BUILD_ID among the notes, "" if there is none.
static Text find_note(Text notes) {
    while (notes.length >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) head;
        memcpy(&head, notes.bytes, sizeof head);
        const size_t name_at = sizeof head;
        const size_t text_at = name_at + ((size_t)head.n_namesz + 3) / 4 * 4;
        const Text text = text_slice(notes, text_at, text_at + head.n_descsz);
        const Text name = text_slice(notes, name_at, name_at + head.n_namesz);
        if (head.n_type == NT_GNU_BUILD_ID && text_equal(name, TEXT("GNU\0"))) return text;
        notes = text_skip(notes, text_at + ((size_t)head.n_descsz + 3) / 4 * 4);
    }
    return TEXT("");
}

// Called for the program first, then for its libraries.
static int look_into(struct dl_phdr_info *info, size_t size, void *found) {
    (void)size;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *const segment = &info->dlpi_phdr[i];
        if (segment->p_type != PT_NOTE) continue;
        const uintptr_t at = (uintptr_t)info->dlpi_addr + segment->p_vaddr;
        const Text id = find_note((Text){(const char *)at, segment->p_memsz});
        if (id.length != 0) *(Text *)found = id;
    }
    return 1; // the libraries do not matter
}

void build_id_append(Buffer *out) {
    Text id = TEXT("");
    dl_iterate_phdr(look_into, &id);
    buffer_append(out, id);
    struct stat info;
    if (id.length != 0 || stat("/proc/self/exe", &info) != 0) return;
    const FileState state = file_state(&info);
    buffer_append(out, (Text){(const char *)&state, sizeof state});
}
