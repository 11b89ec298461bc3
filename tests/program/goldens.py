"""The goldens of fixtures/reports/: each format's output for the Python files that are there.

`python3 tests/program/renew_goldens.py` writes them anew; look at the difference before you commit.
"""

import dataclasses
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "fixtures" / "reports"
RULES = "S102,RUF100,E711,B006,ANN001,invalid-syntax"


@dataclasses.dataclass(frozen=True)
class Golden:
    name: str  # of the file in fixtures/reports/
    arguments: tuple[str, ...]


GOLDENS = (
    Golden("full.txt", ("--output-format", "full")),
    Golden("full-colour.txt", ("--output-format", "full", "--color", "always")),
    Golden("full-suppressed.txt", ("--output-format", "full", "--show-suppressed", "--quiet")),
    Golden("concise.txt", ("--output-format", "concise")),
    Golden("json.json", ("--output-format", "json")),
    Golden("json-lines.jsonl", ("--output-format", "json-lines")),
    Golden("sarif.sarif", ("--output-format", "sarif")),
    Golden("sarif-suppressed.sarif", ("--output-format", "sarif", "--show-suppressed")),
    Golden("github.txt", ("--output-format", "github")),
    Golden("grouped.txt", ("--output-format", "grouped")),
    Golden("gitlab.json", ("--output-format", "gitlab")),
    Golden("azure.txt", ("--output-format", "azure")),
    Golden("junit.xml", ("--output-format", "junit")),
    Golden("pylint.txt", ("--output-format", "pylint")),
    Golden("rdjson.json", ("--output-format", "rdjson")),
    Golden("sonarqube.json", ("--output-format", "sonarqube")),
    Golden("markdown.md", ("--output-format", "markdown")),
    Golden("html.json", ("--output-format", "html")),  # what is in the page as JSON
    Golden("statistics.txt", ("--statistics",)),
    Golden("statistics.json", ("--statistics", "--output-format", "json")),
)


def without_surroundings(text: str, folder: str) -> str:
    """The same wherever and whenever it runs, and for any version."""
    text = text.replace(folder, "/project")
    text = re.sub(r'("(?:startTimeUtc|endTimeUtc|start)": )"[^"]*"', r'\1"TIME"', text)
    text = re.sub(r'("project": )"[^"]*"', r'\1"PROJECT"', text)
    version = (ROOT / "VERSION").read_text().strip()
    text = re.sub(r'("(?:version|semanticVersion)": )"' + re.escape(version), r'\1"VERSION', text)
    return text.replace(f"shikra {version}", "shikra VERSION")


def output_of(golden: Golden, binary: str) -> str:
    with tempfile.TemporaryDirectory(prefix="shikra-golden-") as temporary:
        folder = pathlib.Path(temporary).resolve()
        for source in FOLDER.glob("*.py"):
            shutil.copy(source, folder)
        hidden = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_HYPERLINK")
        env = {key: value for key, value in os.environ.items() if key not in hidden}
        done = subprocess.run([binary, "check", "--isolated", "--select", RULES, *golden.arguments],
                              cwd=folder, env=env, stdout=subprocess.PIPE, check=False)
        text = done.stdout.decode()
        if golden.name == "html.json":
            text = text.split('<script type="application/json" id="data">')[1].split("</script>")[0]
        return without_surroundings(text, str(folder))
