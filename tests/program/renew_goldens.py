"""Writes fixtures/reports/ anew from the binary that SHIKRA names (build/release/shikra by default)."""

import os

from goldens import FOLDER, GOLDENS, ROOT, output_of


def main() -> None:
    binary = os.environ.get("SHIKRA", str(ROOT / "build" / "release" / "shikra"))
    for golden in GOLDENS:
        path = FOLDER / golden.name
        new = output_of(golden, binary)
        if not path.exists() or path.read_text() != new:
            path.write_text(new)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
