// Objects that look like loggers.
#ifndef SHIKRA_RULES_SHARED_LOGGER_H
#define SHIKRA_RULES_SHARED_LOGGER_H

#include "rules/rule.h"

// The logging module, what it makes, the setting logger-objects, or what is named like a logger
// (`self.logger`, `LOG`) and does not come from an import that can be followed.
bool is_logger(const Check *check, Node object);

#endif
