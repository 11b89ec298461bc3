# shellcheck shell=bash
# ./dev: what has to be there, installed where that is possible.

# Whether a C program can use header $1.
has_header() {
    printf '#include <stdio.h>\n#include <%s>\n' "$1" |
        "${CC:-cc}" -DPCRE2_CODE_UNIT_WIDTH=8 -E -x c -o /dev/null - 2>/dev/null
}

has_sources() { # those that package-lock.json pins, and no others
    local installed=$ROOT/third_party/node_modules/.package-lock.json
    [[ -f $installed ]] && cmp -s \
        <(grep -o '"integrity": "[^"]*"' "$ROOT/third_party/package-lock.json") \
        <(grep -o '"integrity": "[^"]*"' "$installed")
}

# Prints the Debian packages missing for $1: build, test (and python3), tools (and venv), sanitize (and clang).
missing_packages() {
    command -v "${CC:-cc}" >/dev/null || printf '%s\n' gcc libc6-dev
    command -v cmake >/dev/null || echo cmake
    command -v ninja >/dev/null || echo ninja-build
    if ! has_sources; then
        command -v node >/dev/null || echo nodejs
        command -v npm >/dev/null || echo npm
        [[ -d /etc/ssl/certs ]] || echo ca-certificates
    fi
    has_header stdlib.h || echo libc6-dev
    printf '%s\n' pcre2 jansson xxhash | while read -r name; do has_header "$name.h" || echo "lib$name-dev"; done
    has_header setjmp.h && has_cmocka || echo libcmocka-dev
    [[ $1 == build ]] && return
    command -v python3 >/dev/null || echo python3
    case $1 in
    tools) python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv ;;
    sanitize) has_libfuzzer || clang_packages ;;
    esac
}

has_libfuzzer() {
    local program
    program=$(mktemp) || return
    printf '#include <stddef.h>\nint LLVMFuzzerTestOneInput(const void *b, size_t n);\nint LLVMFuzzerTestOneInput(const void *b, size_t n) { return b == NULL && n != 0; }\n' |
        clang -fsanitize=fuzzer,address,undefined -x c -o "$program" - 2>/dev/null
    local status=$?
    rm -f "$program"
    return $status
}

# clang, and the sanitizers' runtime where it is a package of its own, in the same version.
clang_packages() {
    local version
    echo clang
    version=$(apt-cache depends clang 2>/dev/null | sed -nE 's/.*Depends: clang-([0-9]+)$/\1/p' | head -n 1)
    if apt-cache show "libclang-rt-$version-dev" >/dev/null 2>&1; then echo "libclang-rt-$version-dev"; fi
}

has_cmocka() {
    printf '#include <stdarg.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <setjmp.h>\n#include <cmocka.h>\n' |
        "${CC:-cc}" -E -x c -o /dev/null - 2>/dev/null
}

# Installs Debian packages, or says which to install.
install_packages() {
    local as_root=()
    local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends)
    if ! command -v apt-get >/dev/null; then
        die "missing here: $* (names of Debian packages); install them and run this again"
    fi
    if [[ $EUID -ne 0 ]]; then
        if ! sudo -n true 2>/dev/null; then
            die "packages are missing; run: sudo apt-get install $*"
        fi
        as_root=(sudo -n)
    fi
    say "installing $* (a few minutes if npm is among them)"
    mkdir -p "$ROOT/build"
    {
        "${as_root[@]}" "${apt[@]}" update
        "${as_root[@]}" "${apt[@]}" install "$@"
    } </dev/null >"$ROOT/build/packages.log" 2>&1 || {
        tail -n 20 "$ROOT/build/packages.log" >&2
        die "apt-get could not install $*; its log is build/packages.log"
    }
}

# Makes sure of everything that $1 (as for missing_packages) takes.
prepare() {
    local packages
    packages=$(missing_packages "$1" | sort -u)
    if [[ -n $packages ]]; then
        # shellcheck disable=SC2086 # one word a package
        install_packages $packages
    fi
    if ! has_sources; then
        say "fetching the pinned sources into third_party/node_modules"
        (cd "$ROOT/third_party" && npm ci --silent </dev/null >&2) || die "npm ci failed in third_party/"
    fi
}
