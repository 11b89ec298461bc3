#!/usr/bin/env python3
"""Time shikra and ruff in turn on the same rules and files.

Each pair of runs gives ratios (shikra/ruff) of CPU time, wall time and peak memory; the medians are
what to quote, since the machines differ and are noisy. Both get one warm-up run, no cache (unless
--warm: then each has its own, filled by the warm-up), and print JSON to nowhere.

  bench.py                          the packages of docs/benchmarks.md, one and two threads
  bench.py --packages django --jobs 1 --runs 9
  bench.py PATH...                  own code
  bench.py --warm                   unchanged trees, with the caches of both
  bench.py --markdown docs/benchmarks.md   renew the table between the markers in that file
  bench.py --server ...             the language servers instead: see bench.py --server --help
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "parity"))
import corpus  # noqa: E402
import server  # noqa: E402

MARKER = "<!-- bench table -->"
WARM_MARKER = "<!-- warm bench table -->"


def timed(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env={**os.environ, **environment})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "peak": usage.ru_maxrss / 1024}


def pair(shikra: list[str], ruff: list[str], jobs: int, runs: int) -> dict[str, float]:
    """Medians of both and of the pairwise ratios."""
    threads = {"RAYON_NUM_THREADS": str(jobs)}
    samples = []
    for i in range(runs + 1):
        ours, theirs = timed([*shikra, "--jobs", str(jobs)], {}), timed(ruff, threads)
        if i:
            samples.append((ours, theirs))
    row = {}
    for figure in ("cpu", "wall", "peak"):
        row[f"shikra {figure}"] = statistics.median(o[figure] for o, _ in samples)
        row[f"ruff {figure}"] = statistics.median(t[figure] for _, t in samples)
        row[f"ratio {figure}"] = statistics.median(o[figure] / t[figure] for o, t in samples)
    return row


def size_of(path: str) -> tuple[int, float]:
    files = [path] if os.path.isfile(path) else [
        os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names
        if name.endswith((".py", ".pyi"))]
    return len(files), sum(os.path.getsize(f) for f in files) / 1e6


def stages(shikra: list[str]) -> str:
    """Where the time goes: shares of CPU time by stage, from --timings."""
    # What this process holds counts as its children's peak memory: the findings are not kept.
    done = subprocess.run([*shikra, "--jobs", "1", "--timings"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, check=False)
    return ", ".join(re.findall(r"^stage (\S+ +[\d.]+ %)", done.stderr, re.M))


def main() -> int:
    if sys.argv[1:2] == ["--server"]:
        return server.main(sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--packages", default="all")
    parser.add_argument("--codes")
    parser.add_argument("--jobs", type=int, action="append")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cache", default=str(ROOT / "build" / "corpus"))
    parser.add_argument("--shikra", default=os.environ.get("SHIKRA", str(ROOT / "build/release/shikra")))
    parser.add_argument("--ruff", default=None, help="default: the pinned one, installed into build/tools")
    parser.add_argument("--markdown", type=pathlib.Path)
    parser.add_argument("--warm", action="store_true", help="with caches, in a folder that is gone afterwards")
    a = parser.parse_args()
    a.ruff = a.ruff or corpus.ruff()
    names = corpus.LARGE if a.packages == "all" else corpus.SMALL if a.packages == "small" else a.packages.split(",")
    targets = {p: p for p in a.paths} or {
        n: str(p) for n, p in corpus.fetch(pathlib.Path(a.cache), names).items()}
    codes = a.codes or ",".join(corpus.shared_codes(a.shikra, a.ruff))
    common = ["check", "--isolated", "--quiet", "--output-format", "json", "--select", codes,
              "--no-respect-gitignore", "--exclude", "nothing-is-excluded"]
    lines = ["| files | MB | jobs | CPU s (ruff) | CPU ratio | wall ratio | peak MB (ruff) | peak ratio |",
             "|---|---|---|---|---|---|---|---|"]
    shares = []
    for name, path in targets.items():
        count, megabytes = size_of(path)
        caches = tempfile.TemporaryDirectory(prefix="shikra-bench-")
        shikra = [a.shikra, *common, *(["--cache-dir", f"{caches.name}/shikra"] if a.warm else ["--no-cache"]), path]
        ruff = [a.ruff, *common, *(["--cache-dir", f"{caches.name}/ruff"] if a.warm else ["--no-cache"]), path]
        for jobs in a.jobs or [1, 2]:
            r = pair(shikra, ruff, jobs, a.runs)
            lines.append(f"| {name} ({count}) | {megabytes:.1f} | {jobs} | {r['shikra cpu']:.2f} ({r['ruff cpu']:.2f}) "
                         f"| {r['ratio cpu']:.2f} | {r['ratio wall']:.2f} "
                         f"| {r['shikra peak']:.0f} ({r['ruff peak']:.0f}) | {r['ratio peak']:.2f} |")
            print(lines[-1] if len(lines) > 3 else "\n".join(lines), flush=True)
        caches.cleanup()
        if a.warm:
            continue
        shares.append(f"{name}: {stages(shikra)}")
        print(shares[-1], flush=True)
    if a.markdown:
        marker = WARM_MARKER if a.warm else MARKER
        before, _, rest = a.markdown.read_text().partition(marker)
        _, _, after = rest.partition(marker)
        by_stage = ["", "Time by stage, one thread:", "", *(f"- {s}" for s in shares)] if shares else []
        body = "\n".join([*lines, *by_stage])
        a.markdown.write_text(before + marker + "\n" + body + "\n" + marker + after)
    return 0


if __name__ == "__main__":
    sys.exit(main())
