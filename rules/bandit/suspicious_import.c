// S401 to S415: imports of modules that are easy to use in an unsafe way. All are preview rules, as
// in ruff.
#include "rules/rule.h"

enum { MOST_MODULES = 9 };

// Which imports a rule is about.
typedef struct SuspiciousImport {
    const char *code;
    const char *message;               // as ruff words it
    const char *modules[MOST_MODULES]; // `import a.M`, `from a.M import x`, `from a import M`
    const char *members[3];            // only `from M import x`
} SuspiciousImport;

static const SuspiciousImport IMPORTS[] = {
    {"S401",
     "`telnetlib` and related modules are considered insecure. Use SSH or another "
     "encrypted protocol.",
     {"telnetlib"}},
    {"S402",
     "`ftplib` and related modules are considered insecure. Use SSH, SFTP, SCP, or "
     "another encrypted protocol.",
     {"ftplib"}},
    {"S403",
     "`pickle`, `cPickle`, `dill`, and `shelve` modules are possibly insecure",
     {"pickle", "cPickle", "dill", "shelve"}},
    {"S404", "`subprocess` module is possibly insecure", {"subprocess"}},
    {"S405",
     "`xml.etree` methods are vulnerable to XML attacks",
     {"xml.etree.cElementTree", "xml.etree.ElementTree"}},
    {"S406", "`xml.sax` methods are vulnerable to XML attacks", {"xml.sax"}},
    {"S407", "`xml.dom.expatbuilder` is vulnerable to XML attacks", {"xml.dom.expatbuilder"}},
    {"S408", "`xml.dom.minidom` is vulnerable to XML attacks", {"xml.dom.minidom"}},
    {"S409", "`xml.dom.pulldom` is vulnerable to XML attacks", {"xml.dom.pulldom"}},
    {"S411", "XMLRPC is vulnerable to remote XML attacks", {"xmlrpc"}},
    {"S412",
     "`httpoxy` is a set of vulnerabilities that affect application code running inCGI, "
     "or CGI-like environments. The use of CGI for web applications should be avoided",
     .members = {"wsgiref.handlers.CGIHandler", "twisted.web.twcgi.CGIScript"}},
    {"S413",
     "`pycrypto` library is known to have publicly disclosed buffer overflow vulnerability",
     {"Crypto.Cipher", "Crypto.Hash", "Crypto.IO", "Crypto.Protocol", "Crypto.PublicKey",
      "Crypto.Random", "Crypto.Signature", "Crypto.Util"}},
    {"S415",
     "An IPMI-related module is being imported. Prefer an encrypted protocol over IPMI.",
     {"pyghmi"}},
};

static const SuspiciousImport *imports_of(const Rule *rule) {
    size_t i = 0;
    while (strcmp(IMPORTS[i].code, rule->code) != 0) i++;
    return &IMPORTS[i];
}

// The identifiers of a dotted_name with dots between them, behind `prefix`. Cut off where it is
// longer than any module in the table.
static Text dotted_text(const Check *check, Text prefix, Node dotted) {
    enum { LONG_ENOUGH = 64 };
    Text text = prefix;
    AST_EACH_CHILD(check->ast, name, dotted) {
        if (text.length > LONG_ENOUGH) break;
        text = arena_printf(check->arena, "%.*s%s%.*s", TEXT_ARGS(text),
                            text.length != 0 ? "." : "", TEXT_ARGS(ast_text(check->ast, name)));
    }
    return text;
}

static Node imported_name(const Ast *ast, Node name) {
    return ast_is(ast, name, NODE_ALIASED_IMPORT) ? ast_child(ast, name, FIELD_NAME) : name;
}

static void visit_import(Check *check, Node statement, const SuspiciousImport *imports) {
    const Ast *const ast = check->ast;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const Text dotted = dotted_text(check, TEXT(""), imported_name(ast, name));
        if (text_is_any(dotted, imports->modules)) report(check, name, "%s", imports->message);
    }
}

