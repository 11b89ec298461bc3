# shellcheck shell=bash
# ./dev test.

test_usage() {
    cat <<'END'
Usage: ./dev test [--quick | --sanitize] [CTEST-OPTION...]

Builds and runs every test: the optimised build; then with AddressSanitizer and
UndefinedBehaviorSanitizer (clang; also the fuzzers, shortly), and with ThreadSanitizer. Then sees
whether the generated pages are current and the C files laid out, and compares findings with ruff's on
a few packages from PyPI.

  --quick      only the optimised build, the pages and the layout
  --sanitize   only the builds with sanitizers

Other arguments go to ctest: ./dev test --quick -R fixtures
END
}

# Builds preset $1 and runs its tests; the remaining arguments are ctest's.
test_preset() {
    local preset=$1 status=0
    local log=$ROOT/build/$preset-tests.log
    shift
    say "building build/$preset with its tests"
    (build_preset "$preset") || { SUMMARIES+=("$preset: did not build"); return 1; }
    ctest --test-dir "$ROOT/build/$preset" --output-on-failure -j "$(nproc)" "$@" </dev/null |
        tee "$log" || status=1
    SUMMARIES+=("$preset: $(grep -E 'tests? passed, .* failed out of|^No tests were found' "$log" || echo "did not run")")
    return $status
}

# Whether the generated pages are current and the C files laid out.
test_sources() {
    local status=0
    if (command_docs --check); then
        SUMMARIES+=("docs: current")
    else
        SUMMARIES+=("docs: not current; run ./dev docs")
        status=1
    fi
    (command_format --check --no-install) || case $? in
    77) SUMMARIES+=("format: not checked, for there is no clang-format 14") && return $status ;;
    *) SUMMARIES+=("format: run ./dev format") && return 1 ;;
    esac
    SUMMARIES+=("format: as .clang-format says")
    return $status
}

# Compares with ruff what the release build finds in a few packages. Without PyPI there is no ruff: no
# fault of ours.
test_parity() {
    local log=$ROOT/build/parity-tests.log
    say "comparing with ruff"
    if ! python3 "$ROOT/tests/parity/parity.py" --packages small --fetch-only >"$log" 2>&1; then
        SUMMARIES+=("parity: not compared, for ruff or the packages could not be fetched; see build/parity-tests.log")
        return
    fi
    if ! python3 "$ROOT/tests/parity/parity.py" --packages small --minimum 99 --diff 5 --shikra "$SHIKRA" \
        >"$log" 2>&1; then
        cat "$log"
        SUMMARIES+=("parity: $(tail -n 1 "$log")")
        return 1
    fi
    SUMMARIES+=("parity: $(grep -c '^| [A-Z]*[0-9]* |' "$log") codes agree with ruff by 99 % or more")
}

command_test() {
    local presets=(release address thread) failed=() preset compares=true
    case ${1:-} in
    --quick) presets=(release) compares=false; shift ;;
    --sanitize) presets=(address thread) compares=false; shift ;;
    esac
    [[ $# -eq 0 ]] || compares=false # ctest's options are no concern of it
    case "${presets[*]} $compares" in
    *true) # takes minutes: not for --quick. Tests of editors, shells and readers of reports that cannot be had are skipped
        export SHIKRA_TEST_WHEEL=1
        prepare tools; prepare sanitize; find_clang_format >/dev/null
        command -v chromium google-chrome >/dev/null || (install_packages chromium) || true
        { command -v nvim && command -v emacs; } >/dev/null ||
            (install_packages neovim vim-nox vim-ale emacs-nox elpa-eglot) || true
        { command -v zsh && command -v fish; } >/dev/null || (install_packages zsh fish) || true
        python3 "$ROOT/tests/program/consumers.py" >&2 || true ;;
    *thread*) prepare sanitize ;;
    *) prepare test ;;
    esac
    SUMMARIES=()
    for preset in "${presets[@]}"; do
        test_preset "$preset" "$@" || failed+=("$preset")
    done
    if [[ ${presets[0]} == release && $# -eq 0 ]]; then test_sources || failed+=(sources); fi
    if $compares; then test_parity || failed+=(parity); fi
    printf '\n'
    [[ ${#SUMMARIES[@]} -eq 0 ]] || printf '%s\n' "${SUMMARIES[@]}"
    [[ ${#failed[@]} -eq 0 ]] || { say "failed: ${failed[*]}"; exit 1; }
}
