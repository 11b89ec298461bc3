// What is known of a file mode that an expression makes: S103.
#ifndef SHIKRA_RULES_BANDIT_FILE_MODE_H
#define SHIKRA_RULES_BANDIT_FILE_MODE_H

#include "rules/rule.h"

enum {
    FILE_MODE_WRITE_OTHERS = 02,
    FILE_MODE_EXECUTE_GROUP = 010,
    FILE_MODE_ALL = 07777, // permissions, set-user-id, set-group-id, sticky
};

typedef struct FileMode {
    uint64_t bits; // that are set for certain
    bool is_exact; // no other bit is set
} FileMode;

// Integers, the constants of `stat`, and `|`, `&` and `^` of them; what is anything else may be any
// mode.
FileMode file_mode_of(const Check *check, Node expression);

#endif
