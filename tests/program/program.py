"""What whole-program tests share: a folder of their own and shikra run in it.

The binary is named by the environment variable SHIKRA; ctest sets it.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


NOBODY = 65534
SLOWNESS = int(os.environ.get("SHIKRA_SLOWNESS", "1"))  # of builds with sanitizers; ctest sets it


class ProgramTest(unittest.TestCase):
    """Each test has an empty folder, gone afterwards."""

    binary = os.environ.get("SHIKRA", str(ROOT / "build" / "release" / "shikra"))

    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory(prefix="shikra-test-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name).resolve()
        self.folder.chmod(0o755)

    def write(self, name: str, text: str) -> pathlib.Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def environment(self, env: dict[str, str] | None = None) -> dict[str, str]:
        """The surroundings without what says something about colours and configuration."""
        hidden = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_HYPERLINK", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "SHIKRA_CACHE_DIR", "SHIKRA_OUTPUT_FORMAT",
                  "WT_SESSION", "KONSOLE_VERSION", "VTE_VERSION", "KITTY_WINDOW_ID", "TERM_PROGRAM", "WEZTERM_PANE", "DOMTERM")
        clean = {key: value for key, value in os.environ.items() if key not in hidden}
        return {**clean, "HOME": str(self.folder / ".home"), "TERM": "xterm-256color", **(env or {})}

    def shikra(self, *arguments: str, stdin: str = "", env: dict[str, str] | None = None,
               cwd: str = ".", without_rights: bool = False) -> subprocess.CompletedProcess[str]:
        """Runs shikra in the test's folder or `cwd` below it, without the surroundings' colours and configuration.

        `without_rights`: as a user who is not root, for root may read everything.
        """
        user = NOBODY if without_rights and os.geteuid() == 0 else None
        binary = self.binary
        if user is not None:  # who may not be let in where the binary lies
            binary = shutil.copy(self.binary, self.folder / ".shikra")
        return subprocess.run([binary, *arguments], cwd=self.folder / cwd, user=user, env=self.environment(env),
                              input=stdin, capture_output=True, text=True, timeout=120 * SLOWNESS, check=False)
