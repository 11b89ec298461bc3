#!/usr/bin/env python3
"""Time shikra server and ruff server in turn: from an edit to the findings it makes.

Both get the same documents, rules and edits from the same client; the clock runs from before the edit
is written until the last byte of the findings has been read. Medians, and the ratio of the medians.

  bench.py --server                          Django's files of 23, 834 and 2,764 lines
  bench.py --server --runs 500 PATH...       own files
  bench.py --server --markdown docs/benchmarks.md   renew the table between the markers in that file
"""

import argparse
import os
import pathlib
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "parity"), str(ROOT / "tests" / "program")]
import corpus  # noqa: E402
from language_client import LanguageClient, edit  # noqa: E402

MARKER = "<!-- server table -->"
FILES = ("django/http/cookie.py", "django/http/request.py", "django/db/models/query.py")
WARM_UP = 20


class Server:
    """One server with one open document."""

    def __init__(self, command: list[str], folder: str) -> None:
        self.client = LanguageClient(command, folder)
        root = pathlib.Path(folder).as_uri()
        # Findings are pushed: a client that asks for them would be timed, too.
        self.client.initialize({"textDocument": {"publishDiagnostics": {"versionSupport": True}}},
                               rootUri=root, workspaceFolders=[{"uri": root, "name": "bench"}])
        self.uri = root + "/a.py"
        self.version = 0

    def open(self, text: str) -> int:
        self.version += 1
        self.client.open(self.uri, text, self.version)
        return len(self.client.diagnostics(self.uri))

    def edit(self) -> float:
        """Milliseconds until the findings of an edit are there: a line is put before all others, or taken away."""
        self.version += 1
        begins = self.version % 2 == 0
        change = edit((0, 0), (0, 0), "import re\n") if begins else edit((0, 0), (1, 0), "")
        params = {"textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]}
        message = self.client.frame({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})
        start = time.perf_counter()
        self.client.write(message)
        while b"publishDiagnostics" not in self.client.skip():
            pass
        return (self.client.ready - start) * 1e3

    def memory(self) -> float:
        status = pathlib.Path(f"/proc/{self.client.process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def compare(ours: Server, theirs: Server, path: pathlib.Path, runs: int) -> str:
    text = path.read_text()
    counts = ours.open(text), theirs.open(text)
    samples: tuple[list[float], list[float]] = ([], [])
    for i in range(runs + WARM_UP):
        for server, times in zip((ours, theirs), samples):
            time.sleep(0.002)  # both are idle, as between keystrokes
            taken = server.edit()
            if i >= WARM_UP:
                times.append(taken)
    shikra, ruff = (statistics.median(times) for times in samples)
    slow = [statistics.quantiles(times, n=20)[-1] for times in samples]
    return (f"| {path.name} ({len(text.splitlines()):,} lines) | {counts[0]} ({counts[1]}) | {shikra:.2f} ({ruff:.2f}) | {shikra / ruff:.2f} "
            f"| {slow[0]:.2f} ({slow[1]:.2f}) | {ours.memory():.0f} ({theirs.memory():.0f}) |")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench.py --server", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    parser.add_argument("--codes", default="S,F,ANN,B,ASYNC")
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--cache", default=str(ROOT / "build" / "corpus"))
    parser.add_argument("--shikra", default=os.environ.get("SHIKRA", str(ROOT / "build/release/shikra")))
    parser.add_argument("--ruff", default=None, help="default: the pinned one, installed into build/tools")
    parser.add_argument("--markdown", type=pathlib.Path)
    a = parser.parse_args(arguments)
    django = None if a.paths else corpus.fetch(pathlib.Path(a.cache), ["django"])["django"]
    lines = ["| file | findings (ruff) | ms from edit to findings (ruff) | ratio | slowest of 20 (ruff) | MB resident (ruff) |",
             "|---|---|---|---|---|---|"]
    print("\n".join(lines))
    with tempfile.TemporaryDirectory(prefix="shikra-bench-") as folder:
        select = ", ".join(f'"{code}"' for code in a.codes.split(","))
        pathlib.Path(folder, "pyproject.toml").write_text(
            f"[tool.ruff.lint]\nselect = [{select}]\n[tool.shikra.lint]\nselect = [{select}]\n")
        servers = Server([a.shikra, "server"], folder), Server([a.ruff or corpus.ruff(), "server"], folder)
        for path in a.paths or [django / name for name in FILES]:
            lines.append(compare(*servers, path, a.runs))
            print(lines[-1], flush=True)
        for server in servers:
            server.client.close()
    if a.markdown:
        before, _, rest = a.markdown.read_text().partition(MARKER)
        _, _, after = rest.partition(MARKER)
        a.markdown.write_text(before + MARKER + "\n" + "\n".join(lines) + "\n" + MARKER + after)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
