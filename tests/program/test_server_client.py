"""shikra server driven by pygls' client, which knows LSP's types and refuses what does not fit them."""

import asyncio
import pathlib
import subprocess
import sys
import unittest
from typing import Any

from program import ROOT, SLOWNESS, ProgramTest

LIBRARIES = ROOT / "build" / "language-client"


def fetch_client() -> bool:
    """pygls from PyPI, kept for the next run. False if it cannot be had."""
    done = LIBRARIES / ".done"
    wanted = (pathlib.Path(__file__).with_name("requirements.txt")).read_text()
    if not done.exists() or done.read_text() != wanted:
        venv = ROOT / "build" / "tools"
        pip = venv / "bin" / "pip"
        if not pip.exists() and subprocess.run([sys.executable, "-m", "venv", venv], capture_output=True, check=False).returncode != 0:
            return False
        command = [pip, "install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target", LIBRARIES,
                   "--requirement", pathlib.Path(__file__).with_name("requirements.txt")]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            return False
        done.write_text(wanted)
    sys.path.insert(0, str(LIBRARIES))
    return True


if HAS_CLIENT := fetch_client():
    from lsprotocol import types as lsp
    from pygls.exceptions import JsonRpcException
    from pygls.lsp.client import LanguageClient


class Editor:
    """What an editor does, as far as findings are concerned."""

    def __init__(self, test: "ClientTest") -> None:
        self.test = test
        self.client = LanguageClient("tests", "1")
        self.published: "asyncio.Queue[Any]" = asyncio.Queue()
        self.told: list[Any] = []
        self.registered: list[Any] = []
        self.applied: list[Any] = []
        self.refreshes = 0
        self.settings: Any = {}
        self.listen()

    def listen(self) -> None:
        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: Any) -> None:
            self.published.put_nowait(params)

        @self.client.feature(lsp.WINDOW_SHOW_MESSAGE)
        def show(params: Any) -> None:
            self.told.append(params)

        @self.client.feature(lsp.WINDOW_LOG_MESSAGE)
        def log(params: Any) -> None:
            self.told.append(params)

        @self.client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
        def register(params: Any) -> None:
            self.registered += params.registrations

        @self.client.feature(lsp.WORKSPACE_CONFIGURATION)
        def configuration(params: Any) -> Any:
            return [self.settings for _ in params.items]

        @self.client.feature(lsp.WORKSPACE_APPLY_EDIT)
        def apply(params: Any) -> Any:
            self.applied.append(params)
            return lsp.ApplyWorkspaceEditResult(applied=True)

        @self.client.feature(lsp.WORKSPACE_DIAGNOSTIC_REFRESH)
        def refresh(params: Any) -> None:
            del params
            self.refreshes += 1

    async def start(self, capabilities: Any, folders: "list[pathlib.Path] | None" = None) -> Any:
        await self.client.start_io(self.test.binary, "server", cwd=self.test.folder, env=self.test.environment())
        result = await self.client.initialize_async(lsp.InitializeParams(
            capabilities=capabilities, root_uri=self.test.folder.as_uri(), process_id=None,
            workspace_folders=[lsp.WorkspaceFolder(f.as_uri(), f.name) for f in folders] if folders else None))
        self.client.initialized(lsp.InitializedParams())
        return result

    def open(self, uri: str, text: str, version: int = 1) -> None:
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "python", version, text)))

    def change(self, uri: str, version: int, *changes: Any) -> None:
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(
            lsp.VersionedTextDocumentIdentifier(version, uri), list(changes)))

    async def findings(self, uri: str) -> list[Any]:
        while True:
            params = await asyncio.wait_for(self.published.get(), 30 * SLOWNESS)
            if params.uri == uri:
                return params.diagnostics

    async def codes(self, uri: str) -> list[str]:
        return [d.code for d in await self.findings(uri)]

    async def actions(self, uri: str, start: tuple[int, int], end: tuple[int, int], diagnostics: Any = (), only: Any = None) -> list[Any]:
        return await self.client.text_document_code_action_async(lsp.CodeActionParams(
            lsp.TextDocumentIdentifier(uri), lsp.Range(lsp.Position(*start), lsp.Position(*end)),
            lsp.CodeActionContext(list(diagnostics), only=only)))

    async def pull(self, uri: str, previous: "str | None" = None) -> Any:
        return await self.client.text_document_diagnostic_async(
            lsp.DocumentDiagnosticParams(lsp.TextDocumentIdentifier(uri), previous_result_id=previous))

    async def stop(self) -> int:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        return await asyncio.wait_for(self.client._server.wait(), 30)  # pylint: disable=protected-access


