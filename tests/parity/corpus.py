"""What shikra is compared with and timed on, fetched from PyPI once, in pinned versions.

`fetch(folder, names)` returns {name: path} of unpacked packages; `ruff()` the path of ruff's own binary.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile

PACKAGES = {
    "aiohttp": "aiohttp==3.14.5",
    "ansible_core": "ansible_core==2.21.5",
    "apache_airflow_core": "apache_airflow_core==3.3.2",
    "boto": "boto==2.49.0",  # of Python 2's time
    "botocore": "botocore==1.44.8",
    "celery": "celery==5.7.0",
    "django": "django==5.2.8",
    "fabric": "fabric==1.15.0",  # written for Python 2
    "fastapi": "fastapi==0.165.0",
    "homeassistant": "homeassistant==2025.4.4",
    "jax": "jax==0.12.0.1",
    "jedi": "jedi==0.20.1",  # with typeshed: thousands of stubs
    "matplotlib": "matplotlib==3.11.2",
    "mypy": "mypy==2.4.1",
    "nltk": "nltk==3.10.4",
    "numpy": "numpy==2.5.5",
    "pandas": "pandas==2.3.3",
    "polars": "polars==2.1.0",
    "pydantic": "pydantic==2.14.4",
    "pylint": "pylint==4.1.4",
    "scikit_learn": "scikit_learn==1.9.1",
    "scipy": "scipy==1.18.1",
    "seaborn": "seaborn==0.13.2",  # the source archive has notebooks
    "sentry_sdk": "sentry_sdk==2.75.0",
    "sqlalchemy": "sqlalchemy==2.0.44",
    "sympy": "sympy==1.14.0",
    "tornado": "tornado==6.6.1",
    "trac": "trac==1.2.6",  # Python 2
    "transformers": "transformers==5.24.0",
    "trio": "trio==0.35.0",
    "twisted": "twisted==26.10.0",
    "stdlib": None,  # of the Python that runs this
    "flask": "flask==3.1.2",
    "requests": "requests==2.32.5",
}
ARCHIVES = {"seaborn"}  # fetched as source
PYTHON_2 = {"trac"}  # wheels that say so
LARGE = [name for name in PACKAGES if name not in ("flask", "requests")]
SMALL = ["flask", "requests", "django"]


TOOLS = pathlib.Path(__file__).resolve().parents[2] / "build" / "tools"


def shared_codes(shikra: str, ruff: str) -> list[str]:
    """The codes of shikra's rules that ruff knows, too: it refuses a select list with any other."""
    def listed(command: list[str]) -> set[str]:
        rules = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        return {r["code"] for r in rules if r["code"] and re.fullmatch(r"[A-Z]+[0-9]+", r["code"])}
    return sorted(listed([shikra, "rules", "--json"]) & listed([ruff, "rule", "--all", "--output-format", "json"]))


def _pip(*arguments: str) -> None:
    """The pip of build/tools, a virtual environment made when it is first needed: Debian's own Python has none."""
    if not (TOOLS / "bin" / "pip").exists():
        subprocess.run([sys.executable, "-m", "venv", str(TOOLS)], check=True)
    subprocess.run([str(TOOLS / "bin" / "pip"), "--quiet", "--disable-pip-version-check", *arguments], check=True)


def _download(requirement: str, folder: pathlib.Path) -> pathlib.Path:
    wheels = folder / "wheels"
    name = requirement.split("==")[0]
    if name in ARCHIVES:
        kind = ["--no-binary", ":all:"]
    else:
        kind = ["--only-binary", ":all:", "--python-version", "2.7" if name in PYTHON_2 else "3.13"]
        for platform in ("any", "manylinux2014_x86_64", "manylinux_2_27_x86_64", "manylinux_2_28_x86_64"):
            kind += ["--platform", platform]
    _pip("download", "--no-deps", *kind, "--dest", str(wheels), requirement)
    return next(w for w in wheels.iterdir() if w.name.lower().startswith(name + "-"))


def _unpack(archive: pathlib.Path, target: pathlib.Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(target)
    else:
        with tarfile.open(archive) as source:
            source.extractall(target, filter="data")


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
                _unpack(_download(PACKAGES[name], folder), partial)
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
