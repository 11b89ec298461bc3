"""shikra server, byte by byte: what a client library would not send, and what it would not show. (With one: test_server_client.py.)"""

import json
import pathlib
import random
import time
import unittest
from typing import Any

from language_client import Ended, LanguageClient, edit
from program import SLOWNESS, ProgramTest

PUSH = {"textDocument": {"publishDiagnostics": {"versionSupport": True}}}
ACTIONS = {"textDocument": {"codeAction": {"codeActionLiteralSupport": {}, "isPreferredSupport": True}}}


def codes(diagnostics: list[dict[str, Any]]) -> list[str]:
    return [d["code"] for d in diagnostics]


class ServerTest(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.uri = (self.folder / "a.py").as_uri()

    def start(self, *arguments: str) -> LanguageClient:
        client = LanguageClient([self.binary, "server", *arguments], str(self.folder), self.environment(), 60 * SLOWNESS)
        self.addCleanup(client.close)
        return client

    def started(self, capabilities: Any = None, *arguments: str, **more: Any) -> LanguageClient:
        client = self.start(*arguments)
        client.initialize(capabilities, **{"rootUri": self.folder.as_uri(), **more})
        return client

    def error(self, client: LanguageClient) -> tuple[Any, int]:
        message = client.read()
        return message["id"], message["error"]["code"]


class FixAllTest(ServerTest):
    def test_before_anything_was_linted(self) -> None:
        """What is asked for in one breath with the opening has no settings yet; it crashed."""
        client = self.started(ACTIONS)
        document = {"uri": self.uri, "languageId": "python", "version": 1, "text": "import os\nx = 1\n"}
        opening = {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}}
        action = {"title": "Fix all", "kind": "source.fixAll.shikra", "data": {"uri": self.uri}}
        asking = {"jsonrpc": "2.0", "id": 77, "method": "codeAction/resolve", "params": action}
        client.write(client.frame(opening) + client.frame(asking))
        edit = client.response(77)["result"]["edit"]
        (changes,) = edit.get("changes", {}).values() or [c["edits"] for c in edit["documentChanges"]]
        self.assertEqual([c["newText"] for c in changes], [""])
        self.assertEqual(client.end(), 0)


