"""What the pages say: links lead somewhere, and each command in them runs."""

import os
import pathlib
import re
import shutil
import subprocess
import unittest

from program import ROOT, SLOWNESS, ProgramTest

PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "third_party/README.md", "packaging/vscode/README.md")]
PAGES += sorted((ROOT / "docs").glob("*.md")) + sorted((ROOT / "docs" / "migration").glob("*.md"))
ENDLESS = ("--watch", "shikra server")


def commands(page: pathlib.Path) -> list[str]:
    """Lines of code that call shikra, without the remark behind them."""
    lines = re.findall(r"^(?: *- (?:run: |script: )?| {4,}|sh ')((?:.*[ (])?shikra [a-z].*?)'?$", page.read_text(encoding="utf-8"), re.MULTILINE)
    lines = [re.split(r"  +#| \| reviewdog", line)[0].rstrip() for line in lines]
    return [line for line in lines if re.match(r"(time |cat \S+ \| |source <\()?shikra ", line)]


class LinksTest(unittest.TestCase):
    def test_links(self) -> None:
        for page in PAGES:
            for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
                if "://" not in target:
                    self.assertTrue((page.parent / target).exists(), f"{page.name}: {target}")


@unittest.skipUnless(shutil.which("bash") and shutil.which("git"), "skipped: bash or git is not there")
class CommandsTest(ProgramTest):
    def git(self, *arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x", *arguments], cwd=self.folder, env=self.environment(),
                       capture_output=True, check=True)

    def setUp(self) -> None:
        super().setUp()
        text = "import os\n\n\ndef run(name):\n    return os.system(f'deploy {name}')\n"
        for name in ("src/app.py", "x.py", "django/a.py"):
            self.write(name, text)
        self.write("pyproject.toml", "[project]\nname = 'x'\n\n[tool.ruff.lint]\nselect = ['F']\n")
        self.write("last-week.json", self.shikra("check", "--output-format", "json", "src").stdout)
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("add", "-A")
        self.git("commit", "--quiet", "-m", "x")
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "shikra").symlink_to(pathlib.Path(self.binary).resolve())

    def run_line(self, line: str) -> None:
        done = subprocess.run(["bash", "-c", line], cwd=self.folder, env=self.environment({"PATH": f"{self.folder}/bin:{os.environ['PATH']}"}),
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120 * SLOWNESS, check=False)
        self.assertIn(done.returncode, (0, 1), f"{line}\n{done.stderr}")
        self.assertNotIn("error:", done.stderr, line)

    def test_commands(self) -> None:
        lines = [line for page in PAGES for line in commands(page)]
        self.assertGreater(len(lines), 30)
        for line in lines:
            if not any(part in line for part in ENDLESS):
                self.run_line(line)
            if "--write" in line:  # as if it had not been: the next page says it, too
                self.git("checkout", "--quiet", "pyproject.toml")

    def test_first_example(self) -> None:
        """README's first finding is what the example project has."""
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        count, example = re.search(r"of its (\d+) findings:\n\n(.*?)\n\n    \./dev test", readme, re.DOTALL).groups()  # type: ignore[union-attr]
        done = subprocess.run([self.binary, "check", "--no-cache", "fixtures/projects/example"], cwd=ROOT, env=self.environment(),
                              capture_output=True, text=True, check=False)
        self.assertIn("\n".join(line[4:] for line in example.splitlines()), done.stdout)
        self.assertIn(f"Found {count} errors.", done.stdout)


if __name__ == "__main__":
    unittest.main()
