// bandit's tests: the table, and its entries by id and by name.
#include "suppress/bandit_tests.h"

#include <stdio.h>

const BanditTest BANDIT_TESTS[] = {
#define TEST(id, name, severity) {id, BANDIT_##severity, name},
#include "suppress/bandit_tests.def"
#undef TEST
    {0},
};

const BanditTest *bandit_test_find(Text word) {
    for (const BanditTest *test = BANDIT_TESTS; test->id != 0; test++) {
        char id[8];
        snprintf(id, sizeof id, "B%u", test->id);
        if (text_is(word, test->name) || text_is(word, id)) return test;
    }
    return NULL;
}
