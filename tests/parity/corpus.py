"""What shikra is compared with and timed on, fetched from PyPI once, in pinned versions.

`fetch(folder, names)` returns {name: path} of unpacked packages; `ruff()` the path of ruff's own binary.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import zipfile

PACKAGES = {
    "django": "django==5.2.8",
    "homeassistant": "homeassistant==2025.4.4",
    "pandas": "pandas==2.3.3",
    "sqlalchemy": "sqlalchemy==2.0.44",
    "stdlib": None,  # of the Python that runs this
    "flask": "flask==3.1.2",
    "requests": "requests==2.32.5",
}
LARGE = ["django", "homeassistant", "pandas", "sqlalchemy", "stdlib"]
SMALL = ["flask", "requests", "django"]


TOOLS = pathlib.Path(__file__).resolve().parents[2] / "build" / "tools"


def _pip(*arguments: str) -> None:
    """The pip of build/tools, a virtual environment made when it is first needed: Debian's own Python has none."""
    if not (TOOLS / "bin" / "pip").exists():
        subprocess.run([sys.executable, "-m", "venv", str(TOOLS)], check=True)
    subprocess.run([str(TOOLS / "bin" / "pip"), "--quiet", "--disable-pip-version-check", *arguments], check=True)


def _download(requirement: str, folder: pathlib.Path) -> pathlib.Path:
    wheels = folder / "wheels"
    _pip("download", "--no-deps", "--only-binary", ":all:", "--python-version", "3.13", "--platform", "any",
         "--platform", "manylinux2014_x86_64", "--platform", "manylinux_2_28_x86_64", "--dest", str(wheels), requirement)
    name = requirement.split("==")[0]
    return next(w for w in wheels.iterdir() if w.name.lower().startswith(name + "-"))


def _unpack_stdlib(target: pathlib.Path) -> None:
    skipped = shutil.ignore_patterns("site-packages", "dist-packages", "__pycache__", "*.so", "*.a")
    shutil.copytree(sysconfig.get_path("stdlib"), target, ignore=skipped)


def fetch(folder: pathlib.Path, names: list[str]) -> dict[str, pathlib.Path]:
    """Downloads what is missing below `folder`."""
    found = {}
    for name in names:
        target = folder / name
        if not target.exists():
            folder.mkdir(parents=True, exist_ok=True)
            partial = folder / f".{name}.partial"
            shutil.rmtree(partial, ignore_errors=True)
            if PACKAGES[name] is None:
                _unpack_stdlib(partial)
            else:
                with zipfile.ZipFile(_download(PACKAGES[name], folder)) as wheel:
                    wheel.extractall(partial)
            partial.rename(target)
        found[name] = target
    return found


def ruff() -> str:
    """The binary itself: launchers in between would be timed, too."""
    if "RUFF" in os.environ:
        return os.environ["RUFF"]
    binary = TOOLS / "bin" / "ruff"
    if not binary.exists():
        _pip("install", "--requirement", str(pathlib.Path(__file__).resolve().with_name("requirements.txt")))
    return str(binary)