static void visit_from(Check *check, Node statement, const SuspiciousImport *imports) {
    const Ast *const ast = check->ast;
    Node module = ast_child(ast, statement, FIELD_MODULE_NAME);
    if (ast_is(ast, module, NODE_RELATIVE_IMPORT)) {
        module = ast_child_of_kind(ast, module, NODE_DOTTED_NAME);
    }
    if (module == 0) return; // from . import x
    const Text prefix = dotted_text(check, TEXT(""), module);
    if (text_is_any(prefix, imports->modules)) report(check, module, "%s", imports->message);
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const Text dotted = dotted_text(check, prefix, imported_name(ast, name));
        if (text_is_any(dotted, imports->modules) || text_is_any(dotted, imports->members)) {
            report(check, module, "%s", imports->message);
        }
    }
}

static void visit(Check *check, Node statement) {
    if (check->source->kind == SOURCE_STUB) return;
    if (model_is_type_checking(check->model, statement)) return;
    if (ast_is(check->ast, statement, NODE_IMPORT_STATEMENT)) {
        visit_import(check, statement, imports_of(check->rule));
    } else {
        visit_from(check, statement, imports_of(check->rule));
    }
}

// What all rules of the table share.
#define SUSPICIOUS_IMPORT                                                                          \
    .since = "0.1.0", .category = CATEGORY_SECURITY, .severity = SEVERITY_INFO,                    \
    .precision = PRECISION_LOW, .is_preview = true, .needs = NEEDS_MODEL,                          \
    .kinds = {NODE_IMPORT_STATEMENT, NODE_IMPORT_FROM_STATEMENT}, .visit = visit

#define XML_IMPORT                                                                                 \
    SUSPICIOUS_IMPORT,                                                                             \
        .why = "The parser expands entities: a document of a kilobyte can grow to gigabytes, and " \
               "where external entities are read it can fetch local files.",                       \
        .help = "Import the module of the same name from `defusedxml`.",                           \
        .security_severity = "3.7", .cwe = 776

