// Runs a fuzz target on files and folders of files, in builds without libFuzzer.
#include "fuzz.h"

#include "base/buffer.h"

#include <ftw.h>
#include <stdlib.h>

static int replay_file(const char *path, const struct stat *about, int kind, struct FTW *place) {
    (void)about;
    (void)place;
    if (kind != FTW_F) return 0;
    FILE *const file = fopen(path, "rbe");
    if (file == NULL) return 1;
    Buffer bytes = {0};
    char chunk[65536];
    size_t got;
    while ((got = fread(chunk, 1, sizeof chunk, file)) != 0) {
        buffer_append(&bytes, (Text){chunk, got});
    }
    fclose(file);
    printf("%s\n", path); // before the run: the last line names the culprit
    fflush(stdout);
    const Text text = buffer_text(&bytes);
    const int status = LLVMFuzzerTestOneInput((const uint8_t *)text.bytes, text.length);
    buffer_release(&bytes);
    return status;
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        if (nftw(argv[i], replay_file, 16, FTW_PHYS) != 0) {
            fprintf(stderr, "cannot read %s\n", argv[i]);
            return 1;
        }
    }
    return 0;
}
