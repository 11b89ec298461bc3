// S301 to S323: calls of functions that are dangerous by what they do, one table.
//
// Ruff has no S309 (HTTPSConnection), S320 (lxml) and S322 (input) any more, so they are not here.
#include "rules/bandit/reference.h"
#include "rules/bandit/url_scheme.h"

typedef struct Wording {
    const char *code;
    const char *message;
} Wording;

#define XML_MESSAGE                                                                                \
    "Using `xml` to parse untrusted data is known to be vulnerable to XML attacks; use "           \
    "`defusedxml` equivalents"

static const Wording WORDINGS[] = {
    {"S301", "`pickle` and modules that wrap it can be unsafe when used to deserialize untrusted "
             "data, possible security issue"},
    {"S302", "Deserialization with the `marshal` module is possibly dangerous"},
    {"S303", "Use of insecure MD2, MD4, MD5, or SHA1 hash function"},
    {"S304", "Use of insecure cipher, replace with a known secure cipher such as AES"},
    {"S305", "Use of insecure block cipher mode, replace with a known secure mode such as CBC or "
             "CTR"},
    {"S306", "Use of insecure and deprecated function (`mktemp`)"},
    {"S307", "Use of possibly insecure function; consider using `ast.literal_eval`"},
    {"S308", "Use of `mark_safe` may expose cross-site scripting vulnerabilities"},
    {"S310", "Audit URL open for permitted schemes. Allowing use of `file:` or custom schemes is "
             "often unexpected."},
    {"S311", "Standard pseudo-random generators are not suitable for cryptographic purposes"},
    {"S312", "Telnet is considered insecure. Use SSH or some other encrypted protocol."},
    {"S313", XML_MESSAGE},
    {"S314", XML_MESSAGE},
    {"S315", XML_MESSAGE},
    {"S316", XML_MESSAGE},
    {"S317", XML_MESSAGE},
    {"S318", XML_MESSAGE},
    {"S319", XML_MESSAGE},
    {"S321", "FTP-related functions are being called. FTP is considered insecure. Use "
             "SSH/SFTP/SCP or some other encrypted protocol."},
    {"S323", "Python allows using an insecure context via the `_create_unverified_context` that "
             "reverts to the previous behavior that does not validate certificates or perform "
             "hostname checks."},
};

static const char *message_of(const Rule *rule) {
    for (size_t i = 0; i < sizeof WORDINGS / sizeof WORDINGS[0]; i++) {
        if (strcmp(WORDINGS[i].code, rule->code) == 0) return WORDINGS[i].message;
    }
    return rule->summary;
}

// A decorator is reported with its `@`, and of a function only; the preview sees it as a reference.
static void visit_decorator(Check *check, Node decorator) {
    const Node definition =
        ast_child(check->ast, ast_parent(check->ast, decorator), FIELD_DEFINITION);
    if (check->settings->is_preview) return;
    if (!ast_is(check->ast, definition, NODE_FUNCTION_DEFINITION)) return;
    report_range(check, decorator_range(check->ast, decorator), "%s", message_of(check->rule));
}

static void visit(Check *check, Node node) {
    if (ast_is(check->ast, node, NODE_DECORATOR)) {
        visit_decorator(check, node);
    } else {
        report(check, node, "%s", message_of(check->rule));
    }
}

// Text from the source itself is as safe as the source.
static void visit_mark_safe(Check *check, Node node) {
    const Ast *const ast = check->ast;
    if (call_argument_count(ast, node) == 1 && is_plain_string(ast, call_positional(ast, node, 0)))
        return;
    visit(check, node);
}

static void visit_url_open(Check *check, Node node) {
    if (ast_is(check->ast, node, NODE_CALL) && call_opens_http(check, node)) return;
    visit(check, node);
}

// In the preview, names that are handed on (`map(pickle.loads, items)`) count as well.
static void finish(Check *check) {
    if (!check->settings->is_preview) return;
    REFERENCE_EACH(check, node) report(check, node, "%s", message_of(check->rule));
}

