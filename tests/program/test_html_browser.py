"""The HTML report in a real browser: no errors, no requests, filters and search work, a phone's width is enough, 20,000 findings are not too many."""

import html
import json
import os
import time
import unittest
from typing import Any

import browser
from program import SLOWNESS, ProgramTest

EVIL = '</script><script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'"><!--'
CHROMIUM = browser.find()


@unittest.skipUnless(CHROMIUM, "skipped: there is no Chromium here (./dev test installs Debian's, or SHIKRA_CHROMIUM names one)")
class BrowserTest(ProgramTest):
    chromium: browser.Browser

    @classmethod
    def setUpClass(cls) -> None:
        assert CHROMIUM is not None
        cls.chromium = browser.Browser(CHROMIUM).__enter__()
        cls.addClassCleanup(cls.chromium.close)

    def show(self, *arguments: str, select: str = "S,F,B,E,ANN001", width: int = 1280, is_phone: bool = False, dark: bool = False) -> None:
        self.shikra("check", "--isolated", "--select", select, "--output-format", "html", "-o", "report.html", *arguments)
        self.chromium.size(width, 844, is_phone, dark)
        self.open("")

    def open(self, state: str) -> None:
        """Fails if anything goes wrong, or anything but the page itself is asked for."""
        page = self.folder / "report.html"
        self.chromium.open(page)
        if state:
            self.run_script(f"location.hash = {json.dumps(state)}")
        self.chromium.settle()
        self.assertEqual(self.chromium.errors, [])
        self.assertEqual({url.split("#")[0] for url in self.chromium.requests}, {page.resolve().as_uri()})

    def run_script(self, script: str) -> Any:
        result = self.chromium.evaluate(script)
        self.chromium.settle()
        self.assertEqual(self.chromium.errors, [])
        return result

    def value(self, expression: str) -> Any:
        return self.chromium.evaluate(expression)

    def texts(self, selector: str) -> list[str]:
        return list(self.value(f"[...document.querySelectorAll({json.dumps(selector)})].map(one => one.textContent)"))

    def write_project(self) -> None:
        self.write("src/app.py", "import os\n\n\ndef f(a=[], b=1):\n    \"\"\"x\n    y\"\"\"\n    exec(a)\n    return eval(b) == None\n")
        self.write("src/deep/er.py", 'exec("x")\n' * 3)
        self.write("tests/t.py", "import sys\n")

    def search(self, text: str) -> int:
        self.run_script(f"search.value = {json.dumps(text)}; search.dispatchEvent(new Event('input'))")
        return int(self.value("document.querySelectorAll('.finding').length"))

    def test_what_is_shown(self) -> None:
        self.write_project()
        self.show()
        count = self.value("document.querySelectorAll('.finding').length")
        self.assertEqual(self.texts("#count"), [f"{count} findings"])
        self.assertIn(f"{count}", self.texts("#overview .big")[0])
        self.assertIn("exec", self.texts(".excerpt mark"))
        self.assertEqual(self.texts(".row.hit .no")[:1], ["4"])
        self.assertTrue(self.value("document.title").startswith(self.folder.name))
        self.run_script("document.querySelector('.why').open = true")
        self.assertTrue(self.texts(".why .about pre"))

    def test_filters(self) -> None:
        self.write_project()
        self.show()
        everything = self.value("document.querySelectorAll('.finding').length")
        self.run_script("[...document.querySelectorAll('#rules .facet')].find(one => one.textContent.startsWith('S102')).click()")
        self.assertEqual(set(self.texts(".finding .code")), {"S102"})
        self.assertEqual(len(self.texts(".finding")), 4)
        self.assertIn("exec-builtin", self.texts("#rule h2")[0])
        self.run_script("[...document.querySelectorAll('#folders .facet')].find(one => one.textContent.startsWith('deep')).click()")
        self.assertEqual(len(self.texts(".finding")), 3)
        self.assertEqual(self.texts("#active .active"), ["S102", "src/deep"])
        address = self.value("location.hash")
        self.run_script("document.querySelectorAll('#active .active').forEach(one => one.click())")
        self.run_script("document.querySelectorAll('#active .active').forEach(one => one.click())")
        self.assertEqual(len(self.texts(".finding")), everything)
        self.run_script("document.querySelector('#severities .chip').click()")
        self.assertEqual(set(self.texts(".finding .tag.error, .finding .tag.warning, .finding .tag.info")), {"error"})
        self.open(address.removeprefix("#"))  # a view can be sent to somebody
        self.assertEqual(len(self.texts(".finding")), 3)

    def test_search(self) -> None:
        self.write_project()
        self.show()
        self.assertEqual(self.search("exec deep"), 3)
        self.assertEqual(self.search("DEEP -er.py"), 0)
        self.assertTrue(self.texts(".nothing"))
        self.assertGreater(self.search("eval(b)"), 0)  # in the source
        self.assertEqual(self.search("<b>"), 0)

    def test_order(self) -> None:
        self.write_project()
        self.show()
        severities = self.texts(".finding .tag.error, .finding .tag.warning, .finding .tag.info")
        self.assertEqual(severities, sorted(severities, key=["error", "warning", "info"].index))
        self.run_script("sort.value = 'rule'; sort.dispatchEvent(new Event('change'))")
        self.assertEqual(self.texts(".finding .code"), sorted(self.texts(".finding .code")))
        self.run_script("sort.value = 'path'; sort.dispatchEvent(new Event('change'))")
        self.assertEqual([text.split(".py")[0] for text in self.texts(".file")], ["src/app", "src/deep/er", "tests/t"])

    def test_nothing_found(self) -> None:
        self.write("a.py", "x = 1\n")
        self.show()
        self.assertIn("All checks passed", self.texts(".nothing")[0])

    def test_hostile_names_and_source(self) -> None:
        names = (b"a;b]c%0A::d.py", b"new\nline<b>.py", b"e\x1b[31m\x01&<\"'>.py", b"latin\xe9.py", "rtl\u202eyp.py".encode(),
                 b"<img src=x onerror=alert(1)>.py", b"__proto__.py", b"constructor/toString.py")
        for name in names:
            path = os.path.join(os.fsencode(self.folder), name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(f"exec({EVIL!r})\n__all__ = [{EVIL!r}]  # \u202e\u2066 \x0c \U0001f426\nexec('''a\r\n\tb''')\ndef <img>\n".encode())
        self.show("--show-suppressed", select="ALL")
        self.assertNotEqual(self.value("document.title"), "taken")
        self.assertEqual(self.value("document.querySelectorAll('img, script[src], #list script, iframe, #list b b').length"), 0)
        page = self.value("document.body.innerText")
        self.assertIn("onerror=alert(1)", page)
        self.assertIn("U+202E", page)
        self.assertNotIn("\u202e", page)
        self.assertEqual(self.value("document.querySelectorAll('.file').length > 5"), True)
        self.run_script("document.querySelectorAll('#folders .facet').forEach(one => one.isConnected && one.click())")

    def test_a_phone_s_width(self) -> None:
        self.write_project()
        self.write("src/long.py", "x = [" + "1234567890, " * 200 + "]; exec('x')\n" + f"import {'abc' * 100}\n" + f"exec('{'y' * 1000}')\n")
        self.write("src/" + "d" * 120 + "/" + "f" * 120 + ".py", "import os\n")
        self.remember()
        for width, dark in ((390, False), (320, True), (768, False), (1280, True)):
            self.show("--trend", "before.json", width=width, is_phone=width < 500, dark=dark)
            self.run_script("document.querySelector('#facets').open = true; document.querySelector('.why').open = true")
            self.run_script("document.querySelector('.finding .code').click()")
            self.assertLessEqual(self.value("document.documentElement.scrollWidth"), width)
            self.assertGreaterEqual(self.value("parseFloat(getComputedStyle(document.querySelector('.message')).fontSize)"), 14)

    def remember(self) -> None:
        self.shikra("check", "--isolated", "--select", "S,F,B,E,ANN001", "--output-format", "json", "-o", "before.json")

    def test_light_and_dark(self) -> None:
        self.write_project()
        self.show(dark=False)
        colour = "getComputedStyle(document.body).backgroundColor"
        light = self.value(colour)
        self.show(dark=True)
        dark = self.value(colour)
        self.assertNotEqual(light, dark)
        self.run_script("theme.click()")
        self.assertEqual(self.value(colour), light)
        self.run_script("theme.click()")
        self.assertEqual(self.value(colour), dark)

    def test_trend(self) -> None:
        self.write_project()
        self.remember()
        self.write("src/deep/er.py", 'exec("x")\n' * 5)
        self.write("tests/t.py", "x = 1\n")
        self.show("--trend", "before.json")
        text = self.value("trend.innerText").lower()
        self.assertIn("2 new", text)
        self.assertIn("1 gone", text)
        self.run_script("[...document.querySelectorAll('#switches .chip')].find(one => one.textContent === 'new only').click()")
        self.assertEqual(self.texts(".finding .code"), ["S102", "S102"])

    def test_twenty_thousand_findings(self) -> None:
        for index in range(20):
            self.write(f"p{index:02}/a.py", 'exec("x")\n' * 1000)
        self.show(select="S102")
        self.assertEqual(self.texts("#count"), ["20,000 findings"])
        self.assertLess(self.value("document.querySelectorAll('*').length"), 5000)
        start = time.monotonic()
        self.run_script("scrollTo(0, document.body.scrollHeight / 2)")
        self.assertGreater(self.value("[...document.querySelectorAll('.finding')].filter(one => { const box = one.getBoundingClientRect(); "
                                      "return box.bottom > 0 && box.top < innerHeight; }).length"), 0)
        self.run_script("scrollTo(0, document.body.scrollHeight)")
        self.assertLess(self.value("document.querySelectorAll('*').length"), 6000)
        self.search("p07")
        self.assertEqual(self.texts("#count"), ["1,000 of 20,000 findings"])
        self.assertLess(time.monotonic() - start, 10 * SLOWNESS)

    def test_what_is_left_out_is_said(self) -> None:
        self.write("a.py", "def f(a): pass\n" * 60_000)
        self.show(select="ANN001,F811")
        self.assertRegex(" ".join(self.texts(".banner")), r"left out|no source excerpt")

    def test_without_scripts_it_says_so(self) -> None:
        self.write_project()
        self.show()
        self.assertIn("JavaScript", html.unescape((self.folder / "report.html").read_text().split("<noscript>")[1].split("</noscript>")[0]))


if __name__ == "__main__":
    unittest.main()
