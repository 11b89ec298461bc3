// Types put into quotes.
#include "quoted.h"

void quote_type(Check *check, Finding *finding, Node expression, FixApplicability applicability,
                const char *message) {
    (void)check;
    (void)finding;
    (void)expression;
    (void)applicability;
    (void)message;
}
