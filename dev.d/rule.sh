# shellcheck shell=bash
# ./dev new-rule.

new-rule_usage() {
    cat <<'END'
Usage: ./dev new-rule FAMILY NAME CODE        ./dev new-rule bandit my_rule S999

Makes rules/FAMILY/NAME.c and fixtures/FAMILY/NAME.py: a rule that compiles and finds nothing, and a
fixture that fails until it does. Fill in both, then ./dev docs, which writes its page, and ./dev test
--quick. The registry, `shikra rule` and SARIF find the rule by themselves.
END
}

command_new-rule() {
    [[ $# -eq 3 ]] || { new-rule_usage >&2; exit 2; }
    local family=$1 name=$2 code=$3
    [[ $family =~ ^[a-z][a-z0-9_]*$ ]] || die "a family is a folder like bandit, not \`$family\`"
    [[ $name =~ ^[a-z][a-z0-9_]*$ ]] || die "a name is like exec_builtin, not \`$name\`"
    [[ $code =~ ^[A-Z]+[0-9]+$ ]] || die "a code is like S102, not \`$code\`"
    local rule=rules/$family/$name.c fixture=fixtures/$family/$name.py taken
    taken=$(grep -rlF ".code = \"$code\"" "$ROOT/rules") && die "$code is taken by ${taken#"$ROOT"/}"
    [[ ! -e $ROOT/$rule && ! -e $ROOT/$fixture ]] || die "$rule or $fixture is there already"
    mkdir -p "$ROOT/rules/$family" "$ROOT/fixtures/$family"
    rule_template "$family" "$name" "$code" >"$ROOT/$rule"
    fixture_template "$code" >"$ROOT/$fixture"
    say "made $rule and $fixture: fill them in, then ./dev test --quick"
}

# The C file of rule $2, code $3, family $1.
rule_template() {
    local category=CORRECTNESS security=
    case $1 in
    bandit)
        category=SECURITY
        security=$'\n        .security_severity = "", // "0.0" to "10.0"\n        .cwe = 0,'
        ;;
    annotations) category=TYPING ;;
    pycodestyle) category=STYLE ;;
    esac
    cat <<END
// $3: what it finds, in one line.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    // report(check, call, "What is wrong with \`%s\`", "it"): see rules/rule.h for all there is.
    (void)check;
    (void)call;
}

const Rule rule_$1_$2[] = {
    {
        .code = "$3",
        .name = "${2//_/-}",
        .summary = "", // what it finds: one line, no full stop
        .why = "",     // why it matters: two or three sentences
        .help = "",    // what to write instead: one sentence, shown under each finding
        .bad = "",     // the shortest example that is flagged exactly once
        .good = "",    // the same, right
        .since = "$(<"$ROOT/VERSION")",
        .category = CATEGORY_$category,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,$security
        .is_default = true,
        .kinds = {NODE_CALL}, // or .calls: the qualified names whose calls to visit
        .visit = visit,
    },
    {0},
};
END
}

fixture_template() {
    cat <<END
# What is flagged.
replace_me()  # expect: $1

# What looks like it and is fine.
replace_me_too()
END
}
