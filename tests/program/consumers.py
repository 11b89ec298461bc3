"""Programs that read what the reporters write, to try them on: Microsoft's SARIF Multitool (npm; its validator has GitHub's rules, too),
Azure's task library and GitHub's @actions/core (npm), reviewdog (Go), junitparser (PyPI), violations-lib (Maven; what Jenkins' and others'
plugins read reports with). They come into build/tools/consumers, in the versions that tests/consumers/ pins.

`python3 consumers.py` installs what can be had and says what cannot; tests of the others are skipped.
"""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PINNED = ROOT / "tests" / "consumers"
FOLDER = ROOT / "build" / "tools" / "consumers"
REVIEWDOG = "github.com/reviewdog/reviewdog/cmd/reviewdog@v0.21.0"  # versions behind it need packages that move

MULTITOOL = FOLDER / "node_modules" / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
COMMANDS = FOLDER / "node_modules" / "azure-pipelines-task-lib" / "taskcommand.js"
JARS = FOLDER / "jars"
GO_PROGRAM = FOLDER / "bin" / "reviewdog"
PYTHON = FOLDER / "python" / "bin" / "python"
# .NET wants a library for languages that nothing here needs; and the validator asks for each URL whether it is there: nobody is to answer.
MULTITOOL_ENVIRONMENT = {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}


def run(*command: "str | pathlib.Path", **env: str) -> None:
    subprocess.run(command, cwd=FOLDER, env={**os.environ, **env}, stdin=subprocess.DEVNULL, check=True)


def install_npm() -> None:
    for path in PINNED.glob("*.json"):
        shutil.copy(path, FOLDER)
    shutil.copy(PINNED / ".npmrc", FOLDER)
    run("npm", "ci", "--silent")
    MULTITOOL.chmod(0o755)


def install_reviewdog() -> None:
    run("go", "install", REVIEWDOG, GOBIN=str(GO_PROGRAM.parent))


def install_junitparser() -> None:
    run(sys.executable, "-m", "venv", PYTHON.parents[1])
    run(PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "-r", PINNED / "requirements.txt")


def install_jars() -> None:
    shutil.copy(PINNED / "pom.xml", FOLDER)
    run("mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy-dependencies", f"-DoutputDirectory={JARS}")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    missing = []
    for program, install in ((COMMANDS, install_npm), (GO_PROGRAM, install_reviewdog), (PYTHON, install_junitparser),
                             (JARS, install_jars)):
        try:
            if not program.exists():
                install()
        except (OSError, subprocess.CalledProcessError) as error:
            shutil.rmtree(FOLDER / "python", ignore_errors=True) if program == PYTHON else None
            missing.append(f"{program.name}: {error}")
    sys.exit("\n".join(missing) or None)


if __name__ == "__main__":
    main()
