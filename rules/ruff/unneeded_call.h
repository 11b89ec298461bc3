// Calls that give back their argument, taken away by fixes (RUF046, RUF057).
#ifndef SHIKRA_RULES_RUFF_UNNEEDED_CALL_H
#define SHIKRA_RULES_RUFF_UNNEEDED_CALL_H

#include "rules/rule.h"

// The argument's text in the place of the call: in parentheses where it would bind to something
// else there, touch a word, or go over several lines.
Edit edit_unwrap_call(const Check *check, Node call, Node argument);

typedef enum RoundedNumber { ROUNDED_OTHER, ROUNDED_INTEGER, ROUNDED_FLOAT } RoundedNumber;

typedef struct Rounding {
    Node number; // 0: no call of round() that can be understood
    RoundedNumber kind;
    bool is_literal;   // the kind is known from the expression itself
    bool keeps_digits; // the second argument is given and not None
    bool has_digits;   // ... and an integer literal
    int64_t digits;    // that one
} Rounding;

Rounding read_rounding(const Check *check, Node call);

#endif
