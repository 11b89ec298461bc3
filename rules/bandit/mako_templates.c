// S702: mako templates.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    report(check, ast_unparenthesized(check->ast, ast_child(check->ast, call, FIELD_FUNCTION)),
           "Mako templates allow HTML and JavaScript rendering by default and are inherently open "
           "to XSS attacks");
}

const Rule rule_bandit_mako_templates[] = {
    {
        .code = "S702",
        .name = "mako-templates",
        .summary = "A mako template is made, which does not escape by default",
        .why = "A value with `<script>` in it runs in the browser of everybody who sees the page, "
               "with their session. Mako has no switch that escapes everything: one `${value}` "
               "without its filter is enough.",
        .help = "Use a template engine that escapes, or write `${value | h}` in every place and "
                "suppress this finding.",
        .bad = "from mako.template import Template\n\nTemplate(\"hello ${name}\")\n",
        .good = "import jinja2\n\njinja2.Environment(autoescape=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "6.1",
        .cwe = 79, // cross-site scripting
        .is_default = true,
        .calls = (const char *const[]){"mako.template.Template", NULL},
        .visit = visit,
    },
    {0},
};
