"""A headless Chromium, spoken to over a pipe (--remote-debugging-pipe): needs nothing but the browser.

`find()` is its path, or None. `Browser` opens pages, evaluates JavaScript, notes what goes wrong and what is requested.
"""

import base64
import itertools
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time
import types
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions", "--disable-dev-shm-usage",
         "--hide-scrollbars", "--mute-audio", "--remote-debugging-pipe")


def find() -> str | None:
    named = os.environ.get("SHIKRA_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """`errors` are console errors, uncaught exceptions and violations of the content security policy; `requests` are URLs."""

    def __init__(self, path: str, timeout: float = 60) -> None:
        self.timeout = timeout
        self.folder = tempfile.TemporaryDirectory(prefix="shikra-browser-", ignore_cleanup_errors=True)
        to_browser, self.write_to = os.pipe()
        self.read_from, from_browser = os.pipe()
        # The browser reads its descriptor 3 and writes its 4; both are given other numbers first, so that neither hides the other.
        script = 'exec "$@" 3<&%d 4>&%d %d<&- %d>&-' % (to_browser, from_browser, to_browser, from_browser)
        low = {to_browser, from_browser} & {3, 4}
        if low:
            to_browser, from_browser = (os.dup(os.dup(os.dup(fd))) for fd in (to_browser, from_browser))
            script = 'exec "$@" 3<&%d 4>&%d' % (to_browser, from_browser)
        self.process = subprocess.Popen(["bash", "-c", script, "bash", path, *FLAGS, f"--user-data-dir={self.folder.name}", "about:blank"],
                                        pass_fds=(to_browser, from_browser), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.numbers = itertools.count(1)
        self.pending = b""
        self.session: str | None = None
        self.errors: list[str] = []
        self.requests: list[str] = []

    def __enter__(self) -> "Browser":
        try:
            target = self.call("Target.createTarget", url="about:blank")["targetId"]
            self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                self.call(f"{domain}.enable")
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        os.close(self.write_to)  # which ends the browser
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.read_from)
        self.folder.cleanup()

    # ---- The protocol: JSON, each message with a NUL behind it ----

    def receive(self, deadline: float) -> Any:
        while b"\0" not in self.pending:
            ready, _, _ = select.select([self.read_from], [], [], max(0, deadline - time.monotonic()))
            chunk = os.read(self.read_from, 1 << 20) if ready else b""
            if not chunk:
                raise TimeoutError("the browser did not answer" if not ready else "the browser ended")
            self.pending += chunk
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def note(self, event: Any) -> None:
        method, what = event.get("method"), event.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.errors.append(json.dumps(what["exceptionDetails"])[:1000])
        elif method == "Runtime.consoleAPICalled" and what["type"] in ("error", "warning", "assert"):
            self.errors.append(json.dumps(what["args"])[:1000])
        elif method == "Log.entryAdded" and what["entry"]["level"] in ("error", "warning"):
            self.errors.append(what["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            self.requests.append(what["request"]["url"])

    def call(self, method: str, **params: Any) -> Any:
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": params, **({"sessionId": self.session} if self.session else {})}
        os.write(self.write_to, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + self.timeout
        while True:
            answer = self.receive(deadline)
            if answer.get("id") != number:
                self.note(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']}")
            else:
                return answer["result"]

    # ---- Pages ----

    def size(self, width: int, height: int, is_phone: bool = False, dark: bool = False) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=is_phone)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def open(self, path: pathlib.Path) -> None:
        """Anew, even if it is the page that is shown. What the last page did is forgotten."""
        self.load("about:blank")
        self.errors.clear()
        self.requests.clear()
        self.load(path.resolve().as_uri())

    def load(self, url: str) -> None:
        deadline = time.monotonic() + self.timeout
        self.call("Page.navigate", url=url)
        while time.monotonic() < deadline:
            try:
                if self.evaluate("document.readyState === 'complete' && location.href.split('#')[0]") == url:
                    return
            except RuntimeError:  # the last page's world ended meanwhile
                pass
            time.sleep(0.02)
        raise TimeoutError(f"{url} was not loaded")

    def evaluate(self, expression: str) -> Any:
        """The expression's value; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"]))
        return result["result"].get("value")

    def settle(self) -> None:
        """Until what the last input caused is painted: two frames, and what a search waits before it begins."""
        self.evaluate("new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 250))")

    def screenshot(self, path: pathlib.Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