class LifeTest(ServerTest):
    def test_shut_down(self) -> None:
        client = self.start()
        result = client.initialize()
        self.assertEqual(result["serverInfo"]["name"], "shikra")
        self.assertEqual(result["capabilities"]["positionEncoding"], "utf-16")
        self.assertNotIn("diagnosticProvider", result["capabilities"])
        self.assertEqual(client.end(), 0)

    def test_exit_without_shutdown(self) -> None:
        client = self.started()
        client.notify("exit")
        self.assertEqual(client.process.wait(60), 1)

    def test_client_gone(self) -> None:
        client = self.started()
        client.process.stdin.close()
        self.assertEqual(client.process.wait(60), 1)
        client = self.started()
        client.request("shutdown")
        client.process.stdin.close()
        self.assertEqual(client.process.wait(60), 0)

    def test_before_initialize(self) -> None:
        client = self.start()
        client.open(self.uri, "import os\n")  # dropped
        client.send("textDocument/hover")
        self.assertEqual(self.error(client), (1, -32002))
        client.initialize()
        client.send("initialize")
        self.assertEqual(self.error(client), (client.id, -32600))

    def test_after_shutdown(self) -> None:
        client = self.started()
        client.request("shutdown")
        client.send("textDocument/hover")
        self.assertEqual(self.error(client), (client.id, -32600))

    def test_encodings(self) -> None:
        line = "x = '\u00e4\u4e2d\U0001f600'; import os\n"
        for offered, column in ((["utf-8"], 24), (["utf-32", "utf-8"], 18), (["utf-16"], 19), (["utf-7"], 19), (None, 19)):
            client = self.started({"general": {"positionEncodings": offered}} if offered else {})
            client.open(self.uri, line)
            (found,) = [d for d in client.diagnostics(self.uri) if d["code"] == "F401"]
            self.assertEqual(found["range"]["start"], {"line": 0, "character": column}, offered)

    def test_on_a_terminal_and_help(self) -> None:
        done = self.shikra("server", "--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("Language Server Protocol", done.stdout)


class BytesTest(ServerTest):
    def test_no_json(self) -> None:
        client = self.started()
        for content in (b"{", b"", b"\xff", b'{"a": "\x00"}', b"[" * 100000):
            client.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
            self.assertEqual(self.error(client), (None, -32700), content[:10])
        self.assertEqual(client.end(), 0)

    def test_no_message(self) -> None:
        client = self.started()
        for message, number in (([], None), ({}, None), ({"method": 1, "id": 5}, 5), ({"method": "x", "id": {}}, {})):
            client.write(client.frame(message))
            got = client.read()
            self.assertEqual((got["id"], got["error"]["code"]), (number, -32600))
        self.assertEqual(client.end(), 0)

    def test_unknown(self) -> None:
        client = self.started()
        client.notify("$/whatever")
        client.notify("workspace/whatever")
        client.write(client.frame({"jsonrpc": "2.0", "id": "text \u00e4", "method": "nope"}))
        self.assertEqual(self.error(client), ("text \u00e4", -32601))

    def test_params_of_other_types(self) -> None:
        client = self.started()
        for params in ([], 5, "x", {"textDocument": 5}, {"textDocument": {"uri": 5}}, {"textDocument": {"uri": self.uri, "text": 5}},
                       {"textDocument": {"uri": self.uri}, "contentChanges": 5}, {"textDocument": {"uri": self.uri}, "contentChanges": [5, {}]},
                       {"textDocument": {"uri": self.uri}, "range": [], "context": 5, "position": "x"}):
            for method in ("didOpen", "didChange", "didSave"):
                client.write(client.frame({"jsonrpc": "2.0", "method": f"textDocument/{method}", "params": params}))
            for method in ("textDocument/codeAction", "textDocument/hover", "textDocument/diagnostic", "codeAction/resolve",
                           "workspace/executeCommand"):
                client.write(client.frame({"jsonrpc": "2.0", "id": 9, "method": method, "params": params}))
        self.assertEqual(client.end(), 0)

    def test_headers(self) -> None:
        client = self.started()
        content = json.dumps({"jsonrpc": "2.0", "id": 7, "method": "nope"}).encode()
        client.write(b"content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:%d\r\n\r\n" % len(content) + content)
        self.assertEqual(self.error(client), (7, -32601))
        for headers in (b"X: 1", b"Content-Length: ten", b"Content-Length: -5", b"Content-Length:", b""):
            client.write(headers + b"\r\n\r\n")
            self.assertEqual(self.error(client), (None, -32700), headers)
        self.assertEqual(client.end(), 0)

    def test_too_large(self) -> None:
        client = self.started()
        size = 128 * 1048576 + 1
        client.write(b"Content-Length: %d\r\n\r\n" % size)
        self.assertEqual(self.error(client), (None, -32600))
        for _ in range(size // 65536):
            client.write(b"x" * 65536)
        client.write(b"x" * (size % 65536))
        client.send("nope")
        self.assertEqual(self.error(client), (client.id, -32601))
        self.assertLess(memory(client), 60000 * SLOWNESS)

    def test_a_length_is_not_believed(self) -> None:
        client = self.started()
        before = memory(client)
        client.write(b"Content-Length: 134217728\r\n\r\n{")
        time.sleep(0.2)
        self.assertLess(memory(client), before + 4000)
        client.write(b"Content-Length: 99999999999999999999999999\r\n\r\n")  # is content of the first

    def test_no_headers(self) -> None:
        client = self.start()
        client.write(b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a" * 5000)
        self.assertEqual(self.error(client), (None, -32700))
        self.assertRaises(Ended, client.read)
        self.assertEqual(client.process.wait(60), 2)

    def test_split_anywhere(self) -> None:
        client = self.started()
        data = client.frame({"jsonrpc": "2.0", "id": 70, "method": "nope"})
        for byte in data:
            client.write(bytes([byte]))
        self.assertEqual(self.error(client), (70, -32601))

    def test_half_a_surrogate_pair(self) -> None:
        client = self.started()
        text = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": self.uri, "languageId": "python", "version": 1, "text": "'@'; import os\n# \\u \U0001f600\n"}}})
        data = text.replace("@", "\\ud83d").encode()
        client.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        (found,) = [d for d in client.diagnostics(self.uri) if d["code"] == "F401"]
        self.assertEqual(found["range"]["start"]["character"], 12)

    def test_cancelled(self) -> None:
        client = self.started()
        client.open(self.uri, "import os\n")
        client.diagnostics(self.uri)
        hover = {"jsonrpc": "2.0", "id": 50, "method": "textDocument/hover", "params": {
            "textDocument": {"uri": self.uri}, "position": {"line": 0, "character": 8}}}
        cancel = {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 50}}
        client.write(client.frame(hover) + client.frame(cancel) + client.frame({**hover, "id": 51}))
        self.assertEqual(self.error(client), (50, -32800))
        self.assertIn("F401", client.response(51)["result"]["contents"]["value"])
        client.write(client.frame(cancel))  # too late: it is answered
        self.assertEqual(client.end(), 0)

    def test_trace(self) -> None:
        client = self.started()
        client.notify("$/setTrace", {"value": "messages"})
        client.open(self.uri, "import os\n")
        self.assertRegex(client.notification("$/logTrace")["message"], r"^linted in [0-9.]+ ms, 1 findings: file:")

    def test_client_that_does_not_read(self) -> None:
        client = self.started()
        text = "import os\n" * 2000
        for i in range(20):  # megabytes of findings
            client.open(f"{self.uri}{i}.py", text)
        time.sleep(0.3)
        client.write(client.frame({"jsonrpc": "2.0", "id": "late", "method": "nope"}) )
        client.wait_for(lambda m: m.get("id") == "late")


class TextTest(ServerTest):
    def test_open_and_change(self) -> None:
        client = self.started(PUSH)
        client.open(self.uri, "import os\n")
        self.assertEqual(codes(client.diagnostics(self.uri)), ["F401"])
        client.change(self.uri, 2, edit((1, 0), (1, 0), "print(os)\n"))
        got = client.notification("textDocument/publishDiagnostics")
        self.assertEqual((got["version"], got["diagnostics"]), (2, []))
        client.change(self.uri, 3, {"text": "x = ("})
        self.assertEqual(codes(client.diagnostics(self.uri)), ["invalid-syntax"])
        client.notify("textDocument/didClose", {"textDocument": {"uri": self.uri}})
        self.assertEqual(client.diagnostics(self.uri), [])

    def test_several_changes_make_one_lint(self) -> None:
        client = self.started(PUSH)
        client.open(self.uri, "")
        client.diagnostics(self.uri)
        data = b""
        for version in range(2, 502):
            data += client.frame({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
                "textDocument": {"uri": self.uri, "version": version}, "contentChanges": [edit((0, 0), (0, 0), "x")]}})
        client.write(data)
        count = 0
        while client.notification("textDocument/publishDiagnostics")["version"] != 501:
            count += 1
        self.assertLess(count, 50)

    def test_places_outside(self) -> None:
        client = self.started()
        client.open(self.uri, "a = 1\r\nb = '\U0001f600'\n")
        client.diagnostics(self.uri)
        client.change(self.uri, 2, edit((0, 99), (0, 99), "; import os"),  # the end of a line, not of its CRLF
                      edit((99, 99), (4294967296, 0), "import re\n"),  # the end of the text
                      edit((1, 6), (1, 6), "\u00e4"))  # amid a surrogate pair: before it
        found = client.diagnostics(self.uri)
        self.assertEqual([(d["code"], d["range"]["start"]) for d in found if d["code"] == "F401"],
                         [("F401", {"line": 0, "character": 14}), ("F401", {"line": 2, "character": 7})])

    def test_behind_a_last_carriage_return(self) -> None:
        client = self.started()
        client.open(self.uri, "a = 1\r")
        client.diagnostics(self.uri)
        client.change(self.uri, 2, edit((1, 0), (1, 0), "import os\r"), edit((2, 0), (9, 9), "import re"))
        self.assertEqual([(d["code"], d["range"]["start"]) for d in client.diagnostics(self.uri) if d["code"] == "F401"],
                         [("F401", {"line": 1, "character": 7}), ("F401", {"line": 2, "character": 7})])

    def test_version_goes_back(self) -> None:
        client = self.started(PUSH)
        client.open(self.uri, "", 5)
        client.diagnostics(self.uri)
        client.change(self.uri, 4, {"text": "import os\n"})
        self.assertIn("went back from 5 to 4", client.notification("window/logMessage")["message"])
        self.assertEqual(codes(client.diagnostics(self.uri)), ["F401"])

    def test_not_open(self) -> None:
        client = self.started()
        client.change(self.uri, 2, {"text": ""})
        self.assertIn("not open", client.notification("window/logMessage")["message"])
        client.notify("textDocument/didClose", {"textDocument": {"uri": self.uri}})
        self.assertIn("not open", client.notification("window/logMessage")["message"])

    def test_other_languages_and_names(self) -> None:
        client = self.started()
        client.open((self.folder / "a.toml").as_uri(), "import os\n", language="toml")
        client.open("untitled:Untitled-1", "import os\n")
        self.assertEqual(codes(client.diagnostics("untitled:Untitled-1")), ["F401"])
        self.assertEqual(client.others, [])

    def test_byte_order_mark_and_declared_encoding(self) -> None:
        client = self.started({"general": {"positionEncodings": ["utf-8"]}, **ACTIONS})
        client.open(self.uri, "\ufeffimport os\n")
        (found,) = client.diagnostics(self.uri)
        self.assertEqual(found["range"]["start"]["character"], 10)
        client.open(self.uri, "# coding: latin-1\nx = '\u00e4'; import os\n")
        (found,) = [d for d in client.diagnostics(self.uri) if d["code"] == "F401"]
        self.assertEqual(found["range"]["start"], {"line": 1, "character": 17})
        self.assertNotIn("\ufffd", found["message"])

    def test_excluded(self) -> None:
        client = self.started()
        path = self.folder / "node_modules" / "a.py"
        client.open(path.as_uri(), "import os\n")
        self.assertEqual(client.diagnostics(path.as_uri()), [])

    def test_random_edits(self) -> None:
        """After many edits the findings are those of the text as it is then."""
        random.seed(3)
        client = self.started()
        text = "import os\nx = '\u00e4\U0001f600'\r\ndef f(a=[]): pass\n"
        client.open(self.uri, text)
        client.diagnostics(self.uri)
        other = (self.folder / "b.py").as_uri()
        for version in range(2, 150):
            lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
            line = random.randint(0, lines)
            starts = [0]
            for i, character in enumerate(text):
                if character == "\n" or (character == "\r" and text[i + 1:i + 2] != "\n"):
                    starts.append(i + 1)
            start = starts[line]
            width = 0
            while start + width < len(text) and text[start + width] not in "\r\n":
                width += 1
            first, last = sorted(random.randint(0, width) for _ in range(2))
            insert = random.choice(["", "import re\n", "\u4e2d", "\U0001f600", "\r", "\r\n", "x", " ", "'", "eval(x)"])

            def utf16(to: int) -> int:
                return len(text[start:start + to].encode("utf-16-le")) // 2
            change = edit((line, utf16(first)), (line, utf16(last)), insert)
            text = text[:start + first] + insert + text[start + last:]
            client.change(self.uri, version, change)
            got = client.diagnostics(self.uri)
            if version % 10 == 0:
                client.open(other, text)
                self.assertEqual(got, client.diagnostics(other), repr(text))


def memory(client: LanguageClient) -> int:
    status = pathlib.Path(f"/proc/{client.process.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


@unittest.skipIf(SLOWNESS > 1, "skipped: a sanitizer keeps what is freed")
class MemoryTest(ServerTest):
    def test_flat_over_many_edits(self) -> None:
        client = self.started()
        text = "".join(f"import a{i}\n\ndef f{i}(x=[]):\n    return eval('\u00e4')\n" for i in range(25))
        client.open(self.uri, text)
        client.diagnostics(self.uri)
        edits = 10000
        early = 0
        for version in range(2, edits + 2):
            client.change(self.uri, version, edit((3, 0), (3, 0), "#") if version % 2 == 0 else edit((3, 0), (3, 1), ""))
            client.skip()
            if version == edits // 10:
                early = memory(client)
        self.assertLess(memory(client), early + 200)


if __name__ == "__main__":
    unittest.main()
