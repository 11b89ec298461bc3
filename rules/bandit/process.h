// Calls that start processes, and what S602 to S607 ask of them.
#ifndef SHIKRA_RULES_BANDIT_PROCESS_H
#define SHIKRA_RULES_BANDIT_PROCESS_H

#include "rules/rule.h"

// Start a program, or with `shell=True` a shell.
#define SUBPROCESS_CALLS                                                                           \
    "subprocess.Popen", "subprocess.call", "subprocess.check_call", "subprocess.check_output",     \
        "subprocess.run"
// Always start a shell.
#define SHELL_CALLS                                                                                \
    "os.system", "os.popen", "os.popen2", "os.popen3", "os.popen4", "popen2.popen2",               \
        "popen2.popen3", "popen2.popen4", "popen2.Popen3", "popen2.Popen4", "commands.getoutput",  \
        "commands.getstatusoutput", "subprocess.getoutput", "subprocess.getstatusoutput"
// Never start a shell.
#define NO_SHELL_CALLS                                                                             \
    "os.execl", "os.execle", "os.execlp", "os.execlpe", "os.execv", "os.execve", "os.execvp",      \
        "os.execvpe", "os.spawnl", "os.spawnle", "os.spawnlp", "os.spawnlpe", "os.spawnv",         \
        "os.spawnve", "os.spawnvp", "os.spawnvpe", "os.startfile"

typedef enum ShellUse {
    SHELL_UNUSED, // no `shell`, or a value that is false or unknown
    SHELL_TRUTHY, // shell=1
    SHELL_TRUE,   // shell=True
} ShellUse;

ShellUse shell_use(const Check *check, Node call);
// True for calls of SUBPROCESS_CALLS.
bool is_subprocess(const Check *check, Node call);
// The command, without parentheses: the first argument, of subprocess also `args=`; 0 if none.
Node process_command(const Check *check, Node call);
// The function as it is reported: without parentheses.
Node called_function(const Check *check, Node call);

#endif