#define CALLS(...)                                                                                 \
    (const char *const[]) {                                                                        \
        __VA_ARGS__, NULL                                                                          \
    }

// What all rules of the table share.
#define SUSPICIOUS(visitor)                                                                        \
    .since = "0.1.0", .category = CATEGORY_SECURITY, .calls_decorators = true, .visit = (visitor), \
    .finish = finish

#define XML_WHY                                                                                    \
    "The parser expands entities. A document of a kilobyte can grow to gigabytes in memory "       \
    "(a billion laughs), and where external entities are read it can fetch local files and "       \
    "internal addresses."
#define XML_HELP "Use the function of the same name from `defusedxml`."
#define XML                                                                                        \
    SUSPICIOUS(visit), .why = XML_WHY, .help = XML_HELP, .severity = SEVERITY_WARNING,             \
                       .precision = PRECISION_MEDIUM, .security_severity = "6.5", .cwe = 776,      \
                       .is_default = true

const Rule rule_bandit_suspicious_function_call[] = {
    {
        .code = "S301",
        .name = "suspicious-pickle-usage",
        .summary = "Data is unpickled, which can run any code",
        .why = "A pickle is a program: loading it may import any module and call any function. "
               "Whoever can change the file, the cache entry or the message that is loaded "
               "controls the process.",
        .help = "Use JSON or another format of plain data, or verify an HMAC of the bytes before "
                "loading them.",
        .bad = "import pickle\n\nstate = pickle.loads(message)\n",
        .good = "import json\n\nstate = json.loads(message)\n",
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "8.1",
        .cwe = 502,
        .is_default = true,
        .calls = CALLS("pickle.load", "pickle.loads", "pickle.Unpickler", "dill.load", "dill.loads",
                       "dill.Unpickler", "shelve.open", "shelve.DbfilenameShelf",
                       "jsonpickle.decode", "jsonpickle.unpickler.decode", "pandas.read_pickle"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S302",
        .name = "suspicious-marshal-usage",
        .summary = "Data is read by `marshal`, which trusts it",
        .why = "`marshal` is made for Python's own .pyc files and checks nothing: bytes from "
               "elsewhere can crash the interpreter or carry code objects. Its format also "
               "changes from one Python version to the next.",
        .help = "Use JSON or another format of plain data.",
        .bad = "import marshal\n\nvalue = marshal.load(file)\n",
        .good = "import json\n\nvalue = json.load(file)\n",
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "7.5",
        .cwe = 502,
        .is_default = true,
        .calls = CALLS("marshal.load", "marshal.loads"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S303",
        .name = "suspicious-insecure-hash-usage",
        .summary = "A broken hash function of pycryptodome or cryptography is used",
        .why = "For MD2, MD4, MD5 and SHA-1 two inputs with the same hash can be made with modest "
               "means. Signatures, integrity checks and certificates that rely on them can be "
               "forged.",
        .help = "Use SHA-256 or stronger, and for passwords scrypt or Argon2.",
        .bad = "from Crypto.Hash import MD5\n\ndigest = MD5.new(data)\n",
        .good = "from Crypto.Hash import SHA256\n\ndigest = SHA256.new(data)\n",
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "5.9",
        .cwe = 328,
        .is_default = true,
        .calls =
            CALLS("Crypto.Hash.MD2.new", "Crypto.Hash.MD3.new", "Crypto.Hash.MD4.new",
                  "Crypto.Hash.MD5.new", "Crypto.Hash.SHA.new", "Cryptodome.Hash.MD2.new",
                  "Cryptodome.Hash.MD3.new", "Cryptodome.Hash.MD4.new", "Cryptodome.Hash.MD5.new",
                  "Cryptodome.Hash.SHA.new", "cryptography.hazmat.primitives.hashes.MD5",
                  "cryptography.hazmat.primitives.hashes.SHA1"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S304",
        .name = "suspicious-insecure-cipher-usage",
        .summary = "A weak cipher is used",
        .why = "DES, RC2, RC4, Blowfish, IDEA and XOR have short keys, short blocks or biased "
               "output. What they encrypt can be read, or recovered from enough traffic.",
        .help = "Use AES in GCM mode or ChaCha20-Poly1305.",
        .bad = "from Crypto.Cipher import DES\n\ncipher = DES.new(key)\n",
        .good = "from Crypto.Cipher import AES\n\ncipher = AES.new(key, AES.MODE_GCM)\n",
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .security_severity = "7.4",
        .cwe = 327,
        .is_default = true,
        .calls = CALLS("Crypto.Cipher.ARC2.new", "Crypto.Cipher.Blowfish.new",
                       "Crypto.Cipher.DES.new", "Crypto.Cipher.XOR.new",
                       "Cryptodome.Cipher.ARC2.new", "Cryptodome.Cipher.Blowfish.new",
                       "Cryptodome.Cipher.DES.new", "Cryptodome.Cipher.XOR.new",
                       "cryptography.hazmat.primitives.ciphers.algorithms.ARC4",
                       "cryptography.hazmat.primitives.ciphers.algorithms.Blowfish",
                       "cryptography.hazmat.primitives.ciphers.algorithms.IDEA"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S305",
        .name = "suspicious-insecure-cipher-mode-usage",
        .summary = "A block cipher is used in ECB mode",
        .why = "ECB encrypts equal blocks to equal blocks: the structure of the plain text stays "
               "visible, and blocks can be swapped and replayed without notice.",
        .help = "Use an authenticated mode such as GCM.",
        .bad = "from cryptography.hazmat.primitives.ciphers import modes\n\nmode = modes.ECB()\n",
        .good = "from cryptography.hazmat.primitives.ciphers import modes\n\n"
                "mode = modes.GCM(nonce)\n",
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .security_severity = "7.4",
        .cwe = 327,
        .is_default = true,
        .calls = CALLS("cryptography.hazmat.primitives.ciphers.modes.ECB"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S306",
        .name = "suspicious-mktemp-usage",
        .summary = "`tempfile.mktemp()` returns a name that another process can take first",
        .why = "Between the call and the `open` anyone on the machine can create that file, or a "
               "link in its place, and so have the program write where they choose.",
        .help = "Use `tempfile.NamedTemporaryFile` or `tempfile.mkstemp`, which create the file.",
        .bad = "import tempfile\n\nfile = open(tempfile.mktemp(), \"w\")\n",
        .good = "import tempfile\n\nfile = tempfile.NamedTemporaryFile(\"w\")\n",
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "6.3",
        .cwe = 377,
        .is_default = true,
        .calls = CALLS("tempfile.mktemp"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S307",
        .name = "suspicious-eval-usage",
        .summary = "`eval()` runs a string as code",
        .why = "An expression can do everything: `__import__('os').system(...)` is one. Emptying "
               "the namespaces does not help, because every object leads back to the builtins.",
        .help = "Use `ast.literal_eval` for Python literals, `json.loads` for data, or a table of "
                "allowed operations.",
        .bad = "value = eval(text)\n",
        .good = "import ast\n\nvalue = ast.literal_eval(text)\n",
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "7.8",
        .cwe = 95,
        .is_default = true,
        .calls = CALLS("builtins.eval"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S308",
        .name = "suspicious-mark-safe-usage",
        .summary = "Django is told that a computed string needs no escaping",
        .why = "What is marked safe goes into the page as it is. If any part of it came from a "
               "user, that user can run scripts in the browser of everyone who sees the page.",
        .help = "Build markup with `django.utils.html.format_html`, which escapes its arguments.",
        .bad = "from django.utils.safestring import mark_safe\n\n"
               "label = mark_safe(f\"<b>{name}</b>\")\n",
        .good = "from django.utils.html import format_html\n\n"
                "label = format_html(\"<b>{}</b>\", name)\n",
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "6.1",
        .cwe = 79,
        .is_default = true,
        .calls = CALLS("django.utils.safestring.mark_safe", "django.utils.html.mark_safe"),
        SUSPICIOUS(visit_mark_safe),
    },
    {
        .code = "S310",
        .name = "suspicious-url-open-usage",
        .summary = "A URL of unknown scheme is opened by `urllib.request`",
        .why = "`urllib` opens `file:` and `ftp:` as readily as `https:`. A URL from outside can "
               "so read local files, or reach hosts that only this machine can reach.",
        .help = "Check the scheme first and begin the URL with a literal `https://`, or use a "
                "client that speaks HTTP only.",
        .bad = "from urllib.request import urlopen\n\nurlopen(url)\n",
        .good = "from urllib.request import urlopen\n\nurlopen(f\"https://{host}/{path}\")\n",
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_LOW,
        .security_severity = "5.3",
        .cwe = 918,
        .is_default = true,
        .calls =
            CALLS("urllib.request.urlopen", "urllib.request.urlretrieve",
                  "urllib.request.URLopener", "urllib.request.FancyURLopener",
                  "urllib.request.Request", "six.moves.urllib.request.urlopen",
                  "six.moves.urllib.request.urlretrieve", "six.moves.urllib.request.URLopener",
                  "six.moves.urllib.request.FancyURLopener", "six.moves.urllib.request.Request"),
        SUSPICIOUS(visit_url_open),
    },
    {
        .code = "S311",
        .name = "suspicious-non-cryptographic-random-usage",
        .summary = "A pseudo-random number is drawn that can be predicted",
        .why = "`random` is a Mersenne Twister: 624 outputs tell all later ones. Tokens, "
               "passwords and keys made with it can be guessed. For simulations and games it is "
               "fine, so this rule is off unless selected.",
        .help = "Use the `secrets` module where the value must not be guessed.",
        .bad = "import random\n\ntoken = random.randint(0, 999999)\n",
        .good = "import secrets\n\ntoken = secrets.randbelow(1000000)\n",
        .severity = SEVERITY_INFO,
        .precision = PRECISION_LOW,
        .security_severity = "3.7",
        .cwe = 338,
        .is_default = false,
        .calls = CALLS("random.Random", "random.random", "random.randrange", "random.randint",
                       "random.choice", "random.choices", "random.uniform", "random.triangular",
                       "random.randbytes"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S312",
        .name = "suspicious-telnet-usage",
        .summary = "Telnet is used",
        .why = "Telnet sends everything, passwords too, in clear text and does not know whom it "
               "talks to. The module is gone since Python 3.13.",
        .help = "Use SSH, with `asyncssh` or `paramiko`.",
        .bad = "import telnetlib\n\nsession = telnetlib.Telnet(host)\n",
        .good = "import paramiko\n\nsession = "
                "paramiko.SSHClient()\nsession.load_system_host_keys()\nsession.connect(host)\n",
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .security_severity = "7.5",
        .cwe = 319,
        .is_default = true,
        .calls = CALLS("telnetlib", "telnetlib.*"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S313",
        .name = "suspicious-xmlc-element-tree-usage",
        .summary = "XML is parsed by `xml.etree.cElementTree`, which expands entities",
        .bad = "import xml.etree.cElementTree as ET\n\ntree = ET.parse(file)\n",
        .good = "import defusedxml.ElementTree as ET\n\ntree = ET.parse(file)\n",
        .calls = CALLS("xml.etree.cElementTree.parse", "xml.etree.cElementTree.iterparse",
                       "xml.etree.cElementTree.fromstring", "xml.etree.cElementTree.XMLParser"),
        XML,
    },
    {
        .code = "S314",
        .name = "suspicious-xml-element-tree-usage",
        .summary = "XML is parsed by `xml.etree.ElementTree`, which expands entities",
        .bad = "import xml.etree.ElementTree as ET\n\ntree = ET.parse(file)\n",
        .good = "import defusedxml.ElementTree as ET\n\ntree = ET.parse(file)\n",
        .calls = CALLS("xml.etree.ElementTree.parse", "xml.etree.ElementTree.iterparse",
                       "xml.etree.ElementTree.fromstring", "xml.etree.ElementTree.XMLParser"),
        XML,
    },
    {
        .code = "S315",
        .name = "suspicious-xml-expat-reader-usage",
        .summary = "XML is parsed by `xml.sax.expatreader`, which expands entities",
        .bad = "from xml.sax import expatreader\n\nreader = expatreader.create_parser()\n",
        .good = "from defusedxml import expatreader\n\nreader = expatreader.create_parser()\n",
        .calls = CALLS("xml.sax.expatreader.create_parser"),
        XML,
    },
    {
        .code = "S316",
        .name = "suspicious-xml-expat-builder-usage",
        .summary = "XML is parsed by `xml.dom.expatbuilder`, which expands entities",
        .bad = "from xml.dom import expatbuilder\n\ndocument = expatbuilder.parse(file)\n",
        .good = "from defusedxml import expatbuilder\n\ndocument = expatbuilder.parse(file)\n",
        .calls = CALLS("xml.dom.expatbuilder.parse", "xml.dom.expatbuilder.parseString"),
        XML,
    },
    {
        .code = "S317",
        .name = "suspicious-xml-sax-usage",
        .summary = "XML is parsed by `xml.sax`, which expands entities",
        .bad = "import xml.sax\n\nxml.sax.parse(file, handler)\n",
        .good = "import defusedxml.sax\n\ndefusedxml.sax.parse(file, handler)\n",
        .calls = CALLS("xml.sax.parse", "xml.sax.parseString", "xml.sax.make_parser"),
        XML,
    },
    {
        .code = "S318",
        .name = "suspicious-xml-mini-dom-usage",
        .summary = "XML is parsed by `xml.dom.minidom`, which expands entities",
        .bad = "from xml.dom import minidom\n\ndocument = minidom.parse(file)\n",
        .good = "from defusedxml import minidom\n\ndocument = minidom.parse(file)\n",
        .calls = CALLS("xml.dom.minidom.parse", "xml.dom.minidom.parseString"),
        XML,
    },
    {
        .code = "S319",
        .name = "suspicious-xml-pull-dom-usage",
        .summary = "XML is parsed by `xml.dom.pulldom`, which expands entities",
        .bad = "from xml.dom import pulldom\n\nevents = pulldom.parse(file)\n",
        .good = "from defusedxml import pulldom\n\nevents = pulldom.parse(file)\n",
        .calls = CALLS("xml.dom.pulldom.parse", "xml.dom.pulldom.parseString"),
        XML,
    },
    {
        .code = "S321",
        .name = "suspicious-ftp-lib-usage",
        .summary = "FTP is used",
        .why = "FTP sends names, passwords and files in clear text. Whoever is on the way reads "
               "them and can change what is transferred.",
        .help = "Use SFTP, with `asyncssh` or `paramiko`, or HTTPS.",
        .bad = "import ftplib\n\nconnection = ftplib.FTP(host)\n",
        .good =
            "import paramiko\n\nsession = "
            "paramiko.SSHClient()\nsession.load_system_host_keys()\nsession.connect(host)\nconnection "
            "= session.open_sftp()\n",
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .security_severity = "7.5",
        .cwe = 319,
        .is_default = true,
        .calls = CALLS("ftplib", "ftplib.*"),
        SUSPICIOUS(visit),
    },
    {
        .code = "S323",
        .name = "suspicious-unverified-context-usage",
        .summary = "A TLS context is made that verifies nothing",
        .why = "Without a check of certificate and host name anyone on the way can pose as the "
               "server, read the traffic and change it: the encryption is then for nothing.",
        .help = "Use `ssl.create_default_context()`; for a private authority give it `cafile`.",
        .bad = "import ssl\n\ncontext = ssl._create_unverified_context()\n",
        .good = "import ssl\n\ncontext = ssl.create_default_context()\n",
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "7.4",
        .cwe = 295,
        .is_default = true,
        .calls = CALLS("ssl._create_unverified_context"),
        SUSPICIOUS(visit),
    },
    {0},
};
