"""The set-ups in docs/editors.md, word for word, in the editors that they are for: what is found is shown, and fixes are applied.

An editor that is not there is skipped; ./dev test installs them where that is possible.
"""

import json
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import time
import unittest

from program import ROOT, SLOWNESS, ProgramTest

TEXT = 'import os\n\n\ndef f(a: object) -> bool:\n    return a == None\n\n\nexec("x")\n'
FIXED = TEXT.removeprefix("import os\n")
FOUND = ["1 F401", "5 E711", "8 S102"]
DEBIAN_ELPA = "/usr/share/emacs/site-lisp/elpa"


def snippets(heading: str, language: str) -> list[str]:
    """The code of that language below a heading of docs/editors.md."""
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    section = page.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)


def output(*command: str) -> str:
    """What a program says; nothing if it is not there."""
    if shutil.which(command[0]) is None:
        return ""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60 * SLOWNESS, check=False)
    return done.stdout + done.stderr


def has_ale() -> bool:
    return "/ale" in output("vim", "-es", "-u", "NONE", "-N", "-c", "verbose echo globpath(&packpath, 'pack/*/opt/ale')", "-c", "qa!")


def has_eglot() -> bool:
    return "eglot is here" in output("emacs", "--batch", "-q", "--eval", EMACS_PACKAGES, "--eval",
                                     '(when (require \'eglot nil t) (message "eglot is here"))')


EMACS_PACKAGES = f"""(progn (require 'package)
  (when (file-directory-p "{DEBIAN_ELPA}") (add-to-list 'package-directory-list "{DEBIAN_ELPA}"))
  (package-initialize))"""


class EditorTest(ProgramTest):
    """Each editor writes to "said" what it shows, and to "fixed.py" the file after all fixes."""

    def setUp(self) -> None:
        super().setUp()
        self.write("project/pyproject.toml", '[tool.shikra.lint]\nselect = ["F", "S", "E711"]\n')
        self.write("project/a.py", TEXT)
        self.project = self.folder / "project"
        (self.folder / ".home").mkdir()
        binaries = self.folder / "bin"
        binaries.mkdir()
        (binaries / "shikra").symlink_to(pathlib.Path(self.binary).resolve())
        self.env = self.environment({"PATH": f"{binaries}:{os.environ['PATH']}", "XDG_CONFIG_HOME": str(self.folder / ".home")})

    def run_editor(self, *command: str) -> None:
        """In a terminal of its own, since editors want one."""
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(self.project)
            os.execvpe(command[0], list(command), self.env)
        screen = b""
        end = time.monotonic() + 90 * SLOWNESS
        try:
            while time.monotonic() < end:
                if select.select([terminal], [], [], 0.5)[0]:
                    try:
                        screen += os.read(terminal, 65536)
                    except OSError:  # it has ended
                        break
            else:
                os.kill(process, 9)
        finally:
            os.close(terminal)
            status = os.waitpid(process, 0)[1]
        if status != 0:
            said = self.folder / "said"
            self.fail(f"{command[0]} ended with {status}: {said.read_text() if said.exists() else ''}{screen.decode(errors='replace')[-3000:]}")

    def check(self, fixed: str = FIXED) -> None:
        self.assertEqual((self.folder / "said").read_text().splitlines(), FOUND)
        self.assertEqual((self.folder / "fixed.py").read_text(), fixed)


@unittest.skipUnless(shutil.which("nvim"), "skipped: Neovim is not there")
class NeovimTest(EditorTest):
    DRIVER = """
local function wait(what, condition)
  if not vim.wait(%(patience)d, condition, 20) then
    vim.fn.writefile({'waited in vain for ' .. what}, '%(folder)s/said', 'a')
    vim.cmd('cquit')
  end
end
local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, true) end
vim.ui.select = function(items, options, chosen) chosen(items[1], 1) end
local function found() return vim.diagnostic.get(0) end
wait('findings', function() return #found() == 3 end)
local said = {}
for _, one in ipairs(found()) do
  table.insert(said, (one.lnum + 1) .. ' ' .. (one.code or one.user_data.lsp.code))
end
table.sort(said)
vim.fn.writefile(said, '%(folder)s/said')
vim.cmd('ShikraFixAll')
wait('fixes', function() return lines()[1] ~= 'import os' end)
wait('what is left', function() return #found() == 2 end)
vim.fn.writefile(lines(), '%(folder)s/fixed.py')
vim.api.nvim_buf_set_lines(0, 1, 1, true, {'eval(input())'})
wait('a finding in what is typed', function()
  for _, one in ipairs(found()) do if one.lnum == 1 then return true end end
end)
"""

    def test_findings_and_fixes(self) -> None:
        new, old, command = snippets("Neovim", "lua")
        is_new = output("nvim", "--headless", "-u", "NONE", "-c", "lua print(vim.lsp.config and 'new' or 'old')", "-c", "qa!").endswith("new")
        self.write("init.lua", (new if is_new else old) + command)
        self.write("drive.lua", self.DRIVER % {"folder": self.folder, "patience": 20000 * SLOWNESS})
        self.run_editor("nvim", "-n", "-u", str(self.folder / "init.lua"), "a.py", "-c", f"luafile {self.folder}/drive.lua", "-c", "qa!")
        self.check()


