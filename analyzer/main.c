// The shikra program: arguments in, exit status out.
#include "cli/commands.h"
#include "cli/licences.h"
#include "server/server.h"

#include <fcntl.h>
#include <signal.h>

// The command that `shikra help NAME` asks about. False, with a notice, if there is none.
static bool choose_help(const CommandContext *context, Command *about) {
    const Arguments *const arguments = context->arguments;
    *about = arguments->command;
    if (*about != COMMAND_HELP || arguments->paths.count == 0) return true;
    for (Command i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(arguments->paths.items[0], COMMAND_SPECS[i].name) != 0) continue;
        *about = i;
        return true;
    }
    notice_add(context->notices, NOTICE_ERROR, NULL,
               "no command `%s`; `shikra help` lists the commands", arguments->paths.items[0]);
    return false;
}

static int print_help(const CommandContext *context) {
    const Arguments *const arguments = context->arguments;
    const bool is_long = arguments->wants_long_help || !arguments->wants_help;
    Command about;
    if (!choose_help(context, &about)) return EXIT_INCOMPLETE;
    Buffer out = {0};
    if (arguments->wants_man) {
        man_page(&out);
    } else if (about == COMMAND_HELP) {
        help_program(&out, is_long);
    } else {
        help_command(&out, about, is_long);
    }
    const int status = command_print(context, buffer_text(&out));
    buffer_release(&out);
    return status;
}

static int run_command(const CommandContext *context) {
    const Arguments *const arguments = context->arguments;
    if (arguments->wants_help) return print_help(context);
    switch (arguments->command) {
    case COMMAND_CHECK:
        return arguments->shows_settings ? command_config(context) : command_check(context);
    case COMMAND_BASELINE: return command_check(context);
    case COMMAND_RULE: return command_rule(context);
    case COMMAND_RULES: return command_rules(context);
    case COMMAND_CONFIG: return command_config(context);
    case COMMAND_AST: return command_ast(context);
    case COMMAND_CLEAN: return command_clean(context);
    case COMMAND_SERVER: return command_server(context);
    case COMMAND_MIGRATE: return command_migrate(context);
    case COMMAND_COMPLETIONS: return command_completions(context);
    case COMMAND_VERSION:
        return command_print(
            context, arguments->wants_licenses ? LICENCES : TEXT("shikra " SHIKRA_VERSION "\n"));
    case COMMAND_HELP:
    case COMMAND_COUNT: break;
    }
    return print_help(context);
}

// If the caller closed standard input, output or error, the next file to be opened would take its
// place and get what is meant for it. What is opened here instead can neither be read nor written.
static void occupy_standard_descriptors(void) {
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (fcntl(descriptor, F_GETFD) >= 0) continue;
        if (open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY) < 0) return;
    }
}

int main(int argc, char **argv) {
    signal(SIGPIPE, SIG_IGN); // a closed pipe is a write error, handled where it happens
    signal(SIGXFSZ, SIG_IGN); // and so is a limit on the size of files
    occupy_standard_descriptors();
    Arena arena;
    arena_init(&arena);
    NoticeList notices = notice_list(&arena);
    Arguments arguments;
    const CommandContext context = {
        .arguments = &arguments, .argc = argc, .argv = argv, .arena = &arena, .notices = &notices};
    int status = EXIT_INCOMPLETE;
    if (arguments_parse(&arguments, &arena, &notices, argc, argv)) status = run_command(&context);
    command_print_notices(&context, notices.first);
    arena_release(&arena);
    return status;
}
