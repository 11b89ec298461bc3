"""`python -m shikra`: becomes the binary that was installed with this package."""

import os
import pathlib
import sys
import sysconfig


def find_binary() -> str:
    """The nearest bin/shikra upwards of this package, so that of the same venv, --user, --prefix or --target."""
    site = pathlib.Path(__file__).resolve().parents[1]
    scripts = [folder / "bin" for folder in (site, *site.parents[:3])]
    for folder in (*scripts, pathlib.Path(sysconfig.get_path("scripts"))):
        binary = folder / "shikra"
        if binary.is_file() and os.access(binary, os.X_OK):
            return str(binary)
    sys.exit(f"shikra: no binary near {site}; install shikra anew")


if __name__ == "__main__":
    path = find_binary()
    os.execv(path, [path, *sys.argv[1:]])
