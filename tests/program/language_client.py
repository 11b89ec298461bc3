"""A client of language servers that adds nothing to what goes over the pipe: for tests of raw bytes, and for the benchmark."""

import json
import os
import select
import subprocess
import time
from typing import Any


class Ended(Exception):
    """The server closed its output."""


class LanguageClient:
    def __init__(self, command: list[str], cwd: str, env: "dict[str, str] | None" = None, timeout: float = 60) -> None:
        self.process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.timeout = timeout
        self.bytes = b""
        self.id = 0
        self.others: list[dict[str, Any]] = []  # what came while something else was waited for
        self.ready = 0.0  # when the last message was there whole

    # --- Bytes ---

    def write(self, data: bytes) -> None:
        self.process.stdin.write(data)
        self.process.stdin.flush()

    @staticmethod
    def frame(message: Any) -> bytes:
        content = json.dumps(message).encode()
        return b"Content-Length: %d\r\n\r\n" % len(content) + content

    def _more(self, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
            raise TimeoutError("the server does not answer")
        chunk = os.read(self.process.stdout.fileno(), 1 << 20)
        if not chunk:
            raise Ended
        self.bytes += chunk

    def skip(self, timeout: "float | None" = None) -> bytes:
        """The content of the next message, unread."""
        deadline = time.monotonic() + (timeout or self.timeout)
        while (end := self.bytes.find(b"\r\n\r\n")) < 0:
            self._more(deadline)
        length = next(int(line.split(b":")[1]) for line in self.bytes[:end].split(b"\r\n") if line.lower().startswith(b"content-length:"))
        while len(self.bytes) < end + 4 + length:
            self._more(deadline)
        self.ready = time.perf_counter()
        content = self.bytes[end + 4:end + 4 + length]
        self.bytes = self.bytes[end + 4 + length:]
        return content

    def read(self) -> dict[str, Any]:
        """The next message."""
        return json.loads(self.skip())

    # --- Messages ---

    def notify(self, method: str, params: Any = None) -> None:
        self.write(self.frame({"jsonrpc": "2.0", "method": method, "params": params or {}}))

    def wait_for(self, wanted: Any) -> dict[str, Any]:
        """The first message for which `wanted` is true; the others are kept."""
        for i, message in enumerate(self.others):
            if wanted(message):
                return self.others.pop(i)
        while not wanted(message := self.read()):
            self.others.append(message)
        return message

    def send(self, method: str, params: Any = None) -> int:
        self.id += 1
        self.write(self.frame({"jsonrpc": "2.0", "id": self.id, "method": method, "params": params or {}}))
        return self.id

    def response(self, number: int) -> dict[str, Any]:
        return self.wait_for(lambda m: m.get("id") == number and "method" not in m)

    def request(self, method: str, params: Any = None) -> Any:
        answer = self.response(self.send(method, params))
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def notification(self, method: str) -> Any:
        return self.wait_for(lambda m: m.get("method") == method)["params"]

    # --- Life ---

    def initialize(self, capabilities: Any = None, **more: Any) -> Any:
        result = self.request("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **more})
        self.notify("initialized")
        return result

    def open(self, uri: str, text: str, version: int = 1, language: str = "python") -> None:
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": language, "version": version, "text": text}})

    def change(self, uri: str, version: int, *changes: Any) -> None:
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Those that are published next for the document."""
        return self.wait_for(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri)["params"]["diagnostics"]

    def end(self) -> int:
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(self.timeout)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()


def edit(first: tuple[int, int], last: tuple[int, int], text: str) -> dict[str, Any]:
    """An incremental change between two places of (line, character)."""
    def place(at: tuple[int, int]) -> dict[str, int]:
        return {"line": at[0], "character": at[1]}
    return {"range": {"start": place(first), "end": place(last)}, "text": text}
