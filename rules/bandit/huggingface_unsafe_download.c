// S615: models and data sets from the Hugging Face Hub that are not pinned to a commit (bandit's
// B615).
#include "rules/rule.h"

// The function or method is one that downloads, and what its argument is called.
typedef struct Download {
    const char *module;
    const char *function;
    const char *source; // keyword of the first argument
} Download;

static const Download DOWNLOADS[] = {
    {"transformers", "from_pretrained", "pretrained_model_name_or_path"},
    {"datasets", "load_dataset", "path"},
    {"huggingface_hub", "hf_hub_download", "repo_id"},
    {"huggingface_hub", "snapshot_download", "repo_id"},
};

// Builders that come with `datasets` and read files.
static const char *const LOCAL_BUILDERS[] = {
    "arrow",  "audiofolder", "csv", "generator", "hdf5",        "imagefolder", "json",
    "pandas", "parquet",     "sql", "text",      "videofolder", "webdataset",  "xml"};

static const Download *download_of(Check *check, Node call, Text *function) {
    const Ast *const ast = check->ast;
    const Text name =
        model_qualified_name(check->model, ast_child(ast, call, FIELD_FUNCTION), check->arena);
    for (size_t i = 0; i < sizeof DOWNLOADS / sizeof *DOWNLOADS; i++) {
        const Text module = text_from_c(DOWNLOADS[i].module);
        *function = text_from_c(DOWNLOADS[i].function);
        if (name.length > module.length + function->length && text_starts_with(name, module) &&
            name.bytes[module.length] == '.' && text_ends_with(name, *function) &&
            name.bytes[name.length - function->length - 1] == '.') {
            return &DOWNLOADS[i];
        }
    }
    return NULL;
}

// A commit is named by 7 hexadecimal digits or more; tags and branches move.
static bool is_commit(Text text) {
    enum { SHORTEST_COMMIT = 7 };
    if (text.length < SHORTEST_COMMIT) return false;
    for (size_t i = 0; i < text.length; i++) {
        if (byte_hex_value(text.bytes[i]) < 0) return false;
    }
    return true;
}

// What is computed is given the benefit of the doubt.
static bool is_pinned(Check *check, Node value) {
    const Ast *const ast = check->ast;
    Text text;
    const Node bare = ast_unparenthesized(ast, value);
    if (literal_string(ast, bare, check->arena, &text)) return is_commit(text);
    switch (ast_kind(ast, bare)) {
    case NODE_NULL:
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_INTEGER:
    case NODE_FLOAT: return false;
    default: return true;
    }
}

static bool is_local(Check *check, Node call, const Download *download) {
    const Ast *const ast = check->ast;
    bool is_offline = false;
    Text text;
    const Node offline = call_argument(ast, call, "local_files_only", CALL_KEYWORD_ONLY);
    if (literal_boolean(ast, offline, &is_offline) && is_offline) return true;
    const Node source = call_argument(ast, call, download->source, 0);
    if (!literal_string(ast, ast_unparenthesized(ast, source), check->arena, &text)) return false;
    if (text_starts_with(text, TEXT("/")) || text_starts_with(text, TEXT("./")) ||
        text_starts_with(text, TEXT("../")) || text_is(text, ".") || text_is(text, ".."))
        return true;
    if (strcmp(download->function, "load_dataset") != 0) return false;
    for (size_t i = 0; i < sizeof LOCAL_BUILDERS / sizeof *LOCAL_BUILDERS; i++) {
        if (text_is(text, LOCAL_BUILDERS[i])) return true;
    }
    return false;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    Text function;
    const Download *const download = download_of(check, call, &function);
    if (download == NULL || is_local(check, call, download)) return;
    if (is_pinned(check, call_argument(ast, call, "revision", CALL_KEYWORD_ONLY))) return;
    if (is_pinned(check, call_argument(ast, call, "commit_id", CALL_KEYWORD_ONLY))) return;
    report(check, call, "Unsafe Hugging Face Hub download without revision pinning in %.*s()",
           TEXT_ARGS(function));
}

const Rule rule_bandit_huggingface_unsafe_download[] = {
    {
        .code = "S615",
        .name = "huggingface-unsafe-download",
        .summary = "A model or data set of the Hugging Face Hub is not pinned to a commit",
        .why = "Whoever can push to the repository decides what the next download brings: other "
               "weights, or code that runs with it. Branches and tags can be moved; a commit's "
               "hash cannot.",
        .help = "Pass `revision=` with the hash of the commit that was reviewed.",
        .bad = "from transformers import AutoModel\nmodel = AutoModel.from_pretrained(\"a/b\")\n",
        .good = "from transformers import AutoModel\nmodel = AutoModel.from_pretrained(\"a/b\", "
                "revision=\"5d0f2e8\")\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "5.3",
        .cwe = 494,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .calls = (const char *const[]){"transformers.*", "datasets.*", "huggingface_hub.*", NULL},
        .visit = visit,
    },
    {0},
};
