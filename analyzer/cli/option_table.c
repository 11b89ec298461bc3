// Every command and option, once.
#include "cli/options.h"

#define CHECK (1u << COMMAND_CHECK)
#define CONFIG (1u << COMMAND_CONFIG)
#define BASELINE (1u << COMMAND_BASELINE)
#define MIGRATE (1u << COMMAND_MIGRATE)
#define AST (1u << COMMAND_AST)
#define CLEAN (1u << COMMAND_CLEAN)
#define RULES (1u << COMMAND_RULES)
#define RULE (1u << COMMAND_RULE)
#define SERVER (1u << COMMAND_SERVER)
#define ALL                                                                                        \
    (CHECK | BASELINE | CONFIG | AST | CLEAN | MIGRATE | RULES | RULE | SERVER |                   \
     1u << COMMAND_COMPLETIONS | 1u << COMMAND_HELP | 1u << COMMAND_VERSION)

const CommandSpec COMMAND_SPECS[COMMAND_COUNT] = {
    [COMMAND_CHECK] = {"check", "shikra check [OPTIONS] [PATH...]",
                       "Check Python files, folders or standard input",
                       "With no PATH the current folder is checked. Files that .gitignore or "
                       "`exclude` name are left out unless they are given by name. PATH `-` is "
                       "standard input.",
                       UINT32_MAX},
    [COMMAND_BASELINE] = {"baseline", "shikra baseline [OPTIONS] [PATH...]",
                          "Write the findings there are, to be told only of new ones from then on",
                          "Into the file that the setting `baseline` names, else "
                          "shikra-baseline.json, or --output-file; what was in it is replaced. "
                          "Moved lines do not matter. `shikra check --baseline FILE` then reports "
                          "what is new.",
                          UINT32_MAX},
    [COMMAND_RULE] = {"rule", "shikra rule [OPTIONS] CODE|NAME...",
                      "Explain a rule: what it finds, why it matters, what to write instead",
                      "A prefix or category explains all rules that it selects: `shikra rule S3`.",
                      UINT32_MAX},
    [COMMAND_RULES] = {"rules", "shikra rules [OPTIONS] [RULES...]", "List rules",
                       "RULES are codes (S307), prefixes (S3, ANN), names or categories (security, "
                       "typing, ...); without any all rules are listed.",
                       UINT32_MAX},
    [COMMAND_CONFIG] = {"config", "shikra config [OPTIONS] [PATH]",
                        "Show the settings that apply to a file, and where each comes from",
                        "With no PATH: the settings for the current folder.", 1},
    [COMMAND_AST] = {"ast", "shikra ast [OPTIONS] FILE...", "Print the syntax tree that rules see",
                     "For people who write rules: one line a node with its field, kind, range and "
                     "text.",
                     UINT32_MAX},
    [COMMAND_SERVER] = {"server", "shikra server [OPTIONS]",
                        "Speak the Language Server Protocol on standard input and output",
                        "Editors start it: findings as one types, fixes, and what a rule is about. "
                        "README.md says how to set up which editor. Options hold for all that is "
                        "open, over what configuration files say.",
                        0},
    [COMMAND_MIGRATE] =
        {"migrate", "shikra migrate [OPTIONS] [PATH]",
         "Print the configuration of ruff, flake8 or bandit as shikra's",
         "PATH is a folder (the current one without it) or a configuration file: "
         "ruff.toml, .ruff.toml, setup.cfg, tox.ini, .flake8, .bandit, bandit.yaml, or "
         "pyproject.toml with [tool.ruff], [tool.flake8] or [tool.bandit]. What "
         "several tools have is put together. Comments tell what has no equivalent, "
         "and why.",
         1},
    [COMMAND_CLEAN] = {"clean", "shikra clean [OPTIONS]",
                       "Remove the caches of the project and of the folders below it",
                       "Only files that shikra has made are removed.", 0},
    [COMMAND_COMPLETIONS] = {"completions", "shikra completions bash|zsh|fish",
                             "Print a script with which a shell completes shikra's arguments",
                             "For example in ~/.bashrc: `source <(shikra completions bash)`; for "
                             "fish: `shikra completions fish > "
                             "~/.config/fish/completions/shikra.fish`; for zsh: `shikra "
                             "completions zsh > _shikra` in a folder of $fpath.",
                             1},
    [COMMAND_HELP] = {"help", "shikra help [COMMAND]", "Print this help, or that of a command",
                      NULL, 1},
    [COMMAND_VERSION] = {"version", "shikra version [OPTIONS]", "Print the version", NULL, 0},
};

