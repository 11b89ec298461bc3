# shellcheck shell=bash
# ./dev: building.

# Whether nothing that the binary is made from is newer than the last build of preset $1.
is_current() {
    local stamp=$ROOT/build/$1/.built
    [[ -e $stamp ]] && [[ -z $(cd "$ROOT" && find CMakeLists.txt CMakePresets.json VERSION analyzer rules \
        reporters third_party/package-lock.json -newer "$stamp" -print -quit) ]]
}

# Configures preset $1 and builds its targets $2...
build_preset() {
    local preset=$1
    shift
    local folder=$ROOT/build/$preset
    mkdir -p "$folder"
    (
        ! command -v flock >/dev/null || flock 9 # two at once would disturb each other
        : >"$folder/.built.new" # its time is that of the start: what changes meanwhile is newer
        if [[ ! -f $folder/build.ninja ]]; then
            local launcher=()
            ! command -v ccache >/dev/null || launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache)
            cd "$ROOT"
            cmake --preset "$preset" "${launcher[@]}" >"$folder.log" 2>&1 ||
                { rm -f "$folder/build.ninja"; cat "$folder.log"; exit 1; }
        fi
        ninja -C "$folder" "$@" >"$folder.log" 2>&1 || { cat "$folder.log"; exit 1; }
        mv "$folder/.built.new" "$folder/.built"
    ) 9>"$ROOT/build/.lock" >&2 || die "the $preset build failed; its log is build/$preset.log"
}

build_release() {
    [[ -x $SHIKRA ]] && is_current release && return
    prepare build
    [[ -x $SHIKRA ]] || say "building build/release/shikra (once, a minute or two: it is built twice, the first time for a profile)"
    build_preset release shikra
}
