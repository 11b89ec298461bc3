// What libFuzzer calls, and tests/fuzz/replay.c in builds without it.
#ifndef SHIKRA_TESTS_FUZZ_FUZZ_H
#define SHIKRA_TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

// Always 0: a fault shows as a failed assertion, a sanitizer's report or a timeout.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

// FNV-1a: settings that an input does not spell out are drawn from it, so that the seeds can be
// ordinary files.
static inline uint32_t fuzz_hash(const uint8_t *bytes, size_t size) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < size; i++) hash = (hash ^ bytes[i]) * 16777619u;
    return hash;
}

#endif
