"""The build backend: scikit-build-core, once the pinned third-party sources are there.

An sdist holds them. A clone does not, and pip cannot be told to run ./dev first.
"""

import json
import pathlib
import shutil
import subprocess
from typing import Any, Callable, Optional

from scikit_build_core import build
from scikit_build_core.build import (  # noqa: F401
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
)

THIRD_PARTY = pathlib.Path(__file__).resolve().parents[2] / "third_party"
Settings = Optional[dict[str, Any]]


def pins(lock: pathlib.Path) -> set[str]:
    """The hashes of the packages that a lock file names; none if there is no such file."""
    if not lock.is_file():
        return set()
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {package["integrity"] for package in packages.values() if "integrity" in package}


def with_sources(run: Callable[..., str], *arguments: Any) -> str:
    """Runs a hook of scikit-build-core; fetches before it what package-lock.json pins and is not there."""
    if pins(THIRD_PARTY / "package-lock.json") != pins(THIRD_PARTY / "node_modules" / ".package-lock.json"):
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("shikra: npm is needed to fetch the pinned sources into third_party/node_modules; "
                             "install it, or run ./dev build first, or build from an sdist")
        subprocess.run([npm, "ci", "--silent"], cwd=THIRD_PARTY, stdin=subprocess.DEVNULL, check=True)
    return run(*arguments)


def build_sdist(folder: str, settings: Settings = None) -> str:
    return with_sources(build.build_sdist, folder, settings)


def build_wheel(folder: str, settings: Settings = None, metadata: Optional[str] = None) -> str:
    return with_sources(build.build_wheel, folder, settings, metadata)


def build_editable(folder: str, settings: Settings = None, metadata: Optional[str] = None) -> str:
    return with_sources(build.build_editable, folder, settings, metadata)


def prepare_metadata_for_build_wheel(folder: str, settings: Settings = None) -> str:
    return with_sources(build.prepare_metadata_for_build_wheel, folder, settings)


def prepare_metadata_for_build_editable(folder: str, settings: Settings = None) -> str:
    return with_sources(build.prepare_metadata_for_build_editable, folder, settings)
