# select: S
# config: lint.flake8-bandit.check-typed-exception = true
# config: lint.flake8-bandit.hardcoded-tmp-directory = ["/foo"]
# config: lint.flake8-bandit.hardcoded-tmp-directory-extend = ["/bar"]
# config: lint.flake8-bandit.allowed-markup-calls = ["bleach.clean"]
# config: lint.flake8-bandit.extend-markup-names = ["my.Mark"]
import bleach
import my
from markupsafe import Markup

try: ...
except ValueError: pass
for x in y:
    try: ...
    except (ValueError, KeyError): continue
a = "/tmp/x"
a = "/foo/x"
a = "/bar"
Markup(bleach.clean(a))
Markup(bleach.other(a))
my.Mark(a)
my.Mark(f"{a}")