@unittest.skipUnless(has_ale(), "skipped: Vim with ALE is not there")
class VimTest(EditorTest):
    DRIVER = """
func! Wait(what, condition)
  for i in range(%(patience)d)
    if eval(a:condition) | return | endif
    sleep 20m
  endfor
  call writefile(['waited in vain for ' . a:what], '%(folder)s/said', 'a')
  cquit
endfunc
call Wait('findings', 'len(ale#engine#GetLoclist(bufnr("")))')
call writefile(map(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.lnum . " " . v:val.code'), '%(folder)s/said')
"""

    def vim(self, driver: str) -> None:
        (settings,) = snippets("Vim", "vim")
        self.write("vimrc", "set nocompatible noswapfile viminfo=\nfiletype plugin on\n" + settings)
        self.write("drive.vim", (self.DRIVER + driver) % {"folder": self.folder, "patience": 1000 * SLOWNESS})
        self.run_editor("vim", "-N", "-u", str(self.folder / "vimrc"), "a.py", "-c", f"source {self.folder}/drive.vim", "-c", "qa!")

    def test_findings_and_fixes(self) -> None:
        self.vim("ALEFix\ncall Wait('fixes', 'getline(1) != \"import os\"')\ncall writefile(getline(1, '$'), '%(folder)s/fixed.py')\n")
        self.check()

    def test_code_action(self) -> None:
        """A menu answered by what a user would type."""
        self.vim("call cursor(8, 1)\ncall feedkeys('1' . \"\\<CR>\", 't')\nALECodeAction\n"
                 "call Wait('the comment', 'getline(8) =~ \"noqa\"')\ncall writefile(getline(1, '$'), '%(folder)s/fixed.py')\n")
        self.check(TEXT.replace('exec("x")', 'exec("x")  # noqa: S102'))


@unittest.skipUnless(has_eglot(), "skipped: Emacs with eglot is not there")
class EmacsTest(EditorTest):
    DRIVER = """
(setq eglot-sync-connect %(patience)d make-backup-files nil enable-local-variables nil)
(defun wait (what condition)
  (with-timeout (%(patience)d (message "waited in vain for %%s" what) (kill-emacs 1))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))
(find-file "%(folder)s/project/a.py")
(unless (eglot-managed-p) (call-interactively #'eglot)) ; in batch mode eglot-ensure waits for a command to end
(flymake-start)
(wait "findings" (lambda () (= (length (flymake-diagnostics)) 3)))
(let (said)
  (dolist (one (flymake-diagnostics))
    (push (format "%%d %%s" (line-number-at-pos (flymake-diagnostic-beg one))
                  (progn (string-match "\\\\[\\\\([A-Z0-9]+\\\\)\\\\]" (flymake-diagnostic-text one))
                         (match-string 1 (flymake-diagnostic-text one))))
          said))
  (write-region (concat (mapconcat #'identity (sort said #'string<) "\\n") "\\n") nil "%(folder)s/said"))
(set-buffer-modified-p t)
(save-buffer) ; which fixes first
(write-region (buffer-string) nil "%(folder)s/fixed.py")
(goto-char (point-min))
(search-forward "exec")
(eglot-code-actions (point) (point) "quickfix" t)
(unless (search-forward "# noqa: S102" nil t) (kill-emacs 2))
"""

    def test_findings_and_fixes(self) -> None:
        settings, on_save = snippets("Emacs", "elisp")
        self.write("init.el", settings + on_save)
        self.write("drive.el", self.DRIVER % {"folder": self.folder, "patience": 20 * SLOWNESS})
        done = subprocess.run(["emacs", "--batch", "-q", "--eval", EMACS_PACKAGES, "-l", str(self.folder / "init.el"), "--eval",
                               "(require 'eglot)", "-l", str(self.folder / "drive.el")],
                              cwd=self.project, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=120 * SLOWNESS, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.check()
        self.assertEqual((self.project / "a.py").read_text(), FIXED)


class VsCodeExtensionTest(unittest.TestCase):
    """What can be said of packaging/vscode without VS Code."""

    def test_description(self) -> None:
        folder = ROOT / "packaging" / "vscode"
        package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        self.assertEqual(package["version"], (ROOT / "VERSION").read_text(encoding="utf-8").strip())
        lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
        self.assertEqual((lock["version"], lock["packages"][""]["dependencies"]), (package["version"], package["dependencies"]))
        settings = {name.removeprefix("shikra.") for name in package["contributes"]["configuration"]["properties"]}
        told = set(re.findall("`(\\w+)`", (ROOT / "docs" / "editors.md").read_text(encoding="utf-8").split("\n## Settings\n")[1].split(" They win")[0]))
        self.assertEqual(settings - {"path", "trace.server"}, told - {"initializationOptions", "shikra"})

    @unittest.skipUnless(shutil.which("node"), "skipped: Node is not there")
    def test_syntax(self) -> None:
        done = subprocess.run(["node", "--check", str(ROOT / "packaging" / "vscode" / "extension.js")], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