const Rule rule_bandit_suspicious_import[] = {
    {
        .code = "S401",
        .name = "suspicious-telnetlib-import",
        .summary = "`telnetlib` is imported, which sends passwords in the clear",
        .why = "Telnet sends everything in the clear, the password first. Python 3.13 has removed "
               "the module.",
        .help = "Use SSH, with `asyncssh` or `paramiko`.",
        .bad = "import telnetlib\n",
        .good = "import asyncssh\n",
        .security_severity = "4.3",
        .cwe = 319,
        SUSPICIOUS_IMPORT,
    },
    {
        .code = "S402",
        .name = "suspicious-ftplib-import",
        .summary = "`ftplib` is imported, which sends passwords in the clear",
        .why = "FTP sends everything in the clear, the password first.",
        .help = "Use SFTP or HTTPS; where it must be FTP, `ftplib.FTP_TLS` with `prot_p()`.",
        .bad = "import ftplib\n",
        .good = "import asyncssh\n",
        .security_severity = "4.3",
        .cwe = 319,
        SUSPICIOUS_IMPORT,
    },
    {
        .code = "S403",
        .name = "suspicious-pickle-import",
        .summary =
            "A module is imported whose data formats can run code: pickle, cPickle, dill or shelve",
        .why = "Data in these formats can call any function while it is loaded: whoever can "
               "change the file or message runs code in the process.",
        .help = "Use JSON or another format that holds data only.",
        .bad = "import pickle\n",
        .good = "import json\n",
        .security_severity = "4.0",
        .cwe = 502,
        SUSPICIOUS_IMPORT,
    },
    {
        .code = "S404",
        .name = "suspicious-subprocess-import",
        .summary = "`subprocess` is imported",
        .why = "Commands that are put together from outside values are a way into the machine. "
               "This rule marks the files that are worth reading with that in mind.",
        .help = "Call programs with a list of arguments and without a shell, or use a library "
                "instead of a program.",
        .bad = "import subprocess\n",
        .good = "import shutil\n",
        .security_severity = "2.0",
        .cwe = 78,
        SUSPICIOUS_IMPORT,
    },
    {
        .code = "S405",
        .name = "suspicious-xml-etree-import",
        .summary = "`xml.etree` is imported, whose parsers expand entities",
        .bad = "import xml.etree.ElementTree\n",
        .good = "import defusedxml.ElementTree\n",
        XML_IMPORT,
    },
    {
        .code = "S406",
        .name = "suspicious-xml-sax-import",
        .summary = "`xml.sax` is imported, whose parsers expand entities",
        .bad = "import xml.sax\n",
        .good = "import defusedxml.sax\n",
        XML_IMPORT,
    },
    {
        .code = "S407",
        .name = "suspicious-xml-expat-import",
        .summary = "`xml.dom.expatbuilder` is imported, which expands entities",
        .bad = "import xml.dom.expatbuilder\n",
        .good = "import defusedxml.expatbuilder\n",
        XML_IMPORT,
    },
    {
        .code = "S408",
        .name = "suspicious-xml-minidom-import",
        .summary = "`xml.dom.minidom` is imported, which expands entities",
        .bad = "import xml.dom.minidom\n",
        .good = "import defusedxml.minidom\n",
        XML_IMPORT,
    },
    {
        .code = "S409",
        .name = "suspicious-xml-pulldom-import",
        .summary = "`xml.dom.pulldom` is imported, which expands entities",
        .bad = "import xml.dom.pulldom\n",
        .good = "import defusedxml.pulldom\n",
        XML_IMPORT,
    },
    {
        .code = "S411",
        .name = "suspicious-xmlrpc-import",
        .summary = "`xmlrpc` is imported, which parses XML from the network",
        .why = "Requests are XML and are parsed before anything is checked: a document of a "
               "kilobyte can grow to gigabytes in memory, and compressed ones too.",
        .help = "Call `defusedxml.xmlrpc.monkey_patch()`, or use JSON over HTTPS.",
        .bad = "from xmlrpc import client\n",
        .good = "import defusedxml.xmlrpc\n",
        .security_severity = "4.3",
        .cwe = 776,
        SUSPICIOUS_IMPORT,
    },
    {
        .code = "S412",
        .name = "suspicious-httpoxy-import",
        .summary = "A CGI handler is imported, which lets clients choose the proxy",
        .why = "CGI hands the request's `Proxy` header to the program as HTTP_PROXY, and HTTP "
               "libraries believe it: a client can so send the program's own requests through a "
               "server of theirs.",
        .help = "Run the application with WSGI or ASGI.",
        .bad = "from wsgiref.handlers import CGIHandler\n",
        .good = "from wsgiref.simple_server import make_server\n",
        .security_severity = "4.3",
        .cwe = 284,
        SUSPICIOUS_IMPORT,
    },
    {
        .code = "S413",
        .name = "suspicious-pycrypto-import",
        .summary = "PyCrypto is imported, which nobody maintains",
        .why = "PyCrypto has not been maintained since 2013, and CVE-2013-7459 lets a crafted key "
               "run code. PyCryptodome is installed under the same name: then this is no finding.",
        .help = "Use `cryptography`, or PyCryptodome as `Cryptodome`.",
        .bad = "import Crypto.Cipher\n",
        .good = "import Cryptodome.Cipher\n",
        .security_severity = "4.8",
        .cwe = 327,
        SUSPICIOUS_IMPORT,
    },
    {
        .code = "S415",
        .name = "suspicious-pyghmi-import",
        .summary = "`pyghmi` is imported, which speaks IPMI",
        .why = "IPMI hands the hash of a password to anybody who asks, and allows ciphers that "
               "encrypt nothing; behind it is full control of the machine.",
        .help = "Use Redfish over HTTPS, or keep IPMI to a network of its own.",
        .bad = "import pyghmi\n",
        .good = "import redfish\n",
        .security_severity = "4.3",
        .cwe = 319,
        SUSPICIOUS_IMPORT,
    },
    {0},
};