const OptionSpec OPTION_SPECS[] = {
    {OPTION_SETTING, 0, "select", "RULES", "lint.select", CHECK | BASELINE | CONFIG | SERVER,
     GROUP_RULES, false, "Rules to enable instead of the configured ones",
     "A comma-separated list of codes (S307), prefixes (S3, ANN), names (exec-builtin), categories "
     "(security, typing, correctness, suspicious, async, style, suppression) or ALL."},
    {OPTION_SETTING, 0, "ignore", "RULES", "lint.ignore", CHECK | BASELINE | CONFIG | SERVER,
     GROUP_RULES, false, "Rules to disable",
     "The more specific selector wins: `--select S --ignore S101`."},
    {OPTION_SETTING, 0, "extend-select", "RULES", "lint.extend-select",
     CHECK | BASELINE | CONFIG | SERVER, GROUP_RULES, false,
     "Rules to enable on top of the configured ones", NULL},
    {OPTION_SETTING, 0, "extend-ignore", "RULES", "lint.extend-ignore",
     CHECK | BASELINE | CONFIG | SERVER, GROUP_RULES, false,
     "Rules to disable on top of the configured ones", NULL},
    {OPTION_SETTING, 0, "per-file-ignores", "GLOB:RULE,...", "lint.per-file-ignores",
     CHECK | BASELINE | CONFIG | SERVER, GROUP_RULES, false, "Rules to disable in some files",
     "For example `--per-file-ignores 'tests/*:S101'`."},
    {OPTION_SETTING, 0, "extend-per-file-ignores", "GLOB:RULE,...", "lint.extend-per-file-ignores",
     CHECK | BASELINE | CONFIG | SERVER, GROUP_RULES, false,
     "The same on top of the configured ones", NULL},
    {OPTION_SETTING, 0, "target-version", "VERSION", "target-version",
     CHECK | BASELINE | CONFIG | SERVER, GROUP_RULES, false,
     "Oldest Python that the code must run on: py37 ... py315",
     "Without it: the lower bound of `requires-python` in pyproject.toml, else py311."},
    {OPTION_SETTING, 0, "preview", NULL, "preview=true", CHECK | BASELINE | CONFIG | SERVER,
     GROUP_RULES, false, "Enable rules that are not stable yet", NULL},
    {OPTION_SETTING, 0, "no-preview", NULL, "preview=false", CHECK | BASELINE | CONFIG | SERVER,
     GROUP_RULES, true, "Disable rules that are not stable yet", NULL},
    {OPTION_IGNORE_NOQA, 0, "ignore-noqa", NULL, NULL, CHECK | BASELINE, GROUP_RULES, false,
     "Report findings that comments suppress, too", NULL},

    {OPTION_ADD_NOQA, 0, "add-noqa", "[=REASON]", NULL, CHECK, GROUP_RULES, false,
     "Write a `# noqa` comment for each finding, instead of reporting it",
     "REASON goes behind `=` and then behind the codes. "
     "Lets an old code base begin with a clean run: what is new stands out. Comments that are there "
     "get the new codes as well. Notebooks, and files with a syntax error, are left alone."},
    {OPTION_CHANGED, 0, "changed", "[=REV]", NULL, CHECK, GROUP_FILES, false,
     "Only findings on lines that differ from the last commit, or from REV",
     "REV goes behind `=`: a commit or branch; `main...` is where this branch left main; `:index` leaves "
     "what is not staged yet. New files count as a whole, and so do notebooks. A submodule is a "
     "repository of its own: run it there. Not with --fix."},
    {OPTION_WATCH, 'w', "watch", NULL, NULL, CHECK, GROUP_FILES, false,
     "Check again whenever a file or the configuration changes",
     "Until Ctrl-C. On a terminal the screen is cleared before each run. Linux only."},
    {OPTION_BASELINE, 0, "baseline", "FILE", NULL, CHECK, GROUP_RULES, false,
     "Report only what is not in FILE, which `shikra baseline` wrote",
     "Says how many of the known findings are fixed. The setting `baseline` does the same."},
    {OPTION_NO_BASELINE, 0, "no-baseline", NULL, NULL, CHECK, GROUP_RULES, false,
     "Report known findings, too", NULL},
    {OPTION_PRUNE_BASELINE, 0, "prune-baseline", NULL, NULL, CHECK, GROUP_RULES, false,
     "Take known findings that are fixed out of the baseline",
     "Only those of files that are checked, with their rule on, or that are gone."},

    {OPTION_SETTING, 0, "fix", NULL, "fix=true", CHECK | CONFIG, GROUP_FIXES, false,
     "Apply the safe fixes of what is found, and report what remains",
     "A file keeps its encoding, line ends and rights, and is written whole or not at all. What is "
     "suppressed is not fixed, and nothing in a file that does not parse. Of standard input the "
     "fixed text is printed, and what remains is said on standard error."},
    {OPTION_SETTING, 0, "no-fix", NULL, "fix=false", CHECK | CONFIG, GROUP_FIXES, true,
     "Apply no fixes", NULL},
    {OPTION_SETTING, 0, "unsafe-fixes", NULL, "unsafe-fixes=true", CHECK | CONFIG, GROUP_FIXES,
     false, "With --fix or --diff: also fixes that may change what the code does", NULL},
    {OPTION_SETTING, 0, "no-unsafe-fixes", NULL, "unsafe-fixes=false", CHECK | CONFIG, GROUP_FIXES,
     true, "Safe fixes only", NULL},
    {OPTION_SETTING, 0, "fixable", "RULES", "lint.fixable", CHECK | CONFIG | SERVER, GROUP_FIXES,
     false, "Rules whose fixes may be applied instead of the configured ones", NULL},
    {OPTION_SETTING, 0, "extend-fixable", "RULES", "lint.extend-fixable", CHECK | CONFIG | SERVER,
     GROUP_FIXES, false, "Rules whose fixes may be applied on top of the configured ones", NULL},
    {OPTION_SETTING, 0, "unfixable", "RULES", "lint.unfixable", CHECK | CONFIG | SERVER,
     GROUP_FIXES, false, "Rules whose fixes are not to be applied", NULL},
    {OPTION_DIFF, 0, "diff", NULL, NULL, CHECK, GROUP_FIXES, false,
     "Print what --fix would change as unified diffs, and change nothing",
     "Exit status 1 if there is anything to change."},
    {OPTION_SETTING, 0, "fix-only", NULL, "fix-only=true", CHECK | CONFIG, GROUP_FIXES, false,
     "Apply fixes, and report nothing that remains", NULL},
    {OPTION_SETTING, 0, "no-fix-only", NULL, "fix-only=false", CHECK | CONFIG, GROUP_FIXES, true,
     "Report what remains after fixing", NULL},
    {OPTION_SETTING, 0, "show-fixes", NULL, "show-fixes=true", CHECK | CONFIG, GROUP_FIXES, false,
     "List what was fixed, by file and rule", NULL},
    {OPTION_SETTING, 0, "no-show-fixes", NULL, "show-fixes=false", CHECK | CONFIG, GROUP_FIXES,
     true, "Do not list what was fixed", NULL},
    {OPTION_EXIT_NON_ZERO_ON_FIX, 0, "exit-non-zero-on-fix", NULL, NULL, CHECK, GROUP_FIXES, false,
     "Exit with 1 if anything was fixed, even if nothing remains", NULL},

    {OPTION_SETTING, 0, "exclude", "GLOBS", "exclude", CHECK | BASELINE | CONFIG | SERVER,
     GROUP_FILES, false, "Files and folders to leave out instead of the default ones", NULL},
    {OPTION_SETTING, 0, "extend-exclude", "GLOBS", "extend-exclude",
     CHECK | BASELINE | CONFIG | SERVER, GROUP_FILES, false,
     "Files and folders to leave out on top of the configured ones", NULL},
    {OPTION_SETTING, 0, "force-exclude", NULL, "force-exclude=true", CHECK | BASELINE | CONFIG,
     GROUP_FILES, false, "Leave excluded files out even if they are given by name",
     "What a pre-commit hook wants: it names the files itself."},
    {OPTION_SETTING, 0, "no-force-exclude", NULL, "force-exclude=false", CHECK | BASELINE | CONFIG,
     GROUP_FILES, true, "Check excluded files if they are given by name", NULL},
    {OPTION_SETTING, 0, "respect-gitignore", NULL, "respect-gitignore=true",
     CHECK | BASELINE | CONFIG, GROUP_FILES, true, "Leave out what .gitignore names (the default)",
     NULL},
    {OPTION_SETTING, 0, "no-respect-gitignore", NULL, "respect-gitignore=false",
     CHECK | BASELINE | CONFIG, GROUP_FILES, false, "Check what .gitignore names, too", NULL},
    {OPTION_SETTING, 0, "no-require-git", NULL, "require-git=false", CHECK | BASELINE | CONFIG,
     GROUP_FILES, false, "Honour .gitignore also outside a git checkout", NULL},
    {OPTION_SETTING, 0, "max-file-size", "SIZE", "max-file-size",
     CHECK | BASELINE | CONFIG | SERVER, GROUP_FILES, false,
     "Largest file to read, for example 500K or 64M", NULL},
    {OPTION_STDIN_FILENAME, 0, "stdin-filename", "PATH", NULL, CHECK, GROUP_FILES, false,
     "The name of what comes on standard input",
     "It decides which configuration applies and is shown in findings."},
    {OPTION_SHOW_FILES, 0, "show-files", NULL, NULL, CHECK, GROUP_FILES, false,
     "List the files that would be checked, and stop", NULL},

    {OPTION_CONFIG, 0, "config", "FILE|KEY=VALUE", NULL, CHECK | BASELINE | CONFIG | CLEAN | SERVER,
     GROUP_CONFIGURATION, false, "A configuration file to use, or one setting; repeatable",
     "A setting is written as in TOML: `--config 'lint.select = [\"S\"]'`. It wins over files."},
    {OPTION_ISOLATED, 0, "isolated", NULL, NULL, CHECK | BASELINE | CONFIG | CLEAN | SERVER,
     GROUP_CONFIGURATION, false, "Ignore all configuration files", NULL},
    {OPTION_SHOW_SETTINGS, 0, "show-settings", NULL, NULL, CHECK, GROUP_CONFIGURATION, true,
     "The same as `shikra config`", NULL},
    {OPTION_NO_CACHE, 'n', "no-cache", NULL, NULL, CHECK | BASELINE, GROUP_CONFIGURATION, false,
     "Check all files anew, and keep nothing for the next run", NULL},
    {OPTION_CACHE_DIR, 0, "cache-dir", "DIR", NULL, CHECK | BASELINE | CLEAN, GROUP_CONFIGURATION,
     false, "Folder for what is known of files that have not changed",
     "Default: .shikra_cache in the project's root, or a folder in $XDG_CACHE_HOME where that cannot "
     "be written. The environment variable SHIKRA_CACHE_DIR and the setting `cache-dir` say the "
     "same. `shikra clean` removes it."},

    {OPTION_OUTPUT_FORMAT, 0, "output-format", "FORMAT", NULL, CHECK, GROUP_OUTPUT, false,
     "How findings are printed: full (default), or another of the formats below",
     "The environment variable SHIKRA_OUTPUT_FORMAT and the setting `output-format` say the same."},
    {OPTION_OUTPUT_FILE, 'o', "output-file", "FILE", NULL, CHECK | BASELINE, GROUP_OUTPUT, false,
     "Write to FILE instead of standard output",
     "The file is written whole or not at all: to a temporary file beside it, then renamed."},
    {OPTION_REPORT, 0, "report", "FORMAT=FILE", NULL, CHECK, GROUP_OUTPUT, false,
     "Write the findings in another format, too; repeatable",
     "Of the same run: `--output-format github --report sarif=shikra.sarif --report "
     "markdown=summary.md`. Each file is written whole or not at all."},
    {OPTION_STATISTICS, 0, "statistics", NULL, NULL, CHECK, GROUP_OUTPUT, false,
     "Print a count for each rule instead of the findings",
     "The most frequent first; as JSON with `--output-format json`."},
    {OPTION_SHOW_SUPPRESSED, 0, "show-suppressed", NULL, NULL, CHECK, GROUP_OUTPUT, false,
     "Print suppressed findings, too, marked as such",
     "They count neither in the summary nor for the exit status. SARIF has them as `suppressions`, "
     "JSON as `suppression`; the format github leaves them out."},
    {OPTION_CATEGORY, 0, "sarif-category", "NAME", NULL, CHECK, GROUP_OUTPUT, false,
     "SARIF automationDetails.id, to tell several uploads of one commit apart", NULL},
    {OPTION_COLOR, 0, "color", "WHEN", NULL, CHECK | CONFIG | AST | RULE | RULES, GROUP_OUTPUT,
     false, "auto (default), always or never",
     "auto: on a terminal, unless NO_COLOR is set or TERM is dumb; FORCE_COLOR or CLICOLOR_FORCE "
     "turn colours on elsewhere, too."},
    {OPTION_QUIET, 'q', "quiet", NULL, NULL, CHECK | BASELINE | MIGRATE, GROUP_OUTPUT, false,
     "Print findings only: no summary, no warnings", NULL},
    {OPTION_VERBOSE, 'v', "verbose", NULL, NULL, CHECK, GROUP_OUTPUT, false,
     "Say on standard error how many files the cache knew", NULL},
    {OPTION_SILENT, 's', "silent", NULL, NULL, CHECK, GROUP_OUTPUT, false,
     "Print nothing; the exit status tells",
     "With --output-file the file is written all the same."},
    {OPTION_TREND, 0, "trend", "REPORT", NULL, CHECK, GROUP_OUTPUT, false,
     "In the HTML report: what is new and gone since REPORT, an earlier one as JSON",
     "REPORT comes from `--output-format json`, ruff's will do. A finding is the same if file, rule and "
     "message are."},
    {OPTION_EXIT_ZERO, 'e', "exit-zero", NULL, NULL, CHECK, GROUP_OUTPUT, false,
     "Exit with 0 even if there are findings", "An incomplete run still exits with 2."},
    {OPTION_JSON, 0, "json", NULL, NULL, RULES | RULE, GROUP_OUTPUT, false,
     "The same as `--output-format json`", NULL},
    {OPTION_OUTPUT_FORMAT, 0, "output-format", "FORMAT", NULL, RULES | RULE, GROUP_OUTPUT, false,
     "text (default), json or markdown",
     "JSON is an array of rules; of `shikra rule` with one rule the object alone."},
    {OPTION_TIME, 0, "time", NULL, NULL, AST, GROUP_OUTPUT, false,
     "Print bytes, nodes, fallbacks and MB/s of the parser instead of trees",
     "Takes folders, too. Files are read before the time counts; only this thread's own time does."},
    {OPTION_COMPARE, 0, "compare", NULL, NULL, AST, GROUP_OUTPUT, false,
     "Print where the fast parser's trees differ from tree-sitter's", NULL},
    {OPTION_PARSER, 0, "parser", "NAME", NULL, AST, GROUP_OTHER, false,
     "fast (default) or stock: tree-sitter's own runtime",
     "The fast parser leaves files with syntax errors to the stock one in any case."},
    {OPTION_PARSER, 0, "parser", "NAME", NULL, CHECK, GROUP_OTHER, true,
     "fast (default) or stock: tree-sitter's own runtime", NULL},
    {OPTION_MODEL, 0, "model", NULL, NULL, AST, GROUP_OUTPUT, false,
     "Print scopes, bindings and references instead of the tree", NULL},

    {OPTION_REFERENCE, 0, "reference", NULL, NULL, CONFIG, GROUP_OUTPUT, false,
     "Print docs/configuration.md: every setting with its meaning", NULL},
    {OPTION_FROM, 0, "from", "TOOL", NULL, MIGRATE, GROUP_CONFIGURATION, false,
     "ruff, flake8, bandit, or auto (default): each that has a configuration here", NULL},
    {OPTION_WRITE, 0, "write", NULL, NULL, MIGRATE, GROUP_CONFIGURATION, false,
     "Write it: to the end of pyproject.toml, or to shikra.toml where there is none",
     "Whole or not at all, all other text stays. Nothing is written where there is a configuration "
     "of shikra's already."},
    {OPTION_TIMINGS, 0, "timings", NULL, NULL, CHECK, GROUP_OTHER, false,
     "Print on standard error where the time went, by stage and by rule", NULL},
    {OPTION_JOBS, 'j', "jobs", "N", NULL, CHECK | BASELINE, GROUP_OTHER, false,
     "Worker threads (default: the cores this process may use)",
     "The output is the same for any number."},
    {OPTION_LICENSES, 0, "licenses", NULL, NULL, 1u << COMMAND_VERSION, GROUP_OUTPUT, false,
     "Print the licences of shikra and of all that is linked into it", NULL},
    {OPTION_MAN, 0, "man", NULL, NULL, 1u << COMMAND_HELP, GROUP_OUTPUT, false,
     "Print the man page, as troff", "`shikra help --man | man -l -` shows it."},
    {OPTION_HELP, 'h', "help", NULL, NULL, ALL, GROUP_OTHER, false,
     "Print help: -h for a summary, --help for everything", NULL},
    {OPTION_SHOW_VERSION, 'V', "version", NULL, NULL, ALL, GROUP_OTHER, false, "Print the version",
     NULL},
};

const uint32_t OPTION_SPEC_COUNT = sizeof OPTION_SPECS / sizeof OPTION_SPECS[0];
