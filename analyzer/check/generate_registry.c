// Build-time program: writes the Registry down as C. It is linked with the rules themselves, so it
// finds their codes and names by looking at them, however a rule file spells them.
#include "check/registry_tables.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

const Registry REGISTRY; // what is linked in names it; here it is still to be made

typedef struct Listed {
    const Rule *rule;
    const RuleFile *file;
} Listed;

static int compare_codes(const void *left, const void *right) {
    const Listed *const a = left;
    const Listed *const b = right;
    return strcmp(a->rule->code, b->rule->code);
}

static int compare_names(const void *left, const void *right) {
    const char *const *const a = left;
    const char *const *const b = right;
    return strcmp(*a, *b);
}

static uint32_t list_rules(Listed *rules) {
    uint32_t count = 0;
    for (const RuleFile *file = RULE_FILES; file->family != NULL; file++) {
        for (const Rule *rule = file->rules; rule->code != NULL; rule++) {
            assert(count < RULE_LIMIT);
            rules[count++] = (Listed){rule, file};
        }
    }
    qsort(rules, count, sizeof *rules, compare_codes);
    return count;
}

// ---- The names ----

// Methods first, so that tables by method are short.
static void add_methods(NameTable *names, const Listed *rules, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        const char *const *name = rules[i].rule->methods;
        for (; name != NULL && *name != NULL; name++)
            name_table_add_atom(names, text_from_c(*name));
    }
}

// In alphabetical order: what is below a name follows it in one run.
static void add_calls(NameTable *names, const Listed *rules, uint32_t count) {
    enum { MOST_CALLS = 16 * 1024 };
    static const char *calls[MOST_CALLS];
    size_t call_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        const char *const *name = rules[i].rule->calls;
        for (; name != NULL && *name != NULL; name++) {
            assert(call_count < MOST_CALLS);
            calls[call_count++] = *name;
        }
    }
    qsort(calls, call_count, sizeof *calls, compare_names);
    for (size_t i = 0; i < call_count; i++) name_table_add(names, calls[i]);
}

static void write_spelling(Spelling spelling) {
    printf("{%" PRIu32 ",%" PRIu32 "}", spelling.start, spelling.length);
}

// Bytes as numbers, since C sets a limit to the length of a string.
static void write_bytes(const NameTable *names) {
    const Spelling last = names->atoms[names->atom_count - 1];
    uint32_t end = last.start + last.length;
    for (QName i = 1; i < names->qname_count; i++) {
        const Spelling spelling = names->qnames[i].spelling;
        if (spelling.start + spelling.length > end) end = spelling.start + spelling.length;
    }
    printf("static const char BYTES[] = {");
    for (uint32_t i = 0; i < end; i++) printf("%d,", names->bytes[i]);
    printf("};\n");
}

static void write_atoms(const NameTable *names) {
    printf("static const Spelling ATOMS[] = {");
    for (Atom i = 0; i < names->atom_count; i++) {
        write_spelling(names->atoms[i]);
        printf(",");
    }
    printf("};\nstatic const NameSlot SLOTS[] = {");
    for (uint32_t i = 0; i < 1u << names->slot_bits; i++) {
        const NameSlot *const slot = &names->slots[i];
        printf("{UINT64_C(%" PRIu64 "),%" PRIu32 ",%" PRIu32 "},", slot->key, slot->length,
               slot->atom);
    }
    printf("};\n");
}

