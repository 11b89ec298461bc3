// The tests of bandit, which `# nosec` and bandit's configuration name.
#ifndef SHIKRA_SUPPRESS_BANDIT_TESTS_H
#define SHIKRA_SUPPRESS_BANDIT_TESTS_H

#include "base/text.h"

#include <stdint.h>

typedef enum BanditSeverity {
    BANDIT_UNDEFINED,
    BANDIT_LOW,
    BANDIT_MEDIUM,
    BANDIT_HIGH,
} BanditSeverity;

typedef struct BanditTest {
    uint16_t id;             // 101 of B101, which is the rule S101
    BanditSeverity severity; // the highest that it gives
    const char *name;
} BanditTest;

// By number; the last one has none.
extern const BanditTest BANDIT_TESTS[];

// The test that "B102" or "exec_used" names; NULL if none.
const BanditTest *bandit_test_find(Text word);

#endif