def applied(text: str, edits: list[Any]) -> str:
    """`text` after TextEdits, of lines that are all ASCII."""
    lines = text.splitlines(keepends=True)

    def offset(at: Any) -> int:
        return sum(map(len, lines[:at.line])) + at.character
    for edit in sorted(edits, key=lambda e: offset(e.range.start), reverse=True):
        text = text[:offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end):]
    return text


@unittest.skipUnless(HAS_CLIENT, "skipped: pygls cannot be installed")
class ClientTest(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.uri = (self.folder / "a.py").as_uri()

    def modern(self, **more: Any) -> Any:
        """What VS Code and Neovim can, but that they pull."""
        document = lsp.TextDocumentClientCapabilities(
            publish_diagnostics=lsp.PublishDiagnosticsClientCapabilities(
                version_support=True, code_description_support=True, data_support=True,
                tag_support=lsp.ClientDiagnosticsTagOptions([lsp.DiagnosticTag.Unnecessary, lsp.DiagnosticTag.Deprecated])),
            code_action=lsp.CodeActionClientCapabilities(
                code_action_literal_support=lsp.ClientCodeActionLiteralOptions(lsp.ClientCodeActionKindOptions([])),
                is_preferred_support=True, data_support=True, resolve_support=lsp.ClientCodeActionResolveOptions(["edit"])),
            hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown]), **more)
        workspace = lsp.WorkspaceClientCapabilities(
            configuration=True, workspace_edit=lsp.WorkspaceEditClientCapabilities(document_changes=True),
            diagnostics=lsp.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
            did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            did_change_configuration=lsp.DidChangeConfigurationClientCapabilities(dynamic_registration=True))
        return lsp.ClientCapabilities(text_document=document, workspace=workspace)

    def run_editor(self, story: Any) -> None:
        """Runs `story(editor)`, and ends the server as an editor does."""
        async def run() -> None:
            editor = Editor(self)
            await story(editor)
            self.assertEqual(await editor.stop(), 0)
        asyncio.run(asyncio.wait_for(run(), 120 * SLOWNESS))

    def test_findings(self) -> None:
        async def story(editor: Editor) -> None:
            await editor.start(self.modern())
            editor.open(self.uri, "import os\nexec(1)\n")
            unused, executed = await editor.findings(self.uri)
            self.assertEqual((unused.code, unused.severity, unused.source), ("F401", lsp.DiagnosticSeverity.Warning, "shikra"))
            self.assertEqual(list(unused.tags), [lsp.DiagnosticTag.Unnecessary])
            self.assertTrue(unused.code_description.href.endswith("F401.md"))
            self.assertEqual(unused.data, {"rule": "unused-import", "fix": "safe"})
            self.assertEqual((executed.code, executed.severity, executed.tags), ("S102", lsp.DiagnosticSeverity.Warning, None))
            editor.change(self.uri, 2, lsp.TextDocumentContentChangePartial(
                lsp.Range(lsp.Position(1, 0), lsp.Position(2, 0)), "print(os)\n"))
            self.assertEqual(await editor.codes(self.uri), [])
        self.run_editor(story)

    def test_pull(self) -> None:
        async def story(editor: Editor) -> None:
            result = await editor.start(self.modern(diagnostic=lsp.DiagnosticClientCapabilities()))
            self.assertEqual(result.capabilities.diagnostic_provider.identifier, "shikra")
            editor.open(self.uri, "import os\n")
            report = await editor.pull(self.uri)
            self.assertEqual([d.code for d in report.items], ["F401"], report)
            self.assertEqual((await editor.pull(self.uri, report.result_id)).kind, "unchanged")
            editor.change(self.uri, 2, lsp.TextDocumentContentChangeWholeDocument("x = 1\n"))
            self.assertEqual((await editor.pull(self.uri, report.result_id)).items, ())
            self.assertTrue(editor.published.empty())
            self.write("pyproject.toml", "[tool.shikra.lint]\nselect = []\n")
            editor.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams(
                [lsp.FileEvent((self.folder / "pyproject.toml").as_uri(), lsp.FileChangeType.Created)]))
            await editor.pull(self.uri)
            self.assertGreaterEqual(editor.refreshes, 1)
            with self.assertRaises(JsonRpcException):
                await editor.pull("file:///not/open.py")
        self.run_editor(story)

    def test_cells_are_published_to_who_pulls(self) -> None:
        """VS Code pulls the findings of files, and never those of cells."""
        async def story(editor: Editor) -> None:
            await editor.start(self.modern(diagnostic=lsp.DiagnosticClientCapabilities()))
            cell = f"vscode-notebook-cell:{self.folder}/n.ipynb#0"
            editor.open(self.uri, "import os\n")
            editor.client.notebook_document_did_open(lsp.DidOpenNotebookDocumentParams(
                lsp.NotebookDocument((self.folder / "n.ipynb").as_uri(), "jupyter-notebook", 1,
                                     [lsp.NotebookCell(lsp.NotebookCellKind.Code, cell)]),
                [lsp.TextDocumentItem(cell, "python", 1, "import os\n")]))
            self.assertEqual(await editor.codes(cell), ["F401"])
            self.assertEqual([d.code for d in (await editor.pull(self.uri)).items], ["F401"])
            self.assertTrue(editor.published.empty())
        self.run_editor(story)

    def test_quick_fixes(self) -> None:
        async def story(editor: Editor) -> None:
            await editor.start(self.modern())
            text = "import os, re\nx = re.sub\ndef f(a=[]): return a == None  # noqa: ANN201\n"
            editor.settings = {"lint": {"select": ["F401", "B006", "E711"]}}
            editor.client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(None))
            editor.open(self.uri, text)
            found = await editor.findings(self.uri)
            while [d.code for d in found] != ["F401", "B006", "E711"]:
                found = await editor.findings(self.uri)
            fix, comment, everything = await editor.actions(self.uri, (0, 8), (0, 8), found[:1])
            self.assertEqual((fix.title, fix.kind, fix.is_preferred), ("shikra (F401): Remove unused import: `os`", "quickfix", True))
            self.assertEqual(list(fix.diagnostics), list(found[:1]))
            (change,) = fix.edit.document_changes
            self.assertEqual((change.text_document.uri, change.text_document.version), (self.uri, 1))
            self.assertEqual(applied(text, change.edits).splitlines()[0], "import re")
            self.assertEqual(comment.title, "shikra (F401): Disable for this line")
            (change,) = comment.edit.document_changes
            self.assertEqual(applied(text, change.edits).splitlines()[0], "import os, re  # noqa: F401")
            self.assertEqual((everything.kind, everything.edit), ("source.fixAll.shikra", None))
            titles = [a.title for a in await editor.actions(self.uri, (2, 0), (2, 99), only=["quickfix"])]
            self.assertEqual([t for t in titles if t.endswith("(unsafe)")], ["shikra (E711): Replace with `cond is None` (unsafe)"])
            comments = [a for a in await editor.actions(self.uri, (2, 0), (2, 99)) if "Disable" in a.title]
            self.assertEqual([a.title for a in comments], ["shikra (B006): Disable for this line", "shikra (E711): Disable for this line"])
            line = applied(text, comments[1].edit.document_changes[0].edits).splitlines()[2]
            self.assertEqual(line, "def f(a=[]): return a == None  # noqa: ANN201, E711")
            self.assertEqual(await editor.actions(self.uri, (0, 0), (3, 0), only=["source.organizeImports"]), ())
            self.assertEqual(await editor.actions(self.uri, (0, 0), (3, 0), only=["refactor"]), ())
            self.assertEqual(await editor.actions("file:///not/open.py", (0, 0), (0, 0)), ())
        self.run_editor(story)

    def test_fix_all(self) -> None:
        text = "import os\nimport re\n\n\nprint(f'x')\nprint(1)\n"

        async def story(editor: Editor) -> None:
            await editor.start(self.modern())
            editor.open(self.uri, text)
            (action,) = await editor.actions(self.uri, (0, 0), (0, 0), only=["source.fixAll"])
            action = await editor.client.code_action_resolve_async(action)
            self.assertEqual(await editor.client.code_action_resolve_async(action), action)
            (change,) = action.edit.document_changes
            self.assertEqual(applied(text, change.edits), "\n\nprint('x')\nprint(1)\n")
            self.assertEqual(len(change.edits), 1)
            self.assertEqual(change.edits[0].range.end, lsp.Position(5, 0))
            await editor.client.workspace_execute_command_async(
                lsp.ExecuteCommandParams("shikra.applyAutofix", [{"uri": self.uri}]))
            self.assertEqual(editor.applied[0].edit.document_changes, action.edit.document_changes)
            self.assertFalse((self.folder / "a.py").exists())  # the editor writes, not the server
            with self.assertRaises(JsonRpcException):
                await editor.client.workspace_execute_command_async(lsp.ExecuteCommandParams("other", []))
        self.run_editor(story)

    def test_hover(self) -> None:
        async def story(editor: Editor) -> None:
            await editor.start(self.modern())
            editor.open(self.uri, "import os\nimport re  # noqa: F401, E711\nx = 1\n")

            async def hover(line: int, character: int) -> Any:
                return await editor.client.text_document_hover_async(
                    lsp.HoverParams(lsp.TextDocumentIdentifier(self.uri), lsp.Position(line, character)))
            found = await hover(0, 8)
            self.assertEqual(found.contents.kind, "markdown")
            self.assertTrue(found.contents.value.startswith("# F401"))
            self.assertEqual(found.range, lsp.Range(lsp.Position(0, 7), lsp.Position(0, 9)))
            self.assertTrue((await hover(1, 27)).contents.value.startswith("# E711"))
            both = (await hover(1, 14)).contents.value
            self.assertIn("# E711", both)
            self.assertIn("# F401", both)
            self.assertIsNone(await hover(2, 0))
        self.run_editor(story)

    def test_configuration_is_read_again(self) -> None:
        async def story(editor: Editor) -> None:
            config = self.write("pyproject.toml", "[tool.shikra.lint]\nselect = ['S']\n")
            event = lsp.DidChangeWatchedFilesParams([lsp.FileEvent(config.as_uri(), lsp.FileChangeType.Changed)])
            await editor.start(self.modern())
            editor.open(self.uri, "import os\nexec(1)\n")
            self.assertEqual(await editor.codes(self.uri), ["S102"])
            config.write_text("[tool.shikra.lint]\nselect = ['F']\n")
            editor.client.workspace_did_change_watched_files(event)
            while await editor.codes(self.uri) != ["F401"]:
                pass
            self.assertEqual({r.method for r in editor.registered},
                             {"workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"})
            config.write_text("[tool.shikra.lint]\nselect = ['NOPE']\n")
            editor.client.workspace_did_change_watched_files(event)
            self.assertEqual(await editor.codes(self.uri), ["F401"])  # as before the mistake
            (told,) = [m for m in editor.told if m.type == lsp.MessageType.Error]
            self.assertIn("pyproject.toml:2:11: ", told.message)
        self.run_editor(story)

    def test_settings_of_the_editor(self) -> None:
        async def story(editor: Editor) -> None:
            editor.settings = {"select": ["S102"], "ignore": []}
            await editor.start(self.modern())
            editor.open(self.uri, "import os\nexec(1)\n")
            while await editor.codes(self.uri) != ["S102"]:
                pass
            editor.settings = {"enable": False}
            editor.client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(None))
            self.assertEqual(await editor.codes(self.uri), [])
        self.run_editor(story)

    def test_notebook(self) -> None:
        async def story(editor: Editor) -> None:
            result = await editor.start(self.modern())
            self.assertEqual(result.capabilities.notebook_document_sync.notebook_selector[0].notebook, "*")
            uri = (self.folder / "n.ipynb").as_uri()
            cells = [f"vscode-notebook-cell:{self.folder}/n.ipynb#{i}" for i in range(5)]
            texts = ["import os\n%time x = 1", "# Text", "%%bash\nls", "x = '\U0001f600'; import re\nprint(os)\n", "exec(x)"]
            kinds = [lsp.NotebookCellKind.Code, lsp.NotebookCellKind.Markup] + [lsp.NotebookCellKind.Code] * 3
            notebook = lsp.NotebookDocument(uri, "jupyter-notebook", 1, [lsp.NotebookCell(k, c) for k, c in zip(kinds, cells)])
            editor.client.notebook_document_did_open(lsp.DidOpenNotebookDocumentParams(
                notebook, [lsp.TextDocumentItem(c, "python", 1, t) for c, t in zip(cells, texts) if not t.startswith("# ")]))
            self.assertEqual(await editor.codes(cells[0]), [])
            self.assertEqual(await editor.codes(cells[2]), [])
            found = await editor.findings(cells[3])
            self.assertEqual([(d.code, d.range.start) for d in found], [("F401", lsp.Position(0, 17))])
            self.assertEqual([(d.code, d.range) for d in await editor.findings(cells[4])],
                             [("S102", lsp.Range(lsp.Position(0, 0), lsp.Position(0, 4)))])
            (fix,) = [a for a in await editor.actions(cells[3], (0, 18), (0, 18)) if a.is_preferred]
            (change,) = fix.edit.document_changes
            self.assertEqual(change.text_document.uri, cells[3])
            self.assertEqual(change.edits[0].range.start.line, 0)
            hover = await editor.client.text_document_hover_async(
                lsp.HoverParams(lsp.TextDocumentIdentifier(cells[4]), lsp.Position(0, 1)))
            self.assertTrue(hover.contents.value.startswith("# S102"))

            def change_notebook(version: int, change: Any) -> None:
                editor.client.notebook_document_did_change(lsp.DidChangeNotebookDocumentParams(
                    lsp.VersionedNotebookDocumentIdentifier(version, uri), lsp.NotebookDocumentChangeEvent(cells=change)))
            change_notebook(2, lsp.NotebookDocumentCellChanges(text_content=[lsp.NotebookDocumentCellContentChanges(
                lsp.VersionedTextDocumentIdentifier(2, cells[3]), [lsp.TextDocumentContentChangePartial(
                    lsp.Range(lsp.Position(1, 0), lsp.Position(2, 0)), "")])]))
            self.assertEqual(await editor.codes(cells[0]), ["F401"])  # nothing uses it any more
            change_notebook(3, lsp.NotebookDocumentCellChanges(structure=lsp.NotebookDocumentCellChangeStructure(
                lsp.NotebookCellArrayChange(3, 1), did_close=[lsp.TextDocumentIdentifier(cells[3])])))
            self.assertEqual(await editor.codes(cells[3]), ["F401"])  # of the change before
            self.assertEqual(await editor.codes(cells[3]), [])
            self.assertEqual(await editor.codes(cells[4]), ["S102", "F821"])
            editor.client.notebook_document_did_close(lsp.DidCloseNotebookDocumentParams(
                lsp.NotebookDocumentIdentifier(uri), [lsp.TextDocumentIdentifier(c) for c in cells]))
            self.assertEqual(await editor.codes(cells[4]), [])
        self.run_editor(story)

    def test_notebook_fixes(self) -> None:
        texts = ["import os\nimport re", "%%bash\nls", "y = re.sub\nprint(f'\U0001f600')\n", "z = 1\nimport sys", "from typing import Optional"]

        async def story(editor: Editor) -> None:
            self.write("shikra.toml", "lint.select = ['F', 'UP045', 'FA100', 'W']\ntarget-version = 'py39'\n")
            result = await editor.start(self.modern())
            self.assertIn("notebook.source.fixAll.shikra", result.capabilities.code_action_provider.code_action_kinds)
            notebook = (self.folder / "n.ipynb").as_uri()
            cells = [f"vscode-notebook-cell:{self.folder}/n.ipynb#{i}" for i in range(len(texts))]
            editor.client.notebook_document_did_open(lsp.DidOpenNotebookDocumentParams(
                lsp.NotebookDocument(notebook, "jupyter-notebook", 7, [lsp.NotebookCell(lsp.NotebookCellKind.Code, c) for c in cells]),
                [lsp.TextDocumentItem(c, "python", 3, t) for c, t in zip(cells, texts)]))

            async def fix_all(uri: str, only: str) -> "list[str] | None":
                """The cells after it; None if it is not offered."""
                actions = [a for a in await editor.actions(uri, (0, 0), (0, 0), only=[only]) if "ixAll" in a.kind]
                if not actions:
                    return None
                (action,) = actions
                self.assertTrue(action.kind == only or action.kind.startswith(only + "."))
                return after((await editor.client.code_action_resolve_async(action)).edit)

            def after(edit: Any) -> list[str]:
                now = list(texts)
                for change in edit.document_changes:
                    self.assertEqual(change.text_document.version, 3)
                    i = cells.index(change.text_document.uri)
                    now[i] = applied(now[i], change.edits)
                return now
            fixed = ["import re", "%%bash\nls", "y = re.sub\nprint('\U0001f600')\n", "z = 1", ""]
            # An editor asks for one for each cell when it saves, and for the other once.
            self.assertIsNone(await fix_all(cells[0], "source.fixAll"))
            self.assertEqual(await fix_all(cells[0], "notebook.source.fixAll"), fixed)
            self.assertEqual(await fix_all(cells[2], "notebook.source.fixAll.shikra"), fixed)
            self.assertEqual(await fix_all(notebook, "source.fixAll"), fixed)
            self.assertIsNone(await fix_all(cells[1], "notebook"))  # no Python
            for uri in (cells[3], notebook):
                await editor.client.workspace_execute_command_async(lsp.ExecuteCommandParams("shikra.applyAutofix", [{"uri": uri}]))
                self.assertEqual(after(editor.applied.pop().edit), fixed)
            (fix,) = [a for a in await editor.actions(cells[3], (1, 8), (1, 8)) if a.is_preferred]
            self.assertEqual(after(fix.edit)[3], "z = 1\n")
        self.run_editor(story)

    def test_notebook_fix_in_two_cells(self) -> None:
        """What a fix imports goes to the cell of imports."""
        texts = ["from datetime import datetime, timezone", "print(datetime.now(timezone.utc))"]

        async def story(editor: Editor) -> None:
            self.write("shikra.toml", "lint.select = ['UP017']\ntarget-version = 'py311'\n")
            await editor.start(self.modern())
            cells = [f"vscode-notebook-cell:{self.folder}/n.ipynb#{i}" for i in range(len(texts))]
            editor.client.notebook_document_did_open(lsp.DidOpenNotebookDocumentParams(
                lsp.NotebookDocument((self.folder / "n.ipynb").as_uri(), "jupyter-notebook", 7,
                                     [lsp.NotebookCell(lsp.NotebookCellKind.Code, c) for c in cells]),
                [lsp.TextDocumentItem(c, "python", 3, t) for c, t in zip(cells, texts)]))
            (fix,) = [a for a in await editor.actions(cells[1], (0, 20), (0, 20)) if a.is_preferred]
            first, second = fix.edit.document_changes
            self.assertEqual((first.text_document.uri, second.text_document.uri), (cells[0], cells[1]))
            self.assertEqual(applied(texts[0], first.edits), "from datetime import datetime, timezone, UTC")
            self.assertEqual(applied(texts[1], second.edits), "print(datetime.now(UTC))")
        self.run_editor(story)

    def test_several_folders(self) -> None:
        async def story(editor: Editor) -> None:
            self.write("one/shikra.toml", "lint.select = ['F']\n")
            self.write("two/shikra.toml", "lint.select = ['S']\n")
            await editor.start(self.modern(), [self.folder / "one"])
            one, two = ((self.folder / name / "a.py").as_uri() for name in ("one", "two"))
            editor.open(one, "import os\nexec(1)\n")
            self.assertEqual(await editor.codes(one), ["F401"])
            editor.client.workspace_did_change_workspace_folders(lsp.DidChangeWorkspaceFoldersParams(
                lsp.WorkspaceFoldersChangeEvent([lsp.WorkspaceFolder((self.folder / "two").as_uri(), "two")], [])))
            editor.open(two, "import os\nexec(1)\n")
            self.assertEqual(await editor.codes(two), ["S102"])
        self.run_editor(story)


if __name__ == "__main__":
    unittest.main()