static void write_qnames(const NameTable *names) {
    printf("static const QNameEntry QNAMES[] = {");
    for (QName i = 0; i < names->qname_count; i++) {
        const QNameEntry *const entry = &names->qnames[i];
        printf("{%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",", entry->parent, entry->atom, entry->any);
        write_spelling(entry->spelling);
        printf("},");
    }
    printf("};\nstatic const QName QNAME_SLOTS[] = {");
    for (uint32_t i = 0; i < 1u << names->qname_slot_bits; i++)
        printf("%" PRIu32 ",", names->qname_slots[i]);
    printf("};\n");
}

// ---- The rules ----

static void write_rules(const Listed *rules, uint32_t count) {
    for (const RuleFile *file = RULE_FILES; file->family != NULL; file++)
        printf("extern const Rule rule_%s_%s[];\n", file->family, file->name);
    printf("static const Rule *const RULES[] = {\n");
    for (uint32_t i = 0; i < count; i++) {
        const RuleFile *const file = rules[i].file;
        printf("    &rule_%s_%s[%d],\n", file->family, file->name,
               (int)(rules[i].rule - file->rules));
    }
    printf("};\nstatic const uint64_t KEYS[] = {");
    for (uint32_t i = 0; i < count; i++)
        printf("UINT64_C(%" PRIu64 "),", registry_key(text_from_c(rules[i].rule->code)));
    printf("};\n");
}

// By rule, the index of its first name in the list that has all rules' names.
static void write_first(const char *array, const Listed *rules, uint32_t count, bool is_methods) {
    printf("static const uint32_t %s[] = {", array);
    uint32_t first = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Rule *const rule = rules[i].rule;
        printf("%" PRIu32 ",", first);
        const char *const *name = is_methods ? rule->methods : rule->calls;
        for (; name != NULL && *name != NULL; name++) first++;
    }
    printf("};\n");
}

static void write_calls(const NameTable *names, const Listed *rules, uint32_t count) {
    printf("static const QName CALLS[] = {");
    for (uint32_t i = 0; i < count; i++) {
        const char *const *name = rules[i].rule->calls;
        for (; name != NULL && *name != NULL; name++)
            printf("%" PRIu32 ",", qname_find(names, text_from_c(*name)));
    }
    printf("};\n");
    write_first("FIRST_CALL", rules, count, false);
}

static void write_methods(const NameTable *names, const Listed *rules, uint32_t count) {
    printf("static const Atom METHODS[] = {");
    for (uint32_t i = 0; i < count; i++) {
        const char *const *name = rules[i].rule->methods;
        for (; name != NULL && *name != NULL; name++)
            printf("%" PRIu32 ",", name_table_find_atom(names, text_from_c(*name)));
    }
    printf("};\n");
    write_first("FIRST_METHOD", rules, count, true);
}

static void write_registry(const NameTable *names, uint32_t count, Atom method_limit) {
    printf("const Registry REGISTRY = {\n"
           "    .rules = RULES, .keys = KEYS, .count = %" PRIu32 ",\n"
           "    .names = {.bytes = BYTES, .atoms = ATOMS, .atom_count = %" PRIu32 ",\n"
           "        .slots = SLOTS, .slot_bits = %" PRIu32 ",\n"
           "        .qnames = QNAMES, .qname_count = %" PRIu32 ",\n"
           "        .qname_slots = QNAME_SLOTS, .qname_slot_bits = %" PRIu32 "},\n"
           "    .calls = CALLS, .first_call = FIRST_CALL,\n"
           "    .methods = METHODS, .first_method = FIRST_METHOD, .method_limit = %" PRIu32 ",\n"
           "};\n",
           count, names->atom_count, names->slot_bits, names->qname_count, names->qname_slot_bits,
           method_limit);
}

int main(void) {
    static Listed rules[RULE_LIMIT];
    const uint32_t count = list_rules(rules);
    NameTable *const names = name_table_new();
    add_methods(names, rules, count);
    const Atom method_limit = name_table_atom_count(names);
    add_calls(names, rules, count);
    printf("// Generated by generate_registry.c from the rules. Do not edit.\n"
           "#include \"check/registry_tables.h\"\n\n");
    write_bytes(names);
    write_atoms(names);
    write_qnames(names);
    write_rules(rules, count);
    write_calls(names, rules, count);
    write_methods(names, rules, count);
    write_registry(names, count, method_limit);
    name_table_free(names);
    return fflush(stdout) == 0 && ferror(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
